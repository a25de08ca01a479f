"""The words of parts and whole: which totals are not drawn, said so that they can be counted."""

import pandas as pd
import pytest

from dashboard.charts.parts import parts
from dashboard.theme import LIGHT
from dashboard.wording.i18n import load
from extract.schema import Claims
from tests.dashboard import sample
from tests.dashboard.drawn import words


def _again(claims, most):
    """The drawn total once more under other names, with so many of its parts."""
    whole = claims[Claims.PART_OF].loc[claims[Claims.PART_OF] != ""].mode()[0]
    ours = claims[claims[Claims.PART_OF] == whole].iloc[:most]
    found = pd.concat([claims[claims[Claims.ID] == whole], ours]).copy()
    found[Claims.ID] = "again-" + found[Claims.ID]
    found[Claims.PART_OF] = ["", *["again-" + whole] * len(ours)]
    return found


@pytest.mark.parametrize(
    ("code", "said"), [("en", "two or more parts of one kind"), ("pl", "dwiema częściami jednego rodzaju")]
)
@pytest.mark.parametrize("most", [1, 3])
def test_a_total_left_out_is_told_of_only_with_parts_that_could_be_added(code, said, most):
    claims = sample.claims()
    figure = parts(pd.concat([claims, _again(claims, most)]), sample.revisions(), load(code), LIGHT)
    told = " ".join(words(figure))
    before = " ".join(words(parts(claims, sample.revisions(), load(code), LIGHT)))
    assert (said in told) is (most > 1 or said in before), told
