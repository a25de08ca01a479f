"""Sizes of a picture: how wide a chart is drawn so that it fills a fixed shape with words as large as can be.

The smallest words of a chart are 13 pixels high. A size says how far a chart may be made smaller at most: on half a
page they stay above 7 points, on a slide as high as its footnotes, and in a square, which is mostly seen on a phone,
they are made larger instead.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from dashboard.theme import PADDING, Layout

NARROWEST = Layout.WIDE.width + 2 * PADDING
"""The least width of the ground that a chart is drawn on."""

_TRIES = 4


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

    @property
    def least(self) -> float:
        """The least enlargement at which the smallest words can be read where the picture is to stand."""
        return _LEAST[self]

    @property
    def broad(self) -> bool:
        """Whether there is more room beside a chart than below it."""
        return self.height is not None and self.width > 1.2 * self.height


_LEAST = {Size.ARTICLE: 1, Size.SQUARE: 1.15, Size.HALF_PAGE: 0.72, Size.SLIDE: 0.95}
_PIXELS: dict[Size, tuple[int, int | None]] = {
    Size.ARTICLE: (800, None),
    Size.SQUARE: (1080, 1080),
    Size.HALF_PAGE: (794, 561),  # 210 × 148.5 mm
    Size.SLIDE: (1280, 720),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """How a chart is drawn: in which pixels, how much these are then enlarged, and whether its words are legible."""

    width: float
    height: float
    zoom: float
    legible: bool = True


def scrolled(size: Size, height_at: Callable[[float], float]) -> Fit:
    """A chart as wide as a size and as high as it needs."""
    return Fit(size.width, round(height_at(size.width) + 0.5), 1)


def fit(size: Size, height_at: Callable[[float], float], narrowest: float = NARROWEST) -> Fit:
    """Fit a chart with its words into a size.

    The chart keeps its own height: where a shape is fixed, the chart is drawn on a wider or narrower ground of the
    same shape, and the whole is then scaled.

    Args:
        size: the shape.
        height_at: the height that chart and words need on a ground so wide; wider grounds need no more height.
        narrowest: the least width of the ground.
    """
    if size.height is None:
        return scrolled(size, height_at)
    shape = size.width / size.height
    width = float(narrowest)
    for _ in range(_TRIES):
        needed = height_at(width) * shape
        if needed <= width:
            break
        width = needed
    zoom = size.width / width
    return Fit(width, width / shape, zoom, zoom >= size.least)
