"""The withdrawn and denied figures of a report, each with who gave it, and who took it back, when and why."""

from collections.abc import Iterator

from dashboard.export.look import Look
from dashboard.filters import WITHDRAWN
from dashboard.history import histories
from dashboard.i18n import Texts
from dashboard.place_names import place_names
from dashboard.report.numbering import Numbers
from dashboard.rows import Claim, read_claims
from dashboard.standing import credited, figure_of
from extract.schema import Claims, Status


def gone_below(look: Look) -> list[str]:
    """The lines below a chart: figures of one source that met one fate stand in one line."""
    texts = look.texts
    told: dict[tuple[Status, str, str], list[str]] = {}
    for claim, figure, story in _gone(look):
        told.setdefault((claim.status, _credit(claim, texts), story), []).append(figure)
    return [
        texts(
            "report.gone.below",
            status=texts(f"report.gone.{status}"),
            figures=", ".join(dict.fromkeys(figures)),
            credit=credit,
            story=story,
        )
        for (status, credit, story), figures in told.items()
    ]


def gone_listed(look: Look, numbers: Numbers) -> list[tuple[str, str]]:
    """Every such figure with its fate and the articles that print it, for a list."""
    texts = look.texts
    return [
        (
            texts("report.gone.entry", figure=figure, status=texts.status(claim.status).lower()),
            texts(
                "report.gone.story",
                credit=_credit(claim, texts),
                day=texts.date(claim.known_by),
                story=story,
                articles=numbers.printed_in(claim.statement_id),
            ),
        )
        for claim, figure, story in _gone(look)
    ]


def _gone(look: Look) -> Iterator[tuple[Claim, str, str]]:
    """The withdrawn and denied statements, oldest first, each with its figure in words and what became of it."""
    shown, texts = look.shown, look.texts
    stories, places = histories(shown.revisions, texts), place_names(look.known.places, texts.code)
    gone = shown.statements[shown.statements[Claims.STATUS].isin(WITHDRAWN)].sort_values(Claims.KNOWN_BY, kind="stable")
    for claim in read_claims(gone):
        figure = texts.counted(figure_of(claim, texts), claim.size, claim.measure, claim.group)
        place = places.get(claim.place_id, "")
        where = texts("report.gone.where", figure=figure, place=place) if place else figure
        yield claim, where, "; ".join(stories.get(claim.claim_id, ()))


def _credit(claim: Claim, texts: Texts) -> str:
    """Who gave the figure, or that nobody is named."""
    if not claim.source:
        return texts("sources.own_words")
    return texts("report.gone.source", source=credited(claim, texts))
