"""What became known on a day: how many figures were new, and how many were withdrawn, denied, corrected or replaced."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from dashboard.filters import Choice, Shown
from dashboard.i18n import Texts
from extract.schema import Claims, RevisionKind, Revisions


@dataclass(frozen=True, slots=True)
class Change:
    """How many statements became known on a day, and how many each kind of revision reached on it."""

    new: int = 0
    revised: Mapping[RevisionKind, int] = field(default_factory=dict)


def change_on(day: date, shown: Shown) -> Change:
    """What a day brought to what is shown."""
    at = pd.Timestamp(day)
    printings, revisions = shown.printings, shown.revisions
    new = printings.loc[printings[Claims.KNOWN_BY] == at, Claims.STATEMENT_ID].nunique()
    told = revisions[revisions[Revisions.KNOWN_BY] == at]
    reached = printings[printings[Claims.ID].isin(told[Revisions.CLAIM_ID])]
    statement = dict(zip(reached[Claims.ID], reached[Claims.STATEMENT_ID], strict=True))
    statements = told[Revisions.CLAIM_ID].map(statement)
    counted = statements.groupby(told[Revisions.KIND]).nunique()
    return Change(int(new), {kind: int(counted[kind]) for kind in RevisionKind if counted.get(kind, 0)})


def change_words(change: Change, texts: Texts) -> str:
    """A day's change as a list in words; "" where nothing changed."""
    said = [texts("filters.change.new", count=change.new)] if change.new else []
    return texts.join(
        [*said, *(texts(f"filters.change.{kind}", count=count) for kind, count in change.revised.items())]
    )


def change_line(day: date, shown: Shown, choice: Choice, texts: Texts) -> str:
    """What changed on a day, in a sentence that says where filters leave out a part of it."""
    said = change_words(change_on(day, shown), texts)
    key = "changed" if said else "unchanged"
    narrowed = "_shown" if choice.narrows else ""
    return texts(f"filters.{key}{narrowed}", day=texts.date(day), changes=said)
