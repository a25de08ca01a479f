"""Whom English figures count: told of again, shares, those who die of what befell them, and what "but" takes back."""

import pytest

from extract import language
from extract.claims.claim_writer import read_claims
from extract.schema import UnreadReason
from tests.extract.test_examples import claim_written, reading_of


def written(text: str) -> list[str]:
    claims, _ = read_claims(reading_of(text, language.load("en")))
    return [claim_written(claim) for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One of the passengers, a 60-year-old woman, died.", ["killed 1 all"]),
        ("One victim, Tom Birch, 29, was killed.", ["killed 1 all"]),
        ("Two children, a boy and a girl, were killed.",
         ["killed 2 children", "killed 1 children part", "killed 1 children part"]),
        ("The two others, a 22-year-old woman and a 30-year-old man, were injured.",
         ["injured 2 all", "injured 1 all part", "injured 1 all part"]),
        # no comma closes what is told: these are others
        ("One guard, a woman and a boy were killed.",
         ["killed 1 security_forces", "killed 1 all", "killed 1 children"]),
        ("Six priests, their cook and her daughter were killed.",
         ["killed 8 all", "killed 6 all part", "killed 2 all part"]),
    ],
)  # fmt: skip
def test_those_told_of_again_behind_a_number_are_no_others(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 400 people were detained, a third of them women.", ["detained ~400 all"]),
        ("The flood displaced 90 people, a fifth of them children.", ["displaced 90 all"]),
        ("A third man was injured.", ["injured 1 all increment"]),
        ("One man died and the other was injured.", ["killed 1 all", "injured 1 all"]),
        ("One man died and the other later died too.", ["killed 1 all", "killed 1 all increment"]),
        ("One man died and the other men fled.", ["killed 1 all"]),
    ],
)
def test_a_share_is_nobody_more_and_the_other_is_one(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He shot three clerks, all of whom died.", ["killed 3 all"]),
        ("He stabbed two men, both of whom later died.", ["killed 2 all"]),
        ("The shell wounded three men and all died.", ["killed 3 all"]),
        ("Police shot a man who later died.", ["killed 1 all"]),
        ("A boy was shot by his brother and flown to a hospital, where he died.", ["killed 1 children"]),
        # somebody else died
        ("He wounded three men and the officer who died.", ["injured 3 all"]),
        ("Two men were shot by a guard who later died.", ["injured 2 all"]),
        ("Two boys died after one of them found a gun.", ["killed 2 children"]),
    ],
)
def test_those_hurt_are_killed_where_all_of_them_are_told_to_have_died(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No one was hurt in the blast, but two clerks suffered injuries.", ["injured 2 all"]),
        ("No one was killed in the blast, but two clerks suffered injuries.", ["killed 0 all", "injured 2 all"]),
        ("No casualties were reported, but a guard was injured.", ["injured 1 security_forces", "killed 0 all"]),
    ],
)
def test_but_takes_back_that_nobody_was(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army suffered at least 10 dead and more than 40 wounded.",
         ["killed >=10 security_forces", "injured >40 security_forces"]),
        ("The guerrillas lost 14 men in the ambush.", ["killed 14 alleged_attackers"]),
        ("The army's own losses were put at 20 dead.", ["killed 20 security_forces"]),
        ("Rebel losses were put at 300 dead.", ["killed 300 alleged_attackers"]),
        # who only tells of them, or lost no lives
        ("The police reported 12 dead.", ["killed 12 all"]),
        ("Police had said 12 dead were found.", ["killed 12 all"]),
        ("The club lost 12 members.", []),
    ],
)  # fmt: skip
def test_losses_are_those_of_who_suffers_them(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blaze forced 900 people from their homes and killed two.", ["displaced 900 all", "killed 2 all"]),
        ("The blaze forced the council to spend 900 dollars on homes.", []),
        ("Ten people were dragged from their homes.", []),
        ("Nine more people were killed, bringing the total to 56 civilians.",
         ["killed 9 all increment", "killed 56 civilians"]),
        ("All 107 people on board were killed, as well as three people on the ground.",
         ["killed 107 all", "killed 3 all"]),
        ("Of the 32 dead, 20 were women.", ["killed 32 all", "killed 20 all part"]),
        ("Of the 32 dead, 20 lived in Oslo.", ["killed 32 all"]),
        ("Gunmen killed Judge Ana Wren and her driver.",
         ["killed 2 all", "killed 1 officials part", "killed 1 all part"]),
    ],
)  # fmt: skip
def test_numbers_are_read_behind_the_words_that_news_puts_before_them(text: str, expected: list[str]) -> None:
    assert written(text) == expected


def test_a_denied_number_that_no_claim_holds_leaves_a_row() -> None:
    text = "The blast killed 12 people, not 20, as the agency had reported."
    _, unread = read_claims(reading_of(text, language.load("en")))
    assert [one.reason for one in unread] == [UnreadReason.DENIED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were shot in a car. Both died at the scene.", ["killed 2 all"]),
        ("Two officers were shot on Sunday. The officers were pronounced dead.", ["killed 2 security_forces"]),
        ("Three miners were injured in the blast. They died overnight.", ["killed 3 all"]),
        ("A man and a woman were shot. Both died.", ["killed 2 all", "killed 1 all part", "killed 1 all part"]),
        ("A man and a woman were shot. The man died; the woman is in stable condition.", ["killed 1 all"]),
        # others may be meant, or nobody has died
        ("A woman was shot by her husband. He died at the scene.", []),
        ("Eight people were injured. One of the wounded later died.", ["injured 8 all", "killed 1 all"]),
        ("Six guards were hurt. Not all of them died.", ["injured 6 security_forces"]),
        ("Two men were shot. Police said the men nearly died.", ["injured 2 all"]),
        ("Two men were shot. The mayor died in his bed.", ["injured 2 all"]),
        ("Two men were shot. It rained. It snowed. They died.", []),
    ],
)
def test_those_hurt_are_killed_where_a_sentence_soon_after_says_that_they_died(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten people were hurt in the blast, which came a year after an attack that killed 52.", ["injured 10 all"]),
        ("Marchers gathered on the anniversary of a massacre in which 52 people died.", []),
        ("Three years after the fire that killed 52, no one has been charged.", []),
        ("Two years after the war began, police said that 52 people died.", ["killed 52 all"]),
        ("Hours after a fire that killed nine people, firefighters left.", ["killed 9 all"]),
    ],
)
def test_those_of_an_event_long_before_are_not_counted(text: str, expected: list[str]) -> None:
    assert written(text) == expected
