"""Headlines: what the data of a chart says, as a sentence with its number and day, written anew for every choice."""

from collections.abc import Callable
from types import MappingProxyType

from dashboard.findings_dispute import dispute
from dashboard.findings_place import largest_place, on_the_map
from dashboard.findings_withdrawn import gap, published_then, withdrawal
from dashboard.i18n import Texts, capital
from dashboard.standing import counted_of, fell, figure_of, source_of
from dashboard.sums import Sum, no_sum_words, sums
from dashboard.told import Told, lead_measure, what_is_counted
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
        if old is not None:
            texts = told.texts
            return texts(
                "findings.cut",
                what=what_is_counted(claim, texts),
                old=figure_of(old, texts),
                new=figure_of(claim, texts),
                day=texts.date(claim.known_by),
            )
    return ""


def _rise(told: Told) -> str:
    """From the first to the newest figure of the lead measure."""
    lead = lead_measure(told.claims)
    ours = [claim for claim in told.claims if claim.measure is lead and claim.counting is Counting.TOTAL]
    ours = [claim for claim in ours if claim.bound is not Bound.VAGUE and not claim.part_of]
    if not ours:
        return ""
    last = max(ours, key=lambda claim: (claim.status is Status.STANDS, claim.known_by, claim.group is Group.ALL))
    same = [one for one in ours if (one.group, one.place_id) == (last.group, last.place_id) and one.size < last.size]
    texts = told.texts
    if not same or same[0].known_by == last.known_by:
        return ""
    return texts(
        "findings.rise",
        what=what_is_counted(last, texts),
        old=figure_of(same[0], texts),
        since=texts.date(same[0].known_by),
        new=figure_of(last, texts),
        day=texts.date(last.known_by),
    )


def _newest(told: Told) -> str:
    """The newest figure, whoever's: always something that can be said."""
    lead = lead_measure(told.claims)
    ours = [one for one in told.claims if one.measure is lead]
    claim = max(ours, key=lambda one: (one.known_by, not one.part_of, one.group is Group.ALL, one.size))
    texts = told.texts
    source = capital(source_of(claim, texts))
    return texts("findings.newest", figure=counted_of(claim, texts), source=source, day=texts.date(claim.known_by))


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
_ANY: tuple[Finding, ...] = (withdrawal, dispute, _cut, _rise, _newest)
_OWN: MappingProxyType[str, tuple[Finding, ...]] = MappingProxyType(
    {
        "comparison": (),
        "timeline": (published_then,),
        "known_when": (gap,),
        "map": (largest_place,),
        "parts": (_residual,),
        "overview": (_tally,),
    }
)
