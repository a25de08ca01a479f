"""Widgets tied to the address: they show a parameter of it and write to it, and hold nothing of their own."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.page import address
from dashboard.wording.i18n import Texts


def bound(name: str, shown: Any, written: Callable[[Any], list[str]], texts: Texts, **default: Any) -> dict[str, Any]:
    """Key, callback and value of a widget that shows a parameter of the address and writes it back.

    Each language has widgets of its own: the browser sends labels, and those of another language mean nothing here.
    A new widget gets its value as `default`, the argument that it calls its value by: between a first run and what
    is set afterwards, the browser may answer with a default that nobody chose. One that exists is set.
    """
    key = f"filter_{name}_{texts.code}"
    bound = {"key": key, "on_change": lambda: address.put(name, written(st.session_state[key]))}
    if key not in st.session_state or st.session_state[key] == shown:
        return bound | default
    st.session_state[key] = shown
    return bound
