"""What became of a statement, in words: who withdrew it, when and why; what took its place; what repeats it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.known.credit import reviser_of
from dashboard.known.log import Log
from dashboard.known.values import Claim, Revision
from dashboard.wording.i18n import Texts, language_of, read_last
from dashboard.wording.lettering import shortened
from extract.schema import Bound, ClaimWarning, Counting, Reason, RevisionKind, Status

STRUCK = Status.RETRACTED
"""The only status whose figure is struck through: withdrawn by its source or the channel that carried it."""

_QUOTE = 80
"""Letters of a figure's printed words that stand beside it."""

PALE = frozenset({Status.SUPERSEDED, Status.CORRECTED})
HOLLOW = frozenset({Status.RETRACTED, Status.DENIED})


@dataclass(frozen=True, slots=True)
class Note:
    """A remark beside a figure; `strong` ones change what the figure is worth."""

    words: str
    strong: bool = False


def figure_of(claim: Claim, texts: Texts) -> str:
    """A claim's figure in the screen's words."""
    spoken = language_of(claim.article_id)
    return texts.printed(claim.bound, claim.value, claim.low, claim.high, claim.phrase, spoken)


def counted_of(claim: Claim, texts: Texts, *, governed: bool = False) -> str:
    """A claim's figure with what it counts of whom; `governed` behind a noun, as in "the count of 16 officers"."""
    last = read_last(claim.bound, claim.value, claim.low, claim.high)
    figure = figure_of(claim, texts)
    return texts.people(figure, claim.bound, last, claim.measure, claim.group, governed=governed)


def at_its_moment(claim: Claim, figure: str, texts: Texts) -> str:
    """A figure in words, and that it is no total where it counts those of one moment."""
    if claim.counting is Counting.TOTAL:
        return figure
    return texts("charts.map.counting", figure=figure, counting=texts(f"charts.standing.{claim.counting}"))


def counting_words(claim: Claim, texts: Texts) -> str:
    """How a figure that is no total counts; one of a moment with its printed words, which say in what state."""
    words = texts(f"charts.standing.{claim.counting}")
    if claim.counting is not Counting.CURRENT or not claim.quote:
        return words
    printed = texts.quoted(shortened(claim.quote, _QUOTE))
    return texts("charts.standing.current_printed", words=words, quote=printed)


def part_words(part: Claim, texts: Texts) -> str:
    """A figure counted within another of the same people: with whom it counts as printed, or that it is one apart."""
    figure = figure_of(part, texts)
    if part.group_label:
        return texts("charts.standing.part_printed", figure=figure, label=texts.quoted(part.group_label))
    return texts("charts.standing.part_apart", figure=figure)


def revised_words(claim: Claim, log: Log, texts: Texts) -> str:
    """What revisions did to a claim, gravest first, as one sentence without its full stop; "" where none did."""
    withdrawn = [_said("withdrawn", one, texts) for one in _bodies(log.of(claim, RevisionKind.RETRACTS), texts)]
    denials = _bodies(log.of(claim, RevisionKind.DENIES), texts)
    denied = [_said("denied_too" if withdrawn else "denied", one, texts) for one in denials]
    corrected = [_corrected(one, log, texts) for one in log.of(claim, RevisionKind.CORRECTS)[:1]]
    superseded = [_superseded(one, log, texts) for one in log.of(claim, RevisionKind.SUPERSEDES)[-1:]]
    restored = [_said("reinstated", one, texts) for one in _bodies(log.of(claim, RevisionKind.REINSTATES), texts)]
    return "; ".join(withdrawn + denied + corrected + superseded + restored)


def notes_of(claim: Claim, log: Log, texts: Texts) -> list[Note]:
    """Everything a reader must know beside a figure, the gravest first."""
    notes = []
    if revised := revised_words(claim, log, texts):
        disputed = log.denied_by_others(claim) and claim.status not in HOLLOW
        words = texts("charts.standing.disputed", words=revised) if disputed else revised
        notes.append(Note(words, strong=disputed or claim.status in HOLLOW))
    if claim.warning is ClaimWarning.STILL_CIRCULATING:
        notes.append(Note(texts("charts.standing.circulating"), strong=True))
    if lower := _lower(claim, log, texts):
        notes.append(Note(lower))
    if claim.counting is not Counting.TOTAL:
        notes.append(Note(counting_words(claim, texts)))
    if claim.bound is Bound.VAGUE:
        notes.append(Note(_vague(claim, texts)))
    if is_apart(claim, log):
        notes.append(Note(texts("charts.standing.part_hidden"), strong=True))
    return notes


def is_apart(claim: Claim, log: Log) -> bool:
    """Whether a figure is counted within a total that is not shown with it: alone it would pass for a total."""
    return bool(claim.part_of) and claim.part_of not in log.claims


def fell(claim: Claim, log: Log) -> Claim | None:
    """The figure this one replaced with a lower one, if it did."""
    if claim.counting is not Counting.TOTAL:
        return None
    higher = [old for old in log.replaces.get(claim.claim_id, []) if stood(old) and _is_lower(claim, old)]
    return higher[-1] if higher else None


def stood(claim: Claim) -> bool:
    """Whether a figure stood until another took its place: nothing rose or fell from one that was withdrawn."""
    return claim.status not in HOLLOW and claim.warning is not ClaimWarning.STILL_CIRCULATING


def _is_lower(new: Claim, old: Claim) -> bool:
    return new.high is not None and old.low is not None and new.high < old.low


def _lower(claim: Claim, log: Log, texts: Texts) -> str:
    old = fell(claim, log)
    if old is None:
        return ""
    day = texts.date(old.known_by, "short")
    if claim.bound is Bound.EXACT and old.bound is Bound.EXACT and claim.value is not None and old.value is not None:
        return texts("charts.standing.lower", count=old.value - claim.value, day=day)
    return texts("charts.standing.lower_vague", figure=figure_of(old, texts), day=day)


def _vague(claim: Claim, texts: Texts) -> str:
    if claim.high is None:
        return texts("charts.standing.vague", low=claim.low)
    return texts("charts.standing.vague_range", low=claim.low, high=claim.high)


def _corrected(revision: Revision, log: Log, texts: Texts) -> str:
    new = log.claims.get(revision.replaced_by)
    if new is None:
        return _said("corrected", revision, texts)
    day = texts.date(revision.known_by, "short")
    return texts("charts.standing.corrected_to", day=day, figure=figure_of(new, texts))


def _superseded(revision: Revision, log: Log, texts: Texts) -> str:
    day = texts.date(revision.known_by, "short")
    new = log.claims.get(revision.replaced_by)
    if new is None:
        return texts("charts.standing.superseded_plain", day=day)
    return texts("charts.standing.superseded", day=day, figure=figure_of(new, texts))


def _said(key: str, revision: Revision, texts: Texts) -> str:
    day = texts.date(revision.known_by, "short")
    source = reviser_of(revision, texts)
    reason = _reason(revision, texts)
    if reason and texts.has(f"charts.standing.{key}_reason"):
        return texts(f"charts.standing.{key}_reason", day=day, source=source, reason=reason)
    return texts(f"charts.standing.{key}", day=day, source=source)


def _reason(revision: Revision, texts: Texts) -> str:
    """The reason in the printed words where they are in the screen's language, else ours, which are no quotation."""
    if _quotable(revision, texts):
        return texts.quoted(revision.reason_label)
    if revision.reason in (Reason.NONE_GIVEN, Reason.NEW_INFORMATION):
        return ""
    return texts(f"reasons.{revision.reason}")


def _quotable(revision: Revision, texts: Texts) -> bool:
    return bool(revision.reason_label) and revision.article_id.endswith(f".{texts.code}")


def _bodies(revisions: Sequence[Revision], texts: Texts) -> list[Revision]:
    """One revision a body and day, the one with a reason to quote first."""
    best: dict[tuple[str, str], Revision] = {}
    for revision in revisions:
        key = (revision.source_id or revision.source, revision.known_by.isoformat())
        if key not in best or (_quotable(revision, texts) and not _quotable(best[key], texts)):
            best[key] = revision
    return list(best.values())
