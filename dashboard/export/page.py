"""A chart as a page of its own that saves itself as PNG and SVG, for machines where no browser draws pictures."""

from html import escape

import plotly.graph_objects as go

from dashboard.export.fonts import embedded_fonts
from dashboard.frame import Frame
from dashboard.i18n import Texts
from dashboard.theme import Palette

_BUTTON = (
    "<button onclick=\"Plotly.downloadImage(document.querySelector('.js-plotly-plot'),"
    "{{format:'{kind}',filename:'{name}',width:{width},height:{height},scale:{scale}}})\">{label}</button>"
)


def page(figure: go.Figure, frame: Frame, name: str, texts: Texts, palette: Palette) -> bytes:
    """The framed figure as one HTML file that needs nothing else, not even a network."""
    drawing = figure.to_html(full_html=False, include_plotlyjs=True, config={"displayModeBar": False})
    width, height = int(figure.layout.width), int(figure.layout.height)
    buttons = "".join(
        _BUTTON.format(kind=kind, name=name, width=width, height=height, scale=scale, label=escape(label))
        for kind, scale, label in (("png", 2, texts("export.save_png")), ("svg", 1, texts("export.save_svg")))
    )
    return (
        f'<!doctype html><html lang="{texts.code}"><head><meta charset="utf-8">'
        f"<title>{escape(frame.headline)}</title>"
        f"<style>{embedded_fonts()}</style></head>"
        f'<body style="margin:0;background:{palette.page};color:{palette.ink}"><p style="margin:16px">{buttons}</p>'
        f'<div role="img" aria-label="{escape(frame.alt, quote=True)}">{drawing}</div></body></html>'
    ).encode()
