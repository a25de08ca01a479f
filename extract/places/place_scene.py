"""An article as its names are weighed: sentences, names, what each may mean, and the words that tell about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.places.gazetteer import Gazetteer, Place
from extract.places.place_words import PlaceWords
from extract.places.toponyms import Toponym
from extract.words.text import Sentence, Token


@dataclass(frozen=True)
class Scene:
    """An article's sentences and names, with the words of its language that tell about names."""

    sentences: Sequence[Sentence]
    toponyms: Sequence[Toponym]
    places: Sequence[Sequence[Place]]  # what each toponym may mean
    words: PlaceWords
    lists: Mapping[str, str]
    home: frozenset[str]
    gazetteer: Gazetteer
    shouted: bool = False  # the article is set in capitals
    foreign: str = ""  # letters in which the language prints no name
    adjectives: tuple[str, ...] = ()  # the endings of adjectives

    def tokens(self, toponym: Toponym) -> Sequence[Token]:
        """The tokens of a toponym's sentence."""
        return self.sentences[toponym.sentence].tokens


def printed(scene: Scene, toponym: Toponym) -> str:
    """A toponym's words as printed, in lower case."""
    return " ".join(token.folded for token in scene.tokens(toponym)[toponym.first : toponym.last])
