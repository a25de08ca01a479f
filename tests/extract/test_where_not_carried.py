"""Places that hold a town, have a hospital, or stand in no gazetteer: what they say of the figures behind."""

import pytest

from extract.places import gazetteer
from tests.extract.test_scene_and_source import claims_of


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # a unit told right behind a town only says where it is
        ("ru", "В Буче Киевской области погибли пять человек.", [(5, "Bucha")]),
        ("ru", "В Бердянске в Запорожской области ранены трое.", [(3, "Berdyansk")]),
        ("pl", "W Brumadinho w stanie Minas Gerais zginęły 84 osoby.", [(84, "Brumadinho")]),
        ("pl", "W Brumadinho w brazylijskim stanie Minas Gerais zginęły 84 osoby.", [(84, "Brumadinho")]),
        ("ru", "В Киевской области погибли пять человек, в Буче двое.", [(5, "Kyiv Oblast"), (2, "Bucha")]),
        # where the hurt lie is not where the next figures are counted
        (
            "pl",
            "W Lublinie zginęło 20 osób. W szpitalach w Radomiu przebywa 48 rannych. Zatrzymano trzy osoby.",
            [(20, "Lublin"), (48, "Radom"), (3, "Lublin")],
        ),
        (
            "ru",
            "В Беслане погибли 32 человека. В больницах Владикавказа остаются 48 раненых. Задержаны трое.",
            [(32, "Beslan"), (48, "Vladikavkaz"), (3, "Beslan")],
        ),
        (
            "pl",
            "W pożarze w szpitalu w Bagdadzie zginęły 82 osoby. Rannych zostało 110.",
            [(82, "Baghdad"), (110, "Baghdad")],
        ),
        (
            "pl",
            "W Lublinie rannych zostało 20 osób. Najciężej rannych przewieziono do Warszawy. Zatrzymano trzy osoby.",
            [(20, "Lublin"), (3, "Lublin")],
        ),
        # a place that nobody knows is no other town's
        ("ru", "В Буче погибли два человека. В Мотыжине убиты трое.", [(2, "Bucha"), (3, "Ukraine")]),
        ("pl", "W Płocku zginęły dwie osoby. W Koćmierzowie rannych zostało osiem.", [(2, "Płock"), (8, "Poland")]),
        ("pl", "W Płocku zginęły dwie osoby. W Wigilię rannych zostało osiem.", [(2, "Płock"), (8, "Płock")]),
        ("ru", "В Буче погибли два человека. В Telegram сообщили, что ранены трое.", [(2, "Bucha"), (3, "Bucha")]),
        # "the capital" is the country's, where the article names it
        (
            "pl",
            "W Mińsku zginął jeden demonstrant. W Brześciu ranne zostały dwie kobiety. W stolicy zatrzymano 200 osób.",
            [(1, "Minsk"), (2, "Brest"), (200, "Minsk")],
        ),
        ("ru", "В Бресте ранены две женщины. В столице задержаны 200 человек.", [(2, "Brest"), (200, "Belarus")]),
        # towns as Polish papers spell them
        ("pl", "W Nowej Kachowce zginęło pięć osób, a w Iziumie dwie.", [(5, "Nova Kakhovka"), (2, "Izyum")]),
        ("pl", "W Irpieniu ranne zostały cztery osoby. W Buczy zginęło sześć.", [(4, "Irpin"), (6, "Bucha")]),
        ("pl", "Pod Awdijiwką rannych zostało dwóch żołnierzy.", [(2, "Avdiyivka")]),
        ("pl", "W Szebiekinie zginęły trzy osoby, w Sudży siedem.", [(3, "Shebekino"), (7, "Sudzha")]),
        (
            "pl",
            "W Brumadinho w brazylijskim stanie Minas Gerais zginęły 84 osoby. Rannych zostało 20.",
            [(84, "Brumadinho"), (20, "Brumadinho")],
        ),
        ("ru", "Обстрел был в Буче Киевской области. Погибли пять человек.", [(5, "Bucha")]),
        ("pl", "W podmoskiewskim Krasnogorsku zginęły 133 osoby.", [(133, "Krasnogorsk")]),
        # a town that all know tells only where the other is
        ("pl", "W Irpieniu pod Kijowem zginęło pięć osób.", [(5, "Irpin")]),
        ("ru", "В Красногорске под Москвой погибли пять человек.", [(5, "Krasnogorsk")]),
        (
            "pl",
            "Pod Smoleńskiem zginęło 96 osób. Do Moskwy przewieziono 87 ciał.",
            [(96, "Smolensk"), (87, "Smolensk")],
        ),
        ("ru", "В больницах Тараза остаются 11 человек.", [(11, "Taraz")]),
        # whose people are does not tell where
        ("ru", "Норвежские водолазы подняли тела. Погибли 118 человек.", [(118, "")]),
    ],
)
def test_a_figure_is_not_counted_in_a_place_that_is_told_for_something_else(tmp_path, code, text, expected):
    book = gazetteer.load()
    claims = claims_of(tmp_path, code, text).values()
    assert [(one.figure.value, book.place(one.place_id).name_en if one.place_id else "") for one in claims] == expected
