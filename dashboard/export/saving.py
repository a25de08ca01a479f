"""Writing a file so that nobody ever sees half of it, and saying what to do where it cannot be written."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from dashboard.export.errors import ExportError


def ready(place: Path) -> None:
    """Make sure that a file can be written before the work of making it begins.

    Raises:
        ExportError: it is a folder or no ordinary file, or its folder is not there or cannot be written.
    """
    _refuse_what_is_no_file(place)
    folder = place.absolute().parent
    if not folder.exists() and next(one for one in folder.parents if one.exists()).is_dir():
        raise ExportError(f"There is no folder {place.parent}. Make it first, or name another file with --out.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{place.name}-", dir=folder)
    except OSError as error:
        raise ExportError(_unwritable(place, error)) from error
    os.close(handle)
    Path(name).unlink()


def save(files: Mapping[Path, bytes]) -> None:
    """Write files, each whole or not at all: what stood there before stays until the new ones are complete.

    Raises:
        ExportError: one cannot be written; then none is.
    """
    fresh: dict[Path, Path] = {}
    place = Path()
    for place in files:
        _refuse_what_is_no_file(place)
    missing = _missing(files)
    try:
        for place, content in files.items():
            fresh[place] = _written(place, content)
        for place, temporary in fresh.items():
            temporary.replace(place)
    except OSError as error:
        raise ExportError(_unwritable(place, error)) from error
    finally:
        for temporary in fresh.values():
            temporary.unlink(missing_ok=True)
        for folder in missing:  # one that holds a file stays
            with contextlib.suppress(OSError):
                folder.rmdir()


def _refuse_what_is_no_file(place: Path) -> None:
    """A folder, a device or a pipe is never replaced by a file."""
    if place.is_dir():
        raise ExportError(f"{place} is a folder. Name a file in it: --out {place / 'chart.png'}")
    if place.exists() and not place.is_file():
        raise ExportError(f"{place} is no ordinary file, and is left as it is. Name another file with --out.")


def _missing(places: Iterable[Path]) -> list[Path]:
    """The folders that are not there yet, the innermost first."""
    folders = {folder for place in places for folder in place.absolute().parents if not folder.exists()}
    return sorted(folders, key=lambda folder: len(folder.parts), reverse=True)


def _written(place: Path, content: bytes) -> Path:
    """A complete file beside the place it is meant for."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{place.name}-", dir=place.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_rights(place))
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _rights(place: Path) -> int:
    """Those of the file that is replaced, or those of any new file."""
    if place.is_file():
        return place.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(place: Path, error: OSError) -> str:
    folder = place.parent.resolve()
    other = "name another file with --out"
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            remedy = f"Make room, or {other}"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            remedy = f"Mend the rights of {folder}, or {other}"
        case errno.ENAMETOOLONG:
            remedy = "Name a file with a shorter name with --out"
        case _:
            remedy = f"No file can be made in {folder}: {other}, in a folder that takes files"
    return f"{place} cannot be written: {error.strerror or error}. {remedy}."
