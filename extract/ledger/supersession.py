"""Supersession: a later, different figure of the same question takes the earlier one's place; that is no error."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from extract.claims.claims import Claim
from extract.counts.plurals import SEVERAL
from extract.counts.unnumbered import without_number
from extract.ledger.statements import (
    Period,
    compatible,
    one_time,
    order_of_print,
    period_of,
    printed_before,
    question_key,
    same_value,
)
from extract.ledger.town_bodies import Plain, town_bodies
from extract.records import record
from extract.schema import Counting, Measure


@record
class Replacement:
    """One statement in place of another: every printing of the old one, the first printing of the new one."""

    old: tuple[Claim, ...]
    new: Claim
    known_by: date


@record
class _Statement:
    printings: tuple[Claim, ...]
    known_by: date
    given_on: date  # the day that orders it: its own, or for a figure recalled the day it was first given
    periods: frozenset[Period]

    @property
    def first(self) -> Claim:
        return self.printings[0]


def replacements(
    claims: Sequence[Claim],
    known: Mapping[str, date],
    statements: Mapping[str, str],
    retracted: frozenset[str],
    replaced_in_print: frozenset[tuple[str, str]],
) -> Iterator[Replacement]:
    """Each statement with the next different figure of the same question.

    Where the replacement is itself retracted at some time, the one after it is given too, so that the old figure
    does not come back to life when the supersession lapses.

    Args:
        claims: of all articles, in order of print.
        known: claim_id → the day it counts as known.
        statements: claim_id → statement_id.
        retracted: statement ids that are retracted at some time.
        replaced_in_print: pairs (old statement_id, new statement_id) that an article's own words put in order.
    """
    for answers in _by_question(claims, known, statements):
        for index, old in enumerate(answers):
            for new in answers[index + 1 :]:
                old_id, new_id = (statements[one.first.claim_id] for one in (old, new))
                if (new_id, old_id) in replaced_in_print or not _replaces(new, old):
                    continue
                yield Replacement(old.printings, new.first, max(old.known_by, new.known_by))
                if new_id not in retracted:
                    break


def _by_question(
    claims: Sequence[Claim], known: Mapping[str, date], statements: Mapping[str, str]
) -> Iterator[list[_Statement]]:
    printings: dict[str, list[Claim]] = defaultdict(list)
    towns = town_bodies(claims)
    whole = {claim.claim_id: _question(claim, towns) for claim in claims}
    for claim in claims:
        key = whole[claim.claim_id]
        # "67 of them in a grave condition" answers another question than the whole that it is a part of
        counted = claim.counting is not Counting.INCREMENT and not without_number(claim.rule)
        if key and key != whole.get(claim.part_of) and counted:
            printings[statements[claim.claim_id]].append(claim)
    questions: dict[tuple[str, ...], list[_Statement]] = defaultdict(list)
    for members in printings.values():
        first, *_ = ordered = sorted(members, key=order_of_print)
        if key := whole[first.claim_id]:
            periods = frozenset(period_of(claim) for claim in ordered)
            questions[key].append(_Statement(tuple(ordered), known[first.claim_id], known[first.claim_id], periods))
    for answers in questions.values():
        in_order = sorted(answers, key=lambda one: (one.known_by, order_of_print(one.first)))
        dated = [_recalled(one, in_order[:index], in_order) for index, one in enumerate(in_order)]
        dated = [_told_as_earlier(one, dated) for one in dated]
        yield sorted(dated, key=lambda one: (one.given_on, not one.first.earlier, order_of_print(one.first)))


def _question(claim: Claim, towns: Mapping[Plain, str]) -> tuple[str, ...] | None:
    """The question that a claim answers, of a town's own body where nothing else can be meant."""
    key = question_key(claim)
    own = towns.get((claim.place_id, claim.source.source_id)) if key else None
    return (*key[:-1], own) if key and own else key


def _recalled(one: _Statement, before: Sequence[_Statement], answers: Sequence[_Statement]) -> _Statement:
    """A figure known before that comes back without a day of its own, or beside a new one: as old as when first given.

    Papers go on printing a count after its source has given another; only a source that gives it on a later day
    says it anew.
    """
    beside = _stands_beside_another(one, answers)
    if _has_own_day(one) and not beside:
        return one
    first = next((old for old in before if old.known_by < one.known_by and _repeats(one, old, beside)), None)
    return one if first is None else replace(one, given_on=first.given_on)


def _told_as_earlier(one: _Statement, answers: Sequence[_Statement]) -> _Statement:
    """A figure told as an earlier one, without its day, is no younger than the one its article tells it beside."""
    if not one.first.earlier or _has_own_day(one):
        return one
    at_home = {claim.article_id for claim in one.printings}
    beside = [
        other.given_on
        for other in answers
        if _differ(other, one) and any(not c.earlier and c.article_id in at_home for c in other.printings)
    ]
    return replace(one, given_on=min([one.given_on, *beside]))


def _repeats(one: _Statement, old: _Statement, beside: bool) -> bool:
    """Whether a figure is an old one again; printed beside a new one it is so however long ago that was."""
    apart = 0 if beside else (one.known_by - old.known_by).days
    return same_value(one.first.figure, old.first.figure) and one_time(old.periods, one.periods, apart)


def _has_own_day(one: _Statement) -> bool:
    return any(claim.stated_on is not None for claim in one.printings)


def _stands_beside_another(one: _Statement, answers: Sequence[_Statement]) -> bool:
    at_home = {claim.article_id for claim in one.printings}
    return any(
        other.known_by == one.known_by and _differ(other, one) and at_home & {c.article_id for c in other.printings}
        for other in answers
    )


def _replaces(new: _Statement, old: _Statement) -> bool:
    return (
        one_time(old.periods, new.periods, (new.known_by - old.known_by).days)
        and _differ(new, old)
        and _later(new, old)
    )


def _differ(new: _Statement, old: _Statement) -> bool:
    if new.first.figure == SEVERAL:
        return False  # "policemen were killed" takes no number's place
    if new.known_by == old.known_by:
        return not any(compatible(new.first.figure, claim.figure) for claim in old.printings)
    return not same_value(new.first.figure, old.first.figure)


def _later(new: _Statement, old: _Statement) -> bool:
    """On one day the articles' time decides, then the order of print in one article; undecided, both stand."""
    if new.given_on != old.given_on:
        return new.given_on > old.given_on
    one, other = new.first, old.first
    if one.article_id == other.article_id:
        if not other.earlier and _has_own_day(new) <= _has_own_day(old) and _fewer_dead(one, other):
            return False  # "three were killed … two women were killed": the dead are no fewer, some are told of
        return (not one.earlier, one.figure_span.start) > (not other.earlier, other.figure_span.start)
    return printed_before(other, one)


def _fewer_dead(one: Claim, other: Claim) -> bool:
    """Whether a claim counts fewer dead than another."""
    most = one.figure.high if one.figure.high is not None else one.figure.value
    least = other.figure.low if other.figure.low is not None else other.figure.value
    return one.measure is Measure.KILLED and most is not None and least is not None and most < least
