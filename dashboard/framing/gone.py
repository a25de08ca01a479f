"""The withdrawn and denied figures of a chart, each with who gave it, and who took it back, when and why."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from dashboard.filters import WITHDRAWN
from dashboard.known.credit import credit_of
from dashboard.known.history import histories
from dashboard.known.rows import Claim, read_claims
from dashboard.known.standing import counted_of
from dashboard.wording.i18n import Texts
from dashboard.wording.place_names import place_names
from extract.schema import Claims, Measure

MOST_FATES = 3
"""Sentences about withdrawn figures in a chart's caption."""

MOST_FIGURES = 3
"""Figures that one of these sentences names."""

_GRAVEST = {measure: rank for rank, measure in enumerate(Measure)}


@dataclass(frozen=True, slots=True)
class Gone:
    """A withdrawn or denied statement with its figure in words, and the lines of who took it back, when and why."""

    claim: Claim
    figure: str
    story: tuple[str, ...]

    @property
    def told(self) -> str:
        """What became of it, as one clause."""
        return "; ".join(self.story)


def gone_lines(gone: Iterable[Gone], texts: Texts) -> list[str]:
    """One line for the figures of one source that met one fate."""
    return [
        texts(
            "report.gone.below",
            status=texts(f"report.gone.{some[0].claim.status}"),
            figures=_figures(some, texts),
            credit=source_line(some[0].claim, texts),
            story=some[0].told,
        )
        for some in _together(gone, lambda one: (one.claim.status, source_line(one.claim, texts), one.told))
    ]


def gone_caption(gone: Iterable[Gone], texts: Texts) -> tuple[str, int]:
    """A sentence for each of the gravest fates, whosever the figures were, and how many statements they tell of."""
    ordered = sorted(gone, key=lambda one: (_GRAVEST[one.claim.measure], -one.claim.size, -len(one.story)))
    found = _together(ordered, lambda one: (one.claim.status, *sorted(one.story)))
    again = [some for at, some in enumerate(found) if any(_told_in(some, other) for other in found[:at])]
    told = [some for some in found if some not in again][:MOST_FATES]
    lines = [
        texts(
            "frame.gone",
            status=texts(f"report.gone.{some[0].claim.status}"),
            figures=_figures(some, texts, MOST_FIGURES),
            story=some[0].told,
        )
        for some in told
    ]
    said = [*told, *(some for some in again if any(_told_in(some, other) for other in told))]
    return " ".join(lines), sum(len(some) for some in said)


def _told_in(some: list[Gone], other: list[Gone]) -> bool:
    """Whether what is told of other figures tells all of these too."""
    figures = {one.figure for one in some} <= {one.figure for one in other}
    same = some[0].claim.status is other[0].claim.status
    return same and figures and set(some[0].story) <= set(other[0].story)


def _together(gone: Iterable[Gone], fate: Callable[[Gone], tuple[str, ...]]) -> list[list[Gone]]:
    """Those that share a fate side by side, in the order of the first of each."""
    found: dict[tuple[str, ...], list[Gone]] = {}
    for one in gone:
        found.setdefault(fate(one), []).append(one)
    return list(found.values())


def _figures(some: Iterable[Gone], texts: Texts, most: int | None = None) -> str:
    """Figures in words, each once; beyond `most` how many more there are."""
    figures = list(dict.fromkeys(one.figure for one in some))
    named = figures[:most]
    more = len(figures) - len(named)
    return ", ".join([*named, *([texts("frame.gone_figures", count=more)] if more else [])])


def gone_of(
    statements: pd.DataFrame, revisions: pd.DataFrame, places: pd.DataFrame | None, texts: Texts
) -> Iterator[Gone]:
    """The withdrawn and denied statements, oldest first."""
    stories = histories(revisions, texts)
    names = place_names(places, texts.code) if places is not None else {}
    gone = statements[statements[Claims.STATUS].isin(WITHDRAWN)].sort_values(Claims.KNOWN_BY, kind="stable")
    for claim in read_claims(gone):
        figure = counted_of(claim, texts)
        place = names.get(claim.place_id, "")
        where = texts("report.gone.where", figure=figure, place=place) if place else figure
        yield Gone(claim, where, stories.get(claim.claim_id, ()))


def source_line(claim: Claim, texts: Texts) -> str:
    """Who gave the figure, or that nobody is named."""
    if not claim.source:
        return credit_of(claim, texts)
    return texts("report.gone.source", source=credit_of(claim, texts, within=True))
