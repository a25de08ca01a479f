"""A report as one HTML file that needs nothing else: charts inside as SVG, fonts inside, every word escaped."""

from collections.abc import Mapping
from html import escape

from dashboard.export.typefaces import font_faces
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
from dashboard.report.drawing import in_page, letters
from dashboard.report.paper import PAPER
from dashboard.theme import SANS, SERIF

_STYLE = """
body {{ margin: 0 auto; padding: 2rem 1rem; max-width: 50rem; color: {ink}; background: {page}; font: 1rem/1.5 {sans} }}
h1, h2, h3 {{ font-family: {serif}; font-weight: 600; line-height: 1.25 }}
a {{ color: {everyone} }} figure {{ margin: 1.5rem 0 }} svg {{ max-width: 100%; height: auto }}
.subtitle, .caption, figcaption, caption {{ color: {muted} }} .caption, figcaption, caption {{ font-size: .875rem }}
.withdrawn, s {{ color: {withdrawn} }} .withdrawn {{ font-size: .875rem }} .wide {{ overflow-x: auto }}
table {{ border-collapse: collapse; font-size: .8125rem; width: 100% }} caption {{ text-align: left }}
th, td {{ border-bottom: 1px solid {grid}; padding: .3rem; text-align: left; vertical-align: top }}
.references {{ list-style: none; padding: 0 }}
@media print {{ .new-page {{ break-before: page }} figure, tr {{ break-inside: avoid }} }}
"""
_ROLES = ("ink", "page", "everyone", "muted", "withdrawn", "grid")


def as_html(report: Report, drawings: Mapping[str, str]) -> bytes:
    """The report as an HTML file; `drawings` are SVG, by the pictures' keys."""
    body = "\n".join(_written(block, drawings) for block in report.blocks)
    colours = {role: getattr(PAPER, role) for role in _ROLES}
    style = font_faces(letters(list(drawings.values()))) + _STYLE.format(sans=SANS, serif=SERIF, **colours)
    page = (
        f'<!doctype html><html lang="{report.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(report.title)}</title>'
        f'<meta name="description" content="{escape(report.subject, quote=True)}"><style>{style}</style></head>'
        f"<body><main><h1>{escape(report.title)}</h1>\n{body}\n</main></body></html>\n"
    )
    return page.encode()


def _written(block: Block, drawings: Mapping[str, str]) -> str:
    match block:
        case Heading():
            level = block.level + 1
            return f"<h{level}>{escape(block.words)}</h{level}>"
        case Paragraph():
            return f'<p class="{block.role}">{escape(block.words)}</p>'
        case Items():
            return f"<ul>{''.join(_entry(*pair) for pair in block.entries)}</ul>"
        case Picture():
            caption = f"<figcaption>{_caption(block.caption)}</figcaption>"
            return f'<figure id="{block.key}">{in_page(drawings[block.key], block.alt)}{caption}</figure>'
        case Grid():
            return _grid(block)
        case Reference():
            return f'<p id="source-{block.number}">[{block.number}] {escape(block.words)}{_link(block.url)}</p>'
        case PageBreak():
            return '<div class="new-page"></div>'
        case _:
            raise UnknownBlockError(block)


def _entry(term: str, meaning: str) -> str:
    named = f"<strong>{escape(term)}:</strong> " if term else ""
    return f"<li>{named}{escape(meaning)}</li>"


def _caption(caption: Caption) -> str:
    return f"<strong>{escape(caption.term)}.</strong> {escape(caption.words)}".rstrip()


def _grid(block: Grid) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in block.columns)
    rows = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
    caption = f"<caption>{_caption(block.caption)}</caption>"
    table = f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="wide" role="region" tabindex="0" aria-label="{escape(block.alt, quote=True)}">{table}</div>'


def _cell(cell: Cell) -> str:
    return f"<s>{escape(cell.words)}</s>" if cell.struck else escape(cell.words)


def _link(url: str) -> str:
    return f' <a href="{escape(url, quote=True)}" rel="noreferrer">{escape(url)}</a>' if url else ""
