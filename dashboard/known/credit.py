"""Whom a figure is credited to, in words: the one place that every screen, picture, file and address takes them from.

A source is not a publisher, and neither is the channel that carried a figure. A credit names the source and, where
another carried its figure, whom it came by; somebody unnamed by kind or as printed; and where an article credits
nobody, that no source is named, and who printed it. `giver_of` names the source alone, for lists of bodies and for
order: it may leave out who carried a figure, and never puts another in the place of its source.
"""

from typing import Any

from dashboard.known.values import Claim, Revision
from dashboard.wording.bodies import body_alone, body_carrying, body_within
from dashboard.wording.i18n import Row, Texts, capital
from extract.schema import Articles, Claims, Revisions, SourceKind
from extract.sources.whose_word import says_who

Cells = tuple[str, str, str, str, str]
"""Of a claim: source as printed, source_id, kind of source, source_id of who carried it, publisher."""


def credit_of(claim: Claim | Row, texts: Texts, *, within: bool = False) -> str:
    """Whom a claim credits, with who carried its figure: "Health ministry, via the information ministry".

    Args:
        claim: a claim as a value or a row of a table; a row that tells the publisher names it where no source is.
        texts: the reader's language.
        within: as it stands inside a sentence ("the health ministry"), not at the beginning of a line.
    """
    source, source_id, _, via, publisher = _cells(claim)
    if not source and not source_id and not via:
        return _nobody(publisher, texts, within=within)
    words = giver_of(claim, texts, within=within)
    return texts("sources.carried", source=words, via=body_carrying(via, texts)) if via else words


def teller_of(claim: Claim, texts: Texts) -> str:
    """Whom a claim credits, as it stands in a sentence before what they said: an aside about a carrier is closed."""
    if not claim.via:
        return credit_of(claim, texts, within=True)
    source, via = giver_of(claim, texts, within=True), body_carrying(claim.via, texts)
    return texts("sources.carried_before_verb", source=source, via=via)


def giver_of(claim: Claim | Row, texts: Texts, *, within: bool = False) -> str:
    """The source of a claim alone, in short: whose figure it is, whoever carried it; nobody's says so."""
    source, source_id, kind, _, _ = _cells(claim)
    if not source and not source_id:
        return _nobody("", texts, within=within)
    return _source(source, source_id, kind, texts, within=within)


def reviser_of(revision: Revision | Row, texts: Texts, *, within: bool = True) -> str:
    """Who changed a figure; the publisher where the words are its own."""
    if isinstance(revision, Revision):
        source, source_id = revision.source, revision.source_id
    else:
        source, source_id = str(revision[Revisions.SOURCE] or ""), str(revision[Revisions.SOURCE_ID] or "")
    if not source and not source_id:
        words = texts("sources.own_within")
        return words if within else capital(words)
    return _source(source, source_id, SourceKind.UNNAMED, texts, within=within) if source_id else texts.quoted(source)


def _nobody(publisher: str, texts: Texts, *, within: bool) -> str:
    words = texts("sources.own_words")
    words = words if within else capital(words)
    return texts("sources.printed", words=words, publisher=publisher) if publisher else words


def _source(source: str, source_id: str, kind: str, texts: Texts, *, within: bool) -> str:
    """A source's name in the reader's language; somebody unnamed as printed where only the words say who it was."""
    if source_id:
        return body_within(source_id, texts, source) if within else body_alone(source_id, texts, source)
    if kind in ("", SourceKind.UNNAMED) and says_who(source):
        return texts.quoted(source)
    return texts(f"sources.unnamed_{'within' if within else 'alone'}.{kind or SourceKind.UNNAMED}")


def _cells(claim: Claim | Row) -> Cells:
    if isinstance(claim, Claim):
        return claim.source, claim.source_id, claim.source_kind or "", claim.via, claim.publisher
    cells = (claim[one] for one in (Claims.SOURCE, Claims.SOURCE_ID, Claims.SOURCE_KIND))
    source, source_id, kind = (_words(cell) for cell in cells)
    return source, source_id, kind, _words(claim[Claims.VIA]), _words(_told(claim))


def _told(row: Row) -> Any:
    """The publisher of a row's article; "" where the row does not tell it."""
    try:
        return row[Articles.PUBLISHER]
    except KeyError:
        return ""


def _words(cell: Any) -> str:
    return "" if cell is None or cell != cell else str(cell)  # an empty cell may equal nothing, not even itself
