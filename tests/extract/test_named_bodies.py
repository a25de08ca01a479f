"""Bodies that stand in no list: read by how their names are printed, one source_id each, and never mixed up."""

from pathlib import Path

import pytest

from extract.article import read_article
from extract.attribution.attribution import Source
from extract.pipeline import extract
from extract.schema import SourceKind
from tests.extract.corpus import write_article

MONDAY = "2024-05-13"


def sources_of(folder: Path, code: str, text: str) -> dict[str, Source]:
    """Who is credited with each figure of a text, by the words of the figure."""
    path = write_article(folder, text, name=f"{MONDAY}-text.{code}.md", language=code, published=MONDAY)
    return {claim.phrase: claim.source for claim in extract(read_article(path)).claims}


def credit(folder: Path, code: str, text: str, phrase: str = "12") -> tuple[str, str]:
    source = sources_of(folder, code, text)[phrase]
    return source.source_id, source.kind.value if source.kind else ""


@pytest.mark.parametrize(
    ("code", "text", "source_id", "kind"),
    [
        ("en", "The disaster agency RCDA said 12 people were killed in Leeds.", "gb:body:rcda", "government"),
        ("en", "In Leeds 12 people were killed, according to RCDA.", "gb:body:rcda", ""),
        (
            "en",
            "The Harbour Observatory for Civil Rights said 12 people were killed in Leeds.",
            "gb:body:harbour-observatory-civil-rights",
            "ngo",
        ),
        ("en", "St Anne's Hospital said 12 people had died in Leeds.", "gb:body:leeds:st-anne-hospital", "health"),
        ("en", "12 people died in Leeds, the Lantern Bearers said.", "gb:body:lantern-bearers", ""),
        ("en", "The national dam agency said 12 people were killed in Leeds.", "gb:body:national-dam-agency", ""),
        ("pl", "W Opolu zginęło 12 osób – podało RCB.", "pl:body:rcb", ""),
        ("pl", "Według RCB-u w Opolu zginęło 12 osób.", "pl:body:rcb", ""),
        (
            "pl",
            "Nowe Obserwatorium Praw podało, że w Opolu zginęło 12 osób.",
            "pl:body:now-obserwatorium-praw",
            "ngo",
        ),
        (
            "pl",
            "Według Nowego Obserwatorium Praw w Opolu zginęło 12 osób.",
            "pl:body:now-obserwatorium-praw",
            "ngo",
        ),
        ("pl", "Szpital Miejski w Opolu podał, że zmarło 12 osób.", "pl:body:opole:szpital-miejsk", "health"),
        (
            "pl",
            "Według Szpitala Miejskiego w Opolu zmarło 12 osób.",
            "pl:body:opole:szpital-miejsk",
            "health",
        ),
        ("pl", "Szpital im. Bielskiego podał, że w Opolu zmarło 12 osób.", "pl:body:opole:szpital-im-bielsk", "health"),
        ("ru", "В Твери погибли 12 человек, сообщили в ЦРСМ.", "ru:body:tsrsm", ""),
        ("ru", "Фонд «Фонарь» сообщил, что в Твери погибли 12 человек.", "ru:body:fond-fonar", "ngo"),
        ("ru", "По данным фонда «Фонарь», в Твери погибли 12 человек.", "ru:body:fond-fonar", "ngo"),
        (
            "ru",
            "Национальный центр рек сообщил, что в Твери погибли 12 человек.",
            "ru:body:natsionaln-tsentr-rek",
            "",
        ),
        ("ru", "В больнице № 4 Твери сообщили, что умерли 12 человек.", "ru:body:tver:bolnits-4", "health"),
        ("ru", "Больница № 4 Твери сообщила, что умерли 12 человек.", "ru:body:tver:bolnits-4", "health"),
    ],
)
def test_a_body_by_name_is_one_source_in_every_case_it_is_printed_in(
    tmp_path: Path, code: str, text: str, source_id: str, kind: str
) -> None:
    assert credit(tmp_path, code, text) == (source_id, kind)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A hospital in Leeds said 12 people had died."),
        ("en", "Local hospital said 12 people had died in Leeds."),
        ("en", "Doctors at St Anne's Hospital said 12 people had died in Leeds."),
        ("pl", "Lekarze ze Szpitala Miejskiego w Opolu podali, że zmarło 12 osób."),
        ("ru", "Врачи больницы № 4 Твери сообщили о 12 погибших."),
        ("en", "Hospital Says 12 People Killed As Fire Sweeps Leeds Market"),
        ("en", "The Democrat said 12 people were killed in Leeds."),
        ("en", "The PM said 12 people were killed in Leeds."),
        ("en", "After an RTA in Leeds, residents said, 12 people were killed."),
        ("pl", "Szpital w Opolu podał, że zmarło 12 osób."),
        ("pl", "Bojownicy DKN podali, że w Opolu zginęło 12 osób."),
        ("ru", "Местная больница сообщила, что в Твери погибли 12 человек."),
        ("ru", "В ДТП, рассказали очевидцы, в Твери погибли 12 человек."),
    ],
)
def test_what_is_no_name_gives_no_body(tmp_path: Path, code: str, text: str) -> None:
    assert credit(tmp_path, code, text)[0] == ""


@pytest.mark.parametrize(
    ("code", "text", "source_id"),
    [
        ("en", "Ann Lee said 12 people were killed in Leeds.", "gb:person:lee"),
        ("en", "Ann Lee, a spokeswoman, said 12 people were killed in Leeds.", "gb:person:lee"),
        ("en", "MP Ann Lee said 12 people were killed in Leeds.", "gb:person:lee"),
        ("en", "Ann Lee, head of the Harbour Board, said 12 people were killed in Leeds.", "gb:body:harbour-board"),
        ("pl", "Jan Nowak, rzecznik, powiedział, że w Opolu zginęło 12 osób.", "pl:person:nowak"),
        ("pl", "Rzecznik RCB Jan Nowak podał, że w Opolu zginęło 12 osób.", "pl:body:rcb"),
        ("pl", "Dyrektor Szpitala Miejskiego w Opolu podał, że zmarło 12 osób.", "pl:body:opole:szpital-miejsk"),
        (
            "ru",
            "По словам директора фонда «Фонарь» Ивана Белова, в Твери погибли 12 человек.",
            "ru:body:fond-fonar",
        ),
    ],
)
def test_a_person_is_a_body_only_with_an_office_in_it(tmp_path: Path, code: str, text: str, source_id: str) -> None:
    assert credit(tmp_path, code, text)[0] == source_id


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The Centre for Safe Rivers (CSR) said 12 people were killed in Leeds. CSR said 30 were hurt."),
        ("en", "The Harbour Observatory said 12 people were killed in Leeds. The observatory said 30 were hurt."),
        ("en", "St Anne's Hospital in Leeds said 12 people had died. The hospital said 30 were hurt."),
        ("en", "RCDA spokesman Tom Gray said 12 people were killed in Leeds. Gray said 30 were hurt."),
        ("pl", "Główny Inspektorat Rzek (GIR) podał, że zmarło 12 osób. Według GIR rannych jest 30."),
        ("pl", "Rządowe Centrum Rzek podało, że w Opolu zginęło 12 osób. Centrum dodało, że rannych jest 30."),
        ("ru", "Управление по борьбе с паводками (УБП) сообщило о 12 погибших. В УБП уточнили, что ранены 30."),
        ("ru", "Фонд «Фонарь» сообщил о 12 погибших. Фонд уточнил, что ранены 30."),
    ],
)
def test_a_body_is_known_again_in_its_article(tmp_path: Path, code: str, text: str) -> None:
    found = sources_of(tmp_path, code, text)
    assert found["12"].source_id == found["30"].source_id != ""


def test_two_hospitals_are_not_one(tmp_path: Path) -> None:
    leeds = credit(tmp_path, "en", "Mercy Hospital said 12 people had died in Leeds.")
    hull = credit(tmp_path, "en", "Mercy Hospital said 12 people had died in Hull.")
    assert leeds != hull
    text = "St Anne's Hospital and Mercy Hospital took in victims in Leeds. The hospital said 12 people had died."
    assert credit(tmp_path, "en", text) == ("", SourceKind.HEALTH.value)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("pl", "Rada Praw Człowieka podała, że w Opolu zginęło 12 osób."),
        ("pl", "Według obrońców praw człowieka w Opolu zginęło 12 osób."),
        ("ru", "По данным совета по правам человека, в Твери погибли 12 человек."),
    ],
)
def test_a_body_for_human_rights_counts_no_human(tmp_path: Path, code: str, text: str) -> None:
    assert list(sources_of(tmp_path, code, text)) == ["12"]


@pytest.mark.parametrize(
    ("text", "source_id"),
    [
        ("12 people died in Leeds, West Yorkshire Police said.", ":body:west-yorkshire-police"),
        ("12 people died in Bristol, Avon and Somerset Police said.", "gb:body:avon-and-somerset-police"),
        ("12 Texans died in Melbourne, Victoria Police said.", "au:body:victoria-police"),
        ("12 people died in Reno, Nevada State Police said.", "us:body:nevada-state-police"),
        ("12 people died in Reno, State Police said.", "us:police"),
        ("12 people died in Nairobi, Kenya Police said.", "ke:police"),
        (
            "12 people died in Derbent, the health ministry of Dagestan said.",
            "ru:body:republic-of-dagestan:health_ministry",
        ),
        ("12 people died in Derbent, Russia's health ministry said.", "ru:health_ministry"),
    ],
)
def test_a_local_body_with_a_name_of_its_own_is_no_other_places(tmp_path: Path, text: str, source_id: str) -> None:
    assert credit(tmp_path, "en", text)[0].endswith(source_id)


def test_the_police_are_the_one_force_that_an_article_names(tmp_path: Path) -> None:
    text = "12 people died in Leeds, West Yorkshire Police said. Police said 30 people were injured."
    named = credit(tmp_path, "en", text)[0]
    assert named.endswith(":body:west-yorkshire-police")
    assert credit(tmp_path, "en", text, "30")[0] == named
