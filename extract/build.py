"""Building the tables: every article read once, in one process or two, and one ledger kept over all of them."""

import csv
import hashlib
import os
import signal
import tempfile
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TextIO

from extract.article import ArticleError, article_id_of, is_article, shown
from extract.cache import Cache, program_version, unpack
from extract.gazetteer import Place
from extract.lean import Lean
from extract.ledger import keep_ledger
from extract.rows import place_row, revision_row
from extract.schema import Articles, Claims, Events, Mentions, Places, Revisions, Unread
from extract.tables import Writer, cell, writing
from extract.worker import Result, Skipped, read_files

AT_ONCE = 16  # articles handed to a process at a time
WORTH_A_SECOND_PROCESS = 64  # articles to be read; starting one costs as much as reading some dozens

_AS_THEY_COME = (Articles, Events, Mentions, Unread)
Progress = Callable[[int, int], None]


class BuildError(Exception):
    """A build that wrote nothing: says why and what to do."""


@dataclass(frozen=True, slots=True)
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
    kept = _Kept(skipped=skipped)
    store = Cache(cache, version := program_version() if cache else "")
    try:
        with writing(tables) as writer, tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as spool:
            for done, one in enumerate(_results(paths, jobs, store, version), start=1):
                _take(one, kept, writer, spool)
                if progress:
                    progress(done, len(paths))
            if not kept.read:
                raise BuildError(_nothing_read(articles, kept.skipped))
            return _finish(kept, writer, spool)
    finally:
        store.close()


def find_articles(folder: Path) -> tuple[list[Path], list[Skipped]]:
    """The article files of a folder in the order of their ids, and those that cannot be told apart by id.

    Raises:
        BuildError: there is no such folder, or no article in it.
    """
    if not folder.is_dir():
        raise BuildError(
            f"There is no folder {folder}. Create it and put articles in, or name another with --articles."
        )
    files = sorted(filter(is_article, folder.iterdir()), key=lambda path: path.name)
    if not files:
        raise BuildError(f"There is no article (.md or .txt) in {folder}. 'python -m extract add FILE' makes one.")
    found: dict[str, Path] = {}
    skipped: list[Skipped] = []
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


def _results(paths: Sequence[Path], jobs: int, store: Cache, version: str) -> Iterator[Result | Skipped]:
    """Every article's result, in the order of the articles."""
    keys = [_key(path, version) for path in paths] if version else [b""] * len(paths)
    known = store.keys()
    unknown = [path for path, key in zip(paths, keys, strict=True) if key not in known]
    fresh = _read(unknown, jobs)
    for path, key in zip(paths, keys, strict=True):
        if key in known and isinstance(kept := store.get(key), Result):
            yield kept
            continue
        one = next(fresh) if key not in known else read_files([path])[0]
        if isinstance(one, Skipped):
            yield one
            continue
        if key:
            store.put([(key, one)])
        yield _unpacked(one)


def _unpacked(packed: bytes) -> Result:
    result = unpack(packed)
    assert isinstance(result, Result)
    return result


def _key(path: Path, version: str) -> bytes:
    """What an article's result is kept under: it changes with a byte of the file, its name, or the program."""
    digest = hashlib.sha256(f"{version}\0{path.name}\0".encode(errors="surrogatepass"))
    try:
        with path.open("rb") as file:
            digest.update(file.read())
    except OSError:
        digest.update(os.fsencode(path))
    return digest.digest()


def _read(paths: Sequence[Path], jobs: int) -> Iterator[bytes | Skipped]:
    """Packed results in the order of the paths, read by as many processes as are worth it."""
    batches = [paths[start : start + AT_ONCE] for start in range(0, len(paths), AT_ONCE)]
    if jobs < 2 or len(paths) < WORTH_A_SECOND_PROCESS:
        for batch in batches:
            yield from read_files(batch)
        return
    waiting: deque[Future[list[bytes | Skipped]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)
    try:
        for batch in batches:
            waiting.append(pool.submit(read_files, batch))
            if len(waiting) > 2 * jobs:  # no more than can be written meanwhile: memory stays flat
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise BuildError(
            "A reading process was ended from outside, perhaps for want of memory. Try --jobs 1."
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _take(one: Result | Skipped, kept: _Kept, writer: Writer, spool: TextIO) -> None:
    if isinstance(one, Skipped):
        kept.skipped.append(one)
        return
    for table in _AS_THEY_COME:
        writer.add_text(table, one.rows[table.name])
    spool.write(one.rows[Claims.name])
    kept.lean.add(one.claims, one.revisions)
    kept.mentions.update(one.mentions)
    kept.places.update((place.place_id, place) for place in one.places if place.place_id not in kept.places)
    kept.read += 1


def _finish(kept: _Kept, writer: Writer, spool: TextIO) -> Report:
    """Write what only all the articles together can tell: the ledger and the places."""
    kept.lean.close()
    ledger = keep_ledger(kept.lean.claims, kept.lean.revisions)
    entered = {
        entry.claim.claim_id: tuple(map(cell, (entry.statement_id, entry.known_by, entry.status, entry.warning)))
        for entry in ledger.entries
    }
    columns = Claims.columns()
    places = [columns.index(c) for c in (Claims.STATEMENT_ID, Claims.KNOWN_BY, Claims.STATUS, Claims.WARNING)]
    spool.seek(0)
    for row in csv.reader(spool):
        for place, value in zip(places, entered[row[0]], strict=True):
            row[place] = value
        writer.add_cells(Claims, row)
    for revision in ledger.revisions:
        writer.add(Revisions, revision_row(revision))
    for place_id in sorted(kept.places):
        writer.add(Places, place_row(kept.places[place_id], kept.mentions[place_id]))
    writer.skipped += [asdict(one) for one in kept.skipped]
    return Report(kept.read, len(ledger.entries), len(ledger.revisions), tuple(kept.skipped))


def _nothing_read(articles: Path, skipped: Sequence[Skipped]) -> str:
    return "\n".join([*(one.message for one in skipped), f"None of the articles in {articles} could be read."])
