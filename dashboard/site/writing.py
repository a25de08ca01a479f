"""Putting the site into its folder: whole or not at all, and never over files that no site wrote."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from extract.tables.swap import SwapError, replacing

LIST = "files.txt"
"""Names every file of the site with its digest: what stands in it may be replaced by the next site."""


def write_site(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the files of a site, and the list of them; the answer is how many.

    Raises:
        SwapError: the folder holds what no site wrote.
    """
    _refuse_strangers(folder)
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    lines = []
    with replacing(folder, names) as fresh:
        for name, content in files:
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            lines.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
        (fresh / LIST).write_text("".join(sorted(lines, key=lambda line: line[66:])), encoding="utf-8")
    return len(lines)


def _refuse_strangers(folder: Path) -> None:
    """Nothing may be lost: neither a file that somebody put there nor one that somebody changed."""
    if folder.exists() and not folder.is_dir():
        raise SwapError(f"{folder} is a file. Give the site a folder of its own.")
    listed = _listed(folder)
    strangers = [path for path in _files(folder) if listed.get(path) != _digest(folder / path)]
    if strangers:
        shown = ", ".join(strangers[:3]) + (", …" if len(strangers) > 3 else "")
        raise SwapError(
            f"{folder} holds what no site wrote, or what was changed since ({shown}). "
            "Move it, or give the site another folder."
        )


def _files(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return sorted(name for path in found if (name := path.relative_to(folder).as_posix()) != LIST)


def _listed(folder: Path) -> dict[str, str]:
    try:
        lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {line[66:]: line[:64] for line in lines}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
