"""Filters on the sample ledger: what a choice leaves, what it counts as left out, and what it says of itself."""

from datetime import date

import pandas as pd
import pytest

from dashboard import filters, query
from dashboard.filters import NO_SOURCE, Choice
from dashboard.known import knowledge
from dashboard.wording import i18n
from extract.schema import TABLES, Articles, Claims, Events, Places, Revisions
from tests.dashboard import sample

FAR = "geonames:999"


@pytest.fixture(scope="module")
def tables():
    return sample.tables()


def shown(tables, **chosen):
    choice = Choice(**chosen)
    return filters.apply(knowledge.known(tables, choice.as_of), choice)


def ids(frame, column=Claims.ID):
    return set(frame[column])


def status_of(tables, claim, day):
    claims = knowledge.known(tables, day).claims
    return dict(zip(claims[Claims.ID], claims[Claims.STATUS], strict=True)).get(claim)


@pytest.mark.parametrize(
    ("claim", "day", "status"),
    [
        ("all-164", date(2022, 1, 8), None),
        ("all-164", date(2022, 1, 9), "retracted"),
        ("all-164", None, "retracted"),
        ("officers-18", date(2022, 1, 8), "stands"),
        ("officers-18", date(2022, 1, 9), "superseded"),
        ("all-225", date(2022, 1, 15), "stands"),
        ("all-225", date(2022, 3, 14), "superseded"),
        ("held-5800", None, "stands"),
    ],
)
def test_a_claim_has_the_status_of_the_day_that_is_shown(tables, claim, day, status):
    assert status_of(tables, claim, day) == status


def test_no_revision_is_known_before_its_day(tables):
    known = knowledge.known(tables, date(2022, 1, 8))
    assert ids(known.revisions, Revisions.CLAIM_ID) == {"officers-8", "officers-12", "held-3000"}


def test_an_event_is_known_from_the_first_article_that_tells_or_announces_it(tables):
    on_the_sixth = ids(knowledge.known(tables, date(2022, 1, 6)).events, Events.ID)
    assert ids(knowledge.known(tables, date(2022, 1, 5)).events, Events.ID) == set()
    assert {"fuel", "cabinet", "internet"} <= on_the_sixth
    assert "unrest" not in on_the_sixth
    assert "unrest" in ids(knowledge.known(tables, date(2022, 1, 9)).events, Events.ID)
    assert "government" not in ids(knowledge.known(tables, date(2022, 1, 9)).events, Events.ID)
    assert "government" in ids(knowledge.known(tables, date(2022, 1, 10)).events, Events.ID)


def test_from_and_to_take_claims_by_the_day_they_became_known(tables):
    left = shown(tables, since=date(2022, 1, 11), until=date(2022, 1, 12))
    assert ids(left.statements) == {"held-9900", "held-12000"}


@pytest.mark.parametrize(
    ("since", "until", "taken", "left"),
    [
        (date(2022, 1, 7), date(2022, 1, 7), {"fuel", "unrest", "internet", "troops"}, {"cabinet", "arrest"}),
        (None, date(2022, 1, 2), {"fuel"}, {"unrest", "cabinet"}),
        (date(2022, 1, 11), None, {"fuel", "government"}, {"unrest", "mourning"}),
    ],
)
def test_from_and_to_take_events_that_overlap(tables, since, until, taken, left):
    found = ids(shown(tables, since=since, until=until).events, Events.ID)
    assert taken <= found
    assert not left & found


def test_events_without_a_day_are_counted_when_days_are_asked_for(tables):
    assert shown(tables, since=date(2022, 1, 1)).undated == 1
    assert shown(tables).undated == 0


def test_a_country_takes_in_the_cities_that_lie_in_it(tables):
    assert "almaty-103" in ids(shown(tables, place=sample.KAZAKHSTAN).statements)


def test_a_city_leaves_out_what_is_known_only_for_its_country_and_counts_it(tables):
    left = shown(tables, place=sample.ALMATY, measures=("missing", "hospitalised"))
    assert ids(left.statements) == {"missing-30-40", "missing-20"}
    assert left.coarser == 3


def test_within_measures_kilometres_from_a_city_and_never_to_a_country(tables):
    near = shown(tables, place=sample.ALMATY, within=900)
    far = shown(tables, place=sample.ALMATY, within=1000)
    assert sample.ASTANA not in ids(near.events, Events.PLACE_ID)
    assert sample.ASTANA in ids(far.events, Events.PLACE_ID)
    assert sample.KAZAKHSTAN not in ids(far.statements, Claims.PLACE_ID)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"measures": ("missing",)}, {"missing-30-40", "missing-20"}),
        ({"groups": ("children",)}, {"children-2"}),
        ({"sources": (sample.PRESIDENT,)}, {"held-5800"}),
        ({"sources": (NO_SOURCE,), "measures": ("detained",)}, {"held-12000"}),
        ({"statuses": ("denied",)}, {"hospital-83"}),
        ({"publishers": ("Nobody's Gazette",)}, set()),
    ],
)
def test_each_list_leaves_what_it_names(tables, chosen, expected):
    assert ids(shown(tables, **chosen).statements) == expected


def test_withdrawn_figures_stay_unless_the_status_filter_hides_them_and_are_then_counted(tables):
    everything = shown(tables, measures=("killed",))
    assert "all-164" in ids(everything.statements)
    assert everything.hidden == 0
    standing = shown(tables, measures=("killed",), statuses=("stands",))
    assert "all-164" not in ids(standing.statements)
    assert standing.hidden == 6


def test_one_statement_printed_twice_is_one_row_and_two_printings(tables):
    twice = dict(tables)
    again = tables[Claims][tables[Claims][Claims.ID] == "held-5800"].assign(**{Claims.ID: "held-5800-again"})
    twice[Claims] = pd.concat([tables[Claims], again], ignore_index=True)
    left = shown(twice, sources=(sample.PRESIDENT,))
    assert len(left.statements) == 1
    assert len(left.printings) == 2


def test_a_publisher_that_corrects_only_itself_does_not_change_what_others_print(tables):
    claims = tables[Claims]
    printing = claims[claims[Claims.ID] == "hospital-719"]
    other = printing.assign(**{Claims.ID: "hospital-719-elsewhere", Claims.STATUS: "stands"})
    both = pd.concat([printing, other], ignore_index=True)
    assert ids(filters.statements(both)) == {"hospital-719-elsewhere"}


def test_an_empty_ledger_leaves_nothing_and_raises_nothing():
    empty = {table: sample.frame(table, []) for table in TABLES}
    choice = Choice(since=date(2022, 1, 1), as_of=date(2022, 1, 9), statuses=("stands",))
    known = knowledge.known(empty, choice.as_of)
    left = filters.apply(known, choice)
    assert left.empty
    assert filters.describe(choice, known, left, i18n.load("pl"))


def test_the_days_of_change_are_those_on_which_claims_or_revisions_became_known(tables):
    days = knowledge.days_of_change(tables)
    assert days == (*tuple(date(2022, 1, day) for day in (6, 7, 8, 9, 10, 11, 12, 15)), date(2022, 3, 14))


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_the_caption_says_day_filters_and_what_is_left_out(tables, code):
    texts = i18n.load(code)
    choice = Choice(
        since=date(2022, 1, 1), as_of=date(2022, 1, 9), place=sample.ALMATY, measures=("killed",), statuses=("stands",)
    )
    known = knowledge.known(tables, choice.as_of)
    left = filters.apply(known, choice)
    said = " · ".join(filters.describe(choice, known, left, texts, "Almaty"))
    assert texts.date(date(2022, 1, 9)) in said
    assert texts.date(date(2022, 3, 14)) not in said  # the newest article tells nothing of that day
    assert texts.measure("killed") in said
    assert texts.status("stands") in said
    assert texts("filters.said_hidden", count=left.hidden) in said
    assert texts("filters.said_coarser", count=left.coarser) in said


CHOICES = [
    Choice(),
    Choice(since=date(2022, 1, 6), until=date(2022, 1, 9), as_of=date(2022, 1, 8)),
    Choice(place=sample.ALMATY, within=250),
    Choice(measures=("killed", "injured"), groups=("all",), sources=(sample.INTERIOR, NO_SOURCE)),
    Choice(publishers=("Recount sample",), statuses=("retracted", "stands")),
]


@pytest.mark.parametrize("choice", CHOICES)
def test_an_address_reads_back_as_the_choice_that_wrote_it(tables, choice):
    assert query.read(query.write(choice), tables) == (choice, ())


@pytest.mark.parametrize(
    ("asked", "ignored"),
    [
        ({"from": ["yesterday"]}, ("from", "yesterday", "no_day")),
        ({"as_of": ["2022-02-30"]}, ("as_of", "2022-02-30", "no_day")),
        ({"as_of": ["0001-01-01"]}, ("as_of", "0001-01-01", "no_day")),
        ({"from": ["2022-01-09"], "to": ["2022-01-08"]}, ("to", "2022-01-08", "before_from")),
        ({"place": ["geonames:0"]}, ("place", "geonames:0", "unknown")),
        ({"place": [sample.ALMATY, sample.ASTANA]}, ("place", sample.ASTANA, "only_one")),
        ({"place": [sample.ALMATY], "within": ["-5"]}, ("within", "-5", "no_distance")),
        ({"place": [sample.ALMATY], "within": ["9" * 400]}, ("within", "9" * 400, "no_distance")),
        ({"place": [sample.KAZAKHSTAN], "within": ["100"]}, ("within", "100", "no_point")),
        ({"within": ["100"]}, ("within", "100", "no_point")),
        ({"measure": ["<script>"]}, ("measure", "<script>", "unknown")),
        ({"source": ["zz:nobody"]}, ("source", "zz:nobody", "unknown")),
        ({"publisher": ["Nobody"]}, ("publisher", "Nobody", "unknown")),
        ({"status": ["gone"]}, ("status", "gone", "unknown")),
    ],
)
def test_a_bad_value_in_the_address_is_ignored_and_named(tables, asked, ignored):
    _, notes = query.read(asked, tables)
    assert [(note.name, note.value, note.why) for note in notes] == [ignored]


@pytest.mark.parametrize("name", ["Almaty", "almaty", "Ałmaty", "АЛМАТЫ", sample.ALMATY])
def test_an_address_may_name_a_place_in_any_language_as_well_as_by_its_id(tables, name):
    choice, ignored = query.read({"place": [name]}, tables)
    assert (choice.place, ignored) == (sample.ALMATY, ())


def test_a_name_that_two_places_share_chooses_none_of_them_and_is_named(tables):
    places = tables[Places]
    twice = places.assign(**{Places.NAME_EN: places[Places.NAME_EN].replace("Kyzylorda", "Almaty")})
    choice, ignored = query.read({"place": ["Almaty"]}, tables | {Places: twice})
    assert choice.place == ""
    assert [one.value for one in ignored] == ["Almaty"]


def test_a_bad_value_takes_no_good_one_with_it(tables):
    choice, _ = query.read({"measure": ["killed", "bogus"], "from": ["never"], "status": ["stands"]}, tables)
    assert choice == Choice(measures=("killed",), statuses=("stands",))


@pytest.mark.parametrize(
    ("asked", "named", "left"),
    [
        ({"mesure": ["killed"]}, [("mesure", "killed", "no_name")], {}),
        ({"<b>": ["1", "2"]}, [("<b>", "1", "no_name"), ("<b>", "2", "no_name")], {}),
        ({"claim": ["a", "b"], "lang": ["pl"]}, [("claim", "b", "only_one")], {"claim": ["a"], "lang": ["pl"]}),
        ({"measure": ["killed"], "sort": ["size"]}, [], {"measure": ["killed"], "sort": ["size"]}),
    ],
)
def test_what_nothing_asks_for_is_named_and_can_be_taken_out(asked, named, left):
    found = query.strays(asked)
    assert [(one.name, one.value, one.why) for one in found] == named
    assert query.without(asked, found) == left


def test_a_day_after_everything_that_is_told_shows_everything_and_is_named():
    late, last = Choice(as_of=date(2150, 1, 1)), date(2022, 3, 14)
    choice, named = query.newest(late, last)
    assert choice == Choice()
    assert [(one.name, one.value, one.why) for one in named] == [("as_of", "2150-01-01", "too_new")]
    assert query.newest(Choice(as_of=last), last) == (Choice(as_of=last), ())


@pytest.mark.parametrize("code", i18n.LANGUAGES)
@pytest.mark.parametrize(
    "why", ["unknown", "only_one", "no_day", "no_distance", "no_point", "before_from", "no_name", "too_new"]
)
def test_every_reason_for_ignoring_has_words(code, why):
    assert i18n.load(code)(f"filters.why.{why}")


def test_places_that_name_each_other_as_parents_do_not_hang(tables):
    rows = tables[Places].copy()
    rows[Places.PARENT_ID] = [sample.ALMATY, sample.KAZAKHSTAN, *[""] * (len(rows) - 2)]
    assert shown({**tables, Places: rows}, place=sample.ALMATY).coarser >= 0


def test_publishers_leave_only_what_they_printed(tables):
    articles = tables[Articles].copy()
    articles.loc[0, Articles.PUBLISHER] = "First"
    left = shown({**tables, Articles: articles}, publishers=("First",))
    assert ids(left.printings, Claims.ARTICLE_ID) == {articles.loc[0, Articles.ID]}
