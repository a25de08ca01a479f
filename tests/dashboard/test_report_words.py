"""A report's words: the same for the same choice, with who withdrew what, when and why, and what was not read."""

from datetime import date

import pandas as pd
import pytest

from dashboard.export.gallery import CHARTS, draw
from dashboard.known.history import revision_line
from dashboard.report.blocks import Grid, Heading, Items, Paragraph, Picture, Reference, Role
from dashboard.report.plan import TABLE_NAMES, Item, PlanError, default_items, read_item, read_items
from dashboard.report.splitting import HIGHEST
from dashboard.wording import i18n
from dashboard.wording.bodies import body_within
from extract.schema import Articles, Bound, Claims, Measure, Revisions, Status, Unread
from tests.dashboard import sample
from tests.dashboard.looks import a_look
from tests.dashboard.reports import ITEMS, NINTH, a_report, told


def words(report):
    return "\n".join(told(report))


def of(report, kind):
    return [block for block in report.blocks if isinstance(block, kind)]


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_the_same_choice_gives_the_same_blocks(code):
    assert a_report(code, as_of=NINTH) == a_report(code, as_of=NINTH)


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_a_withdrawn_figure_is_told_with_who_when_and_why(code):
    report, texts = a_report(code, as_of=NINTH), i18n.load(code)
    lines = [block.words for block in of(report, Paragraph) if block.role is Role.WITHDRAWN]
    figure = texts.printed(Bound.MORE_THAN, 164, 165, None, "")
    line = next(line for line in lines if figure in line)
    assert body_within(sample.INFORMATION, texts) in line
    assert texts.date(NINTH) in line
    assert texts("reasons.technical_error") in line


def test_before_the_withdrawal_became_known_nothing_is_struck_or_told_of():
    report = a_report(as_of=date(2022, 1, 8))
    assert not [block for block in of(report, Paragraph) if block.role is Role.WITHDRAWN]
    assert not [cell for grid in of(report, Grid) for row in grid.rows for cell in row if cell.struck]
    assert i18n.load("en")("report.gone.none") in words(report)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            (
                "Withdrawn: more than 164 people killed (Kazakhstan)",
                "103 people killed (Almaty)",
                "Source: the health ministry, via",
            ),
        ),
        (
            "pl",
            (
                "Wycofano: ponad 164 zabite osoby (Kazachstan)",
                "zabite osoby (Ałmaty)",
                "Źródło: ministerstwo zdrowia, za pośrednictwem",
            ),
        ),
    ],
)
def test_below_a_chart_the_withdrawn_figures_of_one_source_and_fate_stand_in_one_line(code, said):
    report = a_report(code, items=("comparison:killed",), as_of=NINTH)
    lines = [block.words for block in of(report, Paragraph) if block.role is Role.WITHDRAWN]
    fates = [line.partition(". ")[2] for line in lines]
    assert len(set(fates)) == len(fates)
    assert any(all(part in line for part in said) for line in lines), lines


def test_what_was_told_below_one_chart_is_not_told_again_below_the_next():
    report = a_report(items=("comparison:killed", "known_when:killed", "parts"), as_of=NINTH)
    lines = [block.words for block in of(report, Paragraph) if block.role is Role.WITHDRAWN]
    again = i18n.load("en")("report.gone.again", figures="Figure 1")
    assert lines.count(again) == 2
    others = [line for line in lines if line != again]
    assert len(set(others)) == len(others) > 0


def test_why_a_sentence_gave_no_figure_is_said_in_the_report_s_language():
    reason = "no cue close enough to the number"
    tables = sample.tables()
    row = {Unread.ARTICLE_ID: tables[Articles][Articles.ID].iloc[0], Unread.SENTENCE: "12", Unread.REASON: reason}
    unread = pd.DataFrame([row | {Unread.START: 0, Unread.END: 2}])
    texts = i18n.load("pl")
    said = words(a_report("pl", tables=tables | {Unread: unread}))
    assert texts(f"views.unread_reasons.{reason}").removesuffix(".") in said
    assert reason not in said


def test_a_revision_that_credits_nobody_is_the_publisher_s_own():
    row = sample.tables()[Revisions].iloc[0].to_dict() | {Revisions.SOURCE: "", Revisions.SOURCE_ID: ""}
    assert "by the publisher itself" in revision_line(row | {Revisions.KIND: "corrects"}, i18n.load("en"))


def test_only_withdrawn_figures_are_struck_through():
    struck = {cell.words for grid in of(a_report(), Grid) for row in grid.rows for cell in row if cell.struck}
    claims = sample.claims()
    withdrawn = claims[claims[Claims.STATUS] == Status.RETRACTED].to_dict("records")
    assert struck == {i18n.load("en").figure(row) for row in withdrawn}


def test_charts_and_tables_are_numbered_each_in_their_order():
    report = a_report(items=("parts", "claims-table", "comparison:injured", "events-table"))
    figures = [block.caption.term for block in of(report, Picture)]
    tables = [block.caption.term for block in of(report, Grid)]
    assert figures == ["Figure 1", "Figure 2"]
    assert tables == ["Table 1", "Table 2", "Table 3"]  # the last one lists the claims


def test_the_findings_come_first_with_the_numbers_of_their_charts():
    report = a_report(items=("parts", "comparison:injured"))
    findings = next(iter(of(report, Items))).entries
    headlines = [block.words for block in of(report, Heading) if block.level == 2][:2]
    assert findings == (("Figure 1", headlines[0]), ("Figure 2", headlines[1]))


def test_an_item_of_one_measure_says_so_in_its_caption():
    captions = [block.caption.words for block in of(a_report(items=("comparison:injured",)), Picture)]
    assert all("Measure: Injured" in caption for caption in captions)


def test_filters_and_day_stand_in_every_caption():
    report = a_report(items=("comparison:killed", "claims-table"), as_of=NINTH, place=sample.ALMATY)
    ends = {block.caption.term: block.caption.words for block in (*of(report, Picture), *of(report, Grid))}
    for term in ("Figure 1", "Table 1"):
        assert "As known by the end of 9 January 2022" in ends[term]
        assert "Almaty and what lies in it" in ends[term]


def marks(*figures):
    """What the marks of figures stand for."""
    return {tuple(about) for figure in figures for trace in figure.data for about in trace.customdata or ()}


@pytest.mark.parametrize("chart", ["comparison", "known_when", "timeline"])
def test_a_chart_too_high_for_a_page_is_parted_and_loses_no_mark(chart):
    pictures = a_report(items=(chart,)).pictures
    whole = draw(chart, a_look())
    assert whole.layout.height > HIGHEST
    assert marks(*(picture.figure for picture in pictures)) >= marks(whole) > set()
    assert len(pictures) > 1
    assert all(picture.figure.layout.height <= HIGHEST for picture in pictures)
    assert [picture.caption.term for picture in pictures] == [
        f"Figure 1, part {at} of {len(pictures)}" for at in range(1, len(pictures) + 1)
    ]
    assert len({picture.alt for picture in pictures}) > 1


def test_every_picture_has_a_text_alternative_with_its_finding():
    for picture in a_report(items=tuple(CHARTS)).pictures:
        assert len(picture.alt) > 40


def test_a_claim_has_the_same_number_in_every_table_and_its_id_in_the_list():
    report = a_report(items=("claims-table:killed", "claims-table", "revisions-table"))
    first, second, revised, listed = of(report, Grid)
    number = {row[0].words: (row[1].words, row[2].words, row[5].words) for row in second.rows}
    assert all(number[row[0].words] == (row[1].words, row[2].words, row[5].words) for row in first.rows)
    assert all(number[row[0].words][1] == row[1].words for row in revised.rows)
    assert {row[1].words for row in listed.rows} == set(sample.claims()[Claims.ID])


def test_every_article_that_is_referred_to_is_a_source():
    report = a_report()
    numbers = {reference.number for reference in of(report, Reference)}
    cited = {cell for grid in of(report, Grid) for row in grid.rows for cell in row[-1].words.split(", ") if cell}
    assert cited <= {f"[{number}]" for number in numbers}
    assert numbers == set(range(1, len(numbers) + 1))


def test_an_address_that_is_none_of_the_web_is_never_a_link():
    tables = sample.tables()
    tables[Articles] = tables[Articles].assign(**{Articles.URL: "javascript:alert(1)"})
    assert {reference.url for reference in of(a_report(tables=tables), Reference)} == {""}


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_the_method_says_what_each_status_and_bound_means(code):
    said, texts = words(a_report(code)), i18n.load(code)
    for status in Status:
        assert texts(f"report.statuses.{status}") in said
    for bound in Bound:
        assert texts(f"report.bounds.{bound}") in said


def test_the_method_counts_what_was_not_read_by_reason_and_names_skipped_articles():
    tables = sample.tables()
    article = tables[Articles][Articles.ID].iloc[0]
    reasons = ["no cue near the number", "no cue near the number", "a number of a law"]
    rows = [{Unread.ARTICLE_ID: article, Unread.SENTENCE: "x", Unread.REASON: reason} for reason in reasons]
    tables[Unread] = sample.frame(Unread, rows)
    report = a_report(tables=tables, skipped=[{"message": "a.md: no publisher"}])
    entries = {entry for items in of(report, Items) for entry in items.entries}
    assert ("“no cue near the number”", "2") in entries
    assert ("“a number of a law”", "1") in entries
    assert ("", "a.md: no publisher") in entries
    assert "3 sentences have a number" in words(report)
    assert "1 article could not be read at all" in words(report)


def test_the_method_says_that_nobody_knows_what_was_skipped_and_counts_none():
    said = words(a_report(skipped=None))
    assert "Whether articles are missing here is not known: datapackage.json" in said
    assert "could not be read at all" not in said


def test_the_method_counts_what_was_read():
    said = words(a_report())
    assert f"{len(sample.claims())} figures" in said
    assert f"{len(sample.tables()[Articles])} articles" in said


def test_notes_are_paragraphs_of_their_own_and_nothing_else():
    report = a_report(notes="First = #strong[line]\nstill first\r\n\r\nSecond <b>one</b>\x00\x0b")
    notes = [block.words for block in of(report, Paragraph) if block.role is Role.NOTE]
    assert notes == ["First = #strong[line] still first", "Second <b>one</b>"]


def test_without_pictures_each_chart_becomes_its_table_with_the_same_number():
    report = a_report(items=("comparison:killed", "map"), pictures=False)
    assert report.pictures == ()
    terms = [grid.caption.term for grid in of(report, Grid)]
    assert terms == ["Figure 1", "Figure 2", "Figure 2", "Table 1"]


def test_a_choice_that_leaves_nothing_says_so_and_draws_nothing():
    report = a_report(measures=("displaced",), items=("comparison", "claims-table"))
    assert report.pictures == ()
    assert words(report).count("Nothing matches the filters.") == 2


def test_a_report_of_nothing_still_has_method_and_sources():
    report = a_report(items=())
    assert i18n.load("en")("report.method.heading") in words(report)
    assert of(report, Reference)


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("map", Item("map")),
        ("comparison:killed", Item("comparison", "killed")),
        ("claims-table:detained", Item("claims-table", "detained")),
    ],
)
def test_an_item_is_read_from_its_name_and_written_back(written, item):
    assert read_item(written) == item
    assert str(item) == written


@pytest.mark.parametrize(("written", "named"), [("pie", "'pie'"), ("map:eaten", "'eaten'"), ("", "''")])
def test_an_item_that_there_is_not_is_an_error_that_lists_those_there_are(written, named):
    with pytest.raises(PlanError, match=named):
        read_item(written)


def test_an_item_named_twice_is_taken_once():
    assert read_items(["map", "parts", "map"]) == (Item("map"), Item("parts"))


def test_parts_are_left_out_where_no_article_prints_any():
    tables = sample.tables()
    whole = {item.name for item in default_items(tables)}
    tables[Claims] = tables[Claims].assign(**{Claims.PART_OF: ""})
    assert whole - {item.name for item in default_items(tables)} == {"parts"}


@pytest.mark.parametrize("name", [*CHARTS, *TABLE_NAMES])
@pytest.mark.parametrize("measure", ["", *Measure])
def test_every_chart_and_table_can_be_narrowed_to_every_measure(name, measure):
    report = a_report(items=(f"{name}:{measure}" if measure else name,))
    assert report.blocks


def test_a_revision_is_listed_for_the_statement_with_the_words_that_tell_it():
    grid = of(a_report(items=("revisions-table",)), Grid)[0]
    quotes = {cell.words.strip("“”") for row in grid.rows for cell in (row[3],)}
    assert quotes == set(sample.revisions()[Revisions.QUOTE])


def test_the_default_of_the_tests_has_charts_and_tables():
    assert {item.is_chart for item in read_items(ITEMS)} == {True, False}
