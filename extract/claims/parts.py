"""Parts by place: figures of an article's towns and regions as parts of its figure for the country."""

from collections.abc import Iterator, Sequence

from extract.attribution.attribution import Source
from extract.figures.figures import Figure
from extract.places.places import PlaceMention
from extract.records import record
from extract.schema import Bound, Counting, Group, Measure, PlaceKind

_REACH = 60  # claims back in which a whole may stand


@record
class Counted:
    """What the rule needs to know of a claim."""

    claim_id: str
    part_of: str
    measure: Measure
    group: Group
    counting: Counting
    source: Source
    figure: Figure
    place_id: str
    earlier: bool = False


def parts_by_place(claims: Sequence[Counted], places: Sequence[PlaceMention]) -> Iterator[tuple[str, str]]:
    """Each claim that is a part by its place, with its whole, as two claim_ids.

    A part has the measure and group of an earlier, larger figure of its article, no other source, and a place in its
    place.
    """
    known = {mention.place.place_id: mention.place for mention in places}

    def lies_in(inner: str, outer: str) -> bool:
        if inner == outer or inner not in known or outer not in known:
            return False
        within, around = known[inner], known[outer]
        country = around.kind is PlaceKind.COUNTRY and within.country_code == around.country_code
        return within.parent_id == outer or (country and within.kind is not PlaceKind.COUNTRY)

    for number, part in enumerate(claims if len(known) > 1 else ()):
        if part.part_of or part.figure.bound is not Bound.EXACT or not part.figure.value:
            continue
        # The parts of a toll are those of what it is now, not of what it was said to be before
        near = claims[max(0, number - _REACH) : number][::-1]
        for whole in sorted(near, key=lambda one: one.earlier != part.earlier):
            if _same_question(whole, part) and _is_larger(whole, part) and lies_in(part.place_id, whole.place_id):
                yield part.claim_id, whole.claim_id
                break


def _same_question(whole: Counted, part: Counted) -> bool:
    """The same measure, group and counting, and no two sources that are known to differ."""
    same = (whole.measure, whole.group, whole.counting) == (part.measure, part.group, part.counting)
    one, other = whole.source, part.source
    named = one.name == other.name or (one.source_id != "" and one.source_id == other.source_id)
    # A figure that is only denied has no source of its own: whoever takes it back may give its parts
    nobodys = not one.name and one.kind is not None and other.source_id != ""
    return same and (named or nobodys or not other.name)


def _is_larger(whole: Counted, part: Counted) -> bool:
    return (whole.figure.low or whole.figure.value or 0) > (part.figure.value or 0)
