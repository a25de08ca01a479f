"""The format of a file that a command writes: by its name, by the file's, or the usual one, and never two at once."""

from collections.abc import Sequence
from pathlib import Path

from dashboard.export.errors import ExportError

_LONGEST = 5


def ending_of(what: str, named: str | None, out: Path | None, possible: Sequence[str], usual: str) -> str:
    """The format to write.

    Args:
        what: that is written, for the message.
        named: after --format.
        out: after --out.
        possible: what it can be written as.
        usual: where neither says.

    Raises:
        ExportError: it cannot be written so, or the file's name says another format than --format.
    """
    ending = _ending(out)
    wanted = named or ending or usual
    if wanted not in possible:
        raise ExportError(f"{what} cannot be written as {wanted!r}. Take --format {', '.join(possible)}.")
    if out and ending and ending != wanted:
        other = f"{out.with_suffix(f'.{wanted}')}"
        also = f", or take --format {ending}" if ending in possible else ""
        raise ExportError(f"--out {out} ends in .{ending}, and --format says {wanted}. Name it {other}{also}.")
    return wanted


def _ending(out: Path | None) -> str:
    """What a file's name ends in, where it is an ending: a day or a version is none."""
    ending = out.suffix.removeprefix(".").lower() if out else ""
    return ending if ending.isalnum() and not ending[0].isdigit() and len(ending) <= _LONGEST else ""
