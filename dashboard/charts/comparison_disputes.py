"""Who contradicts whom in a panel of the comparison, in words."""

from collections import defaultdict
from collections.abc import Sequence

from dashboard.known.credit import credit_of, giver_of
from dashboard.known.disagreements import Pair, clashes, contradicts, versions
from dashboard.known.rows import Claim
from dashboard.known.standing import figure_of
from dashboard.wording.bodies import body_carrying
from dashboard.wording.i18n import Texts


def disputes(rows: Sequence[Claim], texts: Texts) -> tuple[str, ...]:
    """Who contradicts whom, whose figures differ over the days, and who gave two on one day, in words."""
    return tuple(filter(None, (*_between_sources(rows, texts), _of_one_source(rows, texts))))


def _of_one_source(rows: Sequence[Claim], texts: Texts) -> str:
    said = [
        texts(
            "charts.version",
            source=giver_of(alike[0], texts, within=True),
            figures=texts.join([_version(one, texts) for one in alike]),
            day=texts.date(alike[0].known_by, "short"),
        )
        for alike in versions(rows)
    ]
    return texts("charts.versions", said="; ".join(said)) if said else ""


def _version(claim: Claim, texts: Texts) -> str:
    """One of two figures of a source: who carried it tells it from the other."""
    figure = figure_of(claim, texts)
    if not claim.via:
        return figure
    return texts("charts.version_via", figure=figure, via=body_carrying(claim.via, texts))


def _between_sources(rows: Sequence[Claim], texts: Texts) -> list[str]:
    """Figures of one moment that contradict each other; then those of different days, which no one can compare."""
    pairs = [pair for question in clashes(rows) for pair in question]
    at_once = [pair for pair in pairs if contradicts(pair, rows)]
    apart = [pair for pair in pairs if pair not in at_once]
    return [_told("disagree", at_once, texts), _told("days_apart", apart, texts)]


def _told(key: str, pairs: Sequence[Pair], texts: Texts) -> str:
    """Who gave which figure on which day, each once, oldest first; "" where there is none."""
    found = {claim.claim_id: claim for pair in pairs for claim in pair}
    alike: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for claim in sorted(found.values(), key=lambda one: one.known_by):
        told = figure_of(claim, texts), texts.date(claim.known_by, "short"), claim.via and claim.claim_id
        alike[told].append(credit_of(claim, texts, within=True))
    said = [
        texts("charts.said", source=texts.join(list(dict.fromkeys(sources))), figure=figure, day=day)
        for (figure, day, _), sources in alike.items()
    ]
    return texts(f"charts.{key}", said="; ".join(said)) if said else ""
