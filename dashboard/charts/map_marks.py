"""What the map shows at each place, before anything is drawn: the figure that stands, those withdrawn, the events."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.known.rows import Claim, Event, Place
from dashboard.known.standing import HOLLOW, PALE, at_its_moment, counted_of, figure_of
from dashboard.wording.i18n import Texts
from extract.schema import Bound, Counting, Group, Measure


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with what is known of it; `standing` is the statement its circle is sized by.

    `others` is how many groups have a figure that stands and is not shown beside it.
    """

    place: Place
    standing: Claim | None
    withdrawn: tuple[Claim, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    others: int = 0

    @property
    def is_area(self) -> bool:
        """Whether the place is known only as a whole country, which is shaded, or more, which is named: no pin."""
        return not self.place.is_fine


def map_measure(claims: Iterable[Claim]) -> Measure | None:
    """What the circles count: the gravest measure that any placed claim has."""
    found = {claim.measure for claim in claims if claim.place_id}
    return next((measure for measure in Measure if measure in found), None)


def spots(claims: Sequence[Claim], events: Iterable[Event], places: dict[str, Place]) -> list[Spot]:
    """Every place of a claim or event, largest figure first, so that small circles lie on large ones."""
    measure = map_measure(claims)
    claims_at: dict[str, list[Claim]] = defaultdict(list)
    events_at: dict[str, list[Event]] = defaultdict(list)
    for claim in claims:
        claims_at[claim.place_id].append(claim)
    for event in events:
        events_at[event.place_id].append(event)
    named = [places[one] for one in claims_at.keys() | events_at.keys() if one in places]
    found = [_spot(place, claims_at[place.place_id], events_at[place.place_id], measure) for place in named]
    return sorted(found, key=lambda spot: (-_size(spot), spot.place.place_id))


def said_of(spot: Spot, texts: Texts) -> list[str]:
    """A place's figures in words: the one that stands, then the withdrawn ones marked as such."""
    said = []
    if spot.standing is not None:
        said.append(at_its_moment(spot.standing, counted_of(spot.standing, texts), texts))
    for claim in spot.withdrawn:
        figure = counted_of(claim, texts)
        said.append(texts("charts.map.revoked", figure=figure, status=texts.status(claim.status).lower()))
    return said


def briefly(spot: Spot, texts: Texts) -> list[str]:
    """The same figures where there is less room: those of everybody without "people"; a group is never left out."""
    found = []
    for claim in (*([spot.standing] if spot.standing else []), *spot.withdrawn):
        words = counted_of(claim, texts)
        if claim.group is Group.ALL and claim.value != 1 and claim.bound is not Bound.VAGUE:
            counted = texts(f"measures.{claim.measure}.counted")
            words = texts("charts.map.brief", figure=figure_of(claim, texts), measure=counted)
        gone = claim is not spot.standing
        status = texts.status(claim.status).lower()
        found.append(
            texts("charts.map.revoked", figure=words, status=status) if gone else at_its_moment(claim, words, texts)
        )
    return found


def _spot(place: Place, claims: list[Claim], events: list[Event], measure: Measure | None) -> Spot:
    counted = [claim for claim in claims if claim.measure is measure and claim.counting is not Counting.INCREMENT]
    ordered = sorted(counted, key=_rank)
    latest = {claim.group: claim for claim in ordered if claim.status in HOLLOW}
    withdrawn = tuple(sorted(latest.values(), key=lambda claim: -claim.size))
    standing = [claim for claim in ordered if claim.status not in HOLLOW]
    shown = standing[-1] if standing else None
    groups = {claim.group for claim in standing if claim.status not in PALE and shown and claim.group != shown.group}
    return Spot(place, shown, withdrawn, tuple(claims), tuple(events), len(groups))


def _rank(claim: Claim) -> tuple[object, ...]:
    """The last is shown: what stands, a total before a count of one moment, everybody, the newest, the largest.

    Of the same figure, the one whose words name its source and who carried it.
    """
    total = claim.counting is Counting.TOTAL
    named = bool(claim.source_id), bool(claim.via)
    return (claim.status not in PALE, total, claim.group is Group.ALL, claim.known_by, claim.size, named)


def _size(spot: Spot) -> int:
    return max([claim.size for claim in (*spot.withdrawn, *([spot.standing] if spot.standing else []))], default=0)
