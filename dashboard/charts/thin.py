"""Which statements stay when there are more than a chart can show: what was withdrawn first, then the newest."""

import numpy as np
import pandas as pd

from extract.schema import Claims, Status

_ORDER = {status.value: rank for rank, status in enumerate(Status)} | {Status.STANDS.value: 2}


def thinned(claims: pd.DataFrame, most: int) -> tuple[pd.DataFrame, int]:
    """The statements that stay, in their old order, and how many were left out."""
    if len(claims) <= most:
        return claims, 0
    grave = claims[Claims.STATUS].map(_ORDER).to_numpy(dtype="int64")
    newest = -claims[Claims.KNOWN_BY].astype("int64").to_numpy()
    kept = np.sort(np.lexsort((newest, grave))[:most])
    return claims.iloc[kept], len(claims) - most
