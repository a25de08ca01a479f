"""The withdrawn and denied figures of a report: below each chart, and in a list with the articles that print them."""

from collections.abc import Iterator

from dashboard.export.look import Look
from dashboard.framing.gone import Gone, gone_lines, gone_of, source_line
from dashboard.report.numbering import Numbers


def gone_below(look: Look) -> list[str]:
    """The lines below a chart: figures of one source that met one fate stand in one line."""
    return gone_lines(_gone(look), look.texts)


def gone_listed(look: Look, numbers: Numbers) -> list[tuple[str, str]]:
    """Every such figure with its fate and the articles that print it, for a list."""
    texts = look.texts
    return [
        (
            texts("report.gone.entry", figure=one.figure, status=texts.status(one.claim.status).lower()),
            texts(
                "report.gone.story",
                credit=source_line(one.claim, texts),
                day=texts.date(one.claim.known_by),
                story=one.told,
                articles=numbers.printed_in(one.claim.statement_id),
            ),
        )
        for one in _gone(look)
    ]


def _gone(look: Look) -> Iterator[Gone]:
    return gone_of(look.shown.statements, look.shown.revisions, look.known.places, look.texts)
