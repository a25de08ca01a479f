"""Every page of the app, run without a browser on the sample ledger."""

import csv
import shutil
from datetime import date
from html import unescape

import pytest

from dashboard import i18n
from dashboard.bodies import body_within
from dashboard.labels import distinct
from extract.schema import Articles, Claims
from tests.dashboard import sample
from tests.dashboard.conftest import go
from tests.dashboard.folders import write_folders

PAGES = ("overview", "timeline", "map", "compare", "evidence")
NASTY = '<script>alert("1")</script> & $x^2$ *bold* <b>_it_</b> :smile: `code` [link](http://x.invalid)'


def html(test):
    """All HTML on the page but the style sheet and our own scripts."""
    bodies = (str(element.proto.body) for element in test.html)
    return "\n".join(body for body in bodies if not body.startswith(("<style", "<script")))


def address(test):
    """The parameters of the address, each a list."""
    return {name: [value] if isinstance(value, str) else value for name, value in test.query_params.items()}


def words(test):
    return unescape(html(test))


@pytest.mark.parametrize("code", i18n.LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_in_every_language(open_page, page, code):
    test = open_page(page, lang=code)
    assert not test.exception
    assert test.sidebar.header[0].value == i18n.load(code)("filters.heading")
    assert test.main.children


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_when_nothing_matches_and_offers_to_clear(open_page, page):
    test = open_page(page, measure=["displaced"], to=["2021-12-31"])
    assert "Nothing matches the filters" in words(test)
    test.button("clear_nothing").click().run()
    assert not test.exception
    assert "Nothing matches the filters" not in words(test)
    assert not address(test)


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
def test_a_bad_address_opens_the_page_with_a_note_that_names_it(open_page, page):
    test = open_page(page, **{"from": ["soon"], "measure": ["<script>"], "lang": ["xx"], "within": ["1e9"]})
    assert not test.exception
    said = words(test)
    for part in ("from = “soon”", "measure = “<script>”", "lang = “xx”", "within = “1e9”"):
        assert part in said
    assert "<script>" not in html(test)


@pytest.mark.parametrize("page", PAGES)
def test_unknown_names_and_days_to_come_are_named_and_can_be_taken_out_of_the_address(open_page, page):
    nasty = '"><img src=x onerror=alert(1)>'
    test = open_page(page, **{nasty: [nasty * 40], "mesure": ["killed"], "as_of": ["2150-01-01"], "lang": ["en"]})
    assert not test.exception
    said = words(test)
    assert "mesure = “killed”: nothing here has this name" in said
    assert "as_of = “2150-01-01”: no article is as new as this" in said
    assert "<img" not in html(test).replace('<img class="spark"', "")
    assert nasty * 4 not in said
    test.button("take_out").click().run()
    assert address(test) == {"lang": ["en"]}
    assert "take_out" not in {button.key for button in test.button}


def test_an_address_with_a_thousand_unknown_values_names_a_few_and_counts_the_rest(open_page):
    test = open_page("compare", measure=[f"m{number}" for number in range(1000)])
    assert "and 992 more" in words(test)


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


def test_evidence_opens_the_article_of_an_event(open_page):
    test = open_page("evidence", claim=["mourning"])
    assert 'id="opened"' in html(test)


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


def test_evidence_says_when_the_text_of_an_article_is_gone(open_page, tmp_path):
    tables, articles = write_folders(tmp_path)
    shutil.rmtree(articles)
    test = open_page("evidence", (tables, articles), claim=["tens"])
    assert not test.exception
    assert "is not on this machine" in words(test)


@pytest.mark.parametrize("page", PAGES)
def test_a_table_edited_into_nonsense_is_named_with_its_row_and_the_way_to_rebuild(open_page, tmp_path, page):
    tables, articles = write_folders(tmp_path)
    file = tables / "claims.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[3] = lines[3].replace("killed", "slain", 1)
    file.write_text("".join(lines), encoding="utf-8")
    test = open_page(page, (tables, articles))
    assert not test.exception
    said = words(test)
    assert "claims.csv" in said
    assert "row 3" in said
    assert "make tables" in said


def test_a_quote_moved_away_from_its_words_is_named_beside_the_article(open_page, tmp_path):
    tables, articles = write_folders(tmp_path)
    file = tables / "claims.csv"
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    moved = next(row for row in rows if row[Claims.ID] == "tens")
    moved[Claims.EVIDENCE_START] = str(int(moved[Claims.EVIDENCE_START]) + 1)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    test = open_page("evidence", (tables, articles), claim=["tens"])
    assert not test.exception
    assert "claims.csv, row tens" in words(test)


def test_tables_that_are_missing_are_named_and_the_app_recovers_once_they_are_there(open_page, tmp_path):
    test = open_page("overview", (tmp_path / "tables", tmp_path / "articles"))
    assert not test.exception
    assert "make tables" in words(test)
    write_folders(tmp_path)
    test.run()
    assert "make tables" not in words(test)


def test_articles_that_the_build_skipped_are_named(open_page, tmp_path):
    tables, articles = write_folders(tmp_path)
    package = tables / "datapackage.json"
    skipped = '"skipped": [{"article": "x.md", "line": 3, "message": "x.md, line 3: no <b>published</b>."}]'
    package.write_text(package.read_text(encoding="utf-8").replace('"skipped": []', skipped), encoding="utf-8")
    test = open_page("overview", (tables, articles))
    assert "x.md, line 3: no <b>published</b>." in words(test)


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
