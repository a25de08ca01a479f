"""The same figure of the same source, told once with its place and once without, or with one that holds the other.

"The ministry withdrew its count of 40 dead" prints no place; that the 40 of its first statement were in a town does
not make them others. Two towns do.
"""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from extract.claims.claims import Claim
from extract.ledger.statements import value_key
from extract.sources.one_body import one_body

_TELLING = 3  # a smaller number comes again by chance
_PLAIN = 10  # from this number on, a town's figure and the country's of one source are no chance
Key = tuple[str, str, str]


@dataclass(slots=True)
class SameFigures:
    """Claims by measure, group and number, wherever they count; `parents` says in which place each place lies."""

    parents: Mapping[str, str]
    _by_figure: Mapping[Key, Sequence[Claim]]

    @classmethod
    def of(cls, claims: Iterable[Claim], parents: Mapping[str, str]) -> "SameFigures":
        """The index of some claims, in their order."""
        by_figure: dict[Key, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_figure[_key(claim)].append(claim)
        return cls(parents, by_figure)

    def elsewhere(self, claim: Claim, source_ids: Sequence[str], fits: Callable[[Claim], bool]) -> list[Claim]:
        """The claims of other places that a figure plainly means: of one of these sources, and of one place.

        None where one of them counts in the very place, or where they count in places apart.
        """
        same = [one for one in self._by_figure.get(_key(claim), ()) if _body(one, source_ids) and fits(one)]
        others = [one for one in same if one.article_id != claim.article_id]
        if any(one.place_id == claim.place_id for one in others):
            return []
        found = [one for one in others if self._may_be(one, claim)]
        return found if self.of_one_place(found) and self._of_one_body(found, source_ids) else []

    def of_one_source(self, claim: Claim, fits: Callable[[Claim], bool]) -> list[Claim]:
        """The figures of other articles that a withdrawal naming nobody plainly means: all of one body, and place."""
        same = [one for one in self._by_figure.get(_key(claim), ()) if one.source.source_id and fits(one)]
        others = [one for one in same if one.article_id != claim.article_id]
        found = [one for one in others if self._is_plain(one, claim)]
        sources = [one.source.source_id for one in found]
        return found if self.of_one_place(found) and self._of_one_body(found, sources) else []

    def _is_plain(self, one: Claim, other: Claim) -> bool:
        number = one.figure.value or 0
        if one.place_id == other.place_id and one.place_id:
            return number >= _TELLING
        return number >= _PLAIN and self._may_be(one, other)

    def of_one_place(self, claims: Iterable[Claim]) -> bool:
        """Whether places all lie in one another, so that one figure may be meant."""
        places = sorted({claim.place_id for claim in claims if claim.place_id}, key=lambda one: len(self._above(one)))
        return all(one in self._above(other) for one, other in itertools.pairwise(places))

    @staticmethod
    def _of_one_body(claims: Iterable[Claim], source_ids: Sequence[str]) -> bool:
        """Whether figures are one body's; a body without a country may be one of any country."""
        ids = sorted({_body(claim, source_ids) for claim in claims}, key=len)
        return all(one_body(one, ids[-1]) for one in ids)

    def _may_be(self, one: Claim, other: Claim) -> bool:
        number = one.figure.value or 0
        if not one.place_id or not other.place_id:
            return number >= _TELLING
        within = one.place_id in self._above(other.place_id) or other.place_id in self._above(one.place_id)
        return within and number >= _PLAIN

    def _above(self, place_id: str) -> list[str]:
        """A place and all that it lies in."""
        found = [place_id]
        while (place_id := self.parents.get(place_id, "")) and place_id not in found:
            found.append(place_id)
        return found


def _key(claim: Claim) -> Key:
    return (claim.measure, claim.group, value_key(claim.figure))


def _body(claim: Claim, source_ids: Sequence[str]) -> str:
    """The source of a claim, or else its channel, if it is one of these; "" where neither is."""
    bodies = (claim.source.source_id, claim.via)
    return next((one for one in bodies if any(one_body(one, source_id) for source_id in source_ids)), "")
