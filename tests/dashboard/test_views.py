"""Every page of the app, run without a browser on the sample ledger."""

import re
from datetime import date
from html import unescape

import pandas as pd
import pytest

from dashboard.page.markup import headline_of
from dashboard.wording import i18n
from dashboard.wording.bodies import body_within
from dashboard.wording.labels import distinct
from extract.schema import Articles, Claims, Revisions
from tests.dashboard import sample
from tests.dashboard.conftest import go
from tests.dashboard.folders import write_folders
from tests.dashboard.pages import address, html, words

PAGES = ("overview", "timeline", "map", "compare", "evidence")
NASTY = '<script>alert("1")</script> & $x^2$ *bold* <b>_it_</b> :smile: `code` [link](http://x.invalid)'


@pytest.mark.parametrize("code", i18n.LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_in_every_language(open_page, page, code):
    test = open_page(page, lang=code)
    assert not test.exception
    assert test.sidebar.header[0].value == i18n.load(code)("filters.heading")
    assert test.main.children


def test_clearing_the_filters_keeps_the_language(open_page):
    test = open_page("compare", lang=["pl"], measure=["killed"])
    test.button("clear_filters").click().run()
    assert address(test) == {"lang": ["pl"]}


def test_a_chosen_filter_goes_into_the_address_and_one_taken_back_leaves_it(open_page):
    test = open_page("compare")
    test.multiselect("filter_measure_en").set_value(["killed", "missing"]).run()
    assert address(test)["measure"] == ["killed", "missing"]
    test.multiselect("filter_measure_en").set_value([]).run()
    assert "measure" not in test.query_params


@pytest.mark.parametrize("more", ["button", "slider"])
def test_a_filter_that_was_cleared_stays_away_though_the_browser_has_not_heard_of_it(open_page, more):
    test = open_page("compare", measure=["killed"], group=["all"])
    test.button("clear_filters").click().run()
    assert address(test) == {}
    test.multiselect("filter_measure_en").set_value(["killed"])  # what a page that still runs sends
    if more == "button":
        test.button("as_of_earlier").click().run()
    else:
        test.select_slider("filter_as_of_en").set_value(date(2022, 1, 9)).run()
    assert list(address(test)) == ["as_of"]
    assert test.multiselect("filter_measure_en").value == []


def test_a_filter_that_was_cleared_can_be_chosen_again_at_once(open_page):
    test = open_page("compare", measure=["killed"])
    test.button("clear_filters").click().run()
    test.multiselect("filter_measure_en").set_value(["killed"]).run()
    assert address(test) == {"measure": ["killed"]}
    test.button("as_of_earlier").click().run()
    assert address(test)["measure"] == ["killed"]


def test_the_as_of_slider_steps_through_changes_of_knowledge_and_ends_at_the_newest(open_page):
    test = open_page("compare", as_of=["2022-01-09"])
    slider = test.select_slider("filter_as_of_en")
    assert slider.value.isoformat() == "2022-01-09"
    assert len(slider.options) == 9
    slider.set_value(date(2022, 3, 14)).run()
    assert "as_of" not in test.query_params


def test_a_day_without_a_change_can_be_asked_for_too(open_page):
    test = open_page("compare", as_of=["2022-01-13"])
    assert test.select_slider("filter_as_of_en").value.isoformat() == "2022-01-13"
    assert "13 January 2022" in words(test)


def test_a_distance_can_be_chosen_only_around_a_point(open_page):
    assert not open_page("map", place=[sample.KAZAKHSTAN]).number_input
    test = open_page("map", place=[sample.ALMATY], within=["200"])
    assert test.number_input("filter_within_en").value == 200
    test.selectbox("filter_place_en").set_value(sample.KAZAKHSTAN).run()
    assert not test.exception
    assert address(test) == {"place": [sample.KAZAKHSTAN]}


@pytest.mark.parametrize("page", PAGES)
def test_what_an_article_says_stays_text(open_page, tmp_path, page):
    tables = sample.tables()
    articles = tables[Articles].assign(
        **{Articles.TITLE: NASTY, Articles.PUBLISHER: NASTY, Articles.URL: "javascript:x"}
    )
    texts = dict.fromkeys(articles[Articles.ID], NASTY)
    claims = tables[Claims].assign(**{Claims.SOURCE: NASTY, Claims.SOURCE_ID: "", Claims.GROUP_LABEL: NASTY})
    tables |= {Articles: articles, Claims: claims}
    test = open_page(page, write_folders(tmp_path, tables, texts), claim=["tens"])
    assert not test.exception
    assert "<script>alert" not in html(test)
    assert "javascript:" not in html(test)
    if page == "evidence":
        assert NASTY in words(test)


def test_evidence_opens_the_claim_that_the_address_names_with_its_history(open_page):
    test = open_page("evidence", claim=["all-164"])
    said, texts = words(test), i18n.load("en")
    assert "more than 164" in said
    for kind, source in (("retracts", sample.INFORMATION), ("denies", sample.HEALTH)):
        name = body_within(source, texts)
        assert texts(f"views.revision.{kind}", day="9 January 2022", source=name) in said
    assert 'id="opened"' in html(test)


@pytest.mark.parametrize(("code", "said"), [("en", "Technical note"), ("pl", "Nota techniczna, po angielsku")])
def test_evidence_calls_the_rule_of_a_claim_a_technical_note(open_page, code, said):
    test = open_page("evidence", claim=["all-164"], lang=[code])
    assert said in words(test)
    assert i18n.load(code)("views.rule", rule="sample") in words(test)


def test_evidence_shows_a_claim_that_the_filters_leave_out_and_says_so(open_page):
    test = open_page("evidence", claim=["all-164"], measure=["detained"])
    assert i18n.load("en")("views.outside") in words(test)


def test_the_map_of_one_place_leads_to_its_evidence(open_page):
    label = i18n.load("en")("views.evidence_here")
    assert label not in [link.label for link in open_page("map").get("page_link")]
    links = open_page("map", place=[sample.ALMATY]).get("page_link")
    assert label in [link.label for link in links]


def test_evidence_says_when_there_is_no_such_claim(open_page):
    test = open_page("evidence", claim=["<i>nothing</i>"])
    assert not test.exception
    assert "<i>nothing</i>" in words(test)
    assert "<i>nothing</i>" not in html(test)


@pytest.mark.parametrize(("code", "said"), [("en", "Mourning · 10 January 2022"), ("pl", "Żałoba · 10 stycznia 2022")])
def test_evidence_opens_the_article_of_an_event_with_a_card_that_says_what_it_is(open_page, code, said):
    test = open_page("evidence", claim=["mourning"], lang=[code])
    assert 'id="opened"' in html(test)
    card = html(test).partition('id="opened-claim"')[2].partition("</section>")[0]
    assert said in card.replace("\N{NO-BREAK SPACE}", " ")
    quote = sample.events().set_index("event_id").loc["mourning", "quote"]
    assert quote in card


@pytest.mark.parametrize("name", ["source", "group", "measure"])
def test_the_filters_of_an_early_day_offer_only_what_its_articles_named(open_page, name):
    now, then = (open_page("compare", **day) for day in ({}, {"as_of": ["2022-01-06"]}))
    early, late = (set(_offered(test, name)) for test in (then, now))
    assert early
    assert early < late


def test_a_source_that_the_address_names_before_its_day_keeps_its_name_among_the_filters(open_page):
    test = open_page("compare", as_of=["2022-01-06"], source=[sample.PROSECUTOR])
    assert "Prosecutor general's office" in _offered(test, "source")


def test_the_history_of_a_figure_printed_after_its_withdrawal_begins_with_the_withdrawal(open_page, tmp_path):
    tables = sample.tables()
    told = tables[Revisions][tables[Revisions][Revisions.CLAIM_ID] == "all-164"]
    again = told.assign(**{Revisions.CLAIM_ID: "all-164-again", Revisions.ID: told[Revisions.ID] + "-again"})
    tables |= {Revisions: pd.concat([tables[Revisions], again], ignore_index=True)}
    test = open_page("evidence", write_folders(tmp_path, tables), claim=["all-164-again"])
    history = html(test).partition('<ol class="history">')[2].partition("</ol>")[0].replace("\N{NO-BREAK SPACE}", " ")
    assert history.startswith("<li>9 January 2022")
    assert "withdrawn" in history.partition("15 January 2022")[0]
    assert "printed by" in history.partition("15 January 2022")[2]


def test_choosing_in_the_list_puts_the_claim_into_the_address(open_page):
    test = open_page("evidence", measure=["missing"])
    test.radio("opened").set_value("missing-20").run()
    assert address(test) == {"measure": ["missing"], "claim": ["missing-20"]}
    assert "up to 20" in words(test)


def test_the_list_marks_a_figure_that_is_still_circulating(open_page):
    captions = open_page("evidence", measure=["killed"], group=["all"]).radio("opened").proto.captions
    warned = sample.claims()[Claims.WARNING].eq("still_circulating").sum()
    assert sum("still circulating" in one for one in captions) == warned > 0


@pytest.mark.parametrize(("page", "charts"), [("timeline", 2), ("map", 1), ("compare", 2)])
def test_every_chart_offers_full_screen_and_its_words(open_page, page, charts):
    test, texts = open_page(page), i18n.load("en")
    assert html(test).count('class="full-screen"') == charts
    assert words(test).count(f"<summary>{texts('views.alternative')}</summary>") == charts


def test_the_address_stays_when_the_navigation_bar_opens_another_page(open_page):
    test = open_page("compare", measure=["killed"])
    go(test, "timeline")
    assert not test.exception
    assert address(test) == {"measure": ["killed"]}


def test_withdrawn_statements_have_cards_of_their_own(open_page):
    said = html(open_page("overview", measure=["killed"]))
    assert 'class="card retracted"' in said
    assert "<s>more than 164</s>" in said


def test_options_with_the_same_label_are_told_apart():
    labels = distinct(["a", "b", "c"], lambda one: "Almaty" if one != "b" else "Astana")
    assert len(set(labels.values())) == 3
    assert {label.strip("\N{WORD JOINER}") for label in labels.values()} == {"Almaty", "Astana"}


def test_the_scale_that_is_asked_for_is_drawn_whatever_was_drawn_before(open_page):
    drawn = {}
    for scale in ("auto", "log", "plain"):
        test = open_page("compare", measure=["killed"], scale=[scale])
        drawn[scale] = sum("Logarithmic scale" in str(chart.proto) for chart in test.get("plotly_chart"))
        assert not test.exception
    assert drawn["log"] > drawn["plain"] == 0
    again = open_page("compare", measure=["killed"])
    assert address(again).get("scale", ["auto"]) == ["auto"]


def _offered(test, name):
    """What a filter of many values offers, in words."""
    return next(one.options for one in test.multiselect if one.label == i18n.load("en")(f"filters.{name}"))


@pytest.mark.parametrize(
    ("headline", "together"),
    [
        ("withdrawn on 9 January 2022, the day it appeared", ["9~January~2022,"]),
        ("Of 13 figures for people killed", ["Of", "13~figures", "for"]),
        ("podano 9 stycznia 2022 i wycofano", ["podano", "9~stycznia~2022~i~wycofano"]),
        ("z 8 podanych 3 są aktualne", ["z~8~podanych", "3~są", "aktualne"]),
        ("A count of 2,265 people", ["A~count", "2,265~people"]),
    ],
)
def test_no_line_of_a_headline_ends_within_a_day_or_between_a_number_and_its_word(headline, together):
    said = unescape(headline_of(headline)).replace("\N{NO-BREAK SPACE}", "~")
    assert set(together) <= set(re.split(r"[ <>]", said))


def test_the_small_timeline_has_the_headline_of_all_that_was_chosen(open_page):
    day, choice = {"as_of": ["2022-01-11"]}, {"measure": ["detained"]}
    small, whole = (
        re.findall(r"<h2 class=.headline.>(.*?)</h2>", words(open_page(page, **day, **choice)))
        for page in ("overview", "timeline")
    )
    assert "Interior ministry: the count of people detained went from" in whole[0].replace("\N{NO-BREAK SPACE}", " ")
    assert whole[0] in small
