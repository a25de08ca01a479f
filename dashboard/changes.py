"""What became known on a day: how many figures were new, and how many were withdrawn, denied, corrected or replaced."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from dashboard.i18n import Texts
from dashboard.knowledge import Tables
from extract.schema import Claims, Column, RevisionKind, Revisions


@dataclass(frozen=True, slots=True)
class Change:
    """How many statements became known on a day, and how many each kind of revision reached on it."""

    new: int = 0
    revised: Mapping[RevisionKind, int] = field(default_factory=dict)


def changes(tables: Tables) -> dict[date, Change]:
    """Every day on which a claim or a revision became known, in order, with what it brought."""
    claims, revisions = tables[Claims], tables[Revisions]
    new = Counter(day for day, _ in _pairs(claims, Claims.KNOWN_BY, claims[Claims.STATEMENT_ID]))
    statement = dict(zip(claims[Claims.ID], claims[Claims.STATEMENT_ID], strict=True))
    revised: defaultdict[date, Counter[RevisionKind]] = defaultdict(Counter)
    for kind in RevisionKind:
        rows = revisions[revisions[Revisions.KIND] == kind]
        for day, _ in _pairs(rows, Revisions.KNOWN_BY, rows[Revisions.CLAIM_ID].map(statement)):
            revised[day][kind] += 1
    return {day: Change(new[day], dict(revised[day])) for day in sorted({*new, *revised})}


def change_words(change: Change, texts: Texts) -> str:
    """A day's change as a list in words; "" where nothing changed."""
    said = [texts("filters.change.new", count=change.new)] if change.new else []
    kinds = [kind for kind in RevisionKind if kind in change.revised]
    return texts.join([*said, *(texts(f"filters.change.{kind}", count=change.revised[kind]) for kind in kinds)])


def _pairs(table: pd.DataFrame, day: Column, statements: pd.Series) -> list[tuple[date, str]]:
    """Each day with each statement of it once."""
    pairs = pd.DataFrame({"day": table[day], "statement": statements}).dropna().drop_duplicates()
    return [(stamp.date(), str(one)) for stamp, one in zip(pairs["day"], pairs["statement"], strict=True)]
