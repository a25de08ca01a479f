"""Which statements a chart draws of those it is given: what its caption speaks of, and whom it credits."""

import pandas as pd

from dashboard.charts.parts import MOST_CLAIMS
from dashboard.charts.thin import thinned
from dashboard.known.rows import read_claims
from dashboard.known.sums import sums
from extract.schema import Claims, Counting, Measure


def drawn_by(chart_name: str, claims: pd.DataFrame) -> pd.DataFrame:
    """The statements that the map or the parts draw; every other chart draws or tells all of its own."""
    if chart_name == "map":
        return _on_map(claims)
    if chart_name == "parts":
        return _in_sum(claims)
    return claims


def tabled_of(chart_name: str, claims: pd.DataFrame) -> pd.DataFrame:
    """The statements in the table of a chart: those of one sum beside its parts, else all that the chart is given."""
    return _in_sum(claims) if chart_name == "parts" else claims


def _on_map(claims: pd.DataFrame) -> pd.DataFrame:
    """Those with a place, of the gravest measure that any of them has: circles count nothing else."""
    placed = claims[claims[Claims.PLACE_ID] != ""]
    circled = next((one for one in Measure if placed[Claims.MEASURE].eq(one).any()), None)
    return placed[(placed[Claims.MEASURE] == circled) & (placed[Claims.COUNTING] != Counting.INCREMENT)]


def _in_sum(claims: pd.DataFrame) -> pd.DataFrame:
    """Those of the sum that is drawn: its whole, the parts of it, and what is named as counted within a part."""
    named = claims[Claims.PART_OF]
    kept, _ = thinned(claims[(named != "") | claims[Claims.ID].isin(named.unique())], MOST_CLAIMS)
    found = sums(read_claims(kept))
    ids = [one.claim_id for one in (found[0].whole, *found[0].parts)] if found else []
    parts = [one.claim_id for one in found[0].parts] if found else []
    return claims[claims[Claims.ID].isin(ids) | claims[Claims.PART_OF].isin(parts)]
