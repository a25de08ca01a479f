"""Headlines: what the data of a chart says, as a sentence with its number and day, written anew for every choice."""

from collections.abc import Callable
from types import MappingProxyType

from dashboard.framing.findings_dispute import dispute, told_apart
from dashboard.framing.findings_place import largest_place, on_the_map, whole_area
from dashboard.framing.findings_withdrawn import gap, published_then, withdrawal
from dashboard.framing.told import Told, lead_measure, what_is_counted
from dashboard.known.credit import credit_of, giver_of
from dashboard.known.repeats import wholes
from dashboard.known.rows import Claim
from dashboard.known.standing import at_its_moment, counted_of, fell, figure_of, stood
from dashboard.known.sums import Sum, no_sum_words, sums
from dashboard.wording.i18n import Texts, capital
from extract.schema import Bound, Counting, Group, Status


def headline(chart: str, told: Told) -> str:
    """The finding of a chart: the first that its data gives.

    Args:
        chart: timeline, known_when, map, comparison, parts or overview.
        told: what there is to say.
    """
    if not told.log.claims:
        return (_only_events(told) if chart in _WITH_EVENTS else "") or told.texts("charts.no_claims")
    if chart == "map":
        told = on_the_map(told)
        if not told.log.claims:
            return told.texts("findings.place.none")
    found = (finding(told) for finding in (*_OWN[chart], *_ANY))
    return next(sentence for sentence in found if sentence)


def _cut(told: Told) -> str:
    """A count that its own source lowered."""
    for claim in reversed(told.claims):
        old = fell(claim, told.log)
        if old is not None and stood(claim) and old.source_id == claim.source_id:
            texts = told.texts
            said = texts(
                "findings.cut",
                what=what_is_counted(claim, texts),
                old=figure_of(old, texts),
                new=figure_of(claim, texts),
                day=texts.date(claim.known_by),
            )
            return _there(said, claim, told)
    return ""


def _rise(told: Told) -> str:
    """From the first to the newest figure of one named source, each of the day on which it was first told.

    What nobody is credited with may be newer: a rise is told of the source that gave both its ends.
    """
    lead = lead_measure(told.claims)
    whole = [one.claim for one in wholes(told.folded) if one.claim.measure is lead and stood(one.claim)]
    plain = [claim for claim in whole if claim.counting is Counting.TOTAL and claim.bound is not Bound.VAGUE]
    ours = [claim for claim in plain if claim.source_id]
    if not ours:
        return ""
    last = max(ours, key=lambda claim: (claim.status is Status.STANDS, claim.known_by, claim.group is Group.ALL))
    same = [one for one in ours if _asked(one) == _asked(last) and one.size < last.size]
    texts = told.texts
    if not same or same[0].known_by == last.known_by:
        return ""
    said = texts(
        "findings.rise",
        source=capital(giver_of(last, texts)),
        what=what_is_counted(last, texts),
        old=figure_of(same[0], texts),
        since=texts.date(same[0].known_by),
        new=figure_of(last, texts),
        day=texts.date(last.known_by),
    )
    return _there(said, last, told)


def _asked(claim: Claim) -> tuple[object, ...]:
    """Whose count it is, of whom and where: two sources may count different people."""
    return claim.source_id, claim.group, claim.place_id


def _newest(told: Told) -> str:
    """The newest figure, whoever's, as it was first told: always something that can be said."""
    lead = lead_measure(told.claims)
    claim = max((one.claim for one in told.folded if one.claim.measure is lead), key=_worth)
    texts = told.texts
    figure = at_its_moment(claim, counted_of(claim, texts), texts)
    if claim.status is not Status.STANDS:
        figure = texts("findings.newest_not", figure=figure, status=texts.status(claim.status).lower())
    source = capital(credit_of(claim, texts))
    said = texts("findings.newest", figure=figure, source=source, day=texts.date(claim.known_by))
    return _there(said, claim, told)


def _worth(claim: Claim) -> tuple[object, ...]:
    """The last is told: what stands, a total, the newest, no part of another, everybody, the largest."""
    stands = claim.status is Status.STANDS and claim.warning is None
    total = claim.counting is Counting.TOTAL
    return stands, total, claim.known_by, not claim.part_of, claim.group is Group.ALL, claim.size


def _there(said: str, claim: Claim, told: Told) -> str:
    """A sentence about a figure of a single place, with its name."""
    place = told.places.get(claim.place_id)
    if place is None or not place.is_fine:
        return said
    return told.texts("findings.there", finding=said, place=place.name(told.texts.code))


def _tally(told: Told) -> str:
    """How many of the statements still stand: of all that are known, or of those that the filters leave."""
    total = sum(told.counts.values())
    lead = lead_measure(told.claims)
    if total < 2 or lead is None:
        return ""
    texts = told.texts
    parts = [
        texts(f"findings.tally.{status}", count=told.counts[status])
        for status in (Status.STANDS, Status.SUPERSEDED, Status.CORRECTED, Status.DENIED, Status.RETRACTED)
        if told.counts.get(status)
    ]
    unit = texts.unit(lead)
    which = "chosen" if told.narrowed else "all"
    return texts(f"findings.tally.{which}", count=total, unit=unit, day=texts.date(told.day), parts=texts.join(parts))


def _residual(told: Told) -> str:
    """What the parts of a whole leave unexplained."""
    found = sums(told.claims)
    return sum_words(found[0], told.texts) if found else no_sum_words(told.claims, told.texts)


def sum_words(found: Sum, texts: Texts) -> str:
    """A sum of parts as a sentence."""
    whole = figure_of(found.whole, texts)
    day = texts.date(found.whole.known_by)
    kind = "withdrawn" if found.whole.status is Status.RETRACTED else "standing"
    if found.rest_low == 0 == found.rest_high:
        return texts("findings.parts.exact", sum=found.written(texts), whole=whole, day=day)
    if found.rest_low is None or found.rest_low <= 0:
        return texts("findings.parts.open", sum=found.written(texts), whole=whole, day=day)
    rest = found.rest_words(texts)
    return texts(f"findings.parts.{kind}", sum=found.written(texts), rest=rest, whole=whole, day=day)


def _only_events(told: Told) -> str:
    days = [event.start for event in told.events if event.start]
    if not days:
        return ""
    texts = told.texts
    return texts("findings.events", count=len(told.events), days=texts.days(min(days), max(days), "full"))


_WITH_EVENTS = ("timeline", "map")
"""Charts that draw events too: without a figure they still have something to tell."""

Finding = Callable[[Told], str]
_ANY: tuple[Finding, ...] = (withdrawal, dispute, _cut, _rise, told_apart, _newest)
_OWN: MappingProxyType[str, tuple[Finding, ...]] = MappingProxyType(
    {
        "comparison": (),
        "timeline": (published_then,),
        "known_when": (gap,),
        "map": (largest_place, whole_area),
        "parts": (_residual,),
        "overview": (_tally,),
    }
)
