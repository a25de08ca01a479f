"""The drawings of the charts as scripts: light, what dark changes of it, and what each mark leads to."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dashboard.export.gallery import draw
from dashboard.export.look import Look
from dashboard.site.difference import difference
from dashboard.site.links import Links
from dashboard.theme import DARK, LIGHT, Layout


def drawing(chart: str, look: Look, layout: Layout, links: Links) -> tuple[bytes, float]:
    """A chart's drawing as a script, and its height in pixels."""
    light, dark = (draw(chart, replace(look, palette=palette), layout) for palette in (LIGHT, DARK))
    plain, recoloured = (json.loads(figure.to_json()) for figure in (light, dark))
    told = {
        "light": plain,
        "dark": difference(plain, recoloured),
        "links": {mark: links.of_mark(*mark.split(" ", 1)) for mark in _marks(plain)},
    }
    script = f"recount.draw({_written(f'{chart}-{layout}')}, {_written(told)});\n"
    return script.encode(errors="replace"), float(light.layout.height or 0)


def _marks(figure: dict[str, Any]) -> Iterator[str]:
    """What the points of a figure stand for, as "claim 0705a3eaf223cfd5"."""
    for trace in figure["data"]:
        for mark in trace.get("customdata") or ():
            if isinstance(mark, list) and len(mark) > 1:
                yield f"{mark[0]} {mark[1]}"


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
