"""The line of sources, built from the data: whom the figures credit, who carried and who printed them, when."""

from collections.abc import Sequence

import pandas as pd

from dashboard.known.credit import giver_of
from dashboard.wording.bodies import body_carrying
from dashboard.wording.i18n import Texts
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
    printed = {"publishers": _listed(publishers, texts), "days": _days(used, claims, articles, texts)}
    if claims.empty:
        return texts("frame.events_only", **printed) if publishers else ""
    key = "sources" if publishers else "sources_plain"
    return texts(f"frame.{key}", sources=_credited(claims, texts), **printed)


def _credited(claims: pd.DataFrame, texts: Texts) -> str:
    """The sources, who carried their figures, all or some of them, and that some figures have none."""
    nobodys = bool(claims[Claims.SOURCE].eq("").any())
    sources, carriers = _sources(claims, texts), _carriers(claims, texts)
    unnamed = texts("sources.unnamed_within.unnamed")
    named = [one for one in sources if not (nobodys and one == unnamed)]  # that no source has a name is said once
    said = _listed(named, texts) or texts("frame.nobody")
    if carriers:
        each = "carried_all" if claims[Claims.VIA].ne("").all() else "carried"
        said = texts(f"frame.{each}", sources=said, via=_listed(carriers, texts))
    return texts("frame.or_nobody", sources=said) if named and nobodys else said


def named_sources(claims: pd.DataFrame, texts: Texts, *, within: bool = False) -> list[tuple[str, int]]:
    """Every source that has a name, the most credited first, with how many of these claims credit it."""
    rows = claims[claims[Claims.SOURCE_ID] != ""]
    counts = rows[Claims.SOURCE_ID].value_counts(sort=True)
    first = rows.drop_duplicates(Claims.SOURCE_ID).set_index(Claims.SOURCE_ID).loc[counts.index]
    told = first.reset_index().to_dict("records")
    return [(giver_of(row, texts, within=within), int(counts[row[Claims.SOURCE_ID]])) for row in told]


def _sources(claims: pd.DataFrame, texts: Texts) -> list[str]:
    """Names in the order of how often they are credited, then those without one, by kind or as printed."""
    found = [name for name, _ in named_sources(claims, texts, within=True)]
    nameless = claims[(claims[Claims.SOURCE_ID] == "") & (claims[Claims.SOURCE] != "")]
    told = nameless.drop_duplicates([Claims.SOURCE, Claims.SOURCE_KIND]).to_dict("records")
    found += [giver_of(row, texts, within=True) for row in told]
    return [*dict.fromkeys(found)]


def _carriers(claims: pd.DataFrame, texts: Texts) -> list[str]:
    """Who carried figures of others, the most frequent first."""
    counts = claims.loc[claims[Claims.VIA] != "", Claims.VIA].value_counts(sort=True)
    return [body_carrying(str(one), texts) for one in counts.index]


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
