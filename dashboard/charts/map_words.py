"""The words of the map, each where it meets no mark and no other word in the first view.

They are a layer of the map's own style, for there letters have a halo; the style holds them, so nothing is asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, hypot
from typing import Any

from dashboard.charts.basemap import MAP_FONTS, degrees, pixels
from dashboard.charts.map_marks import Spot, briefly, said_of
from dashboard.charts.map_room import Room
from dashboard.charts.outlines import Box, Outline, roomiest
from dashboard.theme import LINE_HEIGHT, SEMIBOLD, SIZE_FOOTER, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import balance, width_of

_GAP = 5
_FIGURES = 2
"""The most figures written at one place."""

_FOLDED = 110
"""Pixels of a figure's words where they stand in several lines."""

_NEIGHBOUR_STEP = 10
_LEAST_ROOM = 16.0
"""Pixels around its name that a neighbour must have in view."""

_SIDES = ("left", "right", "bottom", "top")
_CORNERS = ("bottom-left", "top-left", "bottom-right", "top-right")
_STEPS = (0, -34, 34, -64, 64, -96, 96, -128, 128)


@dataclass(frozen=True, slots=True)
class Word:
    """Words at a place of the map: `anchor` is the part of them that lies there, `dx` and `dy` pixels away.

    `told` is how many figures they tell.
    """

    text: str
    longitude: float
    latitude: float
    anchor: str
    dx: float
    dy: float
    told: int = 0
    quiet: bool = False

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


def beside(spot: Spot, radius: float, room: Room, texts: Texts) -> Word | None:
    """A place's name and figures beside its mark: as many of them as there is room for, at last only the name."""
    x, y = pixels(spot.place.latitude or 0.0, spot.place.longitude or 0.0, room.seen)
    for (text, told), side in _tries(spot, texts):
        wide, high = _size(text)
        dx, dy = _shift(side, radius + _GAP)
        if room.take(_around(x + dx, y + dy, wide, high, side), own=(x, y)):
            return Word(text, spot.place.longitude or 0.0, spot.place.latitude or 0.0, side, dx, dy, told=told)
    return None


def _tries(spot: Spot, texts: Texts) -> Iterator[tuple[tuple[str, int], str]]:
    """What to write, with how many figures that tells, and on which side: first two figures, then one, then the name.

    The words of a figure come whole, then short, then in two lines; less of it comes before a corner, where words may
    seem to be another mark's.
    """
    name, whole, short = spot.place.name(texts.code), said_of(spot, texts), briefly(spot, texts)
    for most in range(min(len(whole), _FIGURES), 0, -1) if whole else (0,):
        wordings = [whole[:most], short[:most]]
        wordings += [[part for said in lines for part in balance(said, _FOLDED, SIZE_FOOTER)] for lines in wordings]
        alike = list(dict.fromkeys("\n".join([name, *lines]) for lines in wordings))
        yield from (((text, most), side) for sides in (_SIDES, _CORNERS) for text in alike for side in sides)
    yield from (((name, 0), side) for sides in (_SIDES, _CORNERS) for side in sides)


def within(spot: Spot, room: Room, texts: Texts) -> Word | None:
    """A country's name and figures inside it, as near to its middle as there is room."""
    x, y = pixels(spot.place.latitude or 0.0, spot.place.longitude or 0.0, room.seen)
    name = texts("charts.map.whole", place=spot.place.name(texts.code))
    figures = said_of(spot, texts)[:_FIGURES]
    text = "\n".join([name, *figures])
    wide, high = _size(text)
    for dx, dy in sorted(((dx, dy) for dy in _STEPS for dx in _STEPS[:5]), key=lambda step: hypot(*step)):
        if room.take(_around(x + dx, y + dy, wide, high, "center")):
            at = spot.place.longitude or 0.0, spot.place.latitude or 0.0
            return Word(text, *at, "center", dx, dy, told=len(figures))
    return None


def neighbours(found: Sequence[Outline], room: Room, texts: Texts) -> list[Word]:
    """The names of countries that nothing is told of, near the middle of what is seen of them."""
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
            (x, y), around = seen
            wide, high = _size(outline.name(texts.code))
            for dx, dy in _nearby(around - _LEAST_ROOM):
                if room.take(_around(x + dx, y + dy, wide, high, "center")):
                    latitude, longitude = degrees(x + dx, y + dy, room.seen)
                    words.append(Word(outline.name(texts.code), longitude, latitude, "center", 0, 0, quiet=True))
                    break
            break
    return words


def _nearby(reach: float) -> Iterator[tuple[float, float]]:
    """Steps around a point, from the nearest, no farther than `reach`."""
    yield 0.0, 0.0
    for number in range(1, int(reach / _NEIGHBOUR_STEP) + 1):
        far = number * _NEIGHBOUR_STEP
        yield from ((0.0, -far), (0.0, far), (-far, 0.0), (far, 0.0))


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
