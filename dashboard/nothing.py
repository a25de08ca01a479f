"""What a page says when the filters leave nothing to show."""

import streamlit as st

from dashboard import controls, markup
from dashboard.screen import Screen


def nothing(screen: Screen) -> None:
    """Say that nothing matches, repeat the filters in words, and offer to clear them."""
    st.html(markup.note(screen.texts("views.nothing", caption=screen.caption)))
    controls.clear("clear_nothing", screen.texts)
