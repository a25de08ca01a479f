"""Findings of the map: of the measure that its circles count, and of figures with a place that it can draw."""

from dataclasses import replace

from dashboard.charts.map_marks import map_measure, spots
from dashboard.framing.told import Told
from dashboard.known.credit import credit_of
from dashboard.known.standing import at_its_moment, counted_of, figure_of
from extract.schema import Counting, Measure, Status


def on_the_map(told: Told) -> Told:
    """The same of the figures alone that the map shows: of the measure of its circles, with a known place."""
    measure = map_measure(told.claims)
    known = {one for one, place in told.places.items() if place.latitude is not None}
    shown = {one.claim_id: one for one in told.claims if one.measure is measure and one.place_id in known}
    return replace(told, log=replace(told.log, claims=shown))


def largest_place(told: Told) -> str:
    """The place with the largest circle of a figure of its own, finer than a country."""
    fine = [spot for spot in spots(told.claims, (), told.places) if not spot.is_area]
    ours = [one for spot in fine for one in (spot.standing, *spot.withdrawn) if one is not None]
    if not ours:
        return ""
    kept = {one.status for one in ours}
    if Status.STANDS not in kept and _any_stands(ours[0].measure, told):
        return ""
    claim = max(ours, key=lambda one: (one.status is Status.STANDS, one.size))
    revoked = max(ours, key=lambda one: one.size)
    texts = told.texts
    values = {
        "place": told.places[claim.place_id].name(texts.code),
        "figure": counted_of(claim, texts),
        "day": texts.date(claim.known_by),
    }
    if claim.status is not Status.STANDS:
        return texts("findings.place.not", **values)
    alone = len(fine) == 1
    if revoked.status is not Status.RETRACTED:
        return texts(f"findings.place.{'only' if alone else 'stands'}", **values)
    other = told.places[revoked.place_id].name(texts.code)
    way = "only_but" if alone else "but"
    return texts(f"findings.place.{way}", revoked=figure_of(revoked, texts), other=other, **values)


def whole_area(told: Told) -> str:
    """The figure that stands for a whole country, where no figure of this measure is known for any place in it."""
    found = spots(told.claims, (), told.places)
    if len(found) != 1 or not found[0].is_area or found[0].withdrawn:
        return ""
    claim, texts = found[0].standing, told.texts
    if claim is None or claim.status is not Status.STANDS or _any_stands(claim.measure, told):
        return ""
    return texts(
        "findings.place.whole",
        place=found[0].place.name(texts.code),
        figure=at_its_moment(claim, counted_of(claim, texts), texts),
        source=credit_of(claim, texts, within=True),
        day=texts.date(claim.known_by),
    )


def _any_stands(measure: Measure, told: Told) -> bool:
    """Whether a figure of a single place stands that the filters leave out."""
    fine = {one for one, place in told.places.items() if place.is_fine}
    return any(one.place_id in fine and one.counting is not Counting.INCREMENT for one in told.wider.standing(measure))
