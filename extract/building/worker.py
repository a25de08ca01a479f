"""The part of a build that goes article by article: from a file to rows ready to be written, in any process."""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from extract.article import ArticleError, read_article, shown
from extract.building.cache import pack
from extract.building.rows import article_row, claim_row, event_rows, mention_rows, unread_rows
from extract.claims.claims import Claim
from extract.counts.unnumbered import sort_of
from extract.language import LanguageError
from extract.pipeline import Extraction, extracting
from extract.places import gazetteer
from extract.places.gazetteer import Place
from extract.records import record
from extract.revisions.revisions import PrintedRevision
from extract.schema import Articles, Claims, Events, Mentions, Unread
from extract.steps import Steps, together
from extract.tables.tables import as_csv

_MADE_BETWEEN = 100_000  # objects made and kept between two collections; Python's own number is 700
_AT_A_TIME = 100_000  # bytes of articles that are read together
OUR_FAULT = "This is a fault of the program, not of the article: please report it with the article."


@record
class Result:
    """One article as the build needs it: finished CSV rows by table, and what the ledger works on.

    `claims` have no `phrase` or `group_label`, and of `rule` only whether people are counted without a number: the
    rest stands in the rows already, and a ledger of many articles should not have to carry it. `places` are those
    named and all that they lie in. `joined` are pairs of source_ids that the article gives to one body.
    """

    rows: dict[str, str]
    claims: tuple[Claim, ...]
    revisions: tuple[PrintedRevision, ...]
    places: tuple[Place, ...]
    mentions: dict[str, int]
    joined: tuple[tuple[str, str], ...] = ()


@record
class Skipped:
    """An article that was not read: the file's name, the line (0 where none applies), and the whole message."""

    article: str
    line: int
    message: str


def read_files(paths: Sequence[Path]) -> list[Result | Skipped]:
    """Each file's result, or why there is none."""
    with _seldom_collecting():
        return [one for some in _handfuls(paths) for one in together(map(_reading_file, some))]


def _handfuls(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Articles to be read together: few enough that not much of them is held at a time."""
    some: list[Path] = []
    size = 0
    for path in paths:
        some.append(path)
        size += path.stat().st_size if path.is_file() else 0
        if size > _AT_A_TIME:
            yield some
            some, size = [], 0
    yield some


def read_and_pack(paths: Sequence[Path]) -> list[bytes | Skipped]:
    """Each file's result, packed as it will be kept for the next build."""
    return [pack(one) if isinstance(one, Result) else one for one in read_files(paths)]


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Look for garbage in circles only once in a while: reading leaves hardly any, and to look takes a tenth of it."""
    before = gc.get_threshold()
    gc.set_threshold(_MADE_BETWEEN)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _reading_file(path: Path) -> Steps[Result | Skipped]:
    try:
        article = read_article(path)
        yield
        extraction = yield from extracting(article)
        yield
        return result_of(extraction)
    except ArticleError as error:
        return Skipped(shown(path), error.line, str(error))
    except (LanguageError, OSError):
        raise  # the language file or the gazetteer is at fault, not this article: every other would fail too
    except Exception as error:  # one article must never cost the others
        return Skipped(
            shown(path), 0, f"{shown(path)}: reading it failed ({type(error).__name__}: {error}). {OUR_FAULT}"
        )


def result_of(extraction: Extraction) -> Result:
    """An article's result from its extraction."""
    reading = extraction.reading
    rows = {
        Articles: [article_row(extraction.article, reading)],
        Claims: [claim_row(claim) for claim in extraction.claims],
        Events: event_rows(extraction),
        Mentions: mention_rows(reading),
        Unread: unread_rows(extraction),
    }
    named = Counter(mention.place.place_id for mention in reading.places)
    meant = [claim.place_id for claim in extraction.claims] + [event.place_id for event in extraction.events]
    return Result(
        rows={table.name: as_csv(table, found) for table, found in rows.items()},
        claims=tuple(
            replace(claim, phrase="", rule=sort_of(claim.rule), group_label="") for claim in extraction.claims
        ),
        revisions=extraction.revisions,
        places=tuple(with_parents({**named, **dict.fromkeys(meant)})),
        mentions=dict(named),
        joined=tuple(sorted({(one.source.source_id, also) for one in reading.sources for also in one.also})),
    )


def with_parents(place_ids: Iterable[str]) -> list[Place]:
    """The places and all that they lie in, each once."""
    places = gazetteer.load()
    found: dict[str, Place] = {}
    for place_id in place_ids:
        while place_id and place_id not in found:
            place = found[place_id] = places.place(place_id)
            place_id = place.parent_id
    return list(found.values())
