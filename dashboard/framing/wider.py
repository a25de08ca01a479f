"""What lies beyond the figures a headline speaks of: those of the whole choice, and all that were known on the day.

A picture may show a part of what was chosen, and a choice a part of the ledger; "none stands" must be true of it all.
"""

from dataclasses import dataclass

import pandas as pd

from dashboard.charts.thin import thinned
from dashboard.known.rows import Claim, read_claims
from extract.schema import Claims, Measure, Status

_MOST_READ = 2000


@dataclass(frozen=True, slots=True)
class Wider:
    """The statements of the whole choice, and the claims that were known on its day, chosen or not."""

    chosen: pd.DataFrame
    known: pd.DataFrame

    def standing_chosen(self, measure: Measure) -> list[Claim]:
        """What stands of a measure in the whole choice, oldest first."""
        return _read(_standing(_of(self.chosen, measure)))

    def standing(self, measure: Measure) -> list[Claim]:
        """What stands of a measure, whether it was chosen or not, oldest first."""
        return _read(_standing(_of(self.known, measure)))

    def alike(self, claim: Claim) -> list[Claim]:
        """The figures of the same measure, people and place, whether they were chosen or not, oldest first."""
        ours = _of(self.known, claim.measure)
        return _read(ours[(ours[Claims.GROUP] == claim.group) & (ours[Claims.PLACE_ID] == claim.place_id)])


def _of(claims: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    return claims[claims[Claims.MEASURE] == measure]


def _standing(claims: pd.DataFrame) -> pd.DataFrame:
    return claims[claims[Claims.STATUS] == Status.STANDS]


def _read(claims: pd.DataFrame) -> list[Claim]:
    kept, _ = thinned(claims, _MOST_READ)
    return sorted(read_claims(kept), key=lambda one: one.known_by)
