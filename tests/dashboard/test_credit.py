"""Whom a figure is credited to: source, carrier and publisher, each under its own name and never for one another."""

import re
from dataclasses import replace

import pytest

from dashboard.export.look import look_at
from dashboard.known.choice import Choice
from dashboard.known.credit import credit_of, giver_of, reviser_of
from dashboard.wording.bodies import body_alone, body_carrying, body_within
from dashboard.wording.i18n import LANGUAGES, load
from extract.schema import Articles, Claims, Revisions
from extract.sources.bodies import KINDS
from tests.dashboard import sample


def _row(source="", source_id="", kind="", via="", publisher=""):
    cells = {Claims.SOURCE: source, Claims.SOURCE_ID: source_id, Claims.SOURCE_KIND: kind, Claims.VIA: via}
    return cells | ({Articles.PUBLISHER: publisher} if publisher else {})


MINISTRY = _row("Minzdrav", "kz:health_ministry", "health")


@pytest.mark.parametrize(
    ("code", "row", "alone", "within"),
    [
        ("en", MINISTRY, "Health ministry", "the health ministry"),
        ("pl", MINISTRY, "Ministerstwo zdrowia", "ministerstwo zdrowia"),
        ("en", _row("wojewoda", "pl:governor", "government"), "Governor", "the governor"),
        ("en", _row("straż pożarna", "pl:emergency_service", "government"), "Emergency services", None),
        ("en", _row("Czerwony Krzyż", "red_cross", "ngo"), "Red Cross", "the Red Cross"),
        ("en", _row("North Quay Relief", "no:body:north-quay-relief", "ngo"), "North Quay Relief", "North Quay Relief"),
        ("en", _row("local officials", "", "unnamed"), "Sources not named", "sources not named"),
        ("pl", _row("источники", "", "unnamed"), "Źródła nienazwane", "źródła nienazwane"),
        ("en", _row("a doctor at the city hospital", "", "health"), "Medical sources, unnamed", None),
        ("en", _row("head of the dockers' union", "", "unnamed"), "“head of the dockers' union”", None),
        ("pl", _row("head of the dockers' union", "", "unnamed"), "„head of the dockers' union”", None),
        ("en", _row(), "No source named", "no source named"),
        ("pl", _row(), "Bez wskazania źródła", "bez wskazania źródła"),
        ("en", _row(publisher="Harbour Post"), "No source named, printed by Harbour Post", None),
        ("pl", _row(publisher="Harbour Post"), "Bez wskazania źródła, wydawca: Harbour Post", None),
    ],
)
def test_a_source_is_called_by_its_name_its_kind_or_its_words_and_a_publisher_is_no_source(code, row, alone, within):
    assert credit_of(row, load(code)) == alone
    assert within is None or credit_of(row, load(code), within=True) == within


@pytest.mark.parametrize(
    ("code", "via", "said"),
    [
        ("en", "kz:information_ministry", "Health ministry, via the information ministry"),
        ("pl", "kz:information_ministry", "Ministerstwo zdrowia, za pośrednictwem ministerstwa informacji"),
        ("pl", "kz:prosecutor_general", "Ministerstwo zdrowia, za pośrednictwem prokuratury generalnej"),
        ("pl", "kz:emergency_service", "Ministerstwo zdrowia, za pośrednictwem służb ratunkowych"),
        ("pl", "reuters", "Ministerstwo zdrowia, za pośrednictwem Reutersa"),
        ("pl", "tass", "Ministerstwo zdrowia, za pośrednictwem TASS"),
        ("pl", "afp", "Ministerstwo zdrowia, za pośrednictwem AFP"),
        ("en", "kz:body:steppe-wire", "Health ministry, via Steppe Wire"),
        ("pl", "kz:body:steppe-wire", "Ministerstwo zdrowia, za pośrednictwem: Steppe Wire"),
    ],
)
def test_who_carried_a_figure_stands_beside_its_source_and_not_in_its_place(code, via, said):
    row = MINISTRY | {Claims.VIA: via}
    assert credit_of(row, load(code)) == said
    assert giver_of(row, load(code)) == said.partition(",")[0]


@pytest.mark.parametrize(("code", "said"), [("en", "No source named, via AFP"), ("pl", "Bez wskazania źródła, za")])
def test_who_carried_a_figure_of_nobody_is_named_too(code, said):
    assert credit_of(_row(via="afp", publisher="Harbour Post"), load(code)).startswith(said)


@pytest.mark.parametrize(
    ("code", "home", "source_id", "alone", "within"),
    [
        ("en", "", "ru:president", "President", "the president"),
        ("en", "ru", "ru:president", "President", "the president"),
        ("en", "kz", "ru:president", "Kremlin", "the Kremlin"),
        ("pl", "kz", "ru:president", "Kreml", "Kreml"),
        ("en", "kz", "us:defence_ministry", "Pentagon", "the Pentagon"),
        ("en", "kz", "kz:interior_ministry", "Interior ministry", "the interior ministry"),
        ("en", "kz", "pl:interior_ministry", "Interior ministry (Poland)", "the interior ministry (Poland)"),
        ("pl", "kz", "tr:health_ministry", "Ministerstwo zdrowia (Turcja)", "ministerstwo zdrowia (Turcja)"),
        ("en", "kz", "unicef", "UNICEF", "UNICEF"),
    ],
)
def test_bodies_of_another_country_than_the_ledgers_own_are_told_apart(code, home, source_id, alone, within):
    texts = replace(load(code), home=home)
    assert (body_alone(source_id, texts), body_within(source_id, texts)) == (alone, within)


def test_a_ledgers_own_country_is_that_of_most_of_its_sources_on_every_day():
    for day in (None, *sorted(sample.claims()[Claims.KNOWN_BY].dt.date.unique())):
        assert look_at(sample.tables(), Choice(as_of=day), load("en")).texts.home == "kz"


@pytest.mark.parametrize(
    ("source", "source_id", "within", "alone"),
    [
        ("", "", "the publisher itself", "The publisher itself"),
        ("MVD", "kz:interior_ministry", "the interior ministry", "Interior ministry"),
        ("urzędnicy", "", "“urzędnicy”", "“urzędnicy”"),
    ],
)
def test_who_changed_a_figure_is_named_the_same_way(source, source_id, within, alone):
    row, texts = {Revisions.SOURCE: source, Revisions.SOURCE_ID: source_id}, load("en")
    assert (reviser_of(row, texts), reviser_of(row, texts, within=False)) == (within, alone)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_wildcard_of_the_reading_reaches_the_screen(code):
    names = {body_alone(body, load(code)) for body in KINDS} | {body_carrying(body, load(code)) for body in KINDS}
    assert not [name for name in names if re.search(r"[*|()]", name)]


def test_every_polish_name_of_polish_words_is_declined_behind_the_word_for_a_carrier():
    foreign = {"amnesty", "human_rights_watch", "ria_novosti", "houthis", "xinhua"}
    texts = load("pl")
    for body in KINDS.keys() - foreign:
        name = body_within(body, texts)
        assert name.isupper() or body_carrying(body, texts) != f"za pośrednictwem {name}", name


@pytest.mark.parametrize("body", ["civil_defence", "fire_service", "coast_guard", "navy", "air_force"])
def test_a_service_has_its_article_inside_an_english_sentence(body):
    assert body_within(body, load("en")).startswith("the ")
