"""A report as Markdown, with the charts as SVG files beside it; no word of an article becomes markup."""

import re
from collections.abc import Mapping

from dashboard.report.blocks import (
    Block,
    Caption,
    Cell,
    Grid,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Picture,
    Reference,
    Report,
    UnknownBlockError,
)
from dashboard.report.drawing import on_its_own

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~$&!])")
_BEGINNING = re.compile(r"^(\s*)([-+=:]|\d+[.)])")


def as_markdown(report: Report, drawings: Mapping[str, str], folder: str) -> dict[str, bytes]:
    """The files of the report: its text under the name "", and each picture in `folder`."""
    parts = [f"# {plain(report.title)}", *(_written(block, folder) for block in report.blocks)]
    files = {"": ("\n\n".join(filter(None, parts)) + "\n").encode()}
    for picture in report.pictures:
        svg = on_its_own(drawings[picture.key], picture.alt, report.language)
        files[_address(picture, folder)] = svg.encode()
    return files


def plain(words: str) -> str:
    """Words that Markdown shows as they are."""
    escaped = _MARKUP.sub(r"\\\1", " ".join(words.split()))
    return _BEGINNING.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", escaped)


def _address(picture: Picture, folder: str) -> str:
    return f"{folder}/{picture.key}.svg"


def _written(block: Block, folder: str) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {plain(block.words)}"
        case Paragraph():
            return plain(block.words)
        case Items():
            return "\n".join(f"- {_entry(*pair)}" for pair in block.entries)
        case Picture():
            return f"![{plain(block.alt)}](<{_address(block, folder)}>)\n\n{_caption(block.caption)}"
        case Grid():
            return f"{_caption(block.caption)}\n\n{_grid(block)}"
        case Reference():
            return f"\\[{block.number}\\] {plain(block.words)}{_link(block.url)}"
        case PageBreak():
            return ""
        case _:
            raise UnknownBlockError(block)


def _entry(term: str, meaning: str) -> str:
    return f"**{plain(term)}:** {plain(meaning)}" if term else plain(meaning)


def _caption(caption: Caption) -> str:
    return f"**{plain(caption.term)}.** {plain(caption.words)}".rstrip()


def _grid(block: Grid) -> str:
    lines = [
        [plain(name) for name in block.columns],
        ["---"] * len(block.columns),
        *([_cell(cell) for cell in row] for row in block.rows),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Cell) -> str:
    return f"~~{plain(cell.words)}~~" if cell.struck and cell.words else plain(cell.words)


def _link(url: str) -> str:
    return f" <{url.replace(' ', '%20').replace('<', '%3C').replace('>', '%3E')}>" if url else ""
