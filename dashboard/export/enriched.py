"""Claims and events with what a reader of the bare table would have to look up: names, addresses, what became of them.

The added columns are declared like those of the schema, so that every writer and the description follow from here.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.export.look import Look
from dashboard.known.credit import credit_of, reviser_of
from dashboard.known.history import histories, why
from dashboard.known.knowledge import log_of
from dashboard.wording.place_names import place_names
from extract.ledger.status import EFFECT, LogLine, changes_status, not_reinstated
from extract.schema import Articles, Claims, Column, Events, Revisions, Status, Table, Type

CREDIT = Column("credit", "Whom the figure is credited to in words: the source, who carried it, or the paper alone.")
PLACE = Column("place", "The place's name.")
ARTICLE_TITLE = Column("article_title", "The title of the article that prints it.")
PUBLISHER = Column("publisher", "Whose article it is.")
URL = Column("url", "Where the article can be read.")
CAPTION = Column("caption", "Which filters chose the row, and the day whose knowledge it shows.")


class PrintedClaims(Table):
    """Claims with names, and with who changed their status, when and why."""

    name = Claims.name
    description = Claims.description
    key = Claims.key

    STATUS = Column("status", "What the claim is on the day that the caption names.", allowed=Status, required=True)
    REVISED_ON = Column("revised_on", "The day from which that status counts as known.", Type.DATE)
    REVISED_BY = Column("revised_by", "Who withdrew, denied, corrected or replaced the figure.")
    REVISED_WHY = Column("revised_why", "The reason in a word; as printed, in quotation marks, where it has none.")
    HISTORY = Column("history", "All that became of the figure, oldest first.")

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        """Those of the ledger, then the names, then what became of the figure."""
        ledger = (cls.STATUS if column == cls.STATUS else column for column in Claims.columns())
        fate = (cls.REVISED_ON, cls.REVISED_BY, cls.REVISED_WHY, cls.HISTORY)
        return (*ledger, CREDIT, PLACE, ARTICLE_TITLE, PUBLISHER, URL, *fate, CAPTION)


class ToldEvents(Table):
    """Events with names."""

    name = Events.name
    description = Events.description
    key = Events.key

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        """Those of the ledger, then the names."""
        return (*Events.columns(), PLACE, ARTICLE_TITLE, PUBLISHER, URL, CAPTION)


def printed_claims(claims: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Claims with every column of PrintedClaims, in the order of the day they became known."""
    ordered = claims.sort_values(Claims.KNOWN_BY, kind="stable").reset_index(drop=True)
    said = histories(look.known.revisions, look.texts)
    told = [_fate(revisions, look) for revisions in _decided(ordered, look)]
    more = {
        CREDIT: pd.Series([credit_of(row, look.texts) for row in ordered.to_dict("records")], dtype="str"),
        PrintedClaims.REVISED_ON: pd.Series([fate[0] for fate in told], dtype="datetime64[s]"),
        PrintedClaims.REVISED_BY: pd.Series([fate[1] for fate in told], dtype="str"),
        PrintedClaims.REVISED_WHY: pd.Series([fate[2] for fate in told], dtype="str"),
        PrintedClaims.HISTORY: pd.Series(["; ".join(said.get(one, ())) for one in ordered[Claims.ID]], dtype="str"),
    }
    return _named(ordered.assign(**more), Claims.ARTICLE_ID, Claims.PLACE_ID, look)[list(PrintedClaims.columns())]


def told_events(events: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Events with every column of ToldEvents, in the order of their days."""
    ordered = events.sort_values(Events.START, kind="stable").reset_index(drop=True)
    return _named(ordered, Events.ARTICLE_ID, Events.PLACE_ID, look)[list(ToldEvents.columns())]


def _named(rows: pd.DataFrame, article: Column, place: Column, look: Look) -> pd.DataFrame:
    articles = look.known.articles.set_index(Articles.ID)
    places = place_names(look.known.places, look.texts.code)
    return rows.assign(
        **{
            PLACE: rows[place].map(places).fillna("").astype("str"),
            ARTICLE_TITLE: rows[article].map(articles[Articles.TITLE]).fillna("").astype("str"),
            PUBLISHER: rows[article].map(articles[Articles.PUBLISHER]).fillna("").astype("str"),
            URL: rows[article].map(articles[Articles.URL]).fillna("").astype("str"),
            CAPTION: pd.Series(look.caption, index=rows.index, dtype="str"),
        }
    )


def _decided(claims: pd.DataFrame, look: Look) -> list[list[Mapping[Any, Any]]]:
    """The revisions that give each claim its status, oldest first."""
    revisions = look.known.revisions.to_dict("records")
    log: dict[str, list[LogLine]] = defaultdict(list)
    for line in log_of(look.known.revisions):
        log[line.claim_id].append(line)
    withdrawn = set(look.known.claims.loc[look.known.claims[Claims.STATUS] == Status.RETRACTED, Claims.ID])
    found: list[list[Mapping[Any, Any]]] = []
    for claim in claims.to_dict("records"):
        lines = [
            line
            for line in not_reinstated(log.get(claim[Claims.ID], ()))
            if EFFECT[line.kind] == claim[Claims.STATUS] and changes_status(line) and line.replaced_by not in withdrawn
        ]
        found.append([revisions[line.order] for line in lines])
    return found


def _fate(revisions: Sequence[Mapping[Any, Any]], look: Look) -> tuple[pd.Timestamp | None, str, str]:
    """Since when a claim has its status, by whose words, and why."""
    if not revisions:
        return None, "", ""
    texts = look.texts
    who = [reviser_of(one, texts, within=False) for one in revisions]
    reasons = [why(one, texts) for one in revisions]
    return (
        revisions[0][Revisions.KNOWN_BY],
        "; ".join(dict.fromkeys(who)),
        "; ".join(dict.fromkeys(filter(None, reasons))),
    )
