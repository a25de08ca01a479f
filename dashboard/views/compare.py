"""Compare: every statement beside the others, and whether parts add up to their whole, and any two side by side."""

import streamlit as st

from dashboard import store
from dashboard.charts.comparison import comparison
from dashboard.charts.parts import parts
from dashboard.framing.drawn import drawn_by
from dashboard.page import exhibit, markup, pairing
from dashboard.page.arranging import arranging
from dashboard.page.nothing import nothing
from dashboard.page.screen import Screen
from extract.schema import Claims


def show(screen: Screen) -> None:
    """The page."""
    shown, known = screen.shown, screen.known
    if shown.statements.empty:
        nothing(screen)
        return
    drawn = shown.statements, shown.revisions, screen.texts, screen.palette
    arranging(screen)
    arranged = screen.arranged
    exhibit.show(
        "comparison",
        lambda layout: comparison(*drawn, layout, places=known.places, sort=arranged.sort, scale=arranged.scale),
        screen,
    )
    if shown.statements[Claims.PART_OF].ne("").any():
        _parts(screen)
    pairing.show(screen)


def _parts(screen: Screen) -> None:
    """Parts and whole, or in a line why there is nothing to add."""
    shown, texts = screen.shown, screen.texts
    summed = store.kept(screen.choice, ("summed",), lambda: not drawn_by("parts", shown.statements).empty)
    if not summed:
        st.html(markup.remark(exhibit.frame("parts", screen).headline))
        return
    drawn = shown.statements, shown.revisions, texts, screen.palette
    exhibit.show("parts", lambda layout: parts(*drawn, layout, places=screen.known.places), screen)
