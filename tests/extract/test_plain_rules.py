"""Rules as `explain` prints them: the words of the text, not all that a cue may be."""

import pytest

from extract.plain_rules import plain_rule


@pytest.mark.parametrize(
    ("rule", "text", "told"),
    [
        ("previous as (earlier|first) (reported|said)", "not 50, as earlier reported", "previous as earlier reported"),
        ("corrects obniżył*", "w środę obniżyło bilans do 171", "corrects obniżyło"),
        ("denies (отверг*|опроверг*)", "Мэрия опровергла сообщение", "denies опровергла"),
        ("retracts (withdrawn|deleted) on", "the post is gone", "retracts (withdrawn|deleted) on"),
        ("told as what its source gave earlier", "16, earlier 18", "told as what its source gave earlier"),
    ],
)
def test_a_rule_is_told_in_the_words_of_the_text(rule: str, text: str, told: str) -> None:
    assert plain_rule(rule, text) == told
