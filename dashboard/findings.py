"""Headlines: what the data of a chart says, as a sentence with its number and day, written anew for every choice."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from dashboard.disagreements import clashes
from dashboard.findings_withdrawn import gap, published_then, withdrawal
from dashboard.i18n import Texts, capital
from dashboard.rows import Claim
from dashboard.standing import counted_of, fell, figure_of, source_of
from dashboard.sums import Sum, sums
from dashboard.told import Told, lead_measure, what_is_counted
from extract.schema import Bound, Counting, Group, Status


def headline(chart: str, told: Told) -> str:
    """The finding of a chart: the first that its data gives.

    Args:
        chart: timeline, known_when, map, comparison, parts or overview.
        told: what there is to say.
    """
    if not told.log.claims:
        return _only_events(told) or told.texts("charts.no_claims")
    found = (finding(told) for finding in (*_OWN[chart], *_ANY))
    return next(sentence for sentence in found if sentence)


def _dispute(told: Told) -> str:
    """Two sources whose standing figures of the lead measure exclude each other: the nearest in days, then the newest."""
    lead = lead_measure(told.claims)
    found = [pairs for pairs in clashes(told.claims) if pairs[0][0].measure is lead]
    if not found:
        return ""
    first, second = min((sorted(pair, key=_by_day) for pair in found[0]), key=_apart)
    texts = told.texts
    values = {
        "what": what_is_counted(first, texts),
        "first": figure_of(first, texts),
        "one": source_of(first, texts, mid_sentence=True),
        "second": figure_of(second, texts),
        "other": source_of(second, texts, mid_sentence=True),
        "day": texts.date(second.known_by),
    }
    if first.known_by == second.known_by:
        return texts("findings.dispute.same_day", **values)
    return texts("findings.dispute.days_apart", since=texts.date(first.known_by), **values)


def _by_day(claim: Claim) -> date:
    return claim.known_by


def _apart(pair: Sequence[Claim]) -> tuple[timedelta, timedelta]:
    first, second = pair
    return second.known_by - first.known_by, date.max - second.known_by


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
    """How many of the statements still stand."""
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
    return texts("findings.tally.all", count=total, unit=unit, day=texts.date(told.day), parts=texts.join(parts))


def _largest_place(told: Told) -> str:
    """The place with the largest figure of its own, finer than a country."""
    fine = {one for one, place in told.places.items() if place.is_fine}
    lead = lead_measure(claim for claim in told.claims if claim.place_id in fine)
    ours = [one for one in told.claims if one.place_id in fine and one.measure is lead]
    if not ours:
        return ""
    claim = max(ours, key=lambda one: (one.status is Status.STANDS, one.size))
    revoked = max(ours, key=lambda one: one.size)
    texts = told.texts
    values = {
        "place": told.places[claim.place_id].name(texts.code),
        "figure": counted_of(claim, texts),
        "day": texts.date(claim.known_by),
    }
    if claim.status is Status.STANDS and revoked.status is Status.RETRACTED:
        other = told.places[revoked.place_id].name(texts.code)
        return texts("findings.place.but", revoked=figure_of(revoked, texts), other=other, **values)
    return texts(f"findings.place.{'stands' if claim.status is Status.STANDS else 'not'}", **values)


def _residual(told: Told) -> str:
    """What the parts of a whole leave unexplained."""
    found = sums(told.claims)
    return sum_words(found[0], told.texts) if found else told.texts("charts.no_parts")


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


Finding = Callable[[Told], str]
_ANY: tuple[Finding, ...] = (withdrawal, _dispute, _cut, _rise, _newest)
_OWN: MappingProxyType[str, tuple[Finding, ...]] = MappingProxyType(
    {
        "comparison": (),
        "timeline": (published_then,),
        "known_when": (gap,),
        "map": (_largest_place,),
        "parts": (_residual,),
        "overview": (_tally,),
    }
)
