"""One look at the ledger without a screen: what the app and the command line both export from."""

from dataclasses import dataclass, replace

import pandas as pd

from dashboard import filters
from dashboard.filters import Choice, Shown
from dashboard.framing.frame import Frame, frame_for
from dashboard.framing.wider import Wider
from dashboard.known import knowledge
from dashboard.known.knowledge import Known, Tables
from dashboard.theme import LIGHT, Palette
from dashboard.wording.i18n import Texts
from dashboard.wording.place_names import place_name
from extract.schema import Claims, Revisions


@dataclass(frozen=True, slots=True)
class Look:
    """A reader's language and choice, what was known, what the choice leaves of it, and the choice in words."""

    texts: Texts
    palette: Palette
    choice: Choice
    known: Known
    shown: Shown
    caption: str


def look_at(tables: Tables, choice: Choice, texts: Texts, palette: Palette = LIGHT) -> Look:
    """The tables as a choice shows them: with the knowledge of its day, filtered, and described for captions."""
    return look_in(knowledge.known(tables, choice.as_of), choice, texts, palette)


def look_in(known: Known, choice: Choice, texts: Texts, palette: Palette = LIGHT) -> Look:
    """The same where the knowledge of the choice's day is at hand."""
    texts, shown = at_home(texts, known), filters.apply(known, choice)
    said = filters.describe(choice, known, shown, texts, place_name(known.places, choice.place, texts.code))
    return Look(texts, palette, choice, known, shown, " · ".join(said))


def at_home(texts: Texts, known: Known) -> Texts:
    """The texts for this ledger: bodies of another country than its own are named with their country."""
    return replace(texts, home=known.home)


def narrowed(look: Look, statements: pd.DataFrame, events: pd.DataFrame) -> Look:
    """The look with some of its statements, the revisions of these, and some of its events."""
    shown = look.shown
    named = shown.revisions[Revisions.CLAIM_ID].isin(statements[Claims.ID])
    return replace(look, shown=replace(shown, statements=statements, revisions=shown.revisions[named], events=events))


def frame_of(chart: str, look: Look, whole: Look | None = None) -> Frame:
    """The words around a chart: headline, subtitle, caption, sources and text alternative.

    Args:
        chart: of the gallery.
        look: what it shows.
        whole: the look that was asked for, where `look` is a part of it.
    """
    return frame_for(
        chart,
        look.shown.statements,
        look.shown.revisions,
        look.shown.events,
        look.caption,
        look.choice.as_of,
        look.texts,
        articles=look.known.articles,
        places=look.known.places,
        narrowed=look.choice.narrows,
        wider=Wider((whole or look).shown.statements, look.known.claims),
    )
