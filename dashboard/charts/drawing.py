"""From traces and layout as plain values to a plotly figure."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go


def drawing(traces: Sequence[dict[str, Any]], layout: dict[str, Any]) -> go.Figure:
    """The figure of a chart.

    Plotly's own check of every property takes ten times as long as all the rest of a chart: it is left to the tests,
    which build each figure again with it.
    """
    return go.Figure(data=list(traces), layout=layout, _validate=False)
