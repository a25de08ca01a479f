"""The days of an event as they are printed: a day, a run of days, a first day with no end told, or a week."""

from dashboard.known.values import Event
from dashboard.wording.i18n import Texts
from dashboard.wording.lookup import Length
from extract.schema import EventKind, Precision

_MOMENTS = frozenset(
    {
        EventKind.ARREST,
        EventKind.DISMISSAL,
        EventKind.APPOINTMENT,
        EventKind.STATEMENT,
        EventKind.RETRACTION,
        EventKind.MOURNING,
    }
)
"""Kinds that are over within the day on which they begin, even where the text gives no end."""


def is_open(event: Event) -> bool:
    """Whether an event that has begun has no end told: it may have gone on for days, or still go on."""
    return event.end is None and event.kind not in _MOMENTS


def is_rough(precision: Precision | None) -> bool:
    """Whether the days are only those of a week, month or year within which something happened."""
    return precision not in (None, Precision.DAY)


def days_words(event: Event, texts: Texts, length: Length = "full") -> str:
    """The days of an event in words; "" where none is known."""
    first = event.start or event.end
    if first is None:
        return ""
    if is_rough(event.precision):
        days = texts.days(first, event.end or first, length)
        return texts("charts.timeline.rough", days=days)
    if is_open(event):
        return texts("charts.timeline.since", day=texts.date(first, length))
    return texts.days(first, event.end or first, length)
