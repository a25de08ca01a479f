"""Names of places that the gazetteer does not have, told by the word for their kind."""

import pytest

from extract import language
from extract.places.places import read_places
from extract.places.unplaced import read_unplaced
from extract.words.text import sentences_of


def unplaced(code: str, text: str) -> list[str]:
    words = language.load(code)
    sentences = sentences_of(text, words.abbreviations)
    taken = [place.span for place in read_places(text, sentences, words)]
    return [span.of(text) for span in read_unplaced(sentences, taken, words)]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Пожар начался в селе Верхние Ельцы ночью.", ["Верхние Ельцы"]),
        ("Судно подошло к острову, а потом на остров Туррекюль.", ["Туррекюль"]),
        ("Судно подошло к острову Тур, на остров Туррекюль. Из Туррекюля его видели.", ["Туррекюль", "Туррекюля"]),
        ("Взрыв произошёл в Заозёрненском районе.", ["Заозёрненском районе"]),
        ("Учения идут в Ледяном военном округе и в Ледовой волости.", ["Ледяном военном округе", "Ледовой волости"]),
        (
            "Взрывы были в Заозёрненском, Ледовом и Туррекюльском районах.",
            ["Заозёрненском", "Ледовом", "Туррекюльском районах"],
        ),
        (
            "Закрыты три района области: Заозёрненский, Туррекюльский и Ледовый.",
            ["Заозёрненский", "Туррекюльский", "Ледовый"],
        ),
        ("Заозёрненский район закрыт. Новый район открыт.", ["Заозёрненский район"]),
        ("Прокурор Косовского района молчит.", ["Косовского района"]),  # not of Kosovo
        ("Они живут в селе и в городе давно.", []),  # no name follows
        ("В городе Сергей Иванов выступил с речью.", []),  # a person
        ("Полк стоял в городе Самара.", []),  # in the gazetteer
        ("В этом районе и в том округе тихо.", []),
        ("Район ВДНХ закрыт.", []),
    ],
)
def test_a_name_is_told_by_the_word_for_its_kind(text: str, printed: list[str]) -> None:
    assert unplaced("ru", text) == printed


def test_a_language_without_such_words_has_none() -> None:
    assert unplaced("en", "It happened in the village of Upper Yeltsy, in the Zaozern district.") == []
