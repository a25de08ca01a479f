"""The words of the map, each where it meets no mark and no other word in the first view.

They are a layer of the map's own style, for there letters have a halo; the style holds them, so nothing is asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, hypot
from typing import Any

from dashboard.charts.basemap import MAP_FONTS, degrees, pixels
from dashboard.charts.map_marks import Spot, briefly, said_of
from dashboard.charts.outlines import Box, Outline, roomiest
from dashboard.i18n import Texts
from dashboard.lettering import width_of
from dashboard.theme import LINE_HEIGHT, SEMIBOLD, SIZE_FOOTER, Palette

_GAP = 5
_EDGE = 6
_LEAST_ROOM = 16.0
"""Pixels around its name that a neighbour must have in view."""

_SIDES = ("left", "right", "bottom", "top")
_CORNERS = ("bottom-left", "top-left", "bottom-right", "top-right")
_STEPS = (0, -34, 34, -64, 64, -96, 96, -128, 128)


@dataclass(frozen=True, slots=True)
class Word:
    """Words at a place of the map: `anchor` is the part of them that lies there, `dx` and `dy` pixels away."""

    text: str
    longitude: float
    latitude: float
    anchor: str
    dx: float
    dy: float
    quiet: bool

    def feature(self, rank: int) -> dict[str, Any]:
        """The word as GeoJSON."""
        return {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [self.longitude, self.latitude]},
            "properties": {
                "text": self.text,
                "anchor": self.anchor,
                "offset": [round(self.dx / SIZE_FOOTER, 3), round(self.dy / SIZE_FOOTER, 3)],
                "rank": rank,
                "quiet": self.quiet,
            },
        }


@dataclass
class Room:
    """A view in pixels around its centre, filling up."""

    width: float
    height: float
    seen: dict[str, Any]
    taken: list[Box] = field(default_factory=list)
    marks: list[tuple[float, float, float]] = field(default_factory=list)

    def keep_clear(self, x: float, y: float, radius: float) -> None:
        """Keep words off a round mark."""
        self.marks.append((x, y, radius))

    def take(self, box: Box, own: tuple[float, float] | None = None) -> bool:
        """Take a place for words, if it is in view and free; `own` is the middle of the mark they begin beside."""
        left, top, right, bottom = box
        inside = left >= _EDGE - self.width / 2 and right <= self.width / 2 - _EDGE
        inside = inside and top >= _EDGE - self.height / 2 and bottom <= self.height / 2 - _EDGE
        others = [one for one in self.marks if one[:2] != own]
        if not inside or any(_meet(box, one) for one in self.taken) or any(_covers(one, box) for one in others):
            return False
        self.taken.append(box)
        return True


def beside(spot: Spot, radius: float, room: Room, texts: Texts) -> Word | None:
    """A place's name and figures beside its mark: as many of them as there is room for, at last only the name."""
    x, y = pixels(spot.place.latitude or 0.0, spot.place.longitude or 0.0, room.seen)
    name = spot.place.name(texts.code)
    lines, brief = [name, *said_of(spot, texts)[:2]], [name, *briefly(spot, texts)[:2]]
    for text, side in _tries((lines, brief), (lines[:2], brief[:2]), (lines[:1],)):
        wide, high = _size(text)
        dx, dy = _shift(side, radius + _GAP)
        if room.take(_around(x + dx, y + dy, wide, high, side), own=(x, y)):
            return Word(text, spot.place.longitude or 0.0, spot.place.latitude or 0.0, side, dx, dy, quiet=False)
    return None


def _tries(*wordings: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """What to write on which side: less of it comes before a corner, where words may seem to be another mark's."""
    for alike in wordings:
        yield from (("\n".join(lines), side) for sides in (_SIDES, _CORNERS) for lines in alike for side in sides)


def within(spot: Spot, room: Room, texts: Texts) -> Word | None:
    """A country's name and figures inside it, as near to its middle as there is room."""
    x, y = pixels(spot.place.latitude or 0.0, spot.place.longitude or 0.0, room.seen)
    name = texts("charts.map.whole", place=spot.place.name(texts.code))
    text = "\n".join([name, *said_of(spot, texts)[:2]])
    wide, high = _size(text)
    for dy in _STEPS:
        for dx in _STEPS[:5]:
            if room.take(_around(x + dx, y + dy, wide, high, "center")):
                at = spot.place.longitude or 0.0, spot.place.latitude or 0.0
                return Word(text, *at, "center", dx, dy, quiet=False)
    return None


def neighbours(found: Sequence[Outline], room: Room, texts: Texts) -> list[Word]:
    """The names of countries that nothing is told of, in the middle of what is seen of them."""
    words = []
    frame = (-room.width / 2, -room.height / 2, room.width / 2, room.height / 2)
    north, west = degrees(frame[0], frame[1], room.seen)
    south, east = degrees(frame[2], frame[3], room.seen)
    for outline in found:
        for ring, box in zip(outline.rings, outline.boxes, strict=True):
            if box[2] < west or box[0] > east or box[3] < south or box[1] > north:
                continue
            seen = roomiest([pixels(lat, lon, room.seen) for lon, lat in ring], frame)
            if seen is None or seen[1] < _LEAST_ROOM:
                continue
            (x, y), _ = seen
            wide, high = _size(outline.name(texts.code))
            if room.take(_around(x, y, wide, high, "center")):
                latitude, longitude = degrees(x, y, room.seen)
                words.append(Word(outline.name(texts.code), longitude, latitude, "center", 0, 0, quiet=True))
            break
    return words


def words_layer(palette: Palette) -> dict[str, Any]:
    """How the words are written."""
    quiet = ["get", "quiet"]
    return {
        "id": "words",
        "type": "symbol",
        "source": "words",
        "layout": {
            "text-field": ["get", "text"],
            "text-font": list(MAP_FONTS),
            "text-size": SIZE_FOOTER,
            "text-max-width": 40,
            "text-line-height": LINE_HEIGHT,
            "text-anchor": ["get", "anchor"],
            "text-offset": ["get", "offset"],
            "text-padding": 1,
            "symbol-sort-key": ["get", "rank"],
        },
        "paint": {
            "text-color": ["case", quiet, palette.muted, palette.ink],
            "text-halo-color": palette.page,
            "text-halo-width": ["case", quiet, 0.8, 1.8],
        },
    }


def source(words: Sequence[Word]) -> dict[str, Any]:
    """The words as a source of the style; those that come first stay where zooming brings words together."""
    features = [word.feature(rank) for rank, word in enumerate(words)]
    return {"type": "geojson", "data": {"type": "FeatureCollection", "features": features}}


def _size(text: str) -> tuple[float, float]:
    lines = text.split("\n")
    wide = max(width_of(one, SIZE_FOOTER, weight=SEMIBOLD) for one in lines)
    return ceil(wide) + 4, len(lines) * SIZE_FOOTER * LINE_HEIGHT + 2


def _shift(side: str, away: float) -> tuple[float, float]:
    """How far from a mark's middle words begin that lie on one side of it."""
    corner = 0.75 if "-" in side else 1.0
    dx = away if "left" in side else -away if "right" in side else 0.0
    dy = away if "top" in side else -away if "bottom" in side else 0.0
    return dx * corner, dy * corner


def _around(x: float, y: float, wide: float, high: float, anchor: str) -> Box:
    left = x if "left" in anchor else x - wide if "right" in anchor else x - wide / 2
    top = y if "top" in anchor else y - high if "bottom" in anchor else y - high / 2
    return left, top, left + wide, top + high


def _covers(mark: tuple[float, float, float], box: Box) -> bool:
    """Whether a round mark reaches into a box."""
    x, y, radius = mark
    left, top, right, bottom = box
    return hypot(x - min(max(x, left), right), y - min(max(y, top), bottom)) < radius


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
