"""What became known on a day: how many figures were new, and how many were withdrawn, denied, corrected or replaced."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from dashboard.charts.thin import thinned
from dashboard.filters import Choice, Shown
from dashboard.known.log import Log, keep_log
from dashboard.known.repeats import Folded, fold, wholes
from dashboard.known.rows import read_claims, read_revisions
from dashboard.known.standing import HOLLOW
from dashboard.wording.i18n import Texts
from extract.schema import Claims, RevisionKind, Revisions

_MOST_READ = 400
_GRAVEST = (
    RevisionKind.RETRACTS,
    RevisionKind.DENIES,
    RevisionKind.CORRECTS,
    RevisionKind.SUPERSEDES,
    RevisionKind.REINSTATES,
)


@dataclass(frozen=True, slots=True)
class Change:
    """How many figures became known on a day, and how many were revised on it, each by the gravest kind."""

    new: int = 0
    revised: Mapping[RevisionKind, int] = field(default_factory=dict)


def change_on(day: date, shown: Shown) -> Change:
    """What a day brought to what is shown: what says the same again counts once, and a part with its whole."""
    at = pd.Timestamp(day)
    told = shown.revisions[shown.revisions[Revisions.KNOWN_BY] == at]
    rows = shown.statements
    fresh = (rows[Claims.KNOWN_BY] == at) | rows[Claims.ID].isin(told[Revisions.CLAIM_ID])
    known = rows[Claims.VALUE].isin(rows.loc[fresh, Claims.VALUE])  # what was said before is not new
    kept, _ = thinned(rows[fresh | known], _MOST_READ)
    claims = read_claims(kept)
    log = keep_log(claims, read_revisions(shown.revisions[shown.revisions[Revisions.CLAIM_ID].isin(kept[Claims.ID])]))
    figures = wholes(fold(claims, log))
    kinds = Counter(kind for one in figures if (kind := _gravest(one, day, log)) is not None)
    new = sum(one.claim.known_by == day for one in figures)
    return Change(new, {kind: kinds[kind] for kind in _GRAVEST if kinds[kind]})


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


def _gravest(one: Folded, day: date, log: Log) -> RevisionKind | None:
    """The gravest revision of a figure on a day; one that was withdrawn is not replaced any more."""
    kinds = {
        revision.kind for claim_id in one.ids for revision in log.by_claim.get(claim_id, ()) if revision.known_by == day
    }
    kinds -= {RevisionKind.SUPERSEDES} if one.claim.status in HOLLOW else set()
    return next((kind for kind in _GRAVEST if kind in kinds), None)
