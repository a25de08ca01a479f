"""The opened event: its kind, day and place, and the words of the article that tell it."""

import pandas as pd
import streamlit as st

from dashboard.known.event_days import days_words
from dashboard.known.rows import read_events
from dashboard.page import markup
from dashboard.page.screen import Screen
from dashboard.wording.i18n import capital, language_of
from dashboard.wording.place_names import place_name
from extract.schema import Events


def show(row: pd.Series, screen: Screen) -> None:
    """The card of an event."""
    texts = screen.texts
    (event,) = read_events(row.to_frame().T)
    kind = capital(texts(f"events.{event.kind}"))
    place = place_name(screen.known.places, event.place_id, texts.code)
    what = f"{kind} {texts('charts.timeline.planned')}" if event.planned else kind
    st.html(
        markup.happening(
            heading=" · ".join(filter(None, (what, days_words(event, texts), place))),
            title=capital(event.title),
            quote=texts.quoted(row[Events.QUOTE]),
            language=language_of(event.article_id),
            to_text=texts("views.to_text"),
        )
    )
