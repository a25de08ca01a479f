"""The address of the screen: its parameters, kept when a reader goes from page to page."""

from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

import streamlit as st

from dashboard.query import CLAIM, LANG, PLACE, Ignored
from dashboard.wording.i18n import LANGUAGES

_KEPT = "address"


@dataclass(frozen=True, slots=True)
class _Kept:
    path: str
    query: dict[str, list[str]]


def query() -> dict[str, list[str]]:
    """The parameters of the address."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def put(name: str, values: list[str]) -> None:
    """Set a parameter; no values take it out. It is kept even where the reader goes on before all is shown."""
    if values:
        st.query_params[name] = values
    else:
        st.query_params.pop(name, None)
    keep()


def replace(parameters: dict[str, list[str]]) -> None:
    """Set all parameters at once."""
    st.query_params.from_dict(parameters)
    keep()


def restore() -> None:
    """Put back the parameters that the navigation bar leaves out when it opens another page.

    What then holds is kept at once: a reader may go on, and come back, before the page is shown.
    """
    kept: _Kept | None = st.session_state.get(_KEPT)
    if kept and kept.query and kept.path != _path() and not query():
        st.query_params.from_dict(kept.query)
    keep()


def keep() -> None:
    """Remember the parameters for the next page."""
    st.session_state[_KEPT] = _Kept(_path(), query())


def language() -> tuple[str, tuple[Ignored, ...]]:
    """The screen's language, the first one where the address names none, and what had to be ignored."""
    asked = query().get(LANG, [])
    found = next((code for code in asked if code in LANGUAGES), LANGUAGES[0])
    return found, tuple(Ignored(LANG, code, "unknown") for code in asked if code not in LANGUAGES)


def opened() -> str:
    """The claim or event whose evidence is open; "" for none."""
    return next(iter(query().get(CLAIM, [])), "")


def with_claim(claim_id: str) -> dict[str, list[str]]:
    """The parameters that lead to a claim's or an event's evidence and keep everything else."""
    return {**query(), CLAIM: [claim_id]}


def evidence(claim_id: str) -> str:
    """Where a claim's or an event's evidence is, with everything else as it is."""
    return f"evidence?{urlencode(with_claim(claim_id), doseq=True)}"


def only_place(place_id: str) -> str:
    """Where the map shows one place alone, with everything else as it is."""
    return f"map?{urlencode({**query(), PLACE: [place_id]}, doseq=True)}"


def _path() -> str:
    return urlsplit(st.context.url or "").path
