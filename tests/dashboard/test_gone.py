"""What a caption says of withdrawn figures: the gravest fates, each once, and how many more there are."""

from datetime import date

import pytest

from dashboard.framing.gone import MOST_FATES, Gone, gone_caption
from dashboard.known.rows import read_claims
from dashboard.wording.i18n import load
from extract.schema import Claims
from tests.dashboard import sample

CLAIM = read_claims(sample.claims_as_of(date(2022, 1, 9)).query(f"{Claims.STATUS} == 'retracted'").iloc[:1])[0]


def _gone(*told):
    return [Gone(CLAIM, figure, story) for figure, story in told]


@pytest.mark.parametrize(
    ("told", "said", "count"),
    [
        ((), "", 0),
        ((("8 dead", ("denied",)),), "Withdrawn: 8 dead. denied.", 1),
        ((("8 dead", ("denied",)), ("8 dead", ("denied",))), "Withdrawn: 8 dead. denied.", 2),
        ((("8 dead", ("a", "b")), ("8 dead", ("b", "a"))), "Withdrawn: 8 dead. a; b.", 2),
        ((("8 dead", ("a",)), ("8 dead", ("a", "b"))), "Withdrawn: 8 dead. a; b.", 2),
        ((("8 dead", ("a",)), ("8 dead", ("b",))), "Withdrawn: 8 dead. a. Withdrawn: 8 dead. b.", 2),
        (tuple((f"{n} dead", ("a",)) for n in range(5)), "Withdrawn: 0 dead, 1 dead, 2 dead, 2 more figures. a.", 5),
    ],
)
def test_figures_of_one_fate_share_a_sentence_and_none_is_said_twice(told, said, count):
    assert gone_caption(_gone(*told), load("en")) == (said, count)


def test_beyond_a_few_fates_a_caption_tells_of_no_more_statements_than_it_names():
    said, count = gone_caption(_gone(*((f"{n} dead", (f"story {n}",)) for n in range(9))), load("en"))
    assert count == MOST_FATES
    assert "story 2" in said
    assert "story 3" not in said
