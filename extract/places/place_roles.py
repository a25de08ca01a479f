"""What a toponym does in its sentence: the scene, a government that speaks, a dateline, a street's name."""

import itertools
from collections.abc import Sequence
from enum import StrEnum

from extract.places.gazetteer import Place
from extract.places.place_scene import Scene
from extract.places.toponyms import Toponym
from extract.schema import PlaceKind
from extract.words.text import Token


class Role(StrEnum):
    """What a toponym does in its sentence."""

    SCENE = "scene"  # where something is or happens
    SPEAKER = "speaker"  # a government meant by its capital or country ("Moscow said")
    DERIVED = "derived"  # an adjective or inhabitant ("Kazakh authorities", "Kazakhs"): never a pin
    DATELINE = "dateline"  # "ALMATY, 9 January (Reuters) -"


CITIZENS = "citizens of"  # the rule by which «граждане Узбекистана» may be killed anywhere
DASHES = frozenset("-–—")
DATELINE_ALONE = 8  # tokens of a dateline that is a sentence of its own
DATELINE_REACH = 14  # tokens after the name within which the dash of a dateline stands
# what shows that a name is no subject of its sentence
NO_SUBJECT = frozenset(
    {"before: within", "before: toward", "before: of", "before: kind", "inflected", "in a container"}
)
ASIDE = 8  # tokens between two commas after a name
SPEECH_REACH = 2  # words between a name and the verb that makes it a speaker ("Moscow has repeatedly accused")


def role_of(scene: Scene, toponym: Toponym, place: Place, found: frozenset[str]) -> tuple[Role, str]:
    """The role of a toponym that means this place, and the rule that gives it."""
    tokens = scene.tokens(toponym)
    if found & {"before: street", "after: street"}:
        return Role.DERIVED, "street"
    if _word_before(scene, tokens, toponym, "citizens"):
        return Role.DERIVED, CITIZENS
    opens = toponym.first == 0 and _opens_paragraph(scene, toponym)
    if opens and (_is_dateline(tokens, toponym) or is_dateline_alone(scene, toponym)):
        return Role.DATELINE, "dateline"
    if not _may_speak(scene, place):
        return Role.SCENE, "name"
    if _word_before(scene, tokens, toponym, "agent"):
        return Role.SPEAKER, "agent"
    if found & NO_SUBJECT:
        return Role.SCENE, "name"
    if _word_before(scene, tokens, toponym, "speaks"):
        return Role.SPEAKER, "verb before"
    if _verb_after(scene, tokens, toponym):
        return Role.SPEAKER, "verb after"
    return Role.SCENE, "name"


def is_dateline_alone(scene: Scene, toponym: Toponym) -> bool:
    """Whether a name opens a paragraph as a sentence of its own, with a day perhaps: "SALONIKI, 9 maja. Policja …"."""
    tokens, number = scene.tokens(toponym), toponym.sentence
    follows = number + 1 < len(scene.sentences)
    more = follows and scene.sentences[number + 1].paragraph == scene.sentences[number].paragraph
    if toponym.first or not more or not _opens_paragraph(scene, toponym) or len(tokens) > DATELINE_ALONE:
        return False
    rest = [token for token in tokens[toponym.last :] if token.text.isalpha()]
    days = [token for before, token in itertools.pairwise(tokens) if before.text.isdigit()]
    capitals = all(token.text.isupper() for token in tokens[: toponym.last] if token.text.isalpha())
    return tokens[-1].text == "." and all(token in days for token in rest) and (capitals or not rest)


def _opens_paragraph(scene: Scene, toponym: Toponym) -> bool:
    number = toponym.sentence
    return number == 0 or scene.sentences[number - 1].paragraph != scene.sentences[number].paragraph


def _is_dateline(tokens: Sequence[Token], toponym: Toponym) -> bool:
    """Whether only names, numbers and signs stand between a name that opens a paragraph and a dash."""
    ahead = tokens[toponym.last : toponym.last + DATELINE_REACH]
    dash = next((index for index, token in enumerate(ahead) if token.text in DASHES), None)
    if dash is None:
        return False
    return all(not token.text.islower() or len(token.text) < 2 for token in ahead[:dash] if token.text.isalpha()) or (
        bool(ahead) and ahead[0].text in ",(" and dash <= DATELINE_REACH // 2
    )


def _may_speak(scene: Scene, place: Place) -> bool:
    return place.kind is PlaceKind.COUNTRY or place.place_id in scene.gazetteer.capitals


def _word_before(scene: Scene, tokens: Sequence[Token], toponym: Toponym, name: str) -> bool:
    """Whether the word before the name, adjectives passed over, is of this class."""
    for index in range(toponym.first - 1, max(toponym.first - 1 - SPEECH_REACH, -1), -1):
        token = tokens[index]
        classes = scene.words.classes(token.folded)
        if not token.is_word or (name not in classes and classes & {"toward", "within"}):
            return False
        if name in classes:
            return True
    return False


def _verb_after(scene: Scene, tokens: Sequence[Token], toponym: Toponym) -> bool:
    """Whether a verb of a speaking government follows, over adverbs, auxiliaries and asides between commas."""
    last = toponym.last
    if last < len(tokens) and tokens[last].text == ",":
        aside = tokens[last + 1 : last + 1 + ASIDE]
        last += next((index + 2 for index, token in enumerate(aside) if not token.is_word and token.text == ","), 0)
    for token in tokens[last : last + 1 + SPEECH_REACH]:
        if not token.is_word:
            return False
        if "speaks" in scene.words.classes(token.folded):
            return True
    return False
