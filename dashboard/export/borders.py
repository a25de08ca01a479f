"""Putting the borders of a map into the figure itself, so that its picture or page needs no server."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import plotly.graph_objects as go

from dashboard.border_files import border_files


def with_borders(figure: go.Figure) -> go.Figure:
    """The figure with its border files inside; a figure without a map as it is."""
    sources: dict[str, Any] = (_style(figure) or {}).get("sources", {})
    files = border_files()
    for name, source in sources.items():
        if isinstance(source.get("data"), str) and name in files:
            source["data"] = _read(files[name], files[name].stat().st_mtime_ns)
    return figure


@lru_cache(maxsize=4)
def _read(path: Path, changed: int) -> Any:  # noqa: ARG001 - a file that changed is read again
    return json.loads(path.read_text(encoding="utf-8"))


def _style(figure: go.Figure) -> dict[str, Any] | None:
    style = figure.layout.map.style
    return style if isinstance(style, dict) else None
