"""What a whole leaves beside its parts."""

import pytest

from extract.figures.figures import Figure
from extract.figures.residual import Residual, residual, vary_in_one
from extract.schema import Bound
from tests.extract.ledger_cases import at_least, exactly, more_than, nearly

BETWEEN = Figure(None, 30, 40, Bound.BETWEEN)


@pytest.mark.parametrize(
    ("whole", "parts", "expected"),
    [
        (more_than(164), [103, 21, 10, 8], Residual(142, 142, 23, None)),
        (exactly(164), [103, 21, 10, 8], Residual(142, 142, 22, 22)),
        (exactly(225), [19], Residual(19, 19, 206, 206)),
        (nearly(8000), [7000], Residual(7000, 7000, None, 999)),
        (exactly(10), [12], Residual(12, 12, -2, -2)),
        (at_least(10), [12], Residual(12, 12, 0, None)),
    ],
)
def test_the_residual_follows_from_the_bounds(whole, parts, expected):
    assert residual(whole, [exactly(part) for part in parts]) == expected


def test_open_parts_leave_an_open_residual():
    assert residual(exactly(100), [at_least(60)]) == Residual(60, None, None, 40)
    assert residual(exactly(100), [BETWEEN]) == Residual(30, 40, 60, 70)


@pytest.mark.parametrize(
    ("parts", "fair"),
    [
        ([("almaty", "all"), ("kyzylorda", "all")], True),
        ([("kz", "civilians"), ("kz", "security_forces")], True),
        ([("almaty", "all"), ("almaty", "children")], True),
        ([("almaty", "all"), ("kyzylorda", "children")], False),
        ([("almaty", "all"), ("almaty", "all")], False),
    ],
)
def test_parts_may_differ_in_one_dimension_only(parts, fair):
    assert vary_in_one(parts) is fair
