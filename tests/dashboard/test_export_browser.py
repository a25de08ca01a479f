"""The browser that draws pictures: kept alive, waited for while it works, replaced when it dies."""

import contextlib
import io
import os
import signal
import tempfile
from pathlib import Path

import plotly.graph_objects as go
import pytest
from PIL import Image

from dashboard.export import patience, picture
from dashboard.export.browser import find_browser
from dashboard.export.chrome import Chrome, Refused
from dashboard.export.easel import Easel
from dashboard.export.patience import BrowserEnded, BrowserStuck
from dashboard.export.picture import SCALE, Painter, PictureError
from dashboard.export.vitals import work_done
from tests.dashboard.processes import children

SLOW = """#!/usr/bin/env python3
import json, os
spent = 0
while spent < 3_000_000:
    spent += 1
asked = os.read(3, 65536).split(bytes(1))[0]
os.write(4, json.dumps({"id": json.loads(asked)["id"], "result": {"product": "slow"}}).encode() + bytes(1))
os.read(3, 1)
"""


def a_figure(width=400, height=200):
    return go.Figure(go.Scatter(x=[1, 2], y=[1, 2]), layout={"width": width, "height": height})


def a_program(folder: Path, script: str) -> Path:
    made = folder / "chromium"
    made.write_text(script, encoding="utf-8")
    made.chmod(0o755)
    return made


def signalled(processes: set[int], number: signal.Signals) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, number)


@pytest.fixture
def painter():
    made = Painter(still=2)
    yield made
    made.close()


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """The folder that the browsers of a test keep their files in."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.browser
def test_a_picture_is_a_png_of_twice_the_size(painter):
    image = Image.open(io.BytesIO(painter.paint(a_figure(500, 300))))
    assert (image.format, image.size) == ("PNG", (500 * SCALE, 300 * SCALE))


@pytest.mark.browser
def test_one_browser_draws_everything_and_leaves_nothing_behind(folders):
    before, painter = children(), Painter()
    assert "<svg" in painter.vector(a_figure())
    running = children() - before
    assert painter.paint(a_figure()).startswith(b"\x89PNG")
    assert min(running) in children()
    painter.close()
    assert not [path for path in folders.iterdir() if "browser" in path.name]


@pytest.mark.browser
def test_a_page_is_exchanged_before_drawing_has_filled_it(monkeypatch):
    monkeypatch.setattr("dashboard.export.easel._DRAWN_ON_ONE", 2)
    easel = Easel(find_browser())
    try:
        drawn = {easel.draw(a_figure(), "svg") for _ in range(5)}
        assert all(b"<svg" in one for one in drawn)
    finally:
        easel.close()


@pytest.mark.browser
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_a_browser_that_dies_or_stops_between_two_pictures_is_replaced(painter, number):
    before = children()
    painter.paint(a_figure())
    signalled(children() - before, number)
    assert painter.paint(a_figure()).startswith(b"\x89PNG")
    assert painter.usable


@pytest.mark.browser
@pytest.mark.parametrize("first", [True, False])
def test_a_browser_killed_while_it_draws_is_replaced(painter, monkeypatch, first):
    """The picture that was being drawn is drawn by a fresh browser, were it the very first, and so is the next one."""
    before, killed, draw = children(), [], Easel.draw
    if not first:
        painter.paint(a_figure())

    def draw_and_die(self, *arguments):
        if not killed:
            killed.append(1)
            signalled(children() - before, signal.SIGKILL)
        return draw(self, *arguments)

    monkeypatch.setattr(Easel, "draw", draw_and_die)
    assert painter.paint(a_figure()).startswith(b"\x89PNG")
    assert "<svg" in painter.vector(a_figure())


@pytest.mark.browser
def test_a_page_that_crashes_is_known_at_once():
    browser = Chrome(find_browser())
    try:
        page = browser.page()
        with pytest.raises(BrowserEnded, match="crashed"):
            browser.ask("Page.crash", session=page)
    finally:
        browser.close()


@pytest.mark.browser
def test_what_the_browser_refuses_is_told_in_its_words_and_it_goes_on():
    browser = Chrome(find_browser())
    try:
        with pytest.raises(Refused, match="wasn't found"):
            browser.ask("Page.fly")
        assert "product" in browser.ask("Browser.getVersion")
    finally:
        browser.close()


@pytest.mark.browser
def test_a_figure_that_cannot_be_drawn_is_an_error_and_the_next_one_is_drawn(painter, monkeypatch):
    figure, before = a_figure(), children()
    with monkeypatch.context() as changed:
        changed.setattr(go.Figure, "to_json", lambda _: "{")
        with pytest.raises(PictureError, match="drew nothing: SyntaxError"):
            painter.paint(figure)
    running = children() - before
    assert painter.paint(figure).startswith(b"\x89PNG")
    assert children() - before >= running  # by the same browser


@pytest.mark.parametrize("script", ["#!/bin/sh\nexec sleep 60\n", "#!/bin/sh\nsleep 60\n"])
def test_a_browser_that_says_nothing_and_computes_nothing_is_given_up(monkeypatch, folders, script):
    mute = a_program(folders, script)
    monkeypatch.setattr(picture, "find_browser", lambda: mute)
    with pytest.raises(PictureError, match="no answer within"):
        Painter(still=0.5).paint(a_figure())
    assert [path.name for path in folders.iterdir() if "browser" in path.name] == []


def test_where_the_system_tells_no_signs_of_life_a_browser_is_given_longer_but_not_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(patience, "work_done", lambda _: None)
    Chrome(a_program(tmp_path, SLOW), still=5).close()
    with pytest.raises(BrowserStuck):
        Chrome(a_program(tmp_path, "#!/bin/sh\nexec sleep 60\n"), still=0.1)


def test_a_browser_that_works_and_says_nothing_is_given_up_at_last(tmp_path):
    busy = a_program(tmp_path, "#!/bin/sh\nwhile true; do :; done\n")
    with pytest.raises(BrowserStuck):
        Chrome(busy, seconds=1, still=0.5)


def test_a_browser_that_answers_late_but_works_is_waited_for(tmp_path):
    Chrome(a_program(tmp_path, SLOW), still=0.3).close()


def test_a_program_that_is_no_browser_is_an_error_and_not_a_crash(monkeypatch, tmp_path):
    false = a_program(tmp_path, "#!/bin/sh\nexit 1\n")
    monkeypatch.setattr(picture, "find_browser", lambda: false)
    painter = Painter()
    assert painter.usable
    with pytest.raises(PictureError, match=r"drew nothing: it ended.*Install Chromium"):
        painter.paint(a_figure())
    assert not painter.usable  # from now on readers are offered the page instead


def test_a_browser_that_failed_gets_another_chance_after_a_while(monkeypatch, tmp_path):
    false = a_program(tmp_path, "#!/bin/sh\nexit 1\n")
    monkeypatch.setattr(picture, "find_browser", lambda: false)
    now = [100.0]
    monkeypatch.setattr(picture, "monotonic", lambda: now[0])
    painter = Painter()
    with pytest.raises(PictureError, match="drew nothing"):
        painter.paint(a_figure())
    assert not painter.usable
    now[0] += 60
    assert painter.usable
    assert painter.problem is None


def test_without_a_browser_the_painter_says_so_at_once(monkeypatch):
    monkeypatch.setattr(picture, "find_browser", lambda: None)
    with pytest.raises(PictureError, match="no Chrome or Chromium"):
        Painter().paint(a_figure())


def test_no_room_for_the_browser_s_files_is_an_error_and_not_a_crash(monkeypatch, tmp_path):
    monkeypatch.setattr(picture, "find_browser", lambda: Path("/bin/true"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(PictureError, match="No such file or directory"):
        Painter().paint(a_figure())


def test_work_shows_in_the_signs_of_life_of_its_group_and_of_no_other():
    group, begun = os.getpgrp(), work_done(os.getpgrp())
    while work_done(group) == begun:
        sum(range(100_000))
    assert work_done(2**30) == 0
