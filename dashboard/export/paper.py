"""The page that a browser prints as PDF: one picture, as large as the sheet, with its language and text alternative."""

from html import escape

from dashboard.export.framing import Framed

_PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="description" content="{alt}"><style>@page {{ size: {width:.3f}px {height:.3f}px; margin: 0 }}
html, body, figure {{ margin: 0; background: {ground} }} figure {{ height: {height:.3f}px; overflow: hidden }}
svg {{ display: block }}</style></head>
<body><figure role="img" aria-label="{alt}">{svg}</figure></body></html>"""


def paper(svg: str, framed: Framed) -> str:
    """The page around an SVG that has its title, size and fonts."""
    width, height = framed.size
    return _PAGE.format(
        language=framed.texts.code,
        title=escape(framed.frame.headline),
        alt=escape(framed.frame.alt, quote=True),
        width=width,
        height=height,
        ground=framed.palette.page,
        svg=svg,
    )
