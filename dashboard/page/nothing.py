"""What a page says when there is nothing to show: the filters leave nothing, or the articles tell nothing."""

import streamlit as st

from dashboard import store
from dashboard.known.choice import Choice
from dashboard.page import controls, markup
from dashboard.page.binding import CLEAR_NOTHING
from dashboard.page.screen import Screen


def nothing(screen: Screen) -> None:
    """Say that nothing matches, repeat the filters in words, and offer to clear them.

    Where nothing is chosen, the ledger itself is empty: then say how articles come into it.
    """
    texts = screen.texts
    if screen.choice == Choice() and screen.known.claims.empty:
        folder = str(store.articles_folder())
        said = texts("views.no_figures", count=len(screen.known.articles), folder=folder)
        st.html(markup.note(said, remedy="make tables"))
        return
    st.html(markup.note(texts("views.nothing", caption=screen.caption)))
    if screen.choice != Choice():
        controls.clear(CLEAR_NOTHING, texts)
