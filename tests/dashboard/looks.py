"""Looks at the sample ledger, as an export takes them."""

from datetime import date

from dashboard.export.look import Look, look_at
from dashboard.filters import Choice
from dashboard.known.knowledge import Tables
from dashboard.wording import i18n
from tests.dashboard import sample

NINTH = date(2022, 1, 9)
KILLED_ON_THE_NINTH = Choice(measures=("killed",), as_of=NINTH)


def a_look(choice: Choice = Choice(), code: str = "en", tables: Tables | None = None) -> Look:  # noqa: B008 (frozen)
    return look_at(sample.tables() if tables is None else tables, choice, i18n.load(code))
