"""Every mark of a chart as a link to what a click on it opens: the way to the marks for who uses no mouse."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.export.look import Look
from dashboard.wording.i18n import capital, language_of
from dashboard.wording.place_names import place_names
from dashboard.wording.statement_words import fate_line, label_of
from extract.schema import Claims, Events

CLAIM, EVENT, PLACE = "claim", "event", "place"


@dataclass(frozen=True, slots=True)
class MarkLink:
    """A mark: what kind of thing it leads to and its id, the words for it, and their language where it is another."""

    kind: str
    about: str
    words: str
    language: str = ""


def mark_links(figure: go.Figure, look: Look) -> tuple[MarkLink, ...]:
    """The marks of a finished chart in the order in which they are drawn, each once."""
    abouts = dict.fromkeys(
        (str(about[0]), str(about[1])) for trace in figure.data for about in (_data(trace)) if len(about) > 1
    )
    named = {CLAIM: _statements(abouts, look), EVENT: _events(abouts, look), PLACE: _places(look)}
    return tuple(named[kind](about) for kind, about in abouts)


def _data(trace: Any) -> Any:
    return trace.customdata if trace.customdata is not None else ()


def _statements(abouts: Mapping[tuple[str, str], None], look: Look) -> Callable[[str], MarkLink]:
    rows = _rows(look.shown.statements, Claims.ID, CLAIM, abouts)
    places, texts = place_names(look.known.places, look.texts.code), look.texts

    def link(about: str) -> MarkLink:
        row = rows.get(about)
        if row is None:
            return MarkLink(CLAIM, about, about)
        where = places.get(row[Claims.PLACE_ID], "")
        return MarkLink(CLAIM, about, " · ".join(filter(None, (label_of(row, texts), where, fate_line(row, texts)))))

    return link


def _events(abouts: Mapping[tuple[str, str], None], look: Look) -> Callable[[str], MarkLink]:
    rows = _rows(look.shown.events, Events.ID, EVENT, abouts)

    def link(about: str) -> MarkLink:
        row = rows.get(about)
        if row is None:
            return MarkLink(EVENT, about, about)
        day = row[Events.START]
        told = f"{look.texts.date(day.date())}: " if day == day else ""  # a day that is not told equals nothing
        spoken = language_of(str(row[Events.ARTICLE_ID]))
        return MarkLink(EVENT, about, told + capital(row[Events.TITLE]), "" if spoken == look.texts.code else spoken)

    return link


def _places(look: Look) -> Callable[[str], MarkLink]:
    names = place_names(look.known.places, look.texts.code)
    return lambda about: MarkLink(PLACE, about, look.texts("views.only_place", place=names.get(about, about)))


def _rows(table: Any, key: Any, kind: str, abouts: Mapping[tuple[str, str], None]) -> dict[str, Mapping[Any, Any]]:
    ids = [about for one, about in abouts if one == kind]
    return {str(row[key]): row for row in table[table[key].isin(ids)].to_dict("records")}
