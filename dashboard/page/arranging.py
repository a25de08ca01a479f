"""The switches of how the comparison is laid out: the order of its rows and its scale."""

import streamlit as st

from dashboard.page.binding import bound
from dashboard.page.screen import Screen
from dashboard.query import SCALE, SCALES, SORT, SORTS
from dashboard.wording.i18n import Texts


def arranging(screen: Screen) -> None:
    """Both switches, side by side."""
    texts, arranged = screen.texts, screen.arranged
    with st.container(horizontal=True, gap="medium"):
        _switch(SORT, SORTS, arranged.sort, "views.sort", texts)
        _switch(SCALE, SCALES, arranged.scale, "views.scale", texts)


def _switch(name: str, options: tuple[str, ...], chosen: str, key: str, texts: Texts) -> None:
    """One choice of a few, the first of which leaves no trace in the address."""
    st.segmented_control(
        texts(key),
        options,
        format_func=lambda one: texts(f"{key}s.{one}"),
        required=True,
        **bound(name, chosen, lambda one: [] if one == options[0] else [one], texts, default=chosen),
    )
