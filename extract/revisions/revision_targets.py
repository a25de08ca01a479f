"""Which kind of revision a sentence makes, and of what, by the words that revise."""

from extract.attribution.attribution import OWN_WORDS, Source
from extract.revisions.called_wrong import called_wrong, count_before
from extract.revisions.corrected import corrected, figure_after, superseded
from extract.revisions.just_told import figure_meant
from extract.revisions.named_targets import named
from extract.revisions.revised import Page, Target
from extract.revisions.right_figure import right_figure
from extract.schema import RevisionKind
from extract.words.cues import Found
from extract.words.revision_words import Sign

KINDS = {
    Sign.RETRACTS: RevisionKind.RETRACTS,
    Sign.DENIES: RevisionKind.DENIES,
    Sign.UNTRUE: RevisionKind.DENIES,
    Sign.NEVER_GAVE: RevisionKind.DENIES,
    Sign.CORRECTS: RevisionKind.CORRECTS,
    Sign.WRONG: RevisionKind.CORRECTS,
    Sign.WAS_WRONG: RevisionKind.CORRECTS,
    Sign.RIGHT: RevisionKind.CORRECTS,
    Sign.REINSTATES: RevisionKind.REINSTATES,
    Sign.CONFIRMS: RevisionKind.REINSTATES,
    Sign.PREVIOUS: RevisionKind.SUPERSEDES,
    Sign.RISES: RevisionKind.SUPERSEDES,
    Sign.OWN: RevisionKind.CORRECTS,
}


def kind_of(page: Page, sign: Found[Sign], target: Target, speaker: Source) -> RevisionKind:
    """What a sign does; a newer toll beside words that call the old one wrong corrects it.

    Who calls a report wrong and gives nothing in its place takes it back, or denies it if it is another's.
    """
    kind = KINDS[sign.meaning]
    if sign.meaning is Sign.WAS_WRONG and not target.replaced_by and (target.by or speaker) != OWN_WORDS:
        return RevisionKind.CORRECTS if count_before(page, sign) else RevisionKind.RETRACTS
    wrong = page.own or page.has(Sign.WRONG) or figure_after(page, Sign.INSTEAD)
    if kind is RevisionKind.SUPERSEDES and wrong:
        return RevisionKind.CORRECTS
    return kind


def target_of(page: Page, sign: Found[Sign], speaker: Source) -> Target | None:
    """What a sign revises; None where its words name no figure.

    Raises:
        ValueError: it is no sign of KINDS.
    """
    anew = page.has(Sign.WITHDRAWN) or page.has(Sign.AFTER_ALL) or (page.has(Sign.AGAIN) and page.last is not None)
    again = page.has(Sign.REINSTATES) or (page.has(Sign.CONFIRMS) and anew)
    match sign.meaning:
        case Sign.RETRACTS | Sign.DENIES | Sign.UNTRUE | Sign.NEVER_GAVE:
            # "reinstated the figure it had withdrawn": the withdrawal is told elsewhere
            return None if again else named(page, sign, speaker)
        case Sign.REINSTATES | Sign.CONFIRMS:
            return named(page, sign, speaker) if again else None
        case Sign.CORRECTS | Sign.WRONG | Sign.OWN:
            return corrected(page, sign, speaker) or figure_meant(page, sign, speaker)
        case Sign.WAS_WRONG:
            return called_wrong(page, sign, speaker)
        case Sign.RIGHT:
            return right_figure(page, sign)
        case Sign.PREVIOUS | Sign.RISES:
            return None if page.has(Sign.WAS_WRONG) else superseded(page, sign)
        case _:
            raise ValueError(sign.meaning)
