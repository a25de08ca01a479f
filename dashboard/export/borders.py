"""Putting the borders of a map into the figure itself, so that its picture or page needs no server."""

import json
from typing import Any

import plotly.graph_objects as go

from dashboard.borders import border_files


def with_borders(figure: go.Figure) -> go.Figure:
    """The figure with its border files inside; a figure without a map as it is."""
    sources: dict[str, Any] = (_style(figure) or {}).get("sources", {})
    files = border_files()
    for name, source in sources.items():
        if isinstance(source.get("data"), str) and name in files:
            source["data"] = json.loads(files[name].read_text(encoding="utf-8"))
    return figure


def _style(figure: go.Figure) -> dict[str, Any] | None:
    style = figure.layout.map.style
    return style if isinstance(style, dict) else None
