"""The promise of the as-of day: what is shown of a day is what would be shown had nothing later been read."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from shutil import copy

import pandas as pd
import pytest

from dashboard.export.gallery import CHARTS, draw
from dashboard.export.look import frame_of, look_at
from dashboard.export.sheets import SHEETS, sheet_of
from dashboard.filters import apply
from dashboard.known.choice import Choice
from dashboard.known.knowledge import known
from dashboard.report.compose import compose
from dashboard.report.plan import Plan, default_items
from dashboard.wording.i18n import LANGUAGES, load
from extract.schema import Articles, Claims, Events, Revisions
from extract.tables.tables import read_tables
from tests.dashboard import sample
from tests.dashboard.drawn import words

ARTICLES = Path(__file__).resolve().parents[2] / "data" / "articles"
DAYS = tuple(date(2022, 1, day) for day in (8, 9, 10, 15))
NEWEST = date(2022, 3, 14)
CODES = pytest.mark.parametrize("code", LANGUAGES)
ON = pytest.mark.parametrize("day", [*DAYS, NEWEST])


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The tables of the whole sample, and those that are built of nothing but the articles up to each day."""
    room = tmp_path_factory.mktemp("as-of")
    return {day: _build(day, room) for day in (*DAYS, NEWEST)}


@pytest.fixture(scope="module")
def built(folders):
    return {day: read_tables(folder) for day, folder in folders.items()}


def _build(day, room):
    articles, tables = room / f"articles-{day}", room / f"tables-{day}"
    articles.mkdir()
    for path in ARTICLES.glob("*.md"):
        if path.name[:10] <= day.isoformat():
            copy(path, articles)
    command = [sys.executable, "-m", "extract", "build", "--articles", str(articles), "--tables", str(tables)]
    subprocess.run([*command, "--cache", str(room / "cache")], check=True, capture_output=True)
    return tables


@CODES
@ON
def test_every_chart_and_its_words_are_those_of_the_articles_up_to_the_day(built, day, code):
    whole, alone = (look_at(built[last], Choice(as_of=day), load(code)) for last in (NEWEST, day))
    for chart in CHARTS:
        assert frame_of(chart, whole) == frame_of(chart, alone)
        assert draw(chart, whole).to_json() == draw(chart, alone).to_json()


@ON
def test_every_table_is_that_of_the_articles_up_to_the_day(built, day):
    whole, alone = (look_at(built[last], Choice(as_of=day), load("en")) for last in (NEWEST, day))
    for name in SHEETS:
        pd.testing.assert_frame_equal(sheet_of(name, whole).rows, sheet_of(name, alone).rows)


@CODES
@pytest.mark.parametrize("day", DAYS)
def test_a_report_with_its_method_and_citation_is_that_of_the_articles_up_to_the_day(built, day, code):
    plan = Plan(tuple(default_items(built[NEWEST])), "", "")
    asked = (Choice(as_of=day), load(code), ())
    whole, alone = (compose(plan, built[last], *asked, pictures=False, retrieved=day) for last in (NEWEST, day))
    assert repr(whole) == repr(alone)


@CODES
@pytest.mark.parametrize("page", ["overview", "timeline", "map", "compare", "evidence"])
def test_every_word_of_a_page_is_that_of_the_articles_up_to_the_day(folders, open_page, page, code):
    day = date(2022, 1, 9)
    chosen = {"as_of": day.isoformat(), "lang": code}
    whole, alone = (open_page(page, folders=(folders[last], ARTICLES), **chosen) for last in (NEWEST, day))
    assert not whole.exception
    assert len(_words_of(whole)) > 3
    assert _words_of(whole) == _words_of(alone)


def _words_of(page):
    """What a page says, but for the ways to other days and the filters, which offer all that there is."""
    said = [one.proto.body for kind in ("html", "markdown") for one in page.main.get(kind)]
    lists = [(*one.options, *map(str, one.captions if hasattr(one, "captions") else ())) for one in page.main.radio]
    return [*said, *lists, *(one.label for one in page.main.expander), *(one.options for one in page.main.selectbox)]


@CODES
@pytest.mark.parametrize("day", DAYS)
def test_no_caption_names_a_day_after_the_one_that_is_shown(built, day, code):
    texts = load(code)
    look = look_at(built[NEWEST], Choice(as_of=day), texts)
    later = [one for one in (*DAYS, NEWEST) if one > day]
    for chart in CHARTS:
        said = " ".join(frame_of(chart, look).below)
        assert [one for one in later if texts.date(one) in said or texts.date(one, "short") in said] == []


def test_an_event_that_only_a_later_article_tells_is_not_drawn_before_it(built):
    crowd = "50 тысяч"
    told = built[NEWEST][Events]
    assert told[told[Events.TITLE].str.contains(crowd)][Events.START].dt.day.tolist() == [5]
    for day, is_told in ((date(2022, 1, 8), False), (date(2022, 1, 15), True)):
        titles = known(built[NEWEST], day).events[Events.TITLE]
        assert titles.str.contains(crowd).any() == is_told


def test_a_withdrawal_is_told_in_the_words_of_articles_of_its_day(built):
    drawn = words(draw("timeline", look_at(built[NEWEST], Choice(as_of=date(2022, 1, 9)), load("en"))))
    assert any("Retraction" in text for text in drawn)
    assert not any("A toll of 164" in text for text in drawn)


def _printed_again(tables, claim, day):
    """The tables with one claim printed again, word for word, by an article of a later day."""
    claims, articles = tables[Claims], tables[Articles]
    again = claims[claims[Claims.ID] == claim].assign(
        **{Claims.ID: f"{claim}-again", Claims.PUBLISHED: pd.Timestamp(day), Claims.ARTICLE_ID: "later.en"}
    )
    later = articles.iloc[:1].assign(**{Articles.ID: "later.en", Articles.PUBLISHED: day.isoformat()})
    return tables | {Claims: pd.concat([claims, again]), Articles: pd.concat([articles, later])}


def test_what_a_later_article_prints_again_is_no_printing_of_the_day():
    tables = _printed_again(sample.tables(), "held-5800", date(2022, 1, 20))
    by_then, at_last = known(tables, date(2022, 1, 9)), known(tables)
    assert "held-5800-again" not in set(by_then.claims[Claims.ID])
    assert "later.en" not in set(by_then.articles[Articles.ID])
    assert "held-5800-again" in set(at_last.claims[Claims.ID])


def test_a_revision_that_names_a_later_printing_names_the_one_of_the_day():
    tables = _printed_again(sample.tables(), "held-5135", date(2022, 1, 20))
    names = {"held-5135": "held-5135-again"}
    tables |= {Revisions: tables[Revisions].replace({str(Revisions.REPLACED_BY): names})}
    at = known(tables, date(2022, 1, 9))
    replaced = at.revisions[at.revisions[Revisions.CLAIM_ID] == "held-4404"]
    assert replaced[Revisions.REPLACED_BY].tolist() == ["held-5135"]


def test_what_its_source_said_by_the_day_is_known_though_a_later_article_tells_it_and_the_caption_says_so():
    at = known(sample.tables(), date(2022, 1, 11))
    assert "held-9900" in set(at.claims[Claims.ID])
    assert at.newest == date(2022, 1, 12)
    look = look_at(sample.tables(), Choice(as_of=date(2022, 1, 11)), load("en"))
    assert "11 January 2022, reconstructed from articles up to 12 January 2022" in look.caption


def test_the_reason_of_a_withdrawal_is_quoted_only_where_an_article_of_the_day_prints_it():
    tables = sample.tables()
    late = tables[Revisions].assign(**{Revisions.PUBLISHED: pd.Timestamp("2022-01-12")})
    told = known(tables | {Revisions: late}, date(2022, 1, 9)).revisions
    assert "all-164" in set(told[Revisions.CLAIM_ID])
    assert set(told[Revisions.REASON_LABEL]) == {""}
    assert "technical error" in set(known(tables, date(2022, 1, 9)).revisions[Revisions.REASON_LABEL])


def test_no_revision_is_counted_of_a_figure_that_was_not_printed_yet():
    tables = sample.tables()
    early = tables[Revisions].assign(**{Revisions.KNOWN_BY: pd.Timestamp("2022-01-06")})
    at = known(tables | {Revisions: early}, date(2022, 1, 8))
    assert set(at.revisions[Revisions.CLAIM_ID]) <= set(at.claims[Claims.ID])
    assert apply(at, Choice(as_of=date(2022, 1, 8))).hidden == 0
