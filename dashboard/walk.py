"""Walking through the marks of an article with the keyboard, and opening what a mark stands for without a new page."""

import streamlit as st

_KEY = "walk"
_OPEN = "open"
_SCRIPT = """
export default function ({ data, setTriggerValue }) {
  const stops = () => [...document.querySelectorAll(".article .text [tabindex='0']")];
  const step = (event) => {
    const all = stops(), at = all.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = at + 1, before = at - 1, last = all.length - 1;
    const to = { ArrowRight: next, ArrowDown: next, ArrowLeft: before, ArrowUp: before, Home: 0, End: last };
    if (!(event.key in to)) return;
    event.preventDefault();
    all[Math.min(Math.max(to[event.key], 0), last)].focus();
  };
  const open = (event) => {
    const mark = event.target.closest?.(".article .text a[data-opens]");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setTriggerValue("open", mark.dataset.opens);
  };
  const shown = document.getElementById(data.opened);
  if (data.about && data.about !== window.recountOpened) {
    shown?.scrollIntoView({ block: "center" });
    if (document.activeElement === document.body) shown?.focus({ preventScroll: true });
  }
  window.recountOpened = data.about;
  document.addEventListener("keydown", step);
  document.addEventListener("click", open);
  return () => {
    document.removeEventListener("keydown", step);
    document.removeEventListener("click", open);
  };
}
"""
_walker = st.components.v2.component("recount_walk", js=_SCRIPT)


def walk(opened: str, about: str) -> str:
    """Let marks be walked through and opened; the claim or event whose mark was opened just now, or "".

    Args:
        opened: the id of the element that shows what is open.
        about: what is open where the address names it, so that the page moves there.
    """
    said = _walker(key=_KEY, data={"opened": opened, "about": about}, height=1, on_open_change=_nothing_more)
    return str(said.get(_OPEN) or "")


def _nothing_more() -> None:
    """The rerun itself is what the answer is for."""
