"""What was known by the end of a day: claims with the status of that day, the revisions and events of then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.known.as_told import articles_by, counted_in, events_by, revised_by, told_by
from extract.ledger.status import LogLine, statuses
from extract.schema import (
    Articles,
    By,
    Claims,
    Column,
    Events,
    Mentions,
    Places,
    RevisionKind,
    Revisions,
    Status,
    Table,
    Unread,
)
from extract.sources.bodies import country_of

Tables = Mapping[type[Table], pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Known:
    """The tables as they stood at the end of `day`; `day` None means everything the articles tell.

    `articles` are those of the day, and the later ones that tell what was known by then; `newest` is the last day of
    publication among them: what the picture is reconstructed from. The claims have the publisher of their article
    beside their own columns. `home` is the code of the country that most named sources of the whole ledger belong to,
    "" where none has one.
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
    home: str = ""


def known(tables: Tables, day: date | None = None) -> Known:
    """Look at the tables with the knowledge of one day.

    A claim or a revision is known from its `known_by`, for somebody said it on that day, also where only a later
    article tells so. An event is known from the first article that tells it: that it happened on a day is no word of
    anybody on that day, and its title, with the numbers in it, is the article's own.
    """
    if day is None:
        return _everything(tables)
    articles, every = tables[Articles], tables[Claims]
    published = publication_days(articles)
    stated = _with_status(until(every, Claims.KNOWN_BY, day), tables[Revisions], day)
    claims, stands_for = told_by(stated, day)
    revisions = revised_by(until(tables[Revisions], Revisions.KNOWN_BY, day), claims, stands_for, day)
    told = tables[Events][Events.ARTICLE_ID].map(dict(zip(articles[Articles.ID], published, strict=True)))
    used = articles_by(articles, published, day, claims[Claims.ARTICLE_ID], revisions[Revisions.ARTICLE_ID])
    mentions = _of(used, tables[Mentions], Mentions.ARTICLE_ID)
    return Known(
        day=day,
        newest=newest_day(used),
        articles=used,
        claims=_printed_by(articles, claims),
        revisions=revisions,
        events=events_by(tables[Events], told, day),
        places=counted_in(tables[Places], mentions),
        mentions=mentions,
        unread=_of(used, tables[Unread], Unread.ARTICLE_ID),
        home=home_of(every),
    )


def _everything(tables: Tables) -> Known:
    return Known(
        day=None,
        newest=newest_day(tables[Articles]),
        articles=tables[Articles],
        claims=_printed_by(tables[Articles], _with_status(tables[Claims], tables[Revisions], None)),
        revisions=tables[Revisions],
        events=tables[Events],
        places=tables[Places],
        mentions=tables[Mentions],
        unread=tables[Unread],
        home=home_of(tables[Claims]),
    )


def _of(articles: pd.DataFrame, table: pd.DataFrame, article: Column) -> pd.DataFrame:
    return table[table[article].isin(articles[Articles.ID])]


def days_of_change(tables: Tables) -> tuple[date, ...]:
    """The days on which a claim or a revision became known, in order."""
    claims, revisions = tables[Claims], tables[Revisions]
    both = pd.concat([claims[Claims.KNOWN_BY], revisions[Revisions.KNOWN_BY]]).dropna()
    return tuple(stamp.date() for stamp in sorted(both.unique()))


def home_of(claims: pd.DataFrame) -> str:
    """The country of most of the claims' sources, by its code; "" where no source has one."""
    countries = claims[Claims.SOURCE_ID].value_counts().rename(country_of).drop("", errors="ignore")
    return str(countries.groupby(level=0).sum().idxmax()) if len(countries) else ""


def until(table: pd.DataFrame, column: Column, day: date) -> pd.DataFrame:
    """The rows whose day is not after `day`."""
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


def _printed_by(articles: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with who printed each: whom a figure is told of that its article credits to nobody."""
    publishers = articles.set_index(Articles.ID)[Articles.PUBLISHER]
    return claims.assign(**{Articles.PUBLISHER: claims[Claims.ARTICLE_ID].map(publishers).fillna("").astype("str")})


def newest_day(articles: pd.DataFrame) -> date | None:
    """The last day of publication among the articles; None where there are none."""
    if articles.empty:
        return None
    newest: pd.Timestamp = publication_days(articles).max()
    return newest.date()


def publication_days(articles: pd.DataFrame) -> pd.Series:
    """The day of publication of each article, without its time."""
    return pd.to_datetime(articles[Articles.PUBLISHED].str[:10]).astype("datetime64[s]")
