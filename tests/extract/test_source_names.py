"""What is printed for a source is a name: words of its text that say who speaks, and nothing else."""

from pathlib import Path

import pytest

from extract.article import Article, read_article
from extract.attribution.attribution import Source, read_attributions, read_sources
from extract.attribution.speech_words import speech_words
from extract.language import Language, load
from extract.pipeline import read
from extract.sources.source_words import source_words
from extract.words.clauses import clauses
from extract.words.measures import measure_cues
from extract.words.text import sentences_of, tokens_of
from tests.extract.golden import INVENTED, SAMPLE

ARTICLES = sorted(path for folder in (SAMPLE, INVENTED) for path in folder.glob("*.md"))


def faults(name: str, text: str, language: Language) -> list[str]:
    """Why a printed name is no name, in words; [] where it is one."""
    tokens = tokens_of(name)
    words, small = speech_words(language), clauses(language)
    found = []
    if " ".join(name.split()) not in " ".join(text.split()):
        found.append("does not stand in the text so")
    if not tokens or not tokens[0].is_word or not tokens[-1].is_word:
        found.append("begins or ends with a sign")
    edges = [token for token in (tokens[:1] + tokens[-1:]) if token.folded in small.prepositions | words.not_names]
    if edges:
        found.append(f"begins or ends with {edges[0].text!r}")
    verbs = source_words(language).verbs
    if any(verbs.at(tokens, index) for index in range(len(tokens))):
        found.append("holds a verb of saying")
    if measure_cues(language).find(tokens):
        found.append("holds what is counted")
    return found


def sources_of(article: Article) -> set[Source]:
    reading = read(article)
    return {one.source for one in reading.attributions}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_printed_name_of_a_source_is_a_name(path: Path) -> None:
    article = read_article(path)
    language = load(article.language)
    names = {source.name for source in sources_of(article) if source.name}
    wrong = {name: why for name in names if (why := faults(name, article.text, language))}
    assert wrong == {}


@pytest.mark.parametrize(
    ("code", "text", "printed"),
    [
        ("en", "The regional registrar said that 12 people died.", "regional registrar"),
        ("en", "A woman who runs a shop nearby said that 12 people died.", "woman"),
        ("en", "There were said to be 12 dead.", ""),
        ("pl", "Jak dodano, zginęło 12 osób.", ""),
        ("pl", "Według sąsiadki zginęło 12 osób.", "sąsiadki"),
        ("pl", "Resort podał, że zginęło 12 osób.", ""),
        ("pl", "Ministerstwo zdrowia milczało. Resort podał później, że zginęło 12 osób.", "Ministerstwo zdrowia"),
        ("pl", "Policja zaprzeczyła doniesieniom o 12 zabitych.", ""),
        ("ru", "Позже в районном архиве уточнили, что погибли 12 человек.", "районном архиве"),
        ("ru", "Полиция опровергла сообщение о 12 погибших.", ""),
        ("ru", "Ведомство заявило, что погибли 12 человек.", ""),
    ],
)
def test_who_has_no_name_is_not_given_one(code: str, text: str, printed: str) -> None:
    language = load(code)
    sentences = sentences_of(text, language.abbreviations)
    credited = read_attributions(sentences, read_sources(sentences, (), language), (), language)
    at = text.index("12")
    assert {one.source.name for one in credited if one.scope.start <= at < one.scope.end} <= {printed}
    assert not printed or any(one.source.name == printed for one in credited)


@pytest.mark.parametrize(
    ("code", "text", "printed"),
    [
        ("en", "Police spokesman Ivo Wexley said 12 people died.", "Police spokesman Ivo Wexley"),
        ("pl", "Rzecznik policji Jan Wrona podał, że zginęło 12 osób.", "Rzecznik policji Jan Wrona"),
        ("ru", "Представитель полиции Иван Рощин сообщил о 12 погибших.", "Представитель полиции Иван Рощин"),
    ],
)
def test_an_office_is_printed_with_its_body_and_its_holder(code: str, text: str, printed: str) -> None:
    language = load(code)
    sentences = sentences_of(text, language.abbreviations)
    assert [one.source.name for one in read_sources(sentences, (), language)] == [printed]
