"""Parts and whole: what figures printed with a total add up to, and what the bounds leave for the rest.

Only parts of one article and one whole are added, and only such as differ from it in one dimension: either in place or
in who is counted. All other figures are never summed.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.known.rows import Claim
from dashboard.wording.i18n import Texts
from extract.schema import Status

_FEWEST = 2
"""One part alone is no sum: "225, including 19 officers" says all there is to say."""

Dimension = Literal["place", "group"]


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole with its parts; `rest_low` and `rest_high` bound what the parts leave (None: open)."""

    whole: Claim
    parts: tuple[Claim, ...]
    dimension: Dimension
    low: int
    high: int | None
    rest_low: int | None
    rest_high: int | None

    def written(self, texts: Texts) -> str:
        """The sum in words: a number, or its bounds."""
        if self.high == self.low:
            return texts.number(self.low)
        if self.high is None:
            return texts("figures.at_least", value=self.low)
        return texts("figures.between", low=self.low, high=self.high)

    def rest_words(self, texts: Texts) -> str:
        """What is left over, in words: "22", "23 or more", "5–9"."""
        if self.rest_low == self.rest_high and self.rest_low is not None:
            return texts.number(self.rest_low)
        if self.rest_high is None:
            return texts("charts.parts.or_more", low=max(self.rest_low or 0, 0))
        return texts("figures.between", low=max(self.rest_low or 0, 0), high=self.rest_high)


def sums(claims: Sequence[Claim]) -> list[Sum]:
    """Every whole whose parts are shown, the withdrawn ones first, then the largest."""
    known = {claim.claim_id: claim for claim in claims}
    parts: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        whole = known.get(claim.part_of)
        if whole is not None and claim.measure is whole.measure and claim.article_id == whole.article_id:
            parts[claim.part_of].append(claim)
    found = [made for whole_id, some in parts.items() if (made := _sum(known[whole_id], some)) is not None]
    order = list(Status)
    return sorted(found, key=lambda one: (-len(one.parts), order.index(one.whole.status), -one.whole.size))


def no_sum_words(claims: Sequence[Claim], texts: Texts) -> str:
    """Why there is nothing to add: no total has parts here, or none has two of one sort."""
    known = {claim.claim_id for claim in claims}
    return texts("charts.no_sum" if any(claim.part_of in known for claim in claims) else "charts.no_parts")


def _sum(whole: Claim, parts: list[Claim]) -> Sum | None:
    by_place = [one for one in parts if one.place_id != whole.place_id and one.group is whole.group]
    by_group = [one for one in parts if one.place_id == whole.place_id and one.group is not whole.group]
    chosen, dimension = (by_place, "place") if len(by_place) >= len(by_group) else (by_group, "group")
    if len(chosen) < _FEWEST:
        return None
    low = sum(part.low or 0 for part in chosen)
    highs = [part.high for part in chosen]
    high = None if None in highs else sum(one for one in highs if one is not None)
    rest_low = whole.low - high if whole.low is not None and high is not None else None
    rest_high = whole.high - low if whole.high is not None else None
    ordered = tuple(sorted(chosen, key=lambda part: -part.size))
    return Sum(whole, ordered, "place" if dimension == "place" else "group", low, high, rest_low, rest_high)
