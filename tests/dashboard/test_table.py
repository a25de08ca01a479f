"""The tables below charts: names instead of ids, and no number cut."""

import pytest

from dashboard.framing.table import readable, readable_events, uncut_widths
from dashboard.wording.lettering import width_of
from tests.dashboard.looks import a_look


@pytest.mark.parametrize("code", ["en", "pl"])
@pytest.mark.parametrize("made", [readable, readable_events])
def test_columns_of_numbers_are_as_wide_as_their_longest_cell(made, code):
    look = a_look(code=code)
    table = made(look.shown.statements if made is readable else look.shown.events, look)
    widths = uncut_widths(table, look)
    names = ("known_by", "figure") if made is readable else ("start", "end")
    assert widths.keys() == {look.texts(f"views.columns.{name}") for name in names}
    for heading, wide in widths.items():
        assert all(width_of(cell, 14) + 16 <= wide for cell in [heading, *table[heading]])
