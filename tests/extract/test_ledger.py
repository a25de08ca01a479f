"""The ledger's rulings, each as a table of small cases."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.claims.claims import Claim
from extract.counts.plurals import SEVERAL
from extract.ledger.ledger import keep_ledger
from extract.ledger.statements import compatible, same_value
from extract.schema import ClaimWarning, Counting, Group, Measure, Reason, RevisionKind, Status
from tests.extract.ledger_cases import (
    DOZENS,
    HEALTH,
    INFORMATION,
    INTERIOR,
    OFFICIALS,
    OWN_WORDS,
    PROSECUTOR,
    about,
    at_least,
    claim,
    day,
    exactly,
    known,
    more_than,
    nearly,
    one_statement,
    revision,
    rows,
    status_on,
)

K = RevisionKind
NINTH, TENTH, ELEVENTH, FIFTEENTH = day(9), day(10), day(11), day(15)
MORNING, EVENING = datetime(2022, 1, 10, 9), datetime(2022, 1, 10, 18)


# --- figures that agree ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (exactly(26), exactly(26), True),
        (exactly(26), exactly(18), False),
        (nearly(8000), exactly(7939), True),
        (nearly(8000), exactly(8000), True),  # the same printed number
        (nearly(8000), exactly(8001), False),
        (more_than(164), exactly(164), True),  # the same printed number
        (more_than(164), exactly(225), True),
        (at_least(12), exactly(11), False),
        (DOZENS, exactly(26), True),
        (DOZENS, exactly(18), False),
        (about(1000), exactly(990), False),  # "about" leaves no interval to hold it
        (about(1000), exactly(1000), True),
    ],
)
def test_figures_of_one_day_agree_when_equal_or_contained(one, other, agree):
    assert compatible(one, other) is agree
    assert compatible(other, one) is agree


# --- known by --------------------------------------------------------------------------------------------------


def test_known_by_is_the_day_the_source_spoke_where_the_text_gives_it():
    assert known(keep_ledger([claim("a", 26, TENTH, stated=day(7))], []), "a") == day(7)


def test_known_by_is_the_day_of_publication_where_it_does_not():
    assert known(keep_ledger([claim("a", 26, TENTH)], []), "a") == TENTH


def test_a_revision_that_names_the_figure_shows_that_it_was_known_by_then():
    told = revision(K.RETRACTS, INTERIOR, TENTH, "a", stated=NINTH)
    assert known(keep_ledger([claim("a", 164, TENTH)], [told]), "a") == NINTH


def test_a_revision_told_later_does_not_make_a_figure_known_later():
    told = revision(K.RETRACTS, INTERIOR, FIFTEENTH, "a", stated=ELEVENTH)
    assert known(keep_ledger([claim("a", 164, TENTH)], [told]), "a") == TENTH


def test_a_revision_does_not_move_the_day_the_text_gives():
    told = revision(K.RETRACTS, INTERIOR, TENTH, "a", stated=day(8))
    assert known(keep_ledger([claim("a", 164, TENTH, stated=NINTH)], [told]), "a") == NINTH


def test_the_same_figure_of_the_same_source_in_another_article_was_known_by_then_too():
    told = revision(K.RETRACTS, INTERIOR, TENTH, "a", stated=NINTH)
    ledger = keep_ledger([claim("a", 164, TENTH), claim("b", 164, ELEVENTH)], [told])
    assert known(ledger, "b") == NINTH
    assert one_statement(ledger, "a", "b")


# --- statements ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (claim("a", 26, TENTH), claim("b", 26, TENTH, publisher="Desk B"), True),
        (claim("a", 7939, TENTH), claim("b", nearly(8000), TENTH), True),
        (claim("a", 26, TENTH), claim("b", 26, ELEVENTH), False),
        (claim("a", 26, TENTH), claim("b", 18, TENTH), False),
        (claim("a", 26, TENTH), claim("b", 26, TENTH, source=PROSECUTOR), False),
        (claim("a", 26, TENTH), claim("b", 26, TENTH, group=Group.CIVILIANS), False),
        (claim("a", 26, TENTH), claim("b", 26, TENTH, place="geonames:1526384"), False),
        (claim("a", 26, TENTH), claim("b", 26, TENTH, counting=Counting.INCREMENT), False),
        (claim("a", 26, TENTH, source=OFFICIALS), claim("b", 26, TENTH, source=OFFICIALS, publisher="Desk B"), True),
        (claim("a", 26, TENTH, source=OWN_WORDS), claim("b", 26, TENTH, source=OWN_WORDS, publisher="Desk B"), False),
        (claim("a", 26, TENTH, source=OWN_WORDS), claim("b", 26, TENTH, source=OWN_WORDS), True),
    ],
)
def test_printings_are_one_statement_when_everything_but_the_article_agrees(one, other, same):
    assert one_statement(keep_ledger([one, other], []), "a", "b") is same


def test_a_wide_figure_joins_only_one_of_two_narrow_ones():
    ledger = keep_ledger([claim("a", 7939, TENTH), claim("b", 7989, TENTH), claim("c", nearly(8000), TENTH)], [])
    assert not one_statement(ledger, "a", "b")
    assert one_statement(ledger, "a", "c")


# --- supersession ----------------------------------------------------------------------------------------------

SUPERSEDING = [
    ("a later figure of the same source", claim("a", 18, day(7)), claim("b", 16, NINTH), True),
    ("the same value again", claim("a", 18, day(7)), claim("b", 18, NINTH), False),
    ("another source", claim("a", 18, day(7)), claim("b", 16, NINTH, source=PROSECUTOR), False),
    ("another group", claim("a", 18, day(7)), claim("b", 16, NINTH, group=Group.CIVILIANS), False),
    ("another measure", claim("a", 18, day(7)), claim("b", 16, NINTH, measure=Measure.INJURED), False),
    ("another place", claim("a", 18, day(7)), claim("b", 16, NINTH, place="geonames:1526384"), False),
    ("no place", claim("a", 18, day(7), place=""), claim("b", 16, NINTH, place=""), False),
    ("unnamed", claim("a", 18, day(7), source=OFFICIALS), claim("b", 16, NINTH, source=OFFICIALS), False),
    ("own words", claim("a", 18, day(7), source=OWN_WORDS), claim("b", 16, NINTH, source=OWN_WORDS), False),
    ("another counting", claim("a", 18, day(7)), claim("b", 16, NINTH, counting=Counting.CURRENT), False),
    (
        "increments",
        claim("a", 18, day(7), counting=Counting.INCREMENT),
        claim("b", 16, NINTH, counting=Counting.INCREMENT),
        False,
    ),
    (
        "current figures that fall",
        claim("a", 18, day(7), counting=Counting.CURRENT),
        claim("b", 16, NINTH, counting=Counting.CURRENT),
        True,
    ),
    ("31 days apart, no periods", claim("a", 225, day(1)), claim("b", 230, day(1, 2)), True),
    ("32 days apart, no periods", claim("a", 225, day(1)), claim("b", 230, day(2, 2)), False),
    (
        "32 days apart, one period",
        claim("a", 225, day(1), period=(day(1), day(9))),
        claim("b", 230, day(2, 2)),
        False,
    ),
    (
        "58 days apart, periods that overlap",
        claim("a", 225, day(15), period=(day(2), day(9))),
        claim("b", 230, day(14, 3), period=(day(5), day(11))),
        True,
    ),
    (
        "periods apart",
        claim("a", 18, day(7), period=(day(5), day(5))),
        claim("b", 16, NINTH, period=(day(8), day(8))),
        False,
    ),
    ("same day, earlier and later article", claim("a", 12, MORNING), claim("b", 13, EVENING), True),
    ("same day, no times", claim("a", 12, TENTH), claim("b", 13, TENTH), False),
    ("same day, one time", claim("a", 12, TENTH), claim("b", 13, EVENING), False),
    ("same day, interval holds it", claim("a", nearly(8000), MORNING), claim("b", 7939, EVENING), False),
    ("next day, interval holds it", claim("a", nearly(8000), TENTH), claim("b", 7939, ELEVENTH), True),
    (
        "one article, order of print",
        claim("a", 12, TENTH, article="x"),
        claim("b", 13, TENTH, article="x", at=90),
        True,
    ),
    (
        "one article, 'earlier' printed last",
        claim("a", 12, TENTH, article="x", at=90, earlier=True),
        claim("b", 13, TENTH, article="x"),
        True,
    ),
    ("people hurt whom nobody counts take no number's place", claim("a", 12, NINTH), claim("b", SEVERAL, TENTH), False),
    ("a number takes the place of people whom nobody counted", claim("a", SEVERAL, NINTH), claim("b", 12, TENTH), True),
]


@pytest.mark.parametrize(("ruling", "old", "new", "superseded"), SUPERSEDING, ids=[case[0] for case in SUPERSEDING])
def test_a_later_different_figure_of_the_same_question_supersedes(ruling, old, new, superseded):
    ledger = keep_ledger([new, old], [])
    assert status_on(ledger, "a") == (Status.SUPERSEDED if superseded else Status.STANDS), ruling
    assert status_on(ledger, "b") == Status.STANDS
    assert [row.replaced_by for row in ledger.revisions] == (["b"] if superseded else [])


def test_a_superseded_figure_stands_until_the_day_of_the_next():
    ledger = keep_ledger([claim("a", 18, day(7)), claim("b", 16, NINTH)], [])
    assert [status_on(ledger, "a", day(d)) for d in (7, 8, 9)] == [Status.STANDS, Status.STANDS, Status.SUPERSEDED]


def test_a_figure_repeated_between_two_others_is_superseded_as_well():
    ledger = keep_ledger([claim("a", 26, day(7)), claim("b", 26, day(8)), claim("c", 30, NINTH)], [])
    assert {name: status_on(ledger, name) for name in "abc"} == {
        "a": Status.SUPERSEDED,
        "b": Status.SUPERSEDED,
        "c": Status.STANDS,
    }


def test_every_printing_of_a_superseded_statement_is_logged():
    ledger = keep_ledger([claim("a", 18, day(7)), claim("a2", 18, day(7)), claim("b", 16, NINTH)], [])
    assert {row.claim_id for row in ledger.revisions} == {"a", "a2"}


def test_a_supersession_lapses_when_its_replacement_is_retracted():
    told = revision(K.RETRACTS, INTERIOR, TENTH, "b", article="later")
    ledger = keep_ledger([claim("a", 18, day(7)), claim("b", 99, NINTH)], [told])
    assert [status_on(ledger, "a", day(d)) for d in (8, 9, 10)] == [Status.STANDS, Status.SUPERSEDED, Status.STANDS]


def test_a_lapsed_supersession_does_not_revive_a_figure_that_a_third_one_replaced():
    told = revision(K.RETRACTS, INTERIOR, TENTH, "b", article="later")
    ledger = keep_ledger([claim("a", 18, day(7)), claim("b", 99, NINTH), claim("c", 20, TENTH)], [told])
    assert status_on(ledger, "a") == Status.SUPERSEDED
    assert status_on(ledger, "b") == Status.RETRACTED
    assert status_on(ledger, "c") == Status.STANDS


def test_printed_words_set_the_order_against_the_order_of_print():
    """ "The toll rose to 13 from 12": the 12 is printed last and is the old one."""
    new, old = claim("new", 13, TENTH, article="x"), claim("old", 12, TENTH, article="x", at=40)
    told = revision(K.SUPERSEDES, INTERIOR, TENTH, "old", article="x", replaced_by="new")
    ledger = keep_ledger([new, old], [told])
    assert (status_on(ledger, "old"), status_on(ledger, "new")) == (Status.SUPERSEDED, Status.STANDS)


def test_the_previous_toll_acts_inside_its_article_only():
    told = revision(K.SUPERSEDES, PROSECUTOR, FIFTEENTH, "old", article="article-old")
    ledger = keep_ledger([claim("old", 164, FIFTEENTH), claim("far", 164, FIFTEENTH)], [told])
    assert (status_on(ledger, "old"), status_on(ledger, "far")) == (Status.SUPERSEDED, Status.STANDS)


def test_an_old_figure_recalled_without_a_day_does_not_replace_the_newer_one():
    ledger = keep_ledger([claim("a", 225, day(15)), claim("b", 230, day(20)), claim("stale", 225, day(25))], [])
    assert {name: status_on(ledger, name) for name in ("a", "b", "stale")} == {
        "a": Status.SUPERSEDED,
        "b": Status.STANDS,
        "stale": Status.SUPERSEDED,
    }


def test_an_old_figure_that_its_source_gives_again_on_a_later_day_replaces_the_one_between():
    ledger = keep_ledger(
        [claim("a", 18, day(7)), claim("b", 16, NINTH), claim("again", 18, ELEVENTH, stated=ELEVENTH)], []
    )
    assert (status_on(ledger, "b"), status_on(ledger, "again")) == (Status.SUPERSEDED, Status.STANDS)


def test_an_old_figure_printed_after_the_new_one_in_its_article_stays_the_old_one():
    march = day(14, 3)
    claims = [
        claim("a", 225, day(20)),
        claim("new", 230, march, article="x", stated=march),
        claim("recalled", 225, march, article="x", stated=march, at=200),
    ]
    ledger = keep_ledger(claims, [])
    assert (status_on(ledger, "new"), status_on(ledger, "recalled")) == (Status.STANDS, Status.SUPERSEDED)


# --- retraction and denial -------------------------------------------------------------------------------------


def channel_story() -> list[Claim]:
    """The withdrawn count: the Health Ministry's by the channel of the Information Ministry, with its parts."""
    via = INFORMATION.source_id
    return [
        claim("164", more_than(164), NINTH, source=HEALTH, via=via),
        claim("103", 103, NINTH, source=HEALTH, via=via, place="almaty", part_of="164", article="article-164"),
        claim("again", 164, TENTH, source=HEALTH, stated=NINTH),
        claim("bare", 164, FIFTEENTH, source=OFFICIALS, publisher="Desk C"),
        claim("other", 164, TENTH, source=INTERIOR),
        claim("225", 225, FIFTEENTH, source=PROSECUTOR),
    ]


def test_a_part_of_a_part_goes_with_the_whole():
    child = claim("2", 2, NINTH, source=HEALTH, group=Group.CHILDREN, part_of="103", article="article-164", at=60)
    ledger = keep_ledger([*channel_story(), child], channel_log())
    assert status_on(ledger, "2") == Status.RETRACTED


def test_a_sources_denial_reaches_its_figure_where_another_article_names_another_source():
    here = claim("here", 164, NINTH, source=INFORMATION)
    ledger = keep_ledger([here, claim("there", 164, NINTH, source=HEALTH)], [revision(K.DENIES, HEALTH, NINTH, "here")])
    assert rows(ledger) == {("here", "denies", "other"), ("there", "denies", "source")}


def test_periods_of_any_printing_make_one_question():
    january = (day(1), day(31))
    first, again = claim("a", 225, FIFTEENTH), claim("a2", 225, FIFTEENTH, period=january, publisher="Desk B")
    ledger = keep_ledger([first, again, claim("b", 230, day(14, 3), period=january)], [])
    assert status_on(ledger, "a") == status_on(ledger, "a2") == Status.SUPERSEDED


def channel_log():
    return [
        revision(K.RETRACTS, INFORMATION, NINTH, "164", reason=Reason.TECHNICAL_ERROR),
        revision(K.DENIES, HEALTH, NINTH, "164", reason=Reason.NOT_ISSUED),
    ]


def test_a_retraction_by_the_channel_and_a_denial_by_the_source_are_both_listed_the_gravest_first():
    ledger = keep_ledger(channel_story(), channel_log())
    assert {("164", "retracts", "via"), ("164", "denies", "source")} <= rows(ledger)
    assert status_on(ledger, "164", NINTH) == Status.RETRACTED


def test_a_retraction_reaches_other_printings_repeats_without_a_source_and_parts_but_no_other_source():
    ledger = keep_ledger(channel_story(), channel_log())
    reached = {row.claim_id: row.rule for row in ledger.revisions if row.kind is K.RETRACTS}
    assert reached == {
        "164": "names the figure",
        "again": "another printing of the statement",
        "bare": "same figure, no source named",
        "103": "part of the figure",
    }
    assert status_on(ledger, "225") == status_on(ledger, "other") == Status.STANDS


def test_a_withdrawn_figure_on_a_later_day_without_a_word_of_it_is_still_circulating():
    ledger = keep_ledger(channel_story(), channel_log())
    warned = {entry.claim.claim_id for entry in ledger.entries if entry.warning is ClaimWarning.STILL_CIRCULATING}
    assert warned == {"again", "bare"}


def test_an_article_that_tells_the_withdrawal_is_not_warned_of():
    late = claim("late", 164, ELEVENTH, source=HEALTH, stated=NINTH)
    told = revision(K.RETRACTS, INFORMATION, ELEVENTH, "late", stated=NINTH)
    ledger = keep_ledger([*channel_story(), late], [*channel_log(), told])
    assert next(entry.warning for entry in ledger.entries if entry.claim.claim_id == "late") is None


def test_a_denial_by_another_leaves_the_figure_as_it_was():
    told = revision(K.DENIES, PROSECUTOR, TENTH, "a")
    ledger = keep_ledger([claim("a", 26, TENTH)], [told])
    assert rows(ledger) == {("a", "denies", "other")}
    assert status_on(ledger, "a") == Status.STANDS


def test_a_figure_taken_back_by_another_than_its_source_counts_as_denied_by_that_other():
    told = revision(K.RETRACTS, PROSECUTOR, TENTH, "a")
    ledger = keep_ledger([claim("a", 26, TENTH)], [told])
    assert rows(ledger) == {("a", "denies", "other")}
    assert status_on(ledger, "a") == Status.STANDS


def test_a_retraction_does_not_reach_a_figure_given_anew_on_a_later_day():
    told = revision(K.RETRACTS, INTERIOR, NINTH, "a")
    ledger = keep_ledger([claim("a", 164, NINTH), claim("b", 164, FIFTEENTH, stated=FIFTEENTH)], [told])
    assert (status_on(ledger, "a"), status_on(ledger, "b")) == (Status.RETRACTED, Status.STANDS)


def test_a_revision_of_a_figure_that_its_own_article_does_not_claim_finds_it_elsewhere():
    told = revision(
        K.RETRACTS, INTERIOR, TENTH, article="other", figure=exactly(164), measure=Measure.KILLED, group=Group.ALL
    )
    ledger = keep_ledger([claim("a", more_than(164), NINTH), claim("b", 164, NINTH, source=HEALTH)], [told])
    assert (status_on(ledger, "a"), status_on(ledger, "b")) == (Status.RETRACTED, Status.STANDS)


def test_a_withdrawal_that_names_nobody_is_the_sources_own():
    ledger = keep_ledger([claim("a", 164, TENTH)], [revision(K.RETRACTS, OWN_WORDS, TENTH, "a")])
    assert rows(ledger) == {("a", "retracts", "source")}


def test_calling_a_withdrawn_figure_the_previous_toll_is_no_word_of_the_withdrawal():
    late = claim("late", 164, FIFTEENTH, source=OWN_WORDS)
    told = revision(K.SUPERSEDES, PROSECUTOR, FIFTEENTH, "late")
    ledger = keep_ledger([*channel_story(), late], [*channel_log(), told])
    entry = next(entry for entry in ledger.entries if entry.claim.claim_id == "late")
    assert (entry.status, entry.warning) == (Status.RETRACTED, ClaimWarning.STILL_CIRCULATING)


# --- correction and reinstatement ------------------------------------------------------------------------------


def test_a_publishers_correction_reaches_only_that_publishers_printings():
    ours, theirs = claim("ours", 64, TENTH), claim("theirs", 64, TENTH, publisher="Desk B")
    ledger = keep_ledger([ours, theirs], [revision(K.CORRECTS, OWN_WORDS, ELEVENTH, "ours", article="erratum")])
    assert (status_on(ledger, "ours"), status_on(ledger, "theirs")) == (Status.CORRECTED, Status.STANDS)


def test_a_sources_correction_reaches_every_printing():
    ours, theirs = claim("ours", 64, TENTH), claim("theirs", 64, TENTH, publisher="Desk B")
    ledger = keep_ledger([ours, theirs], [revision(K.CORRECTS, INTERIOR, ELEVENTH, "ours", article="erratum")])
    assert status_on(ledger, "ours") == status_on(ledger, "theirs") == Status.CORRECTED


@pytest.mark.parametrize(
    ("by", "expected"),
    [(INTERIOR, [Status.RETRACTED, Status.STANDS]), (PROSECUTOR, [Status.RETRACTED, Status.RETRACTED])],
)
def test_a_reinstatement_cancels_the_same_sources_earlier_revisions_only(by, expected):
    log = [
        revision(K.RETRACTS, INTERIOR, NINTH, "a"),
        revision(K.REINSTATES, by, ELEVENTH, "a", article="later"),
    ]
    ledger = keep_ledger([claim("a", 164, NINTH)], log)
    assert [status_on(ledger, "a", day(d)) for d in (10, 11)] == expected


def test_a_retraction_after_a_reinstatement_holds():
    log = [
        revision(K.RETRACTS, INTERIOR, NINTH, "a"),
        revision(K.REINSTATES, INTERIOR, TENTH, "a", article="b"),
        revision(K.RETRACTS, INTERIOR, ELEVENTH, "a", article="c"),
    ]
    ledger = keep_ledger([claim("a", 164, NINTH)], log)
    assert [status_on(ledger, "a", day(d)) for d in (9, 10, 11)] == [
        Status.RETRACTED,
        Status.STANDS,
        Status.RETRACTED,
    ]


def test_the_same_revision_told_by_many_articles_is_logged_once_for_a_claim_with_its_reason():
    claims = [claim(f"c{n}", 164, NINTH) for n in range(4)]
    log = [revision(K.RETRACTS, INTERIOR, NINTH, f"c{n}") for n in range(3)]
    log.append(revision(K.RETRACTS, INTERIOR, NINTH, "c3", reason=Reason.TECHNICAL_ERROR))
    ledger = keep_ledger(claims, log)
    assert [(row.claim_id, row.kind) for row in ledger.revisions].count(("c0", K.RETRACTS)) == 1
    assert len(ledger.revisions) == 4


# --- properties ------------------------------------------------------------------------------------------------

_claims = st.lists(
    st.builds(
        lambda number, value, when, source, group: (number, value, when, source, group),
        st.integers(0, 99),
        st.integers(0, 5),
        st.dates(date(2022, 1, 1), date(2022, 3, 1)),
        st.sampled_from([INTERIOR, HEALTH, OFFICIALS, OWN_WORDS]),
        st.sampled_from([Group.ALL, Group.CHILDREN]),
    ),
    max_size=12,
    unique_by=lambda one: one[0],
)


@given(_claims, st.randoms(use_true_random=False))
def test_the_order_in_which_claims_are_given_does_not_matter(drawn, random):
    claims = [claim(f"c{n}", v, when, source=s, group=g) for n, v, when, s, g in drawn]
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert keep_ledger(claims, []) == keep_ledger(shuffled, [])


def _same_question(one: Claim, other: Claim) -> bool:
    return (one.source, one.group) == (other.source, other.group) and same_value(one.figure, other.figure)


@given(_claims)
def test_only_a_later_different_figure_of_the_same_source_supersedes(drawn):
    claims = {f"c{n}": claim(f"c{n}", v, when, source=s, group=g) for n, v, when, s, g in drawn}
    for row in keep_ledger(list(claims.values()), []).revisions:
        old, new = claims[row.claim_id], claims[row.replaced_by]
        assert old.source.source_id == new.source.source_id != ""
        first_given = min(one.published for one in claims.values() if _same_question(one, old))
        assert first_given < new.published
        assert not same_value(old.figure, new.figure)
