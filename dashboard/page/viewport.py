"""What only the browser knows: whether the page is wide or narrow, and whether it can draw a map."""

from dataclasses import dataclass

import streamlit as st

from dashboard.theme import Layout

_KEY = "viewport"
_LAYOUT, _WEBGL = "layout", "webgl"
_SCRIPT = """
export default function ({ data, parentElement, setStateValue }) {
  const page = document.querySelector("[data-testid='stMainBlockContainer']");
  document.documentElement.lang = data.language;
  const tell = () => {
    const style = getComputedStyle(page);
    const width = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const layout = width < data.wide ? data.names.narrow : data.names.wide;
    if (width > 0 && layout !== data.layout) setStateValue("layout", layout);
  };
  const canvas = document.createElement("canvas");
  const webgl = window.recountWebgl ??= canvas.getContext("webgl2") !== null;
  if (webgl !== data.webgl) setStateValue("webgl", webgl);
  tell();
  const watch = new ResizeObserver(tell);
  watch.observe(page);
  return () => watch.disconnect();
}
"""
_browser = st.components.v2.component("recount_viewport", js=_SCRIPT)


@dataclass(frozen=True, slots=True)
class Viewport:
    """What the browser said last; before it has said anything, what its name suggests."""

    layout: Layout
    webgl: bool


def viewport(language: str) -> Viewport:
    """Ask the browser, and tell it the language of the page; it answers with a rerun only where the guess was wrong."""
    said = st.session_state.get(_KEY) or {}
    layout = Layout(said.get(_LAYOUT) or _guess())
    webgl = said.get(_WEBGL) is not False
    _browser(
        key=_KEY,
        data={
            "language": language,
            "layout": layout,
            "webgl": webgl,
            "wide": Layout.WIDE.width,
            "names": {"wide": Layout.WIDE, "narrow": Layout.NARROW},
        },
        height=1,
        on_layout_change=_nothing_more,
        on_webgl_change=_nothing_more,
    )
    return Viewport(layout, webgl)


def _guess() -> Layout:
    """Telephones say so in their name."""
    return Layout.NARROW if "Mobi" in (st.context.headers.get("User-Agent") or "") else Layout.WIDE


def _nothing_more() -> None:
    """The rerun itself is what the answer is for."""
