"""What became of claims, in words: each revision as one line, oldest first."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.known.credit import reviser_of
from dashboard.wording.i18n import Texts
from extract.schema import Reason, Revisions

# a supersession has no other reason than the newer figure itself
_SAYS_NOTHING = (Reason.NONE_GIVEN, Reason.NEW_INFORMATION)


def histories(revisions: pd.DataFrame, texts: Texts) -> dict[str, tuple[str, ...]]:
    """The lines of every claim that a revision reaches, by claim_id."""
    lines: dict[str, tuple[str, ...]] = {}
    for row in revisions.sort_values(Revisions.KNOWN_BY, kind="stable").to_dict("records"):
        claim = row[Revisions.CLAIM_ID]
        line = revision_line(row, texts)
        if line not in lines.get(claim, ()):
            lines[claim] = (*lines.get(claim, ()), line)
    return lines


def revision_line(row: Mapping[Any, Any], texts: Texts) -> str:
    """One revision: what, when, by whom, why."""
    day = texts.date(row[Revisions.KNOWN_BY].date())
    said = texts(f"views.revision.{row[Revisions.KIND]}", day=day, source=reviser_of(row, texts))
    reason = why(row, texts)
    return f"{said}{texts('views.revision.why', reason=reason)}" if reason else said


def why(row: Mapping[Any, Any], texts: Texts) -> str:
    """The reason of one revision in a word, or as printed where no word of ours says it; "" where there is none."""
    reason, printed = Reason(row[Revisions.REASON]), row[Revisions.REASON_LABEL]
    if reason not in _SAYS_NOTHING:
        return texts(f"reasons.{reason}")
    return texts.quoted(printed) if printed else ""
