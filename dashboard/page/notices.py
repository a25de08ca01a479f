"""What a reader must know first: which articles are missing, and what of the address could not be used."""

from collections.abc import Sequence

import streamlit as st

from dashboard.page import address, markup
from dashboard.query import Ignored, without
from dashboard.wording.i18n import Texts
from extract.tables.tables import Skipped

_MOST_LINES = 8
_MOST_LETTERS = 80  # of a name or a value: an address may hold thousands


def skipped_articles(skipped: Skipped, texts: Texts) -> None:
    """Name the articles that the build could not read, or say that they are not known, with the remedy."""
    if skipped is None:
        st.html(markup.note(f"{texts('app.unlisted')} {texts('app.unlisted_remedy')}", remedy="make tables"))
    elif skipped:
        lines = [str(one.get("message", "")) for one in skipped]
        st.html(markup.notes(texts("app.skipped", count=len(lines)), lines))


def ignored_parts(ignored: Sequence[Ignored], texts: Texts) -> None:
    """Name what was ignored of the address and why, and offer to take it out."""
    if not ignored:
        return
    each = tuple(dict.fromkeys(ignored))
    lines = [
        texts(
            "filters.ignored",
            name=_short(one.name),
            value=_short(one.value),
            why=texts(f"filters.why.{one.why}"),
        )
        for one in each[:_MOST_LINES]
    ]
    if len(each) > _MOST_LINES:
        lines.append(texts("filters.ignored_more", count=len(each) - _MOST_LINES))
    st.html(markup.notes(texts("filters.ignored_heading"), lines))
    st.button(
        texts("filters.take_out"), key="take_out", on_click=lambda: address.replace(without(address.query(), each))
    )


def _short(words: str) -> str:
    return words if len(words) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS]}…"
