"""Who gave a figure that somebody else passes on, and who only stands near a body: advisers, officers, papers."""

import pytest

from tests.extract.test_attribution import credit_of


@pytest.mark.parametrize(
    ("code", "text", "number", "name", "via"),
    [
        # media pass on all that was given before them
        ("ru", "По данным МВД, погибли 41 человек, передаёт ТАСС.", "41", "МВД", "tass"),
        ("ru", "По словам спасателей, погибли 41 человек, сообщает «Интерфакс».", "41", "спасателей", "interfax"),
        ("ru", "МЧС сообщило, что погибли 41 человек, передаёт ТАСС.", "41", "МЧС", "tass"),
        ("pl", "Według lekarzy zginęło 41 osób – podaje PAP.", "41", "lekarzy", "pap"),
        ("en", "According to police, 41 people died, Reuters reported.", "41", "police", "reuters"),
        # anybody else may go on with a figure of his own
        ("pl", "Według lekarzy zginęło 41 osób, my potwierdzamy 9 – powiedział rzecznik policji.", "41", "lekarzy", ""),
        (
            "pl",
            "Według lekarzy zginęło 41 osób, my potwierdzamy 9 – powiedział rzecznik policji.",
            "9",
            "rzecznik policji",
            "",
        ),
        ("ru", "По данным МЧС, погибли 41 человек, в том числе 9 детей, сообщил губернатор.", "9", "МЧС", ""),
        ("en", "According to police, 41 people died, and 9 were hurt, the mayor said.", "9", "mayor", ""),
        # what stands before "according to" is not given there
        ("pl", "Zginęło 41 osób, a według lekarzy 90 – podała policja.", "41", "policja", ""),
        ("pl", "Zginęło 41 osób, a według lekarzy 90 – podała policja.", "90", "lekarzy", ""),
        # what nobody in particular had told before
        ("ru", "Не 9, как сообщалось ранее, а 41 человек погибли, подтвердили в МЧС.", "41", "МЧС", ""),
        ("pl", "Zginęło 41 osób – podała PAP za rzecznikiem policji.", "41", "rzecznikiem policji", "pap"),
        ("ru", "В мэрии сообщили о 9 раненых; в администрации подтвердили гибель 41.", "41", "администрации", ""),
        # data of nobody
        ("ru", "По данным на утро, погибли 41 человек, сообщили в МЧС.", "41", "МЧС", ""),
        ("ru", "По предварительным данным, погибли 41 человек, сообщили в МЧС.", "41", "МЧС", ""),
    ],
)
def test_who_gave_a_figure_has_it_whoever_passes_it_on(code: str, text: str, number: str, name: str, via: str) -> None:
    credit = credit_of(code, text, number)
    assert credit is not None
    assert (credit.source.name, credit.via) == (name, via)


@pytest.mark.parametrize(
    ("code", "text", "name", "source_id"),
    [
        # somebody's adviser, lawyer or brother is not the body
        ("pl", "Doradca prezydenta mówił o 41 zabitych.", "Doradca prezydenta", ""),
        ("ru", "Советник главы МВД Пётр Ильин сообщил о 41 убитом.", "Советник главы МВД Пётр Ильин", ""),
        ("pl", "Zwolennicy prezydenta podali, że zginęło 41 osób.", "Zwolennicy prezydenta", ""),
        # a rank before a name
        ("pl", "Zginęło 41 osób – przekazał mł. asp. Jan Wilk.", "Jan Wilk", "person:wilk"),
        (
            "pl",
            "Zatrzymano 41 osób – podał rzecznik Komendy Stołecznej Policji nadkom. Jan Wilk.",
            "rzecznik Komendy Stołecznej Policji nadkom. Jan Wilk",
            "police",
        ),
        # a department of a body, with its town or region
        ("ru", "В ГУ МВД сообщили о 41 погибшем.", "ГУ МВД", "interior_ministry"),
        (
            "pl",
            "Rannych jest 41 osób – podała w piątek Komenda Miejska PSP.",
            "Komenda Miejska PSP",
            "fire_service",
        ),
        # a body named by what it is for
        ("ru", "Комитет по здравоохранению насчитал 41 раненого.", "Комитет по здравоохранению", None),
        # a paper's name in quotation marks, and an agency that is spoken to
        ("ru", "Задержали 41 человека, пишет «Дорожная газета».", "«Дорожная газета»", None),
        ("ru", "Погибли 41 человек, сообщили «Интерфаксу» в МЧС.", "МЧС", "emergency_ministry"),
        ("pl", "„Tragedia” – powiedział minister zdrowia. Zginęło 41 osób.", "", ""),
        # who writes on a channel
        (
            "pl",
            "„Zginęło 41 osób” – napisał na Telegramie szef obrony Jan Wilk.",
            "szef obrony Jan Wilk",
            "",
        ),
        # a headline's colon
        ("pl", "Lekarze: zginęło 41 osób.", "Lekarze", ""),
        ("pl", "Agencja DRMA: zginęło 41 osób.", "Agencja DRMA", "body:drma"),
    ],
)
def test_who_speaks_is_told_from_who_stands_beside(code: str, text: str, name: str, source_id: str | None) -> None:
    credit = credit_of(code, text, "41")
    assert (credit.source.name if credit else "") == name
    assert source_id is None or (credit.source.source_id if credit else "") == source_id
