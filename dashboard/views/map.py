"""Map: where it happened and where the figures are counted."""

import streamlit as st

from dashboard.page import address
from dashboard.page.exhibit_map import show_map
from dashboard.page.screen import Screen


def show(screen: Screen) -> None:
    """The page; a click on a place filters by it, and then its evidence is one step away."""
    if screen.choice.place:
        st.page_link(
            screen.pages["evidence"],
            label=screen.texts("views.evidence_here"),
            icon=":material/article:",
            query_params=address.query(),
        )
    show_map(screen, events=True)
