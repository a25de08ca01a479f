"""Numbers by which a report refers to its claims and articles: the same claim has the same number everywhere in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.export.look import Look
from extract.schema import Articles, Claims, Events, Measure, Revisions

_ORDER = {measure.value: rank for rank, measure in enumerate(Measure)}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a report draws, numbered.

    `statements` holds each once; `printers` are the articles that print each of them, by statement_id; `claims` leads
    from the claim_id of a printing to the number of its statement, `articles` from article_id to number.
    """

    statements: pd.DataFrame
    printers: Mapping[str, Sequence[str]]
    articles: Mapping[str, int]
    claims: Mapping[str, int]

    @property
    def all_articles(self) -> str:
        """References to all of them: "[1]–[21]"."""
        count = len(self.articles)
        return f"[1]–[{count}]" if count > 1 else "[1]" * count

    def cited(self, article_ids: Sequence[str]) -> str:
        """References to articles, such as "[2], [7]"."""
        numbers = sorted({self.articles[one] for one in article_ids if one in self.articles})
        return ", ".join(f"[{number}]" for number in numbers)

    def printed_in(self, statement_id: str) -> str:
        """References to every article that prints a statement."""
        return self.cited(self.printers[statement_id])


def numbers_of(looks: Sequence[Look]) -> Numbers:
    """Number statements by the day they became known, and articles by the day they appeared."""
    statements = _once([look.shown.statements for look in looks], Claims.STATEMENT_ID)
    order = statements.assign(_measure=statements[Claims.MEASURE].map(_ORDER))
    order = order.sort_values([Claims.KNOWN_BY, "_measure", Claims.GROUP, Claims.ID], kind="stable")
    statements = statements.loc[order.index].reset_index(drop=True)
    printings = _once([look.shown.printings for look in looks], Claims.ID)
    events = _once([look.shown.events for look in looks], Events.ID)
    revisions = _once([look.shown.revisions for look in looks], Revisions.ID)
    used = {*printings[Claims.ARTICLE_ID], *events[Events.ARTICLE_ID], *revisions[Revisions.ARTICLE_ID]}
    articles = looks[0].known.articles
    ours = articles[articles[Articles.ID].isin(used)].sort_values([Articles.PUBLISHED, Articles.ID], kind="stable")
    of_statement = {one: at for at, one in enumerate(statements[Claims.STATEMENT_ID], 1)}
    return Numbers(
        statements,
        {str(one): list(ours[Claims.ARTICLE_ID]) for one, ours in printings.groupby(Claims.STATEMENT_ID)},
        {str(one): at for at, one in enumerate(ours[Articles.ID], 1)},
        {
            str(row[Claims.ID]): of_statement[row[Claims.STATEMENT_ID]]
            for row in printings[[Claims.ID, Claims.STATEMENT_ID]].to_dict("records")
        },
    )


def _once(tables: Sequence[pd.DataFrame], key: str) -> pd.DataFrame:
    return pd.concat(tables).drop_duplicates(key).reset_index(drop=True)
