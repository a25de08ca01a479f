"""The page that makes reports: choosing, ordering, making, cancelling, and what it says when nothing can be drawn."""

import threading
from time import monotonic, sleep

import pytest

from dashboard.report import making
from dashboard.report.job import Done, Failed, Job, Step
from dashboard.report.making import Cancelled
from dashboard.views import report as view
from dashboard.wording import i18n
from tests.dashboard.reports import Html, drawn

EN = i18n.load("en")
LONGEST = 60  # seconds before a test gives up waiting


@pytest.fixture
def page(open_page, monkeypatch):
    """The page on the sample, where drawing needs no browser."""
    monkeypatch.setattr(making, "draw", drawn)
    monkeypatch.setattr(making, "find_browser", lambda: "a browser")
    monkeypatch.setattr(view, "find_browser", lambda: "a browser")
    return open_page("report")


def items(test):
    return test.session_state["report-items"]


def press(test, key):
    return test.button(key=key).click().run()


def ended(test):
    """Wait until the report is made, and show the page as it then is."""
    until = monotonic() + LONGEST
    while test.session_state["report-job"].end is None and monotonic() < until:
        sleep(0.05)
    test.run()
    return test.session_state["report-job"].end


def test_it_begins_with_every_chart_and_can_be_ordered_anew(page):
    begun = items(page)
    assert begun[:2] == ["overview", "known_when"]
    press(page, "report-down-0")
    assert items(page)[:2] == ["known_when", "overview"]
    press(page, "report-up-1")
    assert items(page) == begun


def test_a_chart_can_be_taken_out_and_added_for_one_measure(page):
    for _ in range(len(items(page))):
        press(page, "report-remove-0")
    assert items(page) == []
    page.selectbox(key="report-item").select("comparison")
    page.selectbox(key="report-measure").select("killed")
    press(page, "report-add")
    assert items(page) == ["comparison:killed"]
    press(page, "report-add")
    assert items(page) == ["comparison:killed"]


def test_a_report_is_made_and_offered_with_what_was_typed(page):
    for _ in range(len(items(page)) - 1):
        press(page, "report-remove-0")
    page.text_input(key="report-title").input("The toll <of> January")
    page.text_area(key="report-notes").input("Checked by hand.")
    page.selectbox(key="report-format").select("html")
    page.selectbox(key="report-language").select("pl")
    press(page, "report-make")
    end = ended(page)
    assert isinstance(end, Done)
    assert page.download_button(key="report-save").label == EN("report.page.save", name=end.name)
    html = Html(end.content)
    assert html.all("html") == [{"lang": "pl"}]
    assert "The toll <of> January" in html.text
    assert "Checked by hand." in html.text


def test_the_filters_and_the_day_of_the_page_hold_for_the_report(open_page, monkeypatch):
    monkeypatch.setattr(making, "draw", drawn)
    monkeypatch.setattr(making, "find_browser", lambda: "a browser")
    monkeypatch.setattr(view, "find_browser", lambda: "a browser")
    page = open_page("report", as_of=["2022-01-09"], measure=["killed"])
    page.selectbox(key="report-format").select("html")
    press(page, "report-make")
    end = ended(page)
    assert end.name == "recount-report-killed-as-of-2022-01-09.html"
    assert "As known by the end of 9 January 2022" in Html(end.content).text


def test_while_a_report_is_made_the_page_answers_and_the_report_can_be_cancelled(page, monkeypatch):
    waiting = threading.Event()

    def slow(picture):
        waiting.wait(LONGEST)
        return drawn(picture)

    monkeypatch.setattr(making, "draw", slow)
    press(page, "report-make")
    try:
        assert page.session_state["report-job"].end is None
        press(page, "report-down-0")  # the page still does what it is asked
        assert items(page)[:2] == ["known_when", "overview"]
        assert page.button(key="report-make").disabled
        press(page, "report-cancel")
        assert page.session_state["report-job"].end == Failed()
        assert not page.button(key="report-make").disabled
        assert any(EN("report.page.cancelled") in one.proto.body for one in page.get("html"))
        assert not page.download_button
    finally:
        waiting.set()


def test_without_a_browser_the_page_says_so_and_offers_tables(open_page, monkeypatch):
    monkeypatch.setattr(making, "find_browser", lambda: None)
    monkeypatch.setattr(view, "find_browser", lambda: None)
    page = open_page("report")
    assert any(EN("report.faults.no_browser") in one.proto.body for one in page.get("html"))
    assert page.button(key="report-make").disabled
    press(page, "report-make_without")
    assert isinstance(ended(page), Done)


def test_a_report_that_fails_says_why_and_the_next_one_works(page, monkeypatch):
    def broken(_picture):
        raise RuntimeError("the browser was closed")

    with monkeypatch.context() as once:
        once.setattr(making, "draw", broken)
        press(page, "report-make")
        end = ended(page)
    assert isinstance(end, Failed)
    assert "the browser was closed" in end.problem
    press(page, "report-make")
    assert isinstance(ended(page), Done)


def test_a_job_tells_its_steps_and_ends_with_its_file():
    shares = []

    def work(told):
        for step in (("words", 0, 0), ("picture", 1, 2), ("picture", 2, 2), ("file", 0, 0)):
            told(*step)
            shares.append(Step(*step).share)
        return "r.pdf", b"content"

    assert finished(Job(work)) == Done("r.pdf", b"content")
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1


def test_a_job_that_is_cancelled_is_over_at_once_and_stops_at_the_next_step():
    first, reached = threading.Event(), []

    def work(told):
        first.wait(LONGEST)
        try:
            told("picture", 1, 1)
        except Cancelled:
            reached.append("stopped")
            raise
        return "r.pdf", b""

    job = Job(work)
    job.cancel()
    assert job.end == Failed()
    first.set()
    until = monotonic() + LONGEST
    while not reached and monotonic() < until:
        sleep(0.01)
    assert reached == ["stopped"]
    assert job.end == Failed()


def finished(job):
    until = monotonic() + LONGEST
    while job.end is None and monotonic() < until:
        sleep(0.01)
    return job.end
