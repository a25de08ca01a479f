"""The story in cards: the latest figure of each question, the withdrawn ones as cards of their own."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.i18n import Texts
from dashboard.theme import Palette
from extract.schema import Status


@dataclass(frozen=True, slots=True)
class SparkPoint:
    """One statement on a card's small line."""

    claim_id: str
    day: date
    size: int
    status: Status


@dataclass(frozen=True, slots=True)
class Card:
    """A statement with what became of it, in words ready for the screen.

    `struck` figures are shown struck through and in the colour of the withdrawn; `change` is the sentence at the
    card's foot ("Up from 225 on 15 January"); `place_id` may be empty.
    """

    claim_id: str
    status: Status
    badge: str
    heading: str
    figure: str
    struck: bool
    credit: str
    change: str
    measure: str
    group: str
    place_id: str
    spark: tuple[SparkPoint, ...]


def cards(
    claims: pd.DataFrame, revisions: pd.DataFrame, texts: Texts, *, places: pd.DataFrame | None = None
) -> list[Card]:
    """The latest standing statement per measure, group and place, and every withdrawn one; withdrawn ones come first
    beside the question they answered."""
    return []


def spark(card: Card, texts: Texts, palette: Palette) -> go.Figure:
    """A card's small line of steps, from zero, with the card's own figure marked."""
    return go.Figure()
