"""The opened event: its kind, day and place, and the words of the article that tell it."""

import pandas as pd
import streamlit as st

from dashboard.page import markup
from dashboard.page.screen import Screen
from dashboard.wording.i18n import Texts, capital, language_of
from dashboard.wording.place_names import place_name
from extract.schema import Events


def show(row: pd.Series, screen: Screen) -> None:
    """The card of an event."""
    texts = screen.texts
    kind = capital(texts(f"events.{row[Events.KIND]}"))
    place = place_name(screen.known.places, row[Events.PLACE_ID], texts.code)
    planned = str(row[Events.PLANNED]).lower() == "true"
    what = f"{kind} {texts('charts.timeline.planned')}" if planned else kind
    st.html(
        markup.happening(
            heading=" · ".join(filter(None, (what, days_of(row, texts), place))),
            title=capital(str(row[Events.TITLE])),
            quote=texts.quoted(row[Events.QUOTE]),
            language=language_of(str(row[Events.ARTICLE_ID])),
            to_text=texts("views.to_text"),
        )
    )


def days_of(row: pd.Series, texts: Texts) -> str:
    """The days of an event; "" where none is known."""
    first, last = row[Events.START], row[Events.END]
    if pd.isna(first):
        return ""
    return texts.days(first.date(), (first if pd.isna(last) else last).date(), "full")
