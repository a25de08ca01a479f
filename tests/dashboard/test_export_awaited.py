"""A picture that a reader waits for and that fails: cause and remedy come to the page by themselves."""

import threading

import pytest
from playwright.sync_api import expect

from dashboard.export.awaited import Awaited
from dashboard.export.browser import VARIABLE
from tests.dashboard.conftest import APP
from tests.dashboard.rest import settle
from tests.dashboard.server import serving


def broken() -> bytes:
    raise RuntimeError("no browser")


def press(awaited: Awaited, draw) -> None:
    try:
        awaited.drawn(draw)
    except RuntimeError:
        return


@pytest.mark.parametrize(("draw", "failed"), [(broken, True), (lambda: b"picture", False)])
def test_the_page_hears_how_a_picture_ended_whoever_is_first(draw, failed):
    after = Awaited()
    press(after, draw)
    assert after.failed(lambda: None) is failed
    before, drawing = Awaited(), threading.Event()

    def look() -> None:
        if not drawing.is_set():
            drawing.set()
            threading.Thread(target=press, args=(before, draw)).start()

    assert before.failed(look) is failed


def test_a_picture_that_failed_is_not_told_of_again_with_the_next_one():
    awaited = Awaited()
    press(awaited, broken)
    assert awaited.failed(lambda: None)
    press(awaited, lambda: b"picture")
    assert not awaited.failed(lambda: None)


def test_a_reader_who_asks_for_something_else_is_not_kept_waiting():
    def leave() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        Awaited().failed(leave)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("code", "button", "said"),
    [("en", "Picture (PNG)", ("no answer within", "Install Chromium")), ("pl", "Obraz (PNG)", ("brak", "Zainstaluj"))],
)
def test_cause_and_remedy_come_to_the_page_in_its_language(tab, sample_folders, tmp_path, code, button, said):
    mute = tmp_path / "chromium"
    mute.write_text("#!/bin/sh\nexec sleep 300\n", encoding="utf-8")
    mute.chmod(0o755)
    with serving(APP, *sample_folders, **{VARIABLE: str(mute)}) as base:
        page = tab.page()
        page.goto(f"{base}/compare?lang={code}")
        settle(page)
        page.get_by_role("button", name=button).first.click()
        for words in (str(mute), *said):
            expect(page.get_by_text(words).first).to_be_visible(timeout=60_000)
        tab.leave()
