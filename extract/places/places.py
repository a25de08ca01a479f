"""Toponyms in the text, each resolved to one place of the gazetteer."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extract.dates.day_names import day_names
from extract.figures.numerals import numerals
from extract.language import Language
from extract.places import gazetteer, wordlists
from extract.places.demonyms import demonyms
from extract.places.evidence import evidence
from extract.places.gazetteer import Place
from extract.places.homonyms import CONTAINER, Named, Option, options, settle
from extract.places.place_names import finder
from extract.places.place_roles import Role, is_dateline_alone, role_of
from extract.places.place_scene import Scene, printed
from extract.places.place_words import place_words
from extract.places.toponyms import Toponym
from extract.records import record
from extract.schema import PlaceKind
from extract.words.text import Sentence, Span, Token

__all__ = ["PlaceMention", "Role", "read_places"]

SURE = 0.45  # how likely a name must be a place to be taken for one
SHOUTING = 4  # capitals for each small letter
SMALL = frozenset({PlaceKind.CITY, PlaceKind.ADMIN1})


@record
class PlaceMention:
    """A toponym in the text and the place it names; `listed` says whether it is one of the article's mentions."""

    span: Span
    place: Place
    role: Role
    rule: str
    listed: bool = True


def read_places(text: str, sentences: tuple[Sentence, ...], language: Language) -> tuple[PlaceMention, ...]:
    """The toponyms of an article, in order of print, homonyms settled by what else the article names."""
    scene = _scene(sentences, language, shouted=_shouts(text))
    found = evidence(scene)
    weights = language.section("places").get("weights", {})
    likely = [_likelihood(names, weights) for names in found]
    datelines = [is_dateline_alone(scene, toponym) for toponym in scene.toponyms]
    kept = [number for number, one in enumerate(likely) if one >= SURE or datelines[number]]
    meant = _meant(scene, kept, found, likely)
    mentions = []
    for number in kept:
        toponym, place = scene.toponyms[number], meant[number]
        role, rule = role_of(scene, toponym, place, found[number])
        mentions.append(PlaceMention(toponym.span, place, role, rule))
    mentions += _derived(sentences, language, {mention.span for mention in mentions})
    return tuple(sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end)))


def _derived(sentences: Sequence[Sentence], language: Language, taken: set[Span]) -> list[PlaceMention]:
    """Adjectives and inhabitants outside the names that were found."""
    covered = {offset for span in taken for offset in range(span.start, span.end)}
    return [
        PlaceMention(span, form.place, Role.DERIVED, "demonym", form.listed)
        for span, form in demonyms(language).find(sentences)
        if span.start not in covered
    ]


def _shouts(text: str) -> bool:
    """Whether a text is set in capitals, as old wire copy is, so that a capital tells nothing."""
    letters = set(text)  # each is counted at once, which is quicker than asking of every letter of the text
    small = sum(map(text.count, filter(str.islower, letters)))
    return small * SHOUTING < sum(map(text.count, filter(str.isupper, letters)))


def _scene(sentences: Sequence[Sentence], language: Language, shouted: bool = False) -> Scene:
    book = gazetteer.load()
    toponyms = tuple(_without_demonyms(finder(language).find(sentences), sentences, language))
    return Scene(
        sentences=sentences,
        toponyms=toponyms,
        places=[[book.at(meaning.number) for meaning in toponym.meanings] for toponym in toponyms],
        words=place_words(language),
        lists=wordlists.load(language.code),
        home=frozenset(language.section("places").get("home", ())),
        gazetteer=book,
        shouted=shouted,
        foreign=language.section("places").get("foreign_letters", ""),
        adjectives=tuple(language.section("places").get("adjective_endings", "").split()),
    )


def _without_demonyms(
    toponyms: Iterable[Toponym], sentences: Sequence[Sentence], language: Language
) -> Iterator[Toponym]:
    """The names that are no adjective or inhabitant, unless a country or region is called so ("do Czech").

    A unit's adjective without a noun stands for the unit: «в Алматинской — восемь».
    """
    book, known = gazetteer.load(), demonyms(language)
    for toponym in toponyms:
        tokens = sentences[toponym.sentence].tokens
        if toponym.last - toponym.first == 1 and _is_shouted_day(tokens[toponym.first], language):
            continue
        if _is_cut_short(tokens, toponym.first, language) or _is_water(tokens, toponym, language):
            continue
        small = (one.alternate or book.at(one.number).kind in SMALL for one in toponym.meanings)
        is_name = toponym.last - toponym.first > 1 or tokens[toponym.first].folded not in known
        is_name = is_name or not (all(small) or _is_counted(tokens, toponym.first, language))
        if is_name or known.stands_for_unit(tokens, toponym.first):
            yield toponym


def _is_counted(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a number stands right before a word: "dwóch Czechów" are people, "w Czechach" is where."""
    number = numerals(language).at(tokens, index - 1) if index else None
    return number is not None and number.last == index


def _is_cut_short(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a full stop shows a word to be an abbreviation: "Art. 5", "Fot. Jan Kos"."""
    stopped = index + 1 < len(tokens) and tokens[index + 1].text == "." and tokens[index + 1].start == tokens[index].end
    return stopped and tokens[index].folded in language.section("places").get("cut_short", "").split()


def _is_water(tokens: Sequence[Token], toponym: Toponym, language: Language) -> bool:
    """Whether a preposition of shores shows a name to be a river's or a mountain's: "nad Bugiem", «на Урале»."""
    alone = toponym.last - toponym.first == 1 and toponym.first > 0
    words = place_words(language)
    if not alone or "waterside" not in words.classes(tokens[toponym.first - 1].folded):
        return False
    return "water" in words.classes(tokens[toponym.first].folded)


def _is_shouted_day(token: Token, language: Language) -> bool:
    """Whether a word in capitals is a day's or a month's name: "W PIĄTEK", which is a town too."""
    return token.text.isupper() and token.folded in day_names(language)


def _likelihood(names: frozenset[str], weights: Mapping[str, float]) -> float:
    """How likely a name is a place, from what speaks for and against it."""
    score = weights.get("always", 0.0) + sum(weights.get(name, 0.0) for name in names)
    return 1 / (1 + math.exp(-score))


def _meant(
    scene: Scene, kept: Sequence[int], found: Sequence[frozenset[str]], likely: Sequence[float]
) -> dict[int, Place]:
    """The place that each of the kept toponyms means; one printed name means one place."""
    book = scene.gazetteer
    named: dict[str, Named] = {}
    name_of: dict[int, str] = {}
    for number in kept:
        toponym = scene.toponyms[number]
        name = printed(scene, toponym)
        choices = options(book, toponym.meanings, scene.home)
        if "in a container" in found[number]:
            held = _held(scene, number, choices)
            choices = held or choices
        choices = _units(scene, number, choices)
        earlier = named.get(name)
        name_of[number] = name
        if earlier is None or "in a container" in found[number]:
            named[name] = Named(choices, likely[number])
    settled = settle(book, named)
    return {number: settled[name_of[number]] for number in kept}


def _units(scene: Scene, number: int, choices: tuple[Option, ...]) -> tuple[Option, ...]:
    """The options that are units where the words before say so: "the region of Arequipa", "w regionie Valparaiso"."""
    toponym = scene.toponyms[number]
    tokens, at = scene.tokens(toponym), toponym.first
    at -= at > 1 and "of" in scene.words.classes(tokens[at - 1].folded)
    told = at > 0 and "unit_before" in scene.words.classes(tokens[at - 1].folded)
    units = tuple(one for one in choices if told and one.place.kind is PlaceKind.ADMIN1)
    return units or choices


def _held(scene: Scene, number: int, choices: Sequence[Option]) -> tuple[Option, ...]:
    """The options that lie in what the next toponym may mean."""
    outer = {place.place_id for place in scene.places[number + 1]}
    return tuple(
        replace(option, prior=option.prior + CONTAINER)
        for option in choices
        if any(holder.place_id in outer for holder in scene.gazetteer.ancestors(option.place.place_id))
    )
