"""Polish and Russian names of places as they bend: joined by "and", behind "mieszkańcy", rivers that are no towns."""

import pytest

from extract import language
from extract.places.places import read_places
from extract.words.text import sentences_of


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # what stands before the first of several names tells of all
        ("pl", "Spokojnie było w Lyonie i Walencji.", ["Lyon", "Valencia"]),
        ("pl", "Szpitale otwarto w Rzymie, Turynie oraz Palermo.", ["Rome", "Turin", "Palermo"]),
        ("ru", "Школы закрыты в Лионе и Гааге.", ["Lyon", "The Hague"]),
        # words that stand before a place
        ("pl", "Ostrzał Chersonia trwał do rana.", ["Kherson"]),
        ("pl", "Mieszkańcy Chersonia czekają.", ["Kherson"]),
        ("ru", "Из Ливана вывезли больных.", ["Lebanon"]),
        ("ru", "Из Мосула вывезли больных.", ["Mosul"]),
        # a large city's genitive is no small town of that name
        ("pl", "Mieszkańcy Drezna czekają.", ["Dresden"]),
        # forms that no ending gives
        ("pl", "Pociąg do Wiednia stanął pod Homlem.", ["Vienna", "Homyel'"]),
        ("pl", "Szkoły zamknięto w Nigrze, w Mjanmie i w Krzywym Rogu.", ["Niger", "Myanmar", "Kryvyy Rih"]),
        ("pl", "Szkoły zamknięto w Marokiem graniczącej Algierii.", ["Morocco", "Algeria"]),
        ("ru", "Школы закрыты в Египте и в секторе Газа.", ["Egypt", "Gaza Strip"]),
        ("ru", "Грузовик приехал из сектора Газа.", ["Gaza Strip"]),
        # rivers, islands and mountains are no towns far away
        ("pl", "Barka stanęła na Dunaju, druga nad Renem.", ["Danube", "Rhine"]),
        ("pl", "Trzęsło się na Jawie.", ["Java Island"]),
        ("ru", "Баржа встала на Рейне, другая на Ниле.", ["Rhine", "Nile"]),
        ("ru", "Дороги закрыты на Кавказе.", ["Caucasus"]),
        (
            "pl",
            "Śnieg spadł na Śląsku, Podhalu i w Tatrach.",
            ["Silesia", "Lesser Poland Voivodeship", "Tatra Mountains"],
        ),
        ("pl", "Barka stanęła nad Wisłą.", ["Vistula"]),
        ("pl", "Kupcy z Galicji odjechali.", ["Galicia (Eastern Europe)"]),
        ("ru", "Снег выпал в Кузбассе и Прикамье.", ["Kemerovo Region", "Perm Krai"]),
        # a shore's preposition tells a river from the town or country of its name
        ("pl", "Barka stanęła nad Bugiem, druga nad Sanem, trzecia nad Jordanem.", []),
        ("pl", "Dron krążył nad Kijowem.", ["Kyiv"]),
        ("ru", "Лодки спустили на Каме и на Печоре.", []),
        ("ru", "Наступление на Печору остановлено.", ["Pechora"]),
        # names as papers print them
        ("pl", "Walki trwają w Izjumie, Siewierodoniecku i pod Pokrowskiem.", ["Izyum", "Siverskodonetsk", "Pokrovsk"]),
        ("pl", "Wstrząs odczuto w Jastrzębiu-Zdroju i Hamie.", ["Jastrzębie Zdrój", "Ḩamāh"]),
        ("ru", "Дороги размыты в Дерне и Хаме.", ["Darnah", "Ḩamāh"]),
        ("pl", "Szkoły zamknięto w DR Konga i w Kongu.", ["DR Congo", "Congo"]),
        ("ru", "Школы закрыты в ДР Конго.", ["DR Congo"]),
        # units printed short
        ("ru", "Пожары начались в Омской обл. и в Курской обл.", ["Omsk Region", "Kursk Region"]),
        ("pl", "Szkoły zamknięto w woj. lubuskim.", ["Lubusz Voivodeship"]),
        # a large town at home needs nothing beside it; abbreviations and streets are no places
        ("pl", "Gdańsk czeka na śnieg.", ["Gdańsk"]),
        ("pl", "Zmieniono art. 5 ustawy. Art. 6 zostaje.", []),
        ("ru", "Авария произошла на Дмитровском шоссе и на ул. Советской.", []),
    ],
)
def test_names_are_read_in_all_their_cases(code: str, text: str, expected: list[str]) -> None:
    words = language.load(code)
    found = read_places(text, sentences_of(text, words.abbreviations), words)
    assert [mention.place.name_en for mention in found] == expected
