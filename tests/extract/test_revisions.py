"""Words that revise: tables of phrases with claims made by hand, and a witness for every cue of `[revisions]`."""

import hashlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import language
from extract.attribution.attribution import OWN_WORDS, attribution_at, read_attributions, read_sources
from extract.claims.claims import Claim
from extract.dates.dates import read_dates
from extract.figures.figures import read_figures
from extract.reading import Reading
from extract.revisions.revisions import PrintedRevision, read_revisions
from extract.schema import Counting, Group, Measure, Reason, RevisionKind
from extract.words.cues import CueTable
from extract.words.text import sentences_of, tokens_of
from tests.extract.test_attribution import CODES, all_cues

PUBLISHED = date(2024, 5, 13)  # a Monday
NONE: tuple[str, ...] = ()


def read(code: str, text: str) -> Reading:
    words = language.load(code)
    sentences = sentences_of(text, words.abbreviations)
    dates = read_dates(sentences, PUBLISHED, words)
    sources = read_sources(sentences, (), words)
    return Reading(
        article_id="article",
        title="",
        publisher="Desk A",
        published=PUBLISHED,
        text=text,
        language=words,
        sentences=sentences,
        figures=tuple(figure for sentence in sentences for figure in read_figures(sentence, words)),
        dates=dates,
        places=(),
        sources=sources,
        attributions=read_attributions(sentences, sources, dates, words),
    )


def claims_of(reading: Reading, counting: Counting = Counting.TOTAL) -> tuple[Claim, ...]:
    """A claim of people killed for each figure, its id the printed number."""
    claims = []
    for mention in reading.figures:
        credit = attribution_at(mention.number, reading.attributions)
        claims.append(
            Claim(
                claim_id=mention.number.of(reading.text),
                article_id="article",
                publisher="Desk A",
                measure=Measure.KILLED,
                group=Group.ALL,
                group_label="",
                phrase=mention.span.of(reading.text),
                figure=mention.figure,
                figure_span=mention.span,
                counting=counting,
                part_of="",
                place_id="",
                event_start=None,
                event_end=None,
                event_precision=None,
                source=credit.source if credit else OWN_WORDS,
                via=credit.via if credit else "",
                stated_on=credit.stated_on if credit else None,
                earlier=bool(credit and credit.earlier),
                published=PUBLISHED,
                published_at=None,
                rule="by hand",
                evidence=mention.span,
                quote=mention.span.of(reading.text),
            )
        )
    return tuple(claims)


def revisions_of(code: str, text: str) -> tuple[PrintedRevision, ...]:
    reading = read(code, text)
    return read_revisions(reading, claims_of(reading))


@pytest.mark.parametrize("code", CODES)
def test_every_witness_line_gives_the_revision_it_names(code: str) -> None:
    wrong = []
    for example in language.load(code).examples("revisions"):
        kind, _, reason = example.expected[0].partition(" ")
        found = revisions_of(code, example.text)
        got = (found[0].kind.value, found[0].reason.value) if found else ("none", "")
        if got[0] != kind or (reason and got[1] != reason):
            wrong.append((example.text, example.expected[0], got))
    assert not wrong


@pytest.mark.parametrize("code", CODES)
def test_every_cue_has_a_witness(code: str) -> None:
    words = language.load(code)
    texts = [tokens_of(example.text) for example in words.examples("revisions")]
    cues = all_cues(words.section("revisions"))
    assert cues
    assert not [cue for cue in cues if not any(CueTable([(cue, None)]).find(tokens) for tokens in texts)]


RETRACTS, DENIES, CORRECTS = RevisionKind.RETRACTS, RevisionKind.DENIES, RevisionKind.CORRECTS
SUPERSEDES, REINSTATES = RevisionKind.SUPERSEDES, RevisionKind.REINSTATES


@pytest.mark.parametrize(
    ("code", "text", "kind", "claims", "replaced_by", "source_id"),
    [
        ("en", "The Health Ministry withdrew its report of 52 dead.", RETRACTS, ("52",), "", "health_ministry"),
        ("en", "A toll of 52 was withdrawn by the police.", RETRACTS, ("52",), "", "police"),
        ("en", "Police said 52 had died. They later deleted the post.", RETRACTS, ("52",), "", "police"),
        ("en", "Police said 52 had died. The army denied the report.", DENIES, ("52",), "", "army"),
        ("en", "Rebels said 52 had died. The army denied the rebels' figure.", DENIES, ("52",), "", "army"),
        ("en", "Police cut the death toll to 60 from 64.", CORRECTS, ("64",), "60", "police"),
        ("en", "Police lowered the number of dead from 64 to 60.", CORRECTS, ("64",), "60", "police"),
        ("en", "Police had wrongly reported that 64 people died.", CORRECTS, ("64",), "", "police"),
        (
            "en",
            "Four people died. Correction: An earlier version of this article said 14 had died.",
            CORRECTS,
            ("14",),
            "Four",
            "",
        ),
        ("en", "The toll rose to 13, up from 12.", SUPERSEDES, ("12",), "13", ""),
        ("en", "The toll is 13; the previous toll was 12.", SUPERSEDES, ("12",), "13", ""),
        ("en", "Police confirmed after all the figure of 52 dead.", REINSTATES, ("52",), "", "police"),
        (
            "pl",
            "Ministerstwo zdrowia wycofało oświadczenie, że zmarły 52 osoby.",
            RETRACTS,
            ("52",),
            "",
            "health_ministry",
        ),
        ("pl", "Policja podała, że zmarły 52 osoby. Wojsko zaprzeczyło tym doniesieniom.", DENIES, ("52",), "", "army"),
        (
            "pl",
            "Policja podała, że zmarły 52 osoby. Wojsko zaprzeczyło temu; według niego 3.",
            DENIES,
            ("52",),
            "",
            "army",
        ),
        ("pl", "Policja obniżyła bilans ofiar z 64 do 60.", CORRECTS, ("64",), "60", "police"),
        (
            "en",
            "Police said 64 had died. On Sunday they corrected the figure: some names had been listed twice.",
            CORRECTS,
            ("64",),
            "",
            "police",
        ),
        ("en", "Police said 64 had died, but on Sunday corrected the number of dead.", CORRECTS, ("64",), "", "police"),
        (
            "pl",
            "Policja podała, że zmarły 64 osoby, ale w niedzielę poprawiła tę liczbę.",
            CORRECTS,
            ("64",),
            "",
            "police",
        ),
        (
            "pl",
            "Zmarło 60 osób. Policja mówiła o 64, ale w niedzielę obniżyła tę liczbę.",
            CORRECTS,
            ("64",),
            "60",
            "police",
        ),
        ("pl", "Policja mówiła o 64 zabitych. W niedzielę obniżyła liczbę na 60.", CORRECTS, ("64",), "60", "police"),
        (
            "ru",
            "Полиция сообщила о 64 погибших, но в воскресенье исправила эту цифру.",
            CORRECTS,
            ("64",),
            "",
            "police",
        ),
        ("en", "60 people died, not 64 as earlier reported, police said.", CORRECTS, ("64",), "60", "police"),
        ("pl", "Zmarło 60 osób, a nie 64, jak podano wcześniej – sprostowała policja.", CORRECTS, ("64",), "60", ""),
        ("ru", "Погибли 60 человек, а не 64, как сообщалось ранее.", CORRECTS, ("64",), "60", ""),
        ("pl", "Zginęło 60 osób; wcześniej informowano o 64.", SUPERSEDES, ("64",), "60", ""),
        ("pl", "Policja przywróciła wycofaną liczbę 52 zabitych.", REINSTATES, ("52",), "", "police"),
        ("ru", "Минздрав отозвал сообщение о 52 погибших.", RETRACTS, ("52",), "", "health_ministry"),
        ("ru", "Цифру 52 полиция отозвала.", RETRACTS, ("52",), "", "police"),
        ("ru", "Полиция сообщила о 52 погибших. Армия отвергла это утверждение.", DENIES, ("52",), "", "army"),
        ("ru", "Полиция снизила число погибших с 64 до 60.", CORRECTS, ("64",), "60", "police"),
        ("ru", "Число погибших выросло с 12 до 13.", SUPERSEDES, ("12",), "13", ""),
        ("ru", "Полиция подтвердила отозванное число: 52 погибших.", REINSTATES, ("52",), "", "police"),
    ],
)
def test_a_revision_names_the_figure_it_changes_and_who_changes_it(
    code: str, text: str, kind: RevisionKind, claims: tuple[str, ...], replaced_by: str, source_id: str
) -> None:
    found = [(one.kind, one.claim_ids, one.replaced_by, one.source.source_id) for one in revisions_of(code, text)]
    assert found == [(kind, claims, replaced_by, source_id)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Norway withdrew 52 soldiers from the border."),
        ("en", "The minister denied involvement in the report on 52 deaths."),
        ("en", "52 people died. The bank withdrew its offer."),
        ("en", "52 people died. The mayor withdrew his report about parking."),
        ("en", "Officials earlier said that 52 had died."),
        ("en", "The number of jobs was cut."),
        ("en", "Police said 52 had died. The bank cut the number of jobs."),
        ("en", "Police said 52 had died. The bank lowered the figure."),
        ("en", "52 had died, police said. The army corrected the figure."),
        ("pl", "Policja podała, że zmarły 52 osoby. Fabryka obniżyła liczbę etatów."),
        ("ru", "Полиция сообщила о 52 погибших. Завод снизил число рабочих."),
        ("en", "The army reported 52 dead and denied that its troops had fired first."),
        ("pl", "Wojsko wycofało oddziały z 52 wsi."),
        ("pl", "Minister zaprzeczył udziałowi w sprawie komunikatu o 52 zabitych."),
        ("ru", "Армия отозвала 52 офицера."),
        ("ru", "Министр опроверг причастность к гибели 52 человек."),
    ],
)
def test_what_revises_no_figure_is_no_revision(code: str, text: str) -> None:
    assert revisions_of(code, text) == ()


@pytest.mark.parametrize(
    ("code", "text", "reason", "label"),
    [
        (
            "en",
            "Police withdrew the figure of 52 dead, blaming a software error.",
            Reason.TECHNICAL_ERROR,
            "software error",
        ),
        ("en", "Police withdrew the figure of 52 dead. It was a typo.", Reason.TECHNICAL_ERROR, "typo"),
        ("en", "Police withdrew the figure of 52 dead. Names were counted twice.", Reason.DUPLICATE, "counted twice"),
        ("en", "The army denied having issued the figure of 52 dead.", Reason.NOT_ISSUED, ""),
        ("en", "Police said 52 had died. The army never issued such data.", Reason.NOT_ISSUED, ""),
        ("en", "Police withdrew the figure of 52 dead.", Reason.NONE_GIVEN, ""),
        (
            "pl",
            "Policja wycofała dane o 52 zabitych. To był błąd techniczny.",
            Reason.TECHNICAL_ERROR,
            "błąd techniczny",
        ),
        ("pl", "Policja wycofała dane o 52 zabitych.\nBłąd techniczny wstrzymał pociągi.", Reason.NONE_GIVEN, ""),
        ("pl", "Wojsko zaprzeczyło, by kiedykolwiek podało dane o 52 zabitych.", Reason.NOT_ISSUED, ""),
        ("ru", "Армия опровергла, что передавала данные о 52 погибших.", Reason.NOT_ISSUED, ""),
        ("ru", "Полиция отозвала данные о 52 погибших из-за опечатки.", Reason.TECHNICAL_ERROR, "опечатки"),
    ],
)
def test_the_reason_is_kept_as_printed(code: str, text: str, reason: Reason, label: str) -> None:
    (found,) = revisions_of(code, text)
    assert (found.reason, found.reason_label) == (reason, label)


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("en", "On Sunday the police withdrew a statement that 52 had died.", date(2024, 5, 12)),
        ("en", "On Sunday, the police withdrew a statement that 52 had died.", date(2024, 5, 12)),
        ("en", "Police withdrew on Sunday the figure of 52 dead.", date(2024, 5, 12)),
        ("en", "The toll of 52, given on Friday, was withdrawn by the police the same day.", date(2024, 5, 10)),
        ("en", "Police withdrew a statement that 52 had died on Friday.", None),
        ("pl", "W niedzielę policja wycofała oświadczenie, że zmarły 52 osoby.", date(2024, 5, 12)),
        ("ru", "Полиция отозвала в воскресенье сообщение о 52 погибших.", date(2024, 5, 12)),
    ],
)
def test_the_day_of_a_revision_is_the_day_beside_its_verb(code: str, text: str, day: date | None) -> None:
    (found,) = revisions_of(code, text)
    assert found.stated_on == day


def test_a_withdrawn_statement_is_credited_to_who_withdraws_it_without_a_day() -> None:
    reading = read("pl", "W niedzielę policja wycofała oświadczenie, że zmarły ponad 52 osoby.")
    (claim,) = claims_of(reading)
    assert (claim.source.source_id, claim.stated_on) == ("police", None)


def test_a_denied_figure_is_not_credited_to_who_denies_it() -> None:
    (claim,) = claims_of(read("en", "The army denied the report of 52 dead."))
    assert claim.source.source_id == ""
    (claim,) = claims_of(read("en", "The army denied having issued the report of 52 dead."))
    assert claim.source.source_id == "army"


def test_a_figure_without_a_claim_of_its_own_is_told_with_what_it_counts() -> None:
    reading = read("en", "Police withdrew the death toll of 52.")
    (found,) = read_revisions(reading, ())
    assert found.claim_ids == NONE
    assert (found.measure, found.figure.value if found.figure else None) == (Measure.KILLED, 52)


def test_a_current_count_that_falls_is_not_corrected() -> None:
    reading = read("en", "Police lowered the number of missing from 64 to 60.")
    assert read_revisions(reading, claims_of(reading, Counting.CURRENT)) == ()


def test_a_second_denial_takes_up_what_was_withdrawn_before() -> None:
    text = "Police withdrew the figure of 52 dead.\nThe post had been shared widely. The army never issued such data."
    first, second = revisions_of("en", text)
    assert (first.kind, first.claim_ids) == (RETRACTS, ("52",))
    assert (second.kind, second.claim_ids, second.reason) == (DENIES, ("52",), Reason.NOT_ISSUED)


_PIECES = [example.text for code in CODES for example in list(language.load(code).examples("revisions"))[::5]]

_SIGNS = list("„”\"'–-:,.()\n")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(CODES),
    st.lists(
        st.one_of(st.sampled_from(_PIECES), st.text(max_size=12), st.sampled_from(list("„”\"'–-:,.()\n"))), max_size=6
    ),
)
def test_no_text_makes_it_fail_and_every_quote_is_cut_from_the_text(code: str, pieces: list[str]) -> None:
    reading = read(code, " ".join(pieces))
    for found in read_revisions(reading, claims_of(reading)):
        assert found.evidence.of(reading.text) == found.quote
        assert found.quote


def test_the_same_article_gives_the_same_revisions() -> None:
    text = "Police said 52 had died. The army denied the report."
    digests = {hashlib.sha256(repr(revisions_of("en", text)).encode()).hexdigest() for _ in range(2)}
    assert len(digests) == 1
