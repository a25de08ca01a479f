"""Whom a number counts where the noun alone does not tell: a force's own staff, and citizens of another country."""

from collections.abc import Sequence

from extract.attribution.attribution import Attribution
from extract.counts.counts import Count
from extract.places.gazetteer import Place
from extract.places.places import PlaceMention, Role
from extract.reading import Reading
from extract.schema import Group, SourceKind
from extract.within import within
from extract.words.groups import people
from extract.words.text import Sentence, Span


def group_of(
    reading: Reading, sentence: Sentence, count: Count, label: Span | None, credited: Attribution | None, place_id: str
) -> Group:
    """The group of a count, told by its noun, or by who speaks and where."""
    if label is None or count.group not in (Group.ALL, Group.CIVILIANS):
        return count.group
    if _own_staff(reading, sentence, count, credited):
        return Group.SECURITY_FORCES
    nations = [one.place for one in within(reading.places, label) if one.role is Role.DERIVED]
    return Group.FOREIGNERS if _from_elsewhere(nations, place_id, reading.places) else count.group


def _own_staff(reading: Reading, sentence: Sentence, count: Count, credited: Attribution | None) -> bool:
    """Whether a security body tells of its own: «по данным МВД, погибли 16 сотрудников», with no word of whose."""
    if count.label is None or credited is None or credited.source.kind is not SourceKind.SECURITY:
        return False
    first, last = count.label
    follows = sentence.tokens[last] if last < len(sentence.tokens) else None
    own = follows is None or not follows.is_word
    return own and last - first == 1 and people(reading.language).is_staff(sentence.tokens, first)


def _from_elsewhere(nations: Sequence[Place], place_id: str, places: Sequence[PlaceMention]) -> bool:
    """Whether those counted are of another country than the one they are counted in."""
    country = next((one.place.country_code for one in places if one.place.place_id == place_id), "")
    return bool(nations) and bool(country) and all(one.country_code not in ("", country) for one in nations)
