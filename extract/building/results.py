"""Every article's result, in the order of the articles: kept from before, or read now by one process or more."""

import hashlib
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

from extract.building.cache import Cache, unpack
from extract.building.worker import Result, Skipped, read_and_pack, read_files

T = TypeVar("T")
AT_ONCE = 16  # articles handed to a process at a time
WORTH_A_SECOND_PROCESS = 64  # articles to be read; starting one costs as much as reading some dozens


class BuildError(Exception):
    """A build that wrote nothing: says why and what to do."""


def results(paths: Sequence[Path], keys: Sequence[bytes], jobs: int, store: Cache) -> Iterator[Result | Skipped]:
    """Every article's result, in the order of the articles.

    Args:
        paths: the article files.
        keys: what each is kept under (see `key_of`); empty where nothing is kept.
        jobs: processes that may read at a time.
        store: what is kept from before, and takes what is new.
    """
    if not all(keys):
        yield from _read(read_files, paths, jobs)
        return
    known = store.keys()
    fresh = _read(read_and_pack, [path for path, key in zip(paths, keys, strict=True) if key not in known], jobs)
    for path, key in zip(paths, keys, strict=True):
        packed = store.get(key) if key in known else next(fresh)
        result = packed if isinstance(packed, Skipped) else unpack(packed)
        if isinstance(result, Result) and isinstance(packed, bytes) and key not in known:
            store.put([(key, packed)])
        yield result if isinstance(result, Result | Skipped) else read_files([path])[0]


def key_of(path: Path, version: str) -> bytes:
    """What an article's result is kept under: it changes with a byte of the file, its name, or the program."""
    digest = hashlib.sha256(f"{version}\0{path.name}\0".encode(errors="surrogatepass"))
    try:
        with path.open("rb") as file:
            digest.update(file.read())
    except OSError:
        digest.update(os.fsencode(path))
    return digest.digest()


def _read(read: Callable[[Sequence[Path]], list[T]], paths: Sequence[Path], jobs: int) -> Iterator[T]:
    """Results in the order of the paths, read by as many processes as are worth it."""
    batches = [paths[start : start + AT_ONCE] for start in range(0, len(paths), AT_ONCE)]
    if jobs < 2 or len(paths) < WORTH_A_SECOND_PROCESS:
        for batch in batches:
            yield from read(batch)
        return
    waiting: deque[Future[list[T]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)
    try:
        for batch in batches:
            waiting.append(pool.submit(read, batch))
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
