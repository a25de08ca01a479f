"""Overview: the story in cards, with a small timeline and a small map."""

from dataclasses import replace

import streamlit as st

from dashboard import address, exhibit, markup
from dashboard.borders import borders_url
from dashboard.charts.overview import Card, cards
from dashboard.charts.places_map import places_map
from dashboard.charts.timeline import timeline
from dashboard.screen import Screen
from extract.schema import Claims, Events


def show(screen: Screen) -> None:
    """The page."""
    shown, known, texts, palette = screen.shown, screen.known, screen.texts, screen.palette
    found = cards(shown.statements, shown.revisions, texts, places=known.places)
    st.html(markup.headline(exhibit.frame("overview", screen)))
    _cards(found, screen)
    small = _only(found, screen)
    exhibit.show(
        "timeline",
        lambda layout: timeline(
            small.shown.statements,
            small.shown.events,
            screen.choice.as_of,
            texts,
            palette,
            layout,
            revisions=shown.revisions,
            places=known.places,
        ),
        small,
    )
    if screen.viewport.webgl:
        exhibit.show(
            "map",
            lambda layout: places_map(
                shown.statements, shown.events, known.places, texts, palette, layout, borders_url()
            ),
            screen,
        )


def _cards(found: list[Card], screen: Screen) -> None:
    with st.container(key="cards"):
        for card in found:
            with st.container(border=True, key=f"card-{card.claim_id}"):
                st.html(markup.card(card))
                st.page_link(
                    screen.pages["evidence"],
                    label=screen.texts("views.see_evidence"),
                    icon=":material/article:",
                    query_params=address.with_claim(card.claim_id),
                )


def _only(found: list[Card], screen: Screen) -> Screen:
    """The screen with what a small timeline can hold: the figures of the cards, and one event of a kind a day."""
    statements = screen.shown.statements
    kept = statements[statements[Claims.ID].isin({card.claim_id for card in found})]
    caption = f"{screen.caption} · {screen.texts('views.only_cards')}"
    events = screen.shown.events.dropna(subset=[Events.START]).drop_duplicates([Events.KIND, Events.START])
    return replace(screen, shown=replace(screen.shown, statements=kept, events=events), caption=caption)
