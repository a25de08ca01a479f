"""A chart as a PDF of its own: one sheet as large as the picture, tagged, with its language and text alternative."""

from dashboard.export.framing import Framed
from dashboard.export.svg import clean
from dashboard.export.typesetting import tagged_pdf

_POINTS = 0.75  # of a CSS pixel


def paper(svg: str, framed: Framed) -> bytes:
    """The file; lines stay lines and words words."""
    width, height = framed.size
    told = {
        "title": clean(framed.frame.headline),
        "alt": clean(framed.frame.alt),
        "language": framed.texts.code,
        "width": width * _POINTS,
        "height": height * _POINTS,
        "ground": framed.palette.page,
        "drawing": clean(svg),
    }
    return tagged_pdf("dashboard.export", "chart.typ", "told", told)
