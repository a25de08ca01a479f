"""Whom English figures count: told of again, shares, those who die of what befell them, and what "but" takes back."""

import pytest

from extract import language
from extract.claims.claim_writer import read_claims
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
