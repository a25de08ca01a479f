"""Where it happened: places of claims and events on a map that asks nobody outside."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.basemap import pixels, ring, style, view
from dashboard.charts.blank import blank
from dashboard.charts.drawing import drawing
from dashboard.charts.map_marks import Spot, spots
from dashboard.charts.map_room import Room
from dashboard.charts.map_traces import EVENT, LARGEST, areas, circle_of, events_of, figures_of
from dashboard.charts.map_untold import below, untold
from dashboard.charts.map_words import Word, beside, neighbours, source, within, words_layer
from dashboard.charts.outlines import outlines
from dashboard.charts.thin import thinned
from dashboard.known.rows import Claim, Place, read_claims, read_events, read_places
from dashboard.theme import SIZE_FOOTER, Layout, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.lettering import wrap
from extract.schema import WherePrecision

MOST_CLAIMS = 600
_HEIGHTS = {Layout.WIDE: 480, Layout.NARROW: 360}
_WRITTEN = 40
_CLEAR = 9
"""Pixels around a mark that the words of others keep off, so that nobody takes them for its own."""

_OFTEN = 0.2


def places_map(
    claims: pd.DataFrame,
    events: pd.DataFrame,
    places: pd.DataFrame,
    texts: Texts,
    palette: Palette,
    layout: Layout = Layout.WIDE,
    borders_url: str = "",
    *,
    circle: tuple[float, float, float] | None = None,
) -> go.Figure:
    """Draw places: circles by figure, small dots for events, shading where only the country is known.

    A circle's area is its figure. Withdrawn figures are rings. A region's circle stands in the middle of the shaded
    region; a country has no circle, for nobody knows where in it.

    Args:
        claims: one row a statement, with the status of the day shown.
        events: those begun or announced by that day.
        places: the gazetteer's entries for them.
        texts: the screen's language.
        palette: light or dark.
        layout: for a page or for a phone.
        borders_url: folder of the border files, as the browser asks for it.
        circle: latitude, longitude and kilometres of the search for what is near, drawn as a ring.
    """
    kept, fewer = thinned(claims, MOST_CLAIMS)
    named = read_places(places)
    found = spots(read_claims(kept), read_events(events), named)
    located = [spot for spot in found if spot.place.latitude is not None]
    if not located:
        return blank(texts("charts.map.nowhere"), palette)
    width, height = layout.width, _HEIGHTS[layout]
    seen = view(_in_view(located, named, circle), width, height)
    traces = [*circle_of(circle, palette), *figures_of(located, texts, palette, layout)]
    traces += [*events_of(located, texts, palette), areas(located, texts)]
    counted = [spot.place for spot in found if spot.claims]
    ground = style(
        borders_url,
        palette,
        shaded=[place.place_id for place in counted if place.precision is WherePrecision.COUNTRY],
        regions=[place.place_id for place in counted if place.precision is WherePrecision.ADMIN1],
        countries=sorted({place.country_code for place in counted if place.country_code}),
    )
    written, names = _written(located, seen, texts, layout, circle)
    ground["sources"]["words"] = source([word for _, word in written if word is not None] + names)
    ground["layers"].append(words_layer(palette))
    notes, foot = below(untold(written, texts), layout, palette)
    return drawing(
        [trace for trace in traces if trace["lat"]],
        {
            "map": {
                "style": ground,
                **seen,
            },
            "height": height + foot,
            "margin": {"l": 0, "r": 0, "t": 0, "b": foot},
            "annotations": [*_remarks(fewer, len(claims), texts, palette, layout), *notes],
        },
    )


def _in_view(
    located: Sequence[Spot], named: dict[str, Place], circle: tuple[float, float, float] | None
) -> list[tuple[float, float]]:
    """Points the view must hold: of the countries told of most, everything the articles name in them."""
    if circle is not None:
        return list(zip(*ring(*circle), strict=True))
    told: Counter[str] = Counter()
    for spot in located:
        told[spot.place.country_code] += len(spot.claims) + len(spot.events)
    main = {code for code, count in told.items() if count >= _OFTEN * max(told.values())}
    whole = {spot.place.country_code for spot in located if spot.is_area and spot.claims} & main
    shown = {
        spot.place.place_id for spot in located if spot.is_area and spot.claims and spot.place.country_code in main
    }
    places = [spot.place for spot in located if spot.place.country_code in main]
    places += [one for one in named.values() if one.country_code in whole]
    points = [(one.latitude, one.longitude) for one in places if one.precision is not WherePrecision.REGION]
    corners = [corner for one in shown if one in outlines() for corner in outlines()[one].corners]
    return [*corners, *((lat, lon) for lat, lon in points if lat is not None and lon is not None)] or [(0.0, 0.0)]


def _written(
    located: Sequence[Spot],
    seen: dict[str, Any],
    texts: Texts,
    layout: Layout,
    circle: tuple[float, float, float] | None,
) -> tuple[list[tuple[Spot, Word | None]], list[Word]]:
    """The words of each place, the largest figure first, as far as there is room for them; and neighbours' names.

    Countries come first where that leaves no figure out that would find room otherwise, for theirs are the largest.
    """
    counted = [spot for spot in located if spot.is_area and spot.claims and spot.place.country_code]
    tried = [_placed(located, counted, _room(located, seen, layout, circle), texts, first) for first in (True, False)]
    words, room = max(tried, key=lambda one: sum(word.told for _, word in one[0] if word is not None))
    told = {spot.place.place_id for spot in counted}
    others = [one for place_id, one in outlines().items() if place_id not in told]
    return words, neighbours(others, room, texts)


def _room(
    located: Sequence[Spot], seen: dict[str, Any], layout: Layout, circle: tuple[float, float, float] | None
) -> Room:
    """The view with its marks and the ring of the search, and no words yet."""
    room = Room(layout.width, _HEIGHTS[layout], seen)
    largest = max((claim.size for spot in located for claim in _drawn(spot)), default=1)
    for spot in (one for one in located if not one.is_area):
        across = LARGEST[layout] * sqrt(max(_sizes(spot), default=0) / max(largest, 1))
        room.keep_clear(*_at(spot.place, seen), max(across, EVENT) / 2 + _CLEAR)
    if circle is not None:
        room.keep_off([pixels(lat, lon, seen) for lat, lon in zip(*ring(*circle), strict=True)])
    return room


def _placed(
    located: Sequence[Spot], counted: Sequence[Spot], room: Room, texts: Texts, countries_first: bool
) -> tuple[list[tuple[Spot, Word | None]], Room]:
    marked = [spot for spot in located if not spot.is_area]
    areas = [(spot, within(spot, room, texts)) for spot in counted] if countries_first else []
    radius = {one[:2]: one[2] - _CLEAR for one in room.marks}
    words = [(spot, beside(spot, radius[_at(spot.place, room.seen)], room, texts)) for spot in marked[:_WRITTEN]]
    areas = areas or [(spot, within(spot, room, texts)) for spot in counted]
    return [*areas, *words, *((spot, None) for spot in marked[_WRITTEN:])], room


def _at(place: Place, seen: dict[str, Any]) -> tuple[float, float]:
    return pixels(place.latitude or 0.0, place.longitude or 0.0, seen)


def _drawn(spot: Spot) -> tuple[Claim, ...]:
    return () if spot.is_area else (*spot.withdrawn, *([spot.standing] if spot.standing else []))


def _sizes(spot: Spot) -> list[int]:
    return [claim.size for claim in _drawn(spot)]


def _remarks(fewer: int, count: int, texts: Texts, palette: Palette, layout: Layout) -> list[dict[str, Any]]:
    if not fewer:
        return []
    said = wrap(texts("charts.thinned", shown=count - fewer, count=count), layout.width, SIZE_FOOTER)
    note = {"text": "<br>".join(said), "align": "left", "showarrow": False, "x": 0, "y": 0}
    note |= {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom", "bgcolor": palette.page}
    return [note | {"font": {"size": SIZE_FOOTER, "color": palette.muted}}]
