"""A framed chart as the bytes of a file: PNG, SVG, PDF, or a page of its own."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from dashboard.export.flat import flat
from dashboard.export.framing import Framed, licence_line
from dashboard.export.look import Look
from dashboard.export.picture import painter
from dashboard.export.png import with_words_inside
from dashboard.export.standalone import standalone
from dashboard.export.svg import with_title

_DPI = 96  # what a CSS pixel is to a printer
_WHOLE = 1 + 1e-9  # a browser cuts fractions of dots off: 719.9999 must not become 719


class Scale(StrEnum):
    """How many dots a PNG has to a pixel of the screen."""

    SINGLE = "1"
    DOUBLE = "2"
    PRINT = "print"

    @property
    def dpi(self) -> int:
        """Dots an inch."""
        return {Scale.SINGLE: _DPI, Scale.DOUBLE: 2 * _DPI, Scale.PRINT: 300}[self]


def picture(framed: Framed, ending: str, scale: Scale = Scale.DOUBLE, look: Look | None = None) -> bytes:
    """A framed chart in one of the formats of PICTURES.

    Args:
        framed: the chart with its words.
        ending: png, svg, pdf or html.
        scale: of a PNG.
        look: what the table of a page is made of; without it, the page has none.

    Raises:
        PictureError: the format needs a browser, and there is none or it failed; the message says what to do.
    """
    return PICTURES[ending](framed, scale, look)


def as_png(framed: Framed, scale: Scale = Scale.DOUBLE, look: Look | None = None) -> bytes:  # noqa: ARG001
    """Dots, with resolution, title and text alternative inside."""
    drawn = painter.paint(flat(framed.figure), scale.dpi / _DPI * framed.fit.zoom * _WHOLE)
    frame = framed.frame
    about = "\n".join((*frame.below, licence_line(framed.texts)))
    words = {"Title": frame.headline, "Description": frame.alt, "Comment": about, "Software": "Recount"}
    return with_words_inside(drawn, scale.dpi, words)


def as_svg(framed: Framed, scale: Scale = Scale.SINGLE, look: Look | None = None) -> bytes:  # noqa: ARG001
    """Lines and text, with its fonts, title and text alternative inside."""
    return with_title(painter.vector(flat(framed.figure)), framed).encode()


def as_pdf(framed: Framed, scale: Scale = Scale.SINGLE, look: Look | None = None) -> bytes:  # noqa: ARG001
    """Lines and text on a sheet of the picture's size, tagged, with its fonts and text alternative inside."""
    from dashboard.export.paper import paper  # the typesetter, which only a reader who asks for it should wait for

    return paper(painter.vector(flat(framed.figure, printed=True)), framed)


def as_html(framed: Framed, scale: Scale = Scale.SINGLE, look: Look | None = None) -> bytes:  # noqa: ARG001
    """The chart as it can be pointed at, on a page that needs nothing else, not even a network."""
    return standalone(framed, look)


PICTURES: Mapping[str, Callable[[Framed, Scale, Look | None], bytes]] = MappingProxyType(
    {"png": as_png, "svg": as_svg, "pdf": as_pdf, "html": as_html}
)
"""How a chart is written, by the ending of its file."""

SCROLLING = frozenset({"html"})
"""Formats that are scrolled: a long chart stays one."""
