"""Writing a file so that nobody ever sees half of it, and saying what to do where it cannot be written."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dashboard.export.errors import ExportError


def ready(place: Path) -> None:
    """Make sure that a file can be written before the work of making it begins.

    Raises:
        ExportError: it is a folder, or its folder cannot be made or written.
    """
    if place.is_dir():
        raise ExportError(f"{place} is a folder. Name a file in it: --out {place / 'chart.png'}")
    folder = next(one for one in place.absolute().parents if one.exists())
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
    remedy = f"Make room, mend the rights of {place.parent.resolve()}, or name another file with --out."
    return f"{place} cannot be written: {error.strerror or error}. {remedy}"
