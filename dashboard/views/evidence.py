"""Evidence: the claims on one side, the article that prints the opened one on the other."""

import streamlit as st

from dashboard.page import listing, reader
from dashboard.page.nothing import nothing
from dashboard.page.screen import Screen


def show(screen: Screen) -> None:
    """The page."""
    if screen.shown.statements.empty and not screen.claim:
        nothing(screen)
        return
    left, right = st.columns([2, 5], gap="large")
    with left:
        opened = listing.choose(screen)
    with right:
        reader.show(opened, screen)
