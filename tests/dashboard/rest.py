"""When a page of the app is at rest: the server has answered all that was asked of it, and what it sent is shown."""

import time
from collections.abc import Callable
from weakref import WeakKeyDictionary

from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_PATIENCE, _LOOK_EVERY = 90, 100  # seconds, milliseconds
_LOOKS_AT_REST = 3
_SHOWN = """
() => {
  const { testScriptState, testConnectionState } = document.querySelector("[data-testid=stApp]")?.dataset ?? {};
  const awaited = document.querySelector("[data-testid=stSkeleton], [data-stale=true]");
  const ready = document.documentElement.dataset.fullScreen && document.fonts.status === "loaded"; // our scripts run
  return testScriptState === "notRunning" && testConnectionState === "CONNECTED" && ready && !awaited ? "shown" : "";
}
"""
_DRAWN = """
() => {
  const charts = [...document.querySelectorAll("[data-testid=stPlotlyChart]")];
  const maps = charts.map(chart => chart.querySelector(".js-plotly-plot")?._fullLayout?.map?._subplot?.map);
  if (!charts.every(chart => chart.querySelector(".js-plotly-plot .main-svg"))) return "";
  if (!maps.every(map => !map || map.loaded())) return "";
  const boxes = [...document.querySelectorAll(".js-plotly-plot svg text")].map(text => {
    const { x, y, width, height } = text.getBoundingClientRect();
    return [text.textContent, x, y, width, height];
  });
  return JSON.stringify([charts.length, boxes]);
}
"""


class Talk:
    """What a page and its server say to each other: whether every run that was asked for has come to its end."""

    def __init__(self) -> None:
        self.answered = False
        self._running = False

    def follow(self, socket: WebSocket) -> None:
        """Listen to a connection; a new one begins with a run."""
        self.answered = self._running = False
        socket.on("framesent", self._sent)
        socket.on("framereceived", self._received)

    def _sent(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes) and BackMsg.FromString(frame).WhichOneof("type") == "rerun_script":
            self.answered = self._running = False

    def _received(self, frame: str | bytes) -> None:
        if not isinstance(frame, bytes):
            return
        message = ForwardMsg.FromString(frame)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._running = True
        elif kind == "script_finished" and self._running:
            self._running = False
            self.answered = message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


_talks: WeakKeyDictionary[Page, Talk] = WeakKeyDictionary()


def listened(page: Page) -> Page:
    """The page, listened to from now on: to be called before it is sent anywhere."""
    _talks[page] = Talk()
    page.on("websocket", _talks[page].follow)
    return page


def settle(page: Page) -> None:
    """Wait until every run that the page asked for has ended and what came of it is shown, but for its charts."""
    _wait(page, _SHOWN)


def painted(page: Page) -> None:
    """Wait until, besides, every chart and map is drawn and none of their labels moves any more."""
    settle(page)
    _wait(page, _SHOWN, _DRAWN)


def comes(page: Page, found: Callable[[], bool]) -> bool:
    """Whether something becomes true of a page: it may do so by itself, a moment after it is at rest."""
    until = time.monotonic() + _PATIENCE
    while not found():
        if time.monotonic() > until:
            return False
        page.wait_for_timeout(_LOOK_EVERY)
    return True


def _wait(page: Page, *looks: str) -> None:
    """Look until all looks find something, the same several times in a row."""
    before: list[str] = []
    until, times = time.monotonic() + _PATIENCE, 0
    while times < _LOOKS_AT_REST:
        if time.monotonic() > until:
            raise TimeoutError(f"{page.url} is not at rest after {_PATIENCE} seconds")
        seen = [page.evaluate(look) if _answered(page) else "" for look in looks]
        times = (times + 1 if seen == before else 1) if all(seen) else 0
        before = seen
        if times < _LOOKS_AT_REST:
            page.wait_for_timeout(_LOOK_EVERY)


def _answered(page: Page) -> bool:
    return page not in _talks or _talks[page].answered
