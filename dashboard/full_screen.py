"""Full screen for a chart with its words: a button asks the browser for it, the same button or Escape ends it."""

import streamlit as st

_KEY = "full_screen"
_SCRIPT = """
export default function () {
  document.documentElement.dataset.fullScreen = document.fullscreenEnabled ? "can" : "cannot";
  const turn = (event) => {
    const exhibit = event.target.closest?.("button.full-screen")?.closest("[class*='st-key-exhibit-']");
    if (!exhibit) return;
    if (document.fullscreenElement) document.exitFullscreen();
    else exhibit.requestFullscreen();
  };
  document.addEventListener("click", turn);
  return () => document.removeEventListener("click", turn);
}
"""
_browser = st.components.v2.component("recount_full_screen", js=_SCRIPT)


def full_screen() -> None:
    """Let the buttons that `markup.ways` writes do their work on this page."""
    _browser(key=_KEY, height=1)
