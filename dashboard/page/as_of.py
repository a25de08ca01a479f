"""The as-of day: a slider and two buttons step from one change of knowledge to the next; a line says what it was."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard import store
from dashboard.filters import Choice, Shown
from dashboard.page import address, markup
from dashboard.page.binding import EARLIER, LATER, bound
from dashboard.page.changes import change_line
from dashboard.query import AS_OF
from dashboard.wording.i18n import Texts

_STEPS = {EARLIER: ("earlier", "chevron_left"), LATER: ("later", "chevron_right")}


def as_of(days: Sequence[date], choice: Choice, shown: Shown, texts: Texts) -> None:
    """The slider over the days of change, with the day shown among them; nothing where there is only one.

    Args:
        days: those on which something became known, in order.
        choice: what the reader chose.
        shown: what the choice leaves.
        texts: the screen's language.
    """
    if len(days) < 2:
        return
    now, newest = choice.as_of or days[-1], days[-1]
    with st.container(key="as-of"):
        with st.container(horizontal=True, vertical_alignment="bottom", key="as-of-steps"):
            _step(EARLIER, max((day for day in days if day < now), default=None), newest, texts)
            st.select_slider(
                texts("filters.as_of"),
                sorted({*days, now}),
                format_func=texts.date,
                help=texts("filters.as_of_help"),
                **bound(AS_OF, now, lambda day: _written(day, newest), texts, value=now),
            )
            _step(LATER, min((day for day in days if day > now), default=None), newest, texts)
        said = store.kept(choice, ("change", texts.code), lambda: change_line(now, shown, choice, texts))
        st.html(markup.change(said))


def _step(key: str, day: date | None, newest: date, texts: Texts) -> None:
    """A button that leads to another change of knowledge; it rests where there is none."""
    way, arrow = _STEPS[key]
    st.button(
        texts(f"filters.{way}"),
        key=key,
        disabled=day is None,
        icon=f":material/{arrow}:",
        on_click=lambda: address.put(AS_OF, _written(day, newest)),
    )


def _written(day: date | None, newest: date) -> list[str]:
    return [] if day in (None, newest) else [day.isoformat()]
