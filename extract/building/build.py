"""Building the tables: every article read once, in one process or two, and one ledger kept over all of them."""

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TextIO

from extract.article import ArticleError, article_id_of, is_article, is_named_article, no_file, shown
from extract.building.cache import Cache, digest_of, program_version
from extract.building.results import BuildError, key_of, results
from extract.building.rows import place_row, revision_row
from extract.building.spooled import Spooled
from extract.building.worker import Result, Skipped
from extract.ledger.lean import Lean
from extract.ledger.ledger import keep_ledger
from extract.ledger.same_bodies import same_bodies
from extract.places.gazetteer import Place
from extract.records import record
from extract.schema import Articles, Claims, Events, Mentions, Places, Revisions, Unread
from extract.tables.tables import NAMES, Writer, writing

_AS_THEY_COME = (Articles, Events, Unread)
Progress = Callable[[int, int], None]


@record
class Report:
    """What a build did."""

    read: int
    claims: int
    revisions: int
    skipped: tuple[Skipped, ...]


@dataclass(slots=True)
class _Kept:
    """What a build keeps of the articles it has gone through."""

    lean: Lean = field(default_factory=Lean)
    places: dict[str, Place] = field(default_factory=dict)
    mentions: Counter[str] = field(default_factory=Counter)
    joined: set[tuple[str, str]] = field(default_factory=set)
    skipped: list[Skipped] = field(default_factory=list)
    read: int = 0


def build(
    articles: Path, tables: Path, *, jobs: int = 2, cache: Path | None = None, progress: Progress | None = None
) -> Report:
    """Read every article of a folder and write all the tables.

    Args:
        articles: the folder with the article files.
        tables: the folder that the tables replace.
        jobs: processes that may read at a time.
        cache: where results are kept from one build to the next; None keeps none.
        progress: told after each step how many articles of how many are done.

    Raises:
        BuildError: there is no article, or none that could be read: nothing was written.
        SwapError: the folder for the tables holds something else: nothing was written.
    """
    paths, skipped = find_articles(articles)
    version = program_version() if cache else ""
    keys = [key_of(path, version) for path in paths] if cache else [b""] * len(paths)
    store = Cache(cache, version)
    try:
        whole = hashlib.sha256(b"".join(keys) + repr(skipped).encode()).digest()
        if cache and (report := _unchanged(store, whole, tables)):
            return report
        found = results(paths, keys, jobs, store)
        report = _build(found, skipped, tables, lambda done: progress(done, len(paths)) if progress else None)
        store.put_build(whole, digest_of(tables, NAMES), report)
        return report
    finally:
        store.close()


def _unchanged(store: Cache, whole: bytes, tables: Path) -> Report | None:
    """The report of the build that wrote the tables as they are, if these very articles were built."""
    match store.build_of(whole):
        case (bytes() as written, Report() as report) if written and written == digest_of(tables, NAMES):
            return report
    return None


def _build(
    found: Iterator[Result | Skipped], skipped: Sequence[Skipped], tables: Path, progress: Callable[[int], None]
) -> Report:
    kept = _Kept(skipped=list(skipped))
    with writing(tables) as writer, _file() as claims, _file() as mentions:
        spooled = Spooled(claims, mentions)
        for done, one in enumerate(found, start=1):
            _take(one, kept, writer, spooled)
            progress(done)
        if not kept.read:
            raise BuildError("\n".join([*(one.message for one in kept.skipped), "No article could be read."]))
        return _finish(kept, writer, spooled)


def _file() -> TextIO:
    return tempfile.TemporaryFile("w+", encoding="utf-8", newline="")


def find_articles(folder: Path) -> tuple[list[Path], list[Skipped]]:
    """The article files of a folder in the order of their ids, and those that cannot be told apart by id.

    Raises:
        BuildError: there is no such folder, or no article in it.
    """
    if not folder.is_dir():
        raise BuildError(
            f"There is no folder {folder}. Create it and put articles in, or name another with --articles."
        )
    named = sorted(filter(is_named_article, folder.iterdir()), key=lambda path: path.name)
    kinds = [(path, is_article(path)) for path in named]
    files = [path for path, is_file in kinds if is_file]
    if not files:
        raise BuildError(f"There is no article (.md or .txt) in {folder}. 'python -m extract add FILE' makes one.")
    found: dict[str, Path] = {}
    skipped = [Skipped(shown(path), 0, str(no_file(path))) for path, is_file in kinds if not is_file]
    for path in files:
        try:
            first = found.setdefault(article_id_of(path), path)
        except ArticleError as error:
            skipped.append(Skipped(shown(path), error.line, str(error)))
            continue
        if first is not path:
            twin = ArticleError(path, 0, f"{shown(first)} has the same article_id", "Rename or remove one of the two.")
            skipped.append(Skipped(shown(path), 0, str(twin)))
    return [found[article_id] for article_id in sorted(found)], skipped


def _take(one: Result | Skipped, kept: _Kept, writer: Writer, spooled: Spooled) -> None:
    if isinstance(one, Skipped):
        kept.skipped.append(one)
        return
    for table in _AS_THEY_COME:
        writer.add_text(table, one.rows[table.name])
    spooled.claims.write(one.rows[Claims.name])
    spooled.mentions.write(one.rows[Mentions.name])
    kept.lean.add(one.claims, one.revisions)
    kept.mentions.update(one.mentions)
    kept.places.update((place.place_id, place) for place in one.places if place.place_id not in kept.places)
    kept.joined.update(one.joined)
    kept.read += 1


def _finish(kept: _Kept, writer: Writer, spooled: Spooled) -> Report:
    """Write what only all the articles together can tell: the ledger and the places."""
    kept.lean.close()
    same = same_bodies(kept.joined)
    claims = [same.claim(claim) for claim in kept.lean.claims]
    parents = {place.place_id: place.parent_id for place in kept.places.values()}
    ledger = keep_ledger(claims, [same.revision(revision) for revision in kept.lean.revisions], parents)
    spooled.write_claims(ledger, same, writer)
    spooled.write_mentions(same, writer)
    for revision in ledger.revisions:
        writer.add(Revisions, revision_row(revision))
    for place_id in sorted(kept.places):
        writer.add(Places, place_row(kept.places[place_id], kept.mentions[place_id]))
    writer.skipped += [asdict(one) for one in kept.skipped]
    return Report(kept.read, len(ledger.entries), len(ledger.revisions), tuple(kept.skipped))
