"""A choice in words, for captions: the same filters that leave the rows."""

from collections.abc import Iterator

import pandas as pd

from dashboard.known.choice import NO_SOURCE, Choice, Shown
from dashboard.known.knowledge import Known
from dashboard.wording.bodies import body_alone
from dashboard.wording.i18n import Texts
from extract.schema import Claims


def describe(choice: Choice, known: Known, shown: Shown, texts: Texts, place: str = "") -> tuple[str, ...]:
    """The choice in sentences, for captions: as-of day first, then each filter, then what is left out.

    `place` is the chosen place's name in the screen's language.
    """
    return (
        _as_of(known, texts),
        *_periods(choice, texts),
        *_places(choice, place, texts),
        *_lists(choice, known, texts),
        *_left_out(shown, place, texts),
    )


def source_label(source_id: str, claims: pd.DataFrame, texts: Texts) -> str:
    """A source's name in the screen's language; the words printed first where it has none."""
    if source_id == NO_SOURCE:
        return texts("filters.no_source")
    printed = claims.loc[claims[Claims.SOURCE_ID] == source_id, Claims.SOURCE]
    return body_alone(source_id, texts, str(printed.iloc[0]) if len(printed) else "")


def _as_of(known: Known, texts: Texts) -> str:
    if known.newest is None:
        return texts("filters.no_articles")
    newest = texts.date(known.newest)
    if known.day is None:
        return texts("filters.as_of_newest", newest=newest)
    return texts("filters.as_of_day", day=texts.date(known.day), newest=newest)


def _periods(choice: Choice, texts: Texts) -> Iterator[str]:
    if choice.since and choice.until:
        yield texts("filters.said_between", since=texts.date(choice.since), until=texts.date(choice.until))
    elif choice.since:
        yield texts("filters.said_since", since=texts.date(choice.since))
    elif choice.until:
        yield texts("filters.said_until", until=texts.date(choice.until))


def _places(choice: Choice, place: str, texts: Texts) -> Iterator[str]:
    if choice.place and choice.within is not None:
        yield texts("filters.said_within", place=place, within=texts.number(choice.within))
    elif choice.place:
        yield texts("filters.said_place", place=place)


def _lists(choice: Choice, known: Known, texts: Texts) -> Iterator[str]:
    lists = (
        ("measure", [texts.measure(one) for one in choice.measures]),
        ("group", [texts.group(one) for one in choice.groups]),
        ("source", [source_label(one, known.claims, texts) for one in choice.sources]),
        ("publisher", list(choice.publishers)),
        ("status", [texts.status(one) for one in choice.statuses]),
    )
    for name, labels in lists:
        if labels:
            yield texts("filters.said_list", name=texts(f"filters.{name}"), labels=", ".join(labels))


def _left_out(shown: Shown, place: str, texts: Texts) -> Iterator[str]:
    if shown.coarser:
        yield texts("filters.said_coarser", count=shown.coarser, place=place)
    if shown.hidden_printings > shown.hidden:
        yield texts("filters.said_hidden_often", count=shown.hidden, times=texts.number(shown.hidden_printings))
    elif shown.hidden:
        yield texts("filters.said_hidden", count=shown.hidden)
    if shown.parts_alone:
        yield texts("filters.said_parts_alone", count=shown.parts_alone)
    if shown.undated:
        yield texts("filters.said_undated", count=shown.undated)
