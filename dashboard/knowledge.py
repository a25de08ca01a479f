"""What was known by the end of a day: claims with the status of that day, the revisions and events of then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from extract.schema import (
    Articles,
    By,
    Claims,
    Events,
    Mentions,
    Places,
    RevisionKind,
    Revisions,
    Status,
    Table,
    Unread,
)
from extract.status import LogLine, statuses

Tables = Mapping[type[Table], pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Known:
    """The tables as they stood at the end of `day`; `day` None means everything the articles tell.

    `newest` is the last day of publication among the articles: what the picture is reconstructed from.
    """

    day: date | None
    newest: date | None
    articles: pd.DataFrame
    claims: pd.DataFrame
    revisions: pd.DataFrame
    events: pd.DataFrame
    places: pd.DataFrame
    mentions: pd.DataFrame
    unread: pd.DataFrame


def known(tables: Tables, day: date | None = None) -> Known:
    """Look at the tables with the knowledge of one day.

    Articles stay whole: an old fact is often told by a newer article, and the caption says so.
    """
    articles = tables[Articles]
    claims, revisions = tables[Claims], tables[Revisions]
    return Known(
        day=day,
        newest=newest_day(articles),
        articles=articles,
        claims=_with_status(until(claims, Claims.KNOWN_BY, day), revisions, day),
        revisions=until(revisions, Revisions.KNOWN_BY, day),
        events=_untold_left_out(_events(tables[Events], articles, day), claims, day),
        places=tables[Places],
        mentions=tables[Mentions],
        unread=tables[Unread],
    )


def days_of_change(tables: Tables) -> tuple[date, ...]:
    """The days on which a claim or a revision became known, in order."""
    claims, revisions = tables[Claims], tables[Revisions]
    both = pd.concat([claims[Claims.KNOWN_BY], revisions[Revisions.KNOWN_BY]]).dropna()
    return tuple(stamp.date() for stamp in sorted(both.unique()))


def until(table: pd.DataFrame, column: str, day: date | None) -> pd.DataFrame:
    """The rows whose day is not after `day`."""
    if day is None:
        return table
    return table[table[column] <= pd.Timestamp(day)]


def log_of(revisions: pd.DataFrame) -> tuple[LogLine, ...]:
    """The revisions as the ledger's log, in the order of the table."""
    columns = (
        Revisions.CLAIM_ID,
        Revisions.KIND,
        Revisions.BY,
        Revisions.SOURCE_ID,
        Revisions.REPLACED_BY,
    )
    cells = zip(*(revisions[column] for column in columns), strict=True)
    known_by = (stamp.date() for stamp in revisions[Revisions.KNOWN_BY])
    return tuple(
        LogLine(claim, RevisionKind(kind), By(by), source, day, replaced_by, order)
        for order, ((claim, kind, by, source, replaced_by), day) in enumerate(zip(cells, known_by, strict=True))
    )


def _with_status(claims: pd.DataFrame, revisions: pd.DataFrame, day: date | None) -> pd.DataFrame:
    changed = statuses(log_of(revisions), day)
    gravest = {claim: found[0].value for claim, found in changed.items() if found}
    return claims.assign(**{Claims.STATUS: [gravest.get(claim, Status.STANDS.value) for claim in claims[Claims.ID]]})


def _events(events: pd.DataFrame, articles: pd.DataFrame, day: date | None) -> pd.DataFrame:
    """What had happened by the day, and what was by then announced."""
    if day is None or events.empty:
        return events
    published = dict(zip(articles[Articles.ID], publication_days(articles), strict=True))
    told = events[Events.ARTICLE_ID].map(published)
    begun = events[Events.START]
    planned = events[Events.PLANNED].astype(bool)
    since = told.where(planned | begun.isna() | (told < begun), begun)
    return events[since <= pd.Timestamp(day)]


def _untold_left_out(events: pd.DataFrame, claims: pd.DataFrame, day: date | None) -> pd.DataFrame:
    """The events but for those whose title tells a figure of the same article that became known after the day."""
    if day is None or events.empty:
        return events
    later = claims[claims[Claims.KNOWN_BY] > pd.Timestamp(day)]
    first, after = Events.EVIDENCE_START, Events.EVIDENCE_END
    spans = later[[Claims.ARTICLE_ID, Claims.PHRASE, Claims.EVIDENCE_START, Claims.EVIDENCE_END]]
    both = events[[Events.ID, Events.ARTICLE_ID, Events.TITLE, first, after]].merge(
        spans, on=Events.ARTICLE_ID, suffixes=("", "_told")
    )
    both = both[(both[f"{first}_told"] < both[after]) & (both[f"{after}_told"] > both[first])]
    pairs = zip(both[Events.TITLE], both[Claims.PHRASE], strict=True)
    told = [f" {phrase} " in f" {title} " for title, phrase in pairs]
    return events[~events[Events.ID].isin(both.loc[told, Events.ID])]


def newest_day(articles: pd.DataFrame) -> date | None:
    """The last day of publication among the articles; None where there are none."""
    if articles.empty:
        return None
    newest: pd.Timestamp = publication_days(articles).max()
    return newest.date()


def publication_days(articles: pd.DataFrame) -> pd.Series:
    """The day of publication of each article, without its time."""
    return pd.to_datetime(articles[Articles.PUBLISHED].str[:10]).astype("datetime64[s]")
