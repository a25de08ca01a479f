"""The widgets of the filters: they show the address and write to it, and hold nothing of their own."""

from collections.abc import Callable, Iterable
from datetime import date

import pandas as pd
import streamlit as st

from dashboard.filters import NO_SOURCE, Choice, source_label
from dashboard.known.knowledge import Known, Tables
from dashboard.known.scope import is_point
from dashboard.page import address
from dashboard.page.binding import CLEAR_FILTERS, bound
from dashboard.query import (
    FARTHEST,
    FIRST,
    FIRST_DAY,
    FROM,
    GROUP,
    LANG,
    LAST_DAY,
    MEASURE,
    PLACE,
    PUBLISHER,
    SCALE,
    SECOND,
    SORT,
    SOURCE,
    STATUS,
    TO,
    WITHIN,
)
from dashboard.wording.i18n import LANGUAGES, Texts
from dashboard.wording.labels import distinct
from dashboard.wording.place_names import place_names
from extract.schema import Articles, Claims, Events, Group, Measure, Places, Status

_NO_FILTERS = (LANG, SORT, SCALE, FIRST, SECOND)


def language(texts: Texts) -> None:
    """The switch of the screen's language."""
    st.segmented_control(
        texts("app.language"),
        LANGUAGES,
        format_func=lambda code: texts(f"app.languages.{code}"),
        required=True,
        label_visibility="collapsed",
        **bound(LANG, texts.code, lambda code: [] if code == LANGUAGES[0] else [code], texts, default=texts.code),
    )


def panel(tables: Tables, known: Known, choice: Choice, texts: Texts) -> None:
    """All other filters, one under another, and the button that clears them.

    They offer what was known on the chosen day, and what the address chooses besides: that may be of a later one.
    """
    claims = known.claims
    st.header(texts("filters.heading"), anchor=False)
    _days(choice, texts)
    _place(known, choice, texts)
    _many(MEASURE, _present(Measure, claims[Claims.MEASURE]), choice.measures, texts.measure, texts)
    _many(GROUP, _present(Group, claims[Claims.GROUP]), choice.groups, texts.group, texts)
    sources = {one: source_label(one, tables[Claims], texts) for one in (*_sources(claims), *choice.sources)}
    _many(
        SOURCE,
        sorted(_sources(claims), key=lambda one: (one == NO_SOURCE, sources[one])),
        choice.sources,
        sources.get,
        texts,
    )
    _many(PUBLISHER, sorted(known.articles[Articles.PUBLISHER].unique()), choice.publishers, str, texts)
    _many(STATUS, list(Status)[::-1], choice.statuses, texts.status, texts)
    if choice != Choice():
        clear(CLEAR_FILTERS, texts)


def clear(key: str, texts: Texts) -> None:
    """The button that takes every filter out of the address; language and layout stay."""
    st.button(texts("filters.clear"), key=key, on_click=_clear, icon=":material/filter_alt_off:")


def _clear() -> None:
    address.replace({name: values for name, values in address.query().items() if name in _NO_FILTERS})


def _days(choice: Choice, texts: Texts) -> None:
    for name, day in ((FROM, choice.since), (TO, choice.until)):
        st.date_input(
            texts(f"filters.{name}"),
            min_value=FIRST_DAY,
            max_value=LAST_DAY,
            format=texts("filters.date_format"),
            **bound(name, day, _iso, texts, value=day),
        )


def _place(known: Known, choice: Choice, texts: Texts) -> None:
    places = known.places
    names = place_names(places, texts.code)
    parents = dict(zip(places[Places.ID], places[Places.PARENT_ID], strict=True))

    def label(place_id: str) -> str:
        above = names.get(parents.get(place_id, ""), "")
        return texts("filters.place_in", place=names[place_id], above=above) if above else names[place_id]

    labels = distinct(sorted(_places_shown(known) | ({choice.place} - {""}), key=label), label)
    chosen = list(labels).index(choice.place) if choice.place else None
    st.selectbox(
        texts("filters.place"),
        list(labels),
        format_func=labels.__getitem__,
        placeholder=texts("filters.any_place"),
        **bound(PLACE, choice.place or None, lambda place: _put_place(place, places), texts, index=chosen),
    )
    if choice.place and is_point(places, choice.place):
        st.number_input(
            texts("filters.within"),
            min_value=1,
            max_value=FARTHEST,
            step=50,
            placeholder=texts("filters.within_hint"),
            **bound(WITHIN, choice.within, lambda far: [] if far is None else [str(far)], texts, value=choice.within),
        )


def _put_place(place: str | None, places: pd.DataFrame) -> list[str]:
    """A new place; a distance that cannot be measured from it goes with the old one."""
    if not (place and is_point(places, place)):
        address.put(WITHIN, [])
    return [place] if place else []


def _places_shown(known: Known) -> set[str]:
    """Places that a claim or an event names, and all that these lie in."""
    named = {*known.claims[Claims.PLACE_ID].unique(), *known.events[Events.PLACE_ID].unique()} - {""}
    parents = dict(zip(known.places[Places.ID], known.places[Places.PARENT_ID], strict=True))
    above = named
    while above := {parents.get(one, "") for one in above} - {""} - named:
        named |= above
    return named


def _many(
    name: str, options: Iterable[str], chosen: tuple[str, ...], label: Callable[[str], str | None], texts: Texts
) -> None:
    labels = distinct(dict.fromkeys([*options, *chosen]), lambda one: label(one) or one)
    st.multiselect(
        texts(f"filters.{name}"),
        list(labels),
        format_func=labels.__getitem__,
        placeholder=texts("filters.any"),
        select_all=False,
        **bound(name, list(chosen), list, texts, default=list(chosen)),
    )


def _present(kinds: Iterable[str], column: pd.Series) -> list[str]:
    found = set(column.unique())
    return [str(kind) for kind in kinds if kind in found]


def _sources(claims: pd.DataFrame) -> set[str]:
    return {source or NO_SOURCE for source in claims[Claims.SOURCE_ID].unique()}


def _iso(day: date | None) -> list[str]:
    return [day.isoformat()] if day else []
