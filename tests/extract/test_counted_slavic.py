"""What Polish and Russian sentences count: colons, owners, ages, nobody of either."""

import pytest

from extract import language
from tests.extract.test_examples import claims_of


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # a colon parts a verb from its numbers
        ("ru", "Ранено: 41.", ["injured 41 all"]),
        ("ru", "Погибли: трое пожарных и двое прохожих.", ["killed 3 all", "killed 2 civilians"]),
        ("pl", "Zginęli: trzej strażacy i dwóch przechodniów.", ["killed 3 all", "killed 2 civilians"]),
        ("pl", "Zginęło: 9, rannych zostało: 41 osób.", ["killed 9 all", "injured 41 all"]),
        ("pl", "Zatrzymano: 2 sklepy okradziono.", []),
        # a count behind its noun, where the noun opens what is told
        ("ru", "В больнице уточнили: раненых семеро, убитых двое.", ["injured 7 all", "killed 2 all"]),
        ("ru", "В Туле погибших 34.", ["killed 34 all"]),
        ("ru", "Список погибших 34 дня назад уточнили.", []),
        ("pl", "Zabitych dwoje, rannych siedmioro.", ["killed 2 all", "injured 7 all"]),
        # one number counts two sorts of people together, a number of its own or one person no more
        ("ru", "Погибли 41 военный и мирных жителей, 90 ранены.", ["killed 41 all", "injured 90 all"]),
        ("ru", "Погибли 9 солдат и мирные жители бежали.", ["killed 9 security_forces"]),
        ("pl", "Zginęło 41 żołnierzy i cywilów.", ["killed 41 all"]),
        ("pl", "Zginęło 9 żołnierzy i dwoje cywilów.", ["killed 9 security_forces", "killed 2 civilians"]),
        ("pl", "Zginęło 9 dzieci i nauczycielka.", ["killed 9 children", "killed 1 all"]),
        # a number stands, and the one denied behind it does not
        ("pl", "41, a nie 40 osób zginęło w pożarze.", ["killed 41 all"]),
        ("pl", "41, a nie 40 ofiar – tyle naliczono.", ["killed 41 all"]),
        ("pl", "Zginęło 41, a nie 40 dzieci.", ["killed 41 children"]),
        ("ru", "41, а не 40 человек погибли.", ["killed 41 all"]),
        ("ru", "Раненых 41, а не 40.", ["injured 41 all"]),
        ("ru", "Раненых не 40, а 41.", ["injured 41 all"]),
        ("pl", "Wywiad szacuje liczbę zabitych na 40 do 90.", ["killed 40..90 all"]),
        # how badly they are hurt, told behind a part of them
        (
            "pl",
            "Dwoje rannych, w tym ośmioletnie dziecko, jest w stanie ciężkim.",
            ["injured 2 all current", "injured 1 children part"],
        ),
        (
            "ru",
            "Двое раненых, в том числе ребёнок, находятся в тяжёлом состоянии.",
            ["injured 2 all current", "injured 1 children part"],
        ),
        # those of whom nobody has heard
        ("pl", "Nie ma kontaktu z 9 górnikami.", ["missing 9 all current"]),
        ("ru", "Ранены 9 человек, судьба 41 неизвестна.", ["injured 9 all", "missing 41 all current"]),
        # whoever is somebody's is one more
        ("pl", "Zabici zostali wójt i jego kierowca.", ["killed 1 all"]),
        (
            "pl",
            "Ranni zostali burmistrz i jego brat.",
            ["injured 2 all", "injured 1 officials part", "injured 1 all part"],
        ),
        ("ru", "Женщина и её брат задержаны.", ["detained 2 all", "detained 1 all part", "detained 1 all part"]),
        ("pl", "Zginął strażak. Jego żona i córka są bezpieczne.", ["killed 1 all"]),
        ("ru", "Погибла женщина, её муж госпитализирован.", ["killed 1 all", "hospitalised 1 all"]),
        # ages are no numbers of people
        (
            "pl",
            "Zginął 41-letni rolnik i jego 9-letnia córka, a żona w ciężkim stanie trafiła do szpitala.",
            ["killed 2 all", "killed 1 all part", "killed 1 children part", "injured 1 all current"],
        ),
        ("ru", "Погиб 41-летний Пётр Ильин.", ["killed 1 all"]),
        ("ru", "Погибли трое детей 2, 4 и 7 лет.", ["killed 3 children"]),
        # a toll whose verb is left out
        ("pl", "Liczba zabitych wzrosła do 41, a rannych do 90.", ["killed 41 all", "injured 90 all"]),
        ("ru", "Число погибших выросло до 41, а раненых до 90.", ["killed 41 all", "injured 90 all"]),
        # another verb counts others
        ("pl", "Zginęło 41 osób, 3 uratowano.", ["killed 41 all"]),
        ("pl", "Zatrzymano 41 osób, 3 ukarano grzywną.", ["detained 41 all"]),
        ("ru", "Погибли 41 человек, троих спасли.", ["killed 41 all"]),
        ("ru", "Задержаны 41 человек, 9 оштрафованы.", ["detained 41 all"]),
        ("ru", "Двоих пожарных убили, ещё троих ранили.", ["killed 2 all", "injured 3 all"]),
        ("pl", "Zabito dwóch bandytów i uwolniono wszystkich 41 zakładników.", ["killed 2 alleged_attackers"]),
        ("ru", "Убиты двое бандитов, освобождены 41 заложник.", ["killed 2 alleged_attackers"]),
        # who fights loses the dead, others their members
        ("pl", "Wojsko straciło 41 żołnierzy, partia straciła 9 członków.", ["killed 41 security_forces"]),
        # somebody's children
        ("pl", "Zginęła kobieta z dwojgiem dzieci.", ["killed 1 all", "killed 2 children"]),
        ("ru", "Погибла женщина с двумя детьми.", ["killed 1 all", "killed 2 children"]),
        ("ru", "Стрелок, ранивший 9 человек, застрелен полицией.", ["injured 9 all"]),
        # a number ends at the next, and at the noun that has it for its own
        ("ru", "Среди 41 погибшего девять иностранцев.", ["killed 41 all", "killed 9 foreigners part"]),
        ("ru", "В больницах 41 пострадавший, состояние девяти врачи назвали тяжёлым.", ["injured 41 all"]),
        # a verb that ends as a state begins
        ("pl", "Zabito dwóch bandytów, a pięciu aresztowano.", ["killed 2 alleged_attackers", "detained 5 all"]),
        # no count but a rate, and a bound that a verb tells
        ("pl", "Co roku ginie w ten sposób 41 osób.", []),
        ("ru", "Ежегодно так погибают 41 человек.", []),
        ("pl", "Liczba rannych nie przekracza 41.", ["injured <=41 all"]),
        ("pl", "Ponad 900 rolników wyszło na ulice; zatrzymano 41 osób.", ["detained 41 all"]),
        ("pl", "Ponad 900 rolników wyszło na ulice, zatrzymano 41 osób.", ["detained 41 all"]),
        (
            "pl",
            "Zginęło 9 żołnierzy i 3 cywilów, a rannych zostało 41 osób.",
            ["killed 9 security_forces", "killed 3 civilians", "injured 41 all"],
        ),
        # the dead and others in one breath: which are which is not told
        ("pl", "Zginęło lub zostało rannych ponad 41 osób.", []),
        ("pl", "Zabitych i rannych jest ponad 41.", []),
        ("ru", "Погибли или ранены более 41 человека.", []),
        ("ru", "Двое рабочих были ранены и скончались.", ["killed 2 all"]),
        # towns one after the other, no ages
        (
            "ru",
            "90 человек погибли в Таразе, 41 — в Актобе, 9 — в Аксу.",
            ["killed 90 all", "killed 41 all", "killed 9 all"],
        ),
        # what collided was not hurt
        ("ru", "Один человек погиб и четверо ранены при столкновении двух барж.", ["killed 1 all", "injured 4 all"]),
        ("pl", "Dziewięć osób jest rannych po zderzeniu dwóch barek.", ["injured 9 all"]),
        # nobody of either
        ("ru", "Нет ни убитых, ни раненых.", ["killed 0 all", "injured 0 all"]),
        ("ru", "Ни погибших, ни пострадавших нет.", ["injured 0 all", "killed 0 all"]),
        ("pl", "W hucie nie ma zabitych ani rannych.", ["killed 0 all", "injured 0 all"]),
    ],
)
def test_a_sentence_counts_as_it_is_printed(code: str, text: str, expected: list[str]) -> None:
    assert list(claims_of(text, language.load(code))) == expected
