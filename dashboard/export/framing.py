"""A chart with all that leaves the screen with it: headline, caption, sources, day and licence in the picture."""

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.export.borders import with_borders
from dashboard.export.gallery import draw
from dashboard.export.look import Look, frame_of
from dashboard.export.sizes import Fit, Size, fit
from dashboard.frame import Frame
from dashboard.i18n import Texts
from dashboard.picture import with_words
from dashboard.theme import Palette
from extract import package


@dataclass(frozen=True, slots=True)
class Framed:
    """A chart ready to be drawn: the figure in `fit` pixels, and the words that stand around and for it."""

    chart: str
    figure: go.Figure
    fit: Fit
    frame: Frame
    texts: Texts
    palette: Palette

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the picture in CSS pixels."""
        return self.fit.width * self.fit.zoom, self.fit.height * self.fit.zoom


def framed(chart: str, look: Look, size: Size = Size.ARTICLE) -> Framed:
    """A chart of the gallery, framed for a size."""
    return in_frame(chart, draw(chart, look), frame_of(chart, look), look.texts, look.palette, size)


def in_frame(
    chart: str, figure: go.Figure, frame: Frame, texts: Texts, palette: Palette, size: Size = Size.ARTICLE
) -> Framed:
    """A finished figure with its words inside the picture.

    Args:
        chart: its name.
        figure: finished; it keeps its own height, but a map takes what room there is.
        frame: the words around it.
        texts: the language of the licence line.
        palette: the same as the figure's.
        size: where the picture is to stand.
    """
    footer = (frame.caption, frame.sources, licence_line(texts))

    def worded(width: float, height: float | None) -> go.Figure:
        return with_words(figure, frame.headline, frame.subtitle, footer, (width, height), palette)

    found = fit(size, lambda width: float(worded(width, None).layout.height))
    spare = found.height - float(worded(found.width, None).layout.height)
    if _is_map(figure) and spare > 0:
        figure = go.Figure(figure).update_layout(height=float(figure.layout.height) + spare)
    made = worded(found.width, found.height)
    return Framed(chart, with_borders(made), found, frame, texts, palette)


def licence_line(texts: Texts) -> str:
    """Under what the data may be used and whom to credit, as the tables' own description says it."""
    described = package.describe()
    return texts(
        "export.licence",
        licence=texts.join([str(one["title"]) for one in described["licenses"]]),
        sources=texts.join([str(one["title"]) for one in described["sources"]]),
    )


def _is_map(figure: go.Figure) -> bool:
    return any(trace.type in ("scattermap", "choroplethmap") for trace in figure.data)
