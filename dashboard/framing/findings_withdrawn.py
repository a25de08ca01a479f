"""Findings about what was withdrawn: what it was, when, what stands in its place, and for how long nothing did."""

from datetime import date

from dashboard.framing.told import Told, lead_measure, what_is_counted
from dashboard.known.credit import credit_of
from dashboard.known.rows import Claim
from dashboard.known.standing import counted_of, figure_of, stood
from extract.schema import Bound, ClaimWarning, Counting, Group, RevisionKind, Status


def _withdrawn(told: Told) -> Claim | None:
    """The withdrawn figure a story leads with: of the lead measure, of everybody, the largest."""
    lead = lead_measure(told.claims)
    ours = [claim for claim in told.claims if claim.status is Status.RETRACTED and claim.measure is lead]
    return max(ours, key=lambda claim: (claim.group is Group.ALL, not claim.part_of, claim.size), default=None)


def _stands_after(claim: Claim, told: Told) -> Claim | None:
    """The newest standing total of the same thing, from a named source, that is no repeat of a withdrawn one."""
    others = [
        one
        for one in (folded.claim for folded in told.folded)
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
        for one in told.wider.standing(claim.measure)
    )


def _withdrawn_day(claim: Claim, told: Told) -> date | None:
    revisions = told.log.of(claim, RevisionKind.RETRACTS)
    return revisions[0].known_by if revisions else None


def withdrawal(told: Told) -> str:
    """What was withdrawn, when, and what stands instead."""
    claim = _withdrawn(told)
    day = _withdrawn_day(claim, told) if claim else None
    if claim is None or day is None:
        return ""
    when = "same_day" if day == claim.known_by else "later"
    days = {"said": told.texts.date(claim.known_by), "day": told.texts.date(day)}
    alone = told.texts(f"findings.withdrawn.{when}", figure=counted_of(claim, told.texts, governed=True), **days)
    after = _afterwards(claim, told)
    return told.texts("findings.withdrawn.after", withdrawn=alone, after=after) if after else alone


def _afterwards(claim: Claim, told: Told) -> str:
    """What stands in place of a withdrawn figure, of all that was chosen; "" where that takes more than a clause."""
    texts, after = told.texts, _stands_after(claim, told)
    if after is not None and after.size != claim.size:
        return texts("findings.after.latest", latest=figure_of(after, texts), since=texts.date(after.known_by))
    if after is not None:
        return texts("findings.after.same", source=credit_of(after, texts, within=True))
    stand = told.wider.standing(claim.measure)
    if any(one.group is claim.group for one in stand):
        return ""
    values = {"what": what_is_counted(claim, texts), "until": texts.date(told.day)}
    if not stand or claim.group is not Group.ALL:
        return texts("findings.after.nothing", **values)
    groups = [one for one in told.wider.standing_chosen(claim.measure) if _is_plain_total(one)]
    if not groups:
        return texts("findings.after.no_total", **values)
    largest = max(groups, key=lambda one: (one.size, one.known_by))
    key = "groups_that_day" if told.day == _withdrawn_day(claim, told) else "groups"
    return texts(f"findings.after.{key}", largest=counted_of(largest, texts), **values)


def _is_plain_total(claim: Claim) -> bool:
    return claim.bound is not Bound.VAGUE and claim.warning is None and claim.counting is Counting.TOTAL


def gap(told: Told) -> str:
    """How long no number stood for the total after one was withdrawn, and which words were all there was."""
    claim = _withdrawn(told)
    day = _withdrawn_day(claim, told) if claim else None
    if claim is None or day is None:
        return ""
    totals = _totals_like(claim, told)
    numbers = [one for one in totals if one.bound is not Bound.VAGUE]
    if any(one.known_by <= day and one.status is Status.STANDS for one in numbers):
        return ""
    texts = told.texts
    values = {"figure": figure_of(claim, texts), "day": texts.date(day)}
    following = next((one for one in numbers if one.known_by > day), None)
    shown = {one.statement_id for one in told.claims}
    if following is not None and following.statement_id not in shown:
        return ""
    if following is not None:
        passed = (following.known_by - day).days
        latest = figure_of(following, texts)
        return texts("findings.gap.closed", count=passed, latest=latest, **values) if passed > 1 else ""
    vague = [one for one in totals if one.known_by >= day and one.status is Status.STANDS and one.statement_id in shown]
    if words := list(dict.fromkeys(figure_of(one, texts) for one in vague)):
        return texts("findings.gap.words", words=texts.join(words), **values)
    return texts("findings.gap.open", **values)


def _totals_like(claim: Claim, told: Told) -> list[Claim]:
    """The other totals of the same thing, whoever's, oldest first; none that was taken back is among them."""
    return [
        one
        for one in told.wider.alike(claim)
        if one.statement_id != claim.statement_id and one.counting is Counting.TOTAL and not one.part_of and stood(one)
    ]


def published_then(told: Told) -> str:
    """A withdrawn figure as something that happened."""
    claim = _withdrawn(told)
    day = _withdrawn_day(claim, told) if claim else None
    if claim is None or day is None:
        return ""
    when = "same_day" if day == claim.known_by else "later"
    texts = told.texts
    figure = counted_of(claim, texts, governed=True)
    return texts(f"findings.published.{when}", figure=figure, said=texts.date(claim.known_by), day=texts.date(day))
