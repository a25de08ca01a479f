"""Where the figures of the comparison are counted: a panel's heading names its usual place, and rows only others."""

from collections import Counter
from collections.abc import Sequence

from dashboard.known.rows import Claim, Place
from dashboard.wording.i18n import Texts


def usual_place(rows: Sequence[Claim]) -> str:
    """The place that most figures of a panel are counted in: its heading names it, and rows only other ones."""
    counted = Counter(row.place_id for row in rows)
    return max(counted, key=lambda place: (counted[place], bool(place)))


def named_place(place_id: str, places: dict[str, Place], texts: Texts) -> str:
    """A place's name, or that none is told; "" where there are no names to tell."""
    if not places:
        return ""
    if not place_id:
        return texts("charts.placeless")
    return places[place_id].name(texts.code) if place_id in places else place_id
