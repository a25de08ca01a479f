"""Sizes of a picture: how wide a chart is drawn so that it fills a fixed shape with words as large as can be."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from dashboard.theme import PADDING, Layout

_NARROWEST = Layout.WIDE.width + 2 * PADDING
_TRIES = 4
_LEGIBLE = 0.6  # below it, the smallest words of a chart are under 8 pixels high


class Size(StrEnum):
    """Where a picture is to stand."""

    ARTICLE = "article"
    SQUARE = "square"
    HALF_PAGE = "half-page"
    SLIDE = "slide"

    @property
    def width(self) -> int:
        """Of the picture, in CSS pixels (96 an inch)."""
        return _PIXELS[self][0]

    @property
    def height(self) -> int | None:
        """Of the picture; None where it is as high as the chart."""
        return _PIXELS[self][1]


_PIXELS: dict[Size, tuple[int, int | None]] = {
    Size.ARTICLE: (800, None),
    Size.SQUARE: (1080, 1080),
    Size.HALF_PAGE: (794, 561),  # 210 × 148.5 mm
    Size.SLIDE: (1280, 720),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """How a chart is drawn: in which pixels, and how much these are then enlarged."""

    width: float
    height: float
    zoom: float

    @property
    def legible(self) -> bool:
        """Whether the smallest words can still be read at the picture's natural size."""
        return self.zoom >= _LEGIBLE


def fit(size: Size, height_at: Callable[[float], float]) -> Fit:
    """Fit a chart with its words into a size.

    The chart keeps its own height: where a shape is fixed, the chart is drawn on a wider or narrower ground of the
    same shape, and the whole is then scaled.

    Args:
        size: the shape.
        height_at: the height that chart and words need on a ground so wide; wider grounds need no more height.
    """
    if size.height is None:
        return Fit(size.width, round(height_at(size.width) + 0.5), 1)
    shape = size.width / size.height
    width = float(_NARROWEST)
    for _ in range(_TRIES):
        needed = height_at(width) * shape
        if needed <= width:
            break
        width = needed
    return Fit(width, width / shape, size.width / width)
