"""Charts of a report as SVG: drawn by the browser, and made fit to stand in a page or in a file of their own."""

import re
from html import escape

from dashboard.export.flat import flat
from dashboard.export.picture import painter
from dashboard.export.typefaces import font_faces
from dashboard.report.blocks import Picture

_ROOT = re.compile(r"<svg\b[^>]*>")
_ROLE = re.compile(r'\s(?:role|aria-label)="[^"]*"')
_TEXTS = re.compile(r">([^<>]+)<")


def draw(picture: Picture) -> str:
    """The chart as SVG, its text as text.

    Raises:
        PictureError: there is no browser, or it failed; the message says why.
    """
    return painter.vector(flat(picture.figure, printed=True))


def in_page(svg: str, alt: str) -> str:
    """The drawing for the inside of a page that has the fonts: one picture with one text alternative."""
    return _with_root(svg, f'role="img" aria-label="{escape(alt, quote=True)}"', "")


def on_its_own(svg: str, alt: str, language: str) -> str:
    """The drawing as a file that brings its fonts and its text alternative along."""
    inside = f"<desc>{escape(alt)}</desc><style>{font_faces(letters([svg]))}</style>"
    return _with_root(svg, f'role="img" aria-label="{escape(alt, quote=True)}" xml:lang="{language}"', inside)


def letters(drawings: list[str]) -> set[str]:
    """Every letter that the drawings show."""
    return {letter for svg in drawings for text in _TEXTS.findall(svg) for letter in text}


def _with_root(svg: str, attributes: str, inside: str) -> str:
    root = _ROOT.search(svg)
    if root is None:
        raise ValueError("this is no SVG")
    opening = f"{_ROLE.sub('', root[0]).removesuffix('>')} {attributes}>"
    return opening + inside + svg[root.end() :]
