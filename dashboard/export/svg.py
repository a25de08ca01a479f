"""A drawn SVG made fit to leave: its true size, its fonts, and title and description for those who cannot see it."""

import re
from html import unescape
from xml.sax.saxutils import escape, quoteattr

from dashboard.export.framing import Framed
from dashboard.export.typefaces import font_faces

_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\s(?:width|height|style|role)="[^"]*"')
_TEXTS = re.compile(r">([^<>]+)<")
_NEXT_LINE = re.compile(r'(?<=</tspan>)(?=<tspan class="line")')
_BETWEEN = '<tspan style="font-size:0"> </tspan>'  # of no width, so that no line moves
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def with_title(svg: str, framed: Framed) -> str:
    """The picture with title, description, size and fonts; its words stay words, with a space between their lines."""
    svg = _NEXT_LINE.sub(_BETWEEN, clean(svg))
    root = _ROOT.search(svg)
    if root is None:
        raise ValueError("this is no SVG")
    width, height = framed.size
    opening = _SIZE.sub("", root[0]).removesuffix(">")
    letters = {letter for text in _TEXTS.findall(svg) for letter in unescape(text)}
    frame = framed.frame
    head = (
        f'{opening} width="{width:g}" height="{height:g}" role="img" aria-labelledby="headline alternative" '
        f"xml:lang={quoteattr(framed.texts.code)}>"
        f'<title id="headline">{_words(frame.headline)}</title><desc id="alternative">{_words(frame.alt)}</desc>'
        f"<style>{font_faces(letters)}</style>"
    )
    return svg[: root.start()] + head + svg[root.end() :]


def clean(words: str) -> str:
    """Words without the signs that no XML may hold."""
    return _NOT_XML.sub("", words)


def _words(words: str) -> str:
    return escape(clean(words))
