"""What a build need not read again: each article's result, kept beside the project until article or program change.

The folder may be deleted at any time. Nothing in it is ever taken for an article that differs by one byte, or that
another state of the program, its languages or its gazetteer has read.
"""

import hashlib
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_REFERENCE = _PACKAGE.parent / "data" / "reference"
_NOT_READ_FROM = {".geojson", ".md", ".py"}  # of the reference data, what no reading of an article depends on
_LARGEST = 400_000_000  # bytes; a larger file is begun anew


def program_version() -> str:
    """A digest of everything but the article that decides what is read in it."""
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    reference = (path for path in _REFERENCE.glob("*") if path.is_file() and path.suffix not in _NOT_READ_FROM)
    for path in sorted([*_PACKAGE.rglob("*.py"), *_PACKAGE.rglob("*.toml"), *reference]):
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def digest_of(folder: Path, names: Iterable[str]) -> bytes:
    """A digest of some files of a folder; of none where one is missing."""
    digest = hashlib.sha256()
    try:
        for name in sorted(names):
            with (folder / name).open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    except OSError:
        return b""
    return digest.digest()


class Cache:
    """Results by key in one SQLite file; a cache that cannot be used is no cache, and no error."""

    def __init__(self, folder: Path | None, version: str) -> None:
        """Open the cache in a folder.

        Args:
            folder: where the file lies; None for no cache.
            version: results of other versions are dropped.
        """
        self._file = None if folder is None else _opened(folder / "readings.sqlite", version)

    def get(self, key: bytes) -> bytes:
        """What was kept under a key, still packed; empty for nothing."""
        if self._file is None:
            return b""
        try:
            row = self._file.execute("SELECT result FROM results WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error:
            return b""
        return bytes(row[0]) if row else b""

    def keys(self) -> set[bytes]:
        """Every key there is something under."""
        if self._file is None:
            return set()
        try:
            return {key for (key,) in self._file.execute("SELECT key FROM results")}
        except sqlite3.Error:
            return set()

    def put(self, results: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep packed results."""
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", results)
                self._file.commit()

    def build_of(self, articles: bytes) -> tuple[bytes, object] | None:
        """What the last build of exactly these articles wrote: a digest of its tables, and its report."""
        if self._file is None:
            return None
        try:
            row = self._file.execute("SELECT written, report FROM builds WHERE articles = ?", (articles,)).fetchone()
        except sqlite3.Error:
            return None
        return (row[0], unpack(row[1])) if row else None

    def put_build(self, articles: bytes, written: bytes, report: object) -> None:
        """Keep what a build wrote."""
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.execute("INSERT OR REPLACE INTO builds VALUES (?, ?, ?)", (articles, written, pack(report)))
                self._file.commit()

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.close()


def pack(result: object) -> bytes:
    """A result as the cache keeps it."""
    return zlib.compress(pickle.dumps(result, protocol=pickle.HIGHEST_PROTOCOL), level=1)


def unpack(packed: bytes) -> object | None:
    """What was packed, None where it is damaged; only ever given what this program has packed itself."""
    try:
        result: object = pickle.loads(zlib.decompress(packed))
    except Exception:  # whatever is wrong with what was kept: the article can always be read again
        return None
    return result


def _opened(path: Path, version: str) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST:
            path.unlink()
        try:
            return _prepared(path, version)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # locked by another build, or not to be written
                return None
            path.unlink(missing_ok=True)
            return _prepared(path, version)
    except (OSError, sqlite3.Error):
        return None


def _prepared(path: Path, version: str) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=1)
    file.execute("PRAGMA synchronous = OFF")
    file.execute("CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, result BLOB) WITHOUT ROWID")
    file.execute("CREATE TABLE IF NOT EXISTS builds (articles BLOB PRIMARY KEY, written BLOB, report BLOB)")
    file.execute("CREATE TABLE IF NOT EXISTS version (name TEXT)")
    if file.execute("SELECT name FROM version").fetchall() != [(version,)]:
        file.execute("DELETE FROM results")
        file.execute("DELETE FROM builds")
        file.execute("DELETE FROM version")
        file.execute("INSERT INTO version VALUES (?)", (version,))
    file.commit()
    return file
