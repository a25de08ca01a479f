"""Short ways to write claims and revisions, for the tests of the ledger."""

from datetime import date, datetime

from extract.attribution.attribution import OWN_WORDS, Source
from extract.claims.claims import Claim
from extract.figures.figures import Figure
from extract.ledger.ledger import Ledger, keep_ledger, log_of, statuses
from extract.revisions.revisions import PrintedRevision
from extract.schema import Bound, Counting, Group, Measure, Reason, RevisionKind, SourceKind, Status
from extract.words.text import Span

INTERIOR = Source("Interior Ministry", "kz:interior_ministry", SourceKind.GOVERNMENT)
HEALTH = Source("Health Ministry", "kz:health_ministry", SourceKind.HEALTH)
INFORMATION = Source("Information Ministry", "kz:information_ministry", SourceKind.GOVERNMENT)
PROSECUTOR = Source("Prosecutor General", "kz:prosecutor_general", SourceKind.JUDICIARY)
OFFICIALS = Source("officials", "", SourceKind.UNNAMED)
COUNTRY = "geonames:1522867"


def day(number: int, month: int = 1) -> date:
    return date(2022, month, number)


def exactly(value: int) -> Figure:
    return Figure(value, value, value, Bound.EXACT)


def more_than(value: int) -> Figure:
    return Figure(value, value + 1, None, Bound.MORE_THAN)


def at_least(value: int) -> Figure:
    return Figure(value, value, None, Bound.AT_LEAST)


def nearly(value: int) -> Figure:
    return Figure(value, None, value - 1, Bound.NEARLY)


def about(value: int) -> Figure:
    return Figure(value, None, None, Bound.ABOUT)


DOZENS = Figure(None, 24, None, Bound.VAGUE)


def claim(
    name: str,
    figure: Figure | int,
    published: date | datetime,
    *,
    source: Source = INTERIOR,
    via: str = "",
    stated: date | None = None,
    earlier: bool = False,
    measure: Measure = Measure.KILLED,
    group: Group = Group.ALL,
    counting: Counting = Counting.TOTAL,
    place: str = COUNTRY,
    period: tuple[date, date] | None = None,
    part_of: str = "",
    article: str = "",
    publisher: str = "Desk A",
    at: int = 0,
) -> Claim:
    """A claim whose id is `name`, printed in an article of its own unless `article` says another."""
    number = exactly(figure) if isinstance(figure, int) else figure
    moment = published if isinstance(published, datetime) else None
    return Claim(
        claim_id=name,
        article_id=article or f"article-{name}",
        publisher=publisher,
        measure=measure,
        group=group,
        group_label="",
        phrase=str(number.value),
        figure=number,
        figure_span=Span(at, at + 3),
        counting=counting,
        part_of=part_of,
        place_id=place,
        event_start=period[0] if period else None,
        event_end=period[1] if period else None,
        event_precision=None,
        source=source,
        via=via,
        stated_on=stated,
        earlier=earlier,
        published=moment.date() if moment else published,
        published_at=moment,
        rule="",
        evidence=Span(at, at + 20),
        quote=f"quote of {name}",
    )


def revision(
    kind: RevisionKind,
    source: Source,
    published: date | datetime,
    *names: str,
    article: str = "",
    publisher: str = "Desk A",
    stated: date | None = None,
    figure: Figure | None = None,
    measure: Measure | None = None,
    group: Group | None = None,
    replaced_by: str = "",
    reason: Reason = Reason.NONE_GIVEN,
) -> PrintedRevision:
    """A revision of the named claims, told in the article of the first one unless `article` says another."""
    return PrintedRevision(
        article_id=article or f"article-{names[0] if names else kind}",
        publisher=publisher,
        kind=kind,
        source=source,
        claim_ids=names,
        measure=measure,
        group=group,
        figure=figure,
        replaced_by=replaced_by,
        stated_on=stated,
        published=published.date() if isinstance(published, datetime) else published,
        published_at=published if isinstance(published, datetime) else None,
        reason=reason,
        reason_label="",
        rule="",
        evidence=Span(30, 50),
        quote="revising words",
    )


def status_on(ledger: Ledger, name: str, when: date | None = None) -> Status:
    return statuses(log_of(ledger.revisions), when).get(name, (Status.STANDS,))[0]


def rows(ledger: Ledger) -> set[tuple[str, str, str]]:
    """The log as (claim, kind, by)."""
    return {(row.claim_id, row.kind.value, row.by.value) for row in ledger.revisions}


def known(ledger: Ledger, name: str) -> date:
    return next(entry.known_by for entry in ledger.entries if entry.claim.claim_id == name)


def one_statement(ledger: Ledger, *names: str) -> bool:
    return len({entry.statement_id for entry in ledger.entries if entry.claim.claim_id in names}) == 1


__all__ = ["OWN_WORDS", "keep_ledger"]
