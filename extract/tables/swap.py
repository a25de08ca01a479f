"""Putting a folder of new files in the place of an old one, so that nobody ever sees half of either."""

import ctypes
import os
import shutil
import stat
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are relative to the working directory
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)


class SwapError(Exception):
    """A folder that must not be replaced: says which, why, and what to do."""


@contextmanager
def replacing(folder: Path, names: Collection[str]) -> Iterator[Path]:
    """Give an empty folder to write into, and put it in the place of `folder` when the block ends well.

    When the block raises, or the process dies, `folder` stays as it was. `names` are the files that may be replaced.

    Raises:
        SwapError: `folder` holds a file that is not one of `names`, or is no folder.
    """
    target = folder.resolve()
    _refuse_strangers(target, names)
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_remains(target)
    fresh = Path(tempfile.mkdtemp(prefix=f"{_prefix(target)}{os.getpid()}-", dir=target.parent))
    try:
        yield fresh
        fresh.chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o755)
        _put(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _prefix(target: Path) -> str:
    return f".{target.name}-build-"


def _refuse_strangers(target: Path, names: Collection[str]) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise SwapError(f"{target} is a file. Give the tables a folder of their own.")
    strangers = sorted(path.name for path in target.iterdir() if path.name not in names and path.name[0] != ".")
    if strangers:
        shown = ", ".join(strangers[:3]) + (", …" if len(strangers) > 3 else "")
        raise SwapError(f"{target} holds what no build wrote ({shown}). Move it, or give the tables another folder.")


def _clear_remains(target: Path) -> None:
    """Remove what builds that died have left beside the target."""
    for remains in target.parent.glob(f"{_prefix(target)}*-*"):
        process = remains.name.removeprefix(_prefix(target)).partition("-")[0]
        if process.isdecimal() and not _runs(int(process)):
            shutil.rmtree(remains, ignore_errors=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _put(fresh: Path, target: Path) -> None:
    if not target.exists():
        try:
            fresh.rename(target)
        except OSError:  # another build has just put its folder there
            if not target.is_dir():
                raise
        else:
            return
    for hidden in target.glob(".*"):  # an office program's lock, a desktop's view settings: not ours to lose
        if not (fresh / hidden.name).exists() and hidden.is_file():
            shutil.copy2(hidden, fresh / hidden.name)
    if not _exchange(fresh, target):
        for path in sorted(fresh.iterdir()):
            path.replace(target / path.name)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders swap names in one step; False where the system or the file system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
