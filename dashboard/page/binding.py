"""Widgets tied to the address: they show a parameter of it and write to it, and hold nothing of their own."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.page import address
from dashboard.wording.i18n import Texts

CLEAR_FILTERS, CLEAR_NOTHING, EARLIER, LATER = "clear_filters", "clear_nothing", "as_of_earlier", "as_of_later"
"""The buttons that change the address: each by its key."""

_BUTTONS = (CLEAR_FILTERS, CLEAR_NOTHING, EARLIER, LATER)
_SHOWN, _OVERRULED = "shown_by_widgets", "overruled_in_widgets"


def bound(name: str, shown: Any, written: Callable[[Any], list[str]], texts: Texts, **default: Any) -> dict[str, Any]:
    """Key, callback and value of a widget that shows a parameter of the address and writes it back.

    Each language has widgets of its own: the browser sends labels, and those of another language mean nothing here.
    A new widget gets its value as `default`, the argument that it calls its value by: between a first run and what
    is set afterwards, the browser may answer with a default that nobody chose. One that exists is set.
    """
    key = f"filter_{name}_{texts.code}"
    bound = {
        "key": key,
        "on_change": lambda: None if _unheard(key) else address.put(name, written(st.session_state[key])),
    }
    _kept(_SHOWN)[key] = shown
    if key not in st.session_state or st.session_state[key] == shown:
        _kept(_OVERRULED).pop(key, None)
        return bound | default
    _kept(_OVERRULED)[key] = st.session_state[key]
    st.session_state[key] = shown
    return bound


def _unheard(key: str) -> bool:
    """Whether nobody chose the value that a widget sends: it was overruled, and the browser had not yet heard of it.

    A reader who presses or chooses something while the page still runs sends the old values of all other widgets too.
    Who takes an overruled value again sends nothing else that is new.
    """
    sent, overruled = st.session_state[key], _kept(_OVERRULED)
    return key in overruled and sent == overruled[key] and _more_is_sent(key)


def _more_is_sent(key: str) -> bool:
    others = ((other, shown) for other, shown in _kept(_SHOWN).items() if other != key and other in st.session_state)
    pressed = any(st.session_state.get(button) for button in _BUTTONS)
    return pressed or any(st.session_state[other] != shown for other, shown in others)


def _kept(what: str) -> dict[str, Any]:
    """What this reader's widgets showed last, or what was overruled in them, by their keys."""
    kept: dict[str, Any] = st.session_state.setdefault(what, {})
    return kept
