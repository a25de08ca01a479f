"""A page of the browser on which charts are drawn."""

import base64
import re
from pathlib import Path
from typing import Any, Literal

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from dashboard.export.chrome import Chrome, Refused
from dashboard.export.fonts import offer_fonts
from dashboard.export.patience import STILL

_DRAW = """
async function (written, format, scale) {
  const {data, layout} = JSON.parse(written);
  const size = {format, scale, width: layout.width, height: layout.height, imageDataOnly: true};
  return await Plotly.toImage({data, layout, config: {}}, size);
}
"""
_DRAWN_ON_ONE = 200  # then a fresh page: what drawing leaves behind must not pile up


_NOT_DRAWN = re.compile(
    r"(?<!\\)((?:\\\\)*)\\(?:u00(?:0[0-8bcef]|1[0-9a-f])|ufff[ef]|[bf])|[\ufffe\uffff]", re.IGNORECASE
)


def drawable(written: str) -> str:
    """A figure's JSON without the signs that no SVG may hold, which would spoil the whole drawing."""
    return _NOT_DRAWN.sub(r"\1", written)


class Easel:
    """Draws; see `Chrome` for what it raises."""

    def __init__(self, program: Path, seconds: float = 120, still: float = STILL) -> None:
        offer_fonts()
        self._browser = Chrome(program, seconds, still)
        self._drawn = 0
        self._page = self._plotly = ""

    def draw(self, figure: go.Figure, ending: Literal["png", "svg"], scale: float = 1) -> bytes:
        """The figure as a picture of its own width and height."""
        if not self._page or self._drawn >= _DRAWN_ON_ONE:
            self._begin()
        self._drawn += 1
        said = self._call(_DRAW, drawable(figure.to_json()), ending, scale)
        return base64.b64decode(said) if ending == "png" else said.encode()

    def close(self) -> None:
        """End the browser."""
        self._browser.close()

    def _begin(self) -> None:
        if self._page:
            self._browser.ask("Page.close", session=self._page)
        self._page, self._drawn = self._browser.page(), 0
        self._browser.ask("Runtime.evaluate", {"expression": get_plotlyjs()}, self._page)
        there = self._browser.ask("Runtime.evaluate", {"expression": "window"}, self._page)
        self._plotly = str(there["result"]["objectId"])

    def _call(self, function: str, *arguments: Any) -> str:
        """What a function of JavaScript answers."""
        asked = {"functionDeclaration": function, "objectId": self._plotly, "returnByValue": True, "awaitPromise": True}
        told = self._browser.ask(
            "Runtime.callFunctionOn", asked | {"arguments": [{"value": one} for one in arguments]}, self._page
        )
        if "exceptionDetails" in told:
            fault = told["exceptionDetails"]
            raise Refused(str(fault.get("exception", {}).get("description") or fault.get("text")))
        return str(told["result"]["value"])
