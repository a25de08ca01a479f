"""Headlines: what the data of a chart says, as a sentence with its number and day, written anew for every choice."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dashboard.disagreements import disagreements
from dashboard.i18n import Texts
from dashboard.rows import Claim, Event, Place
from dashboard.standing import Log, fell, figure_of, source_of
from dashboard.sums import Sum, sums
from extract.schema import Bound, ClaimWarning, Counting, Group, Measure, RevisionKind, Status


@dataclass(frozen=True, slots=True)
class Told:
    """What a headline may speak of. `counts` is how many statements of the lead measure have each status."""

    log: Log
    events: Sequence[Event]
    places: dict[str, Place]
    counts: dict[Status, int]
    as_of: date | None
    texts: Texts

    @property
    def claims(self) -> list[Claim]:
        """The statements, oldest first."""
        return sorted(self.log.claims.values(), key=lambda claim: claim.known_by)

    @property
    def day(self) -> date:
        """The day shown, or the newest one known."""
        return self.as_of or max(claim.known_by for claim in self.claims)


def lead_measure(claims: Iterable[Claim]) -> Measure | None:
    """What a story with these statements is about: the gravest measure."""
    found = {claim.measure for claim in claims}
    return next((measure for measure in Measure if measure in found), None)


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


def _withdrawn(told: Told) -> Claim | None:
    """The withdrawn figure a story leads with: of the lead measure, of everybody, the largest."""
    lead = lead_measure(told.claims)
    ours = [claim for claim in told.claims if claim.status is Status.RETRACTED and claim.measure is lead]
    return max(ours, key=lambda claim: (claim.group is Group.ALL, not claim.part_of, claim.size), default=None)


def _stands_after(claim: Claim, told: Told) -> Claim | None:
    """The newest standing total of the same thing, from a named source, that is no repeat of a withdrawn one."""
    others = [
        one
        for one in told.claims
        if (one.measure, one.group, one.counting) == (claim.measure, claim.group, claim.counting)
        and one.status is Status.STANDS
        and one.source_id
        and one.place_id == claim.place_id
        and one.bound is not Bound.VAGUE
        and one.warning is not ClaimWarning.STILL_CIRCULATING
        and not _is_narrower(one, told)
    ]
    return others[-1] if others else None


def _is_narrower(claim: Claim, told: Told) -> bool:
    """Whether its source gave the same figure the same day for one group: then it is no total of everybody."""
    key = (claim.measure, claim.source_id, claim.known_by, claim.size)
    return claim.group is Group.ALL and any(
        (one.measure, one.source_id, one.known_by, one.size) == key and one.group is not Group.ALL
        for one in told.claims
    )


def _withdrawn_day(claim: Claim, told: Told) -> date | None:
    revisions = told.log.of(claim, RevisionKind.RETRACTS)
    return revisions[0].known_by if revisions else None


def _withdrawal(told: Told) -> str:
    """What was withdrawn, when, and what stands instead."""
    claim = _withdrawn(told)
    day = _withdrawn_day(claim, told) if claim else None
    if claim is None or day is None:
        return ""
    when = "same_day" if day == claim.known_by else "later"
    days = {"said": told.texts.date(claim.known_by), "day": told.texts.date(day)}
    alone = told.texts(f"findings.withdrawn.{when}", figure=_counted(claim, told.texts), **days)
    after = _afterwards(claim, told)
    return told.texts("findings.withdrawn.after", withdrawn=alone, after=after) if after else alone


def _afterwards(claim: Claim, told: Told) -> str:
    """What stands in place of a withdrawn figure, of all that is drawn; "" where that takes more than a clause."""
    texts, after = told.texts, _stands_after(claim, told)
    if after is not None and after.size != claim.size:
        return texts("findings.after.latest", latest=figure_of(after, texts), since=texts.date(after.known_by))
    if after is not None:
        return texts("findings.after.same", source=source_of(after, texts, mid_sentence=True))
    stand = [one for one in told.claims if one.measure is claim.measure and one.status is Status.STANDS]
    if any(one.group is claim.group for one in stand):
        return ""
    values = {"what": _what(claim, texts), "until": texts.date(told.day)}
    if not stand:
        return texts("findings.after.nothing", **values)
    groups = [one for one in stand if one.bound is not Bound.VAGUE and one.warning is None]
    if not groups:
        return ""
    largest = max(groups, key=lambda one: (one.size, one.known_by))
    return texts("findings.after.groups", largest=_counted(largest, texts), **values)


def _gap(told: Told) -> str:
    """How long no total stood after one was withdrawn."""
    claim = _withdrawn(told)
    day = _withdrawn_day(claim, told) if claim else None
    if claim is None or day is None:
        return ""
    figure, texts = figure_of(claim, told.texts), told.texts
    later = [
        one
        for one in told.claims
        if (one.measure, one.group, one.place_id) == (claim.measure, claim.group, claim.place_id)
        and one.known_by > day
        and one.source_id
        and one.bound is not Bound.VAGUE
        and one.warning is not ClaimWarning.STILL_CIRCULATING
    ]
    if not later:
        return texts("findings.gap.open", figure=figure, day=texts.date(day))
    following = later[0]
    passed = (following.known_by - day).days
    if passed < 2:
        return ""
    return texts(
        "findings.gap.closed",
        count=passed,
        figure=figure,
        day=texts.date(day),
        latest=figure_of(following, texts),
    )


def _published_then(told: Told) -> str:
    """A withdrawn figure as something that happened."""
    claim = _withdrawn(told)
    day = _withdrawn_day(claim, told) if claim else None
    if claim is None or day is None:
        return ""
    when = "same_day" if day == claim.known_by else "later"
    texts = told.texts
    figure = _counted(claim, texts)
    return texts(f"findings.published.{when}", figure=figure, said=texts.date(claim.known_by), day=texts.date(day))


def _dispute(told: Told) -> str:
    """Two sources that contradict each other on the lead measure."""
    lead = lead_measure(told.claims)
    found = [claims for claims in disagreements(told.claims) if claims[0].measure is lead]
    if not found:
        return ""
    first, second = sorted(found[0], key=lambda claim: claim.known_by)[-2:]
    texts = told.texts
    return texts(
        "findings.dispute",
        what=_what(first, texts),
        first=figure_of(first, texts),
        one=source_of(first, texts, mid_sentence=True),
        second=figure_of(second, texts),
        other=source_of(second, texts, mid_sentence=True),
        day=texts.date(second.known_by),
    )


def _cut(told: Told) -> str:
    """A count that its own source lowered."""
    for claim in reversed(told.claims):
        old = fell(claim, told.log)
        if old is not None:
            texts = told.texts
            return texts(
                "findings.cut",
                what=_what(claim, texts),
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
        what=_what(last, texts),
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
    source = source_of(claim, texts)
    return texts(
        "findings.newest",
        figure=_counted(claim, texts),
        source=source[:1].upper() + source[1:],
        day=texts.date(claim.known_by),
    )


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
        "figure": _counted(claim, texts),
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


def _what(claim: Claim, texts: Texts) -> str:
    """What is counted of whom, of no one in particular: "security officers killed"."""
    many = 5
    people = texts(f"groups.{claim.group}.people", count=many)
    return texts("findings.what", people=people, measure=texts(f"measures.{claim.measure}.counted"))


def _counted(claim: Claim, texts: Texts) -> str:
    return texts.counted(figure_of(claim, texts), claim.size, claim.measure, claim.group)


Finding = Callable[[Told], str]
_ANY: tuple[Finding, ...] = (_withdrawal, _dispute, _cut, _rise, _newest)
_OWN: MappingProxyType[str, tuple[Finding, ...]] = MappingProxyType(
    {
        "comparison": (),
        "timeline": (_published_then,),
        "known_when": (_gap,),
        "map": (_largest_place,),
        "parts": (_residual,),
        "overview": (_tally,),
    }
)
