"""Papers that print a figure: told apart from its source, and each with whom it credits itself."""

import pandas as pd
import pytest

from dashboard.known.printings import also_line, given_line
from dashboard.wording.i18n import load
from extract.schema import Articles, Claims

HEALTH, TASS = "kz:health_ministry", "tass"


def _row(publisher, via="", source="Health Ministry", quote="ninety were hurt"):
    named = {Claims.SOURCE: source, Claims.SOURCE_ID: HEALTH if source else "", Claims.SOURCE_KIND: "health"}
    days = {Claims.KNOWN_BY: pd.Timestamp(2022, 1, 9), Claims.PUBLISHED: pd.Timestamp(2022, 1, 10)}
    return named | days | {Claims.VIA: via, Claims.QUOTE: quote, Articles.PUBLISHER: publisher}


@pytest.mark.parametrize(
    ("code", "first", "others", "said"),
    [
        ("en", _row("Post"), [_row("Echo")], "9 January 2022: given by the health ministry; printed by Post and Echo"),
        (
            "en",
            _row("Post", TASS),
            [_row("Echo"), _row("Gazette", TASS)],
            "9 January 2022: given by the health ministry, via TASS; printed by Post and Gazette",
        ),
        (
            "pl",
            _row("Post", TASS),
            [_row("Echo")],
            "9 stycznia 2022 – źródło: ministerstwo zdrowia, za pośrednictwem TASS; opublikowane przez: Post",
        ),
        ("en", _row("Post", source=""), [], "9 January 2022: printed by Post in its own words"),
    ],
)
def test_only_papers_that_credit_a_figure_the_same_way_stand_beside_its_source(code, first, others, said):
    assert given_line(first, [first, *others], load(code)).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("code", "via", "said"),
    [
        ("en", "", "Also printed by Echo, 10 January 2022: “ninety were hurt”"),
        (
            "en",
            TASS,
            "Also printed by Echo, 10 January 2022, and credited to the health ministry, via TASS: “ninety were hurt”",
        ),
        (
            "pl",
            TASS,
            "Opublikowane też przez: Echo, 10 stycznia 2022 "
            "(źródło: ministerstwo zdrowia, za pośrednictwem TASS): „ninety were hurt”",
        ),
    ],
)
def test_a_paper_that_credits_a_figure_otherwise_says_whom(code, via, said):
    line = also_line(_row("Post"), _row("Echo", via), load(code))
    assert line.replace("\N{NO-BREAK SPACE}", " ") == said
