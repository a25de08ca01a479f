"""Overview: the story in cards, with a small timeline and a small map."""

import streamlit as st

from dashboard import address, exhibit, markup
from dashboard.borders import borders_url
from dashboard.charts import overview
from dashboard.charts.places_map import places_map
from dashboard.charts.spark import spark
from dashboard.charts.timeline import timeline
from dashboard.screen import Screen


def show(screen: Screen) -> None:
    """The page."""
    shown, known, texts, palette = screen.shown, screen.known, screen.texts, screen.palette
    st.html(markup.headline(exhibit.frame("overview", screen)))
    _cards(screen)
    exhibit.show(
        "timeline",
        lambda layout: timeline(
            shown.statements,
            shown.events,
            screen.choice.as_of,
            texts,
            palette,
            layout,
            revisions=shown.revisions,
            places=known.places,
        ),
        screen,
    )
    exhibit.show(
        "map",
        lambda layout: places_map(shown.statements, shown.events, known.places, texts, palette, layout, borders_url()),
        screen,
    )


def _cards(screen: Screen) -> None:
    cards = overview.cards(screen.shown.statements, screen.shown.revisions, screen.texts, places=screen.known.places)
    with st.container(key="cards"):
        for card in cards:
            with st.container(border=True, key=f"card-{card.claim_id}"):
                st.html(markup.card(card, spark(card, screen.texts, screen.palette)))
                st.page_link(
                    screen.pages["evidence"],
                    label=screen.texts("views.see_evidence"),
                    icon=":material/article:",
                    query_params=address.with_claim(card.claim_id),
                )
