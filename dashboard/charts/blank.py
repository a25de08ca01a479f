"""The figure that says in words why there is nothing to draw."""

import plotly.graph_objects as go

from dashboard.theme import PADDING, SIZE_SUBTITLE, Palette

_HEIGHT = 120


def blank(words: str, palette: Palette) -> go.Figure:
    """A figure that holds one sentence and nothing else."""
    note = {"x": 0, "y": 0.5, "xref": "paper", "yref": "paper", "xanchor": "left", "showarrow": False, "text": words}
    note |= {"font": {"size": SIZE_SUBTITLE, "color": palette.muted}, "align": "left"}
    return go.Figure(
        layout={
            "annotations": [note],
            "height": _HEIGHT,
            "margin": {"l": 0, "r": PADDING, "t": 0, "b": 0},
            "xaxis": {"visible": False},
            "yaxis": {"visible": False},
        }
    )
