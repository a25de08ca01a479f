"""The marks of a chart one by one: each mark that a click opens is a link for the keyboard too."""

from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.charts.comparison import comparison
from dashboard.charts.known_when import known_when
from dashboard.charts.parts import parts
from dashboard.charts.places_map import places_map
from dashboard.charts.timeline import timeline
from dashboard.export.look import look_at
from dashboard.known.choice import Choice
from dashboard.page.mark_links import mark_links
from dashboard.page.viewport import Viewport
from dashboard.theme import LIGHT, Layout
from dashboard.wording.i18n import load
from extract.schema import Events
from tests.dashboard import sample
from tests.dashboard.drawn import marks
from tests.dashboard.pages import html


def _look(code="en"):
    return look_at(sample.tables(), Choice(), load(code))


def _draw(chart, look):
    shown, places, texts = look.shown, look.known.places, look.texts
    drawn = shown.statements, shown.revisions
    return {
        "comparison": lambda: comparison(*drawn, texts, LIGHT, places=places),
        "parts": lambda: parts(*drawn, texts, LIGHT, places=places),
        "known_when": lambda: known_when(*drawn, None, texts, LIGHT, places=places),
        "timeline": lambda: timeline(shown.statements, shown.events, None, texts, LIGHT, places=places),
        "map": lambda: places_map(shown.statements, shown.events, places, texts, LIGHT),
    }[chart]()


@pytest.mark.parametrize("chart", ["comparison", "parts", "known_when", "timeline", "map"])
def test_every_mark_of_a_chart_is_listed_once(chart):
    look = _look()
    figure = _draw(chart, look)
    listed = [(link.kind, link.about) for link in mark_links(figure, look)]
    assert len(listed) > 2
    assert listed == list(marks(figure))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "en",
            "more than 164 people killed · Kazakhstan · Withdrawn · Health ministry, via the information ministry · "
            "9\N{NO-BREAK SPACE}January",
        ),
        (
            "pl",
            "ponad 164 zabite osoby · Kazachstan · Wycofane · "
            "Ministerstwo zdrowia, za pośrednictwem ministerstwa informacji · 9\N{NO-BREAK SPACE}stycznia",
        ),
    ],
)
def test_a_mark_is_called_by_its_figure_place_fate_source_and_day(code, words):
    look = _look(code)
    link = next(one for one in mark_links(_draw("comparison", look), look) if one.about == "all-164")
    assert link.words.startswith(words)


def test_an_event_is_called_by_its_day_and_title_and_says_its_language():
    look = _look("pl")
    links = [one for one in mark_links(_draw("timeline", look), look) if one.kind == "event"]
    titles = dict(zip(look.shown.events[Events.ID], look.shown.events[Events.TITLE], strict=True))
    assert links
    for link in links:
        assert titles[link.about][1:] in link.words
    assert {link.language for link in links} >= {"en"}


@pytest.mark.parametrize("page", ["timeline", "map", "compare"])
def test_the_page_links_to_the_evidence_of_each_mark_and_keeps_the_filters(open_page, page):
    test = open_page(page, measure=["killed"], lang=["pl"])
    assert "<a href" not in html(test)  # nobody waits for what is not asked for
    test.session_state[f"table-{'comparison' if page == 'compare' else page}"] = True
    test.run()
    links = [piece.split('"')[0].replace("&amp;", "&") for piece in html(test).split('<a href="')[1:]]
    assert links
    for link in links:
        asked = parse_qs(urlsplit(link).query)
        assert asked["measure"] == ["killed"]
        assert asked["lang"] == ["pl"]
        assert urlsplit(link).path == ("map" if "place" in asked else "evidence")
    assert page != "compare" or any("claim=all-164" in link for link in links)


def test_where_no_map_can_be_drawn_its_marks_are_links_beside_the_tables(open_page, monkeypatch):
    monkeypatch.setattr("dashboard.page.viewport.viewport", lambda _: Viewport(Layout.WIDE, webgl=False))
    test = open_page("map", measure=["killed"])
    assert not test.exception
    assert not test.get("plotly_chart")
    assert "claim=almaty-103" in html(test)
    assert f"place={sample.KAZAKHSTAN.replace(':', '%3A')}" in html(test)
