"""The events of the timeline: each happening as one item, called by the words of its best telling."""

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

from dashboard.charts.timeline_items import Form, Item, Lane
from dashboard.known.event_days import days_words, is_open, is_rough
from dashboard.known.happenings import Happening
from dashboard.known.values import Event, Place
from dashboard.wording.i18n import Texts, capital, language_of
from dashboard.wording.lettering import shortened
from extract.events.event_titles import names_nobody
from extract.language import load
from extract.schema import EventKind

LANES = MappingProxyType(
    {
        EventKind.PROTEST: Lane.STREETS,
        EventKind.VIOLENCE: Lane.STREETS,
        EventKind.ARSON: Lane.STREETS,
        EventKind.LOOTING: Lane.STREETS,
        EventKind.MOURNING: Lane.STATE,
        EventKind.DISMISSAL: Lane.STATE,
        EventKind.APPOINTMENT: Lane.STATE,
        EventKind.STATEMENT: Lane.STATE,
        EventKind.RETRACTION: Lane.STATE,
        EventKind.TALKS: Lane.STATE,
        EventKind.SHUTDOWN: Lane.STATE,
        EventKind.OTHER: Lane.STATE,
        EventKind.ARREST: Lane.SECURITY,
        EventKind.DEPLOYMENT: Lane.SECURITY,
        EventKind.WITHDRAWAL: Lane.SECURITY,
    }
)

_LONGEST = 90
"""Characters of a label beside its mark; a title alone has no more."""


def event_items(found: Iterable[Happening], places: dict[str, Place], texts: Texts) -> list[Item]:
    """The happenings, each as one mark."""
    return [_event_item(one, places, texts) for one in found]


def _event_item(found: Happening, places: dict[str, Place], texts: Texts) -> Item:
    event = found.event
    assert event.start is not None
    form, end = _form(event)
    return Item(
        lane=LANES[event.kind],
        form=form,
        start=event.start,
        end=end,
        label=_label(event, places, texts),
        remark=texts("charts.timeline.planned") if event.planned else "",
        about=("event", event.event_id, *(one.event_id for one in found.others)),
        hover=texts("charts.timeline.told", days=days_words(event, texts, "short"), count=found.articles),
        title=capital(event.title),
        planned=event.planned,
    )


def _label(event: Event, places: dict[str, Place], texts: Texts) -> str:
    """A title short enough to stand beside its mark.

    Words of another language, and words for somebody named elsewhere, come after what kind of thing it is.
    """
    place = places.get(event.place_id)
    title = event.title.strip(" .,;")
    spoken = language_of(event.article_id)
    if spoken != texts.code or names_nobody(title, load(spoken)):
        kind = capital(texts(f"events.{event.kind}"))
        room = _LONGEST - len(kind) - 4
        return texts("charts.timeline.foreign", kind=kind, title=texts.quoted(shortened(title, room)))
    if place and place.is_fine and not _names_place(title, place):
        name = place.name(texts.code)
        return texts("charts.timeline.in_place", place=name, title=shortened(title, _LONGEST))
    return shortened(capital(title), _LONGEST)


def _form(event: Event) -> tuple[Form, date]:
    assert event.start is not None
    end = event.end or event.start
    if is_rough(event.precision):
        return Form.ROUGH, end
    if event.end is None:
        return (Form.OPEN if is_open(event) else Form.DOT), end
    return (Form.DOT if end <= event.start else Form.RUN), end


def _names_place(title: str, place: Place) -> bool:
    """Whether a title names a place in some form: the stem of its name stands in it."""
    return any(name[: max(len(name) - 2, 3)].lower() in title.lower() for _, name in place.names if name)
