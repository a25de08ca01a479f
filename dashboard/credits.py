"""The line of sources, built from the data: whom the figures credit, who printed them, when."""

from collections.abc import Sequence

import pandas as pd

from dashboard.i18n import Texts
from extract.schema import Articles, Claims, Events

_NAMED = 6


def credits(
    claims: pd.DataFrame, events: pd.DataFrame, articles: pd.DataFrame | None, texts: Texts, *, with_events: bool
) -> str:
    """Sources, publishers and days of what a chart draws; "" where it draws nothing."""
    used = set(claims[Claims.ARTICLE_ID].unique()) | (set(events[Events.ARTICLE_ID].unique()) if with_events else set())
    if not used:
        return ""
    publishers = _publishers(used, articles)
    sources = _sources(claims, texts)
    printed = {"publishers": _listed(publishers, texts), "days": _days(used, claims, articles, texts)}
    if not sources:
        return texts("frame.events_only", **printed) if publishers else ""
    key = "sources" if publishers else "sources_plain"
    return texts(f"frame.{key}", sources=_listed(sources, texts), **printed)


def _sources(claims: pd.DataFrame, texts: Texts) -> list[str]:
    """Names in the order of how often they are credited, then those without one, by kind or as printed; nobody last."""
    named = claims[claims[Claims.SOURCE_ID] != ""].groupby(Claims.SOURCE_ID)[Claims.SOURCE].agg(["size", "first"])
    named = named.sort_values("size", ascending=False, kind="stable")
    found = [texts.source(str(row["first"]), str(key), mid_sentence=True) for key, row in named.iterrows()]
    nameless = claims[(claims[Claims.SOURCE_ID] == "") & (claims[Claims.SOURCE] != "")]
    printed = nameless[[Claims.SOURCE, Claims.SOURCE_KIND]].value_counts(sort=True).index
    found += [texts.source(str(words), "", str(kind), mid_sentence=True) for words, kind in printed]
    nobody = [texts("frame.unnamed")] if claims[Claims.SOURCE].eq("").any() else []
    return [*dict.fromkeys([*found, *nobody])]


def _publishers(used: set[str], articles: pd.DataFrame | None) -> list[str]:
    if articles is None:
        return []
    ours = articles[articles[Articles.ID].isin(used)]
    return [str(name) for name in ours[Articles.PUBLISHER].value_counts().index]


def _days(used: set[str], claims: pd.DataFrame, articles: pd.DataFrame | None, texts: Texts) -> str:
    days = claims[Claims.PUBLISHED].dropna()
    if articles is not None:
        published = articles[articles[Articles.ID].isin(used)][Articles.PUBLISHED].astype(str).str[:10]
        days = pd.to_datetime(published)
    if days.empty:
        return ""
    return texts.days(days.min().date(), days.max().date(), "full")


def _listed(names: Sequence[str], texts: Texts) -> str:
    if len(names) <= _NAMED:
        return texts.join(list(names))
    return texts.join([*names[:_NAMED], texts("frame.more", count=len(names) - _NAMED)])
