"""Overview: the story in cards, with a small timeline and a small map."""

from dataclasses import replace

import streamlit as st

from dashboard import store
from dashboard.charts.card import Card
from dashboard.charts.overview import cards, most_needed
from dashboard.charts.spark import spark
from dashboard.charts.timeline import timeline
from dashboard.page import address, exhibit, markup
from dashboard.page.exhibit_map import show_map
from dashboard.page.screen import Screen
from dashboard.theme import Layout
from extract.schema import Claims

_FIGURES = 6  # of the small timeline
_MOST_CARDS = 24  # more than a sample of articles gives
_MOST_LINKS = 12  # of one card
_LEAST_POINTS = 2  # of a small line


def show(screen: Screen) -> None:
    """The page."""
    shown, known, texts = screen.shown, screen.known, screen.texts
    found = store.kept(
        screen.choice,
        ("cards", texts.code),
        lambda: cards(shown.statements, shown.revisions, texts, places=known.places),
    )
    st.html(markup.headline(exhibit.frame("overview", screen)))
    _cards(most_needed(found, _MOST_CARDS), screen)
    if len(found) > _MOST_CARDS:
        st.html(markup.note(texts("views.fewer_cards", shown=_MOST_CARDS, count=len(found))))
    with st.container(key="beside"):
        left, right = st.columns(2, gap="large")
        with left:
            _timeline(_only(found, screen), screen)
        with right:
            show_map(screen, layout=Layout.NARROW)


def _cards(found: list[Card], screen: Screen) -> None:
    texts = screen.texts
    lead = found[0].measure if found else ""
    with st.container(key="cards"):
        for card in found:
            with st.container(border=True, key=f"card-{card.claim_id}"):
                st.html(markup.card(card, _line(card, screen) if card.measure == lead else ""))
                with st.container(key=f"open-{card.claim_id}"):
                    _link(texts("views.evidence_of", what=f"{card.heading}, {card.figure}"), card.claim_id, screen)
                if card.also:
                    _also(card, screen)


def _line(card: Card, screen: Screen) -> str:
    """A card's small line; "" where there is nothing to compare."""
    points = tuple({(one.day, one.figure, one.status): one for one in card.spark}.values())
    if len(points) < _LEAST_POINTS:
        return ""
    said = "; ".join(f"{screen.texts.date(point.day, 'short')}: {point.figure}" for point in points)
    return markup.drawn(spark(replace(card, spark=points), screen.texts, screen.palette), said)


def _also(card: Card, screen: Screen) -> None:
    """Links to the statements that say the same as a card."""
    with st.popover(screen.texts("views.more_statements", count=len(card.also)), key=f"also-{card.claim_id}"):
        for claim_id, credit in card.also[:_MOST_LINKS]:
            _link(credit, claim_id, screen)


def _link(words: str, claim_id: str, screen: Screen) -> None:
    st.page_link(
        screen.pages["evidence"],
        label=markup.plain(words),
        icon=":material/arrow_forward:",
        query_params=address.with_claim(claim_id),
    )


def _timeline(small: Screen, whole: Screen) -> None:
    exhibit.show(
        "timeline",
        lambda layout: timeline(
            small.shown.statements,
            small.shown.events,
            small.choice.as_of,
            small.texts,
            small.palette,
            layout,
            revisions=small.shown.revisions,
            places=small.known.places,
            brief=True,
        ),
        small,
        layout=Layout.NARROW,
        whole=whole,
    )


def _only(found: list[Card], screen: Screen) -> Screen:
    """The screen with what a small timeline can hold: the figures of the first cards, and those named beside them."""
    statements, texts = screen.shown.statements, screen.texts
    ids = [claim_id for card in found[:_FIGURES] for claim_id in (card.claim_id, *card.rivals)]
    kept = statements[statements[Claims.ID].isin(ids)]
    caption = f"{screen.caption} · {texts('views.only_cards')}"
    return replace(screen, shown=replace(screen.shown, statements=kept), caption=caption)
