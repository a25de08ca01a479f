"""What a keyboard needs beyond what the framework gives it: the focus is never lost, and Enter takes a typed day.

A page that is drawn anew may take away, or put to rest, what has the focus: a switch that speaks another language now,
a button that has done its work. The focus then goes to what stands in its place, else to what stood before it; on
another page it goes to the name of the page.
"""

import streamlit as st

from dashboard.wording.i18n import LANGUAGES

_KEY = "keyboard"
_SCRIPT = """
export default function ({ data }) {
  const stops = "a[href], button, input, textarea, summary, [tabindex='0']";
  const usable = (one) => one?.isConnected && !one.disabled && one.checkVisibility({ visibilityProperty: true });
  const spoken = new RegExp(`_(${data.languages.join("|")})$`); // widgets of another language have names of their own
  const key = (box) => [...box.classList].find(name => name.startsWith("st-key-"))?.replace(spoken, "");
  const boxes = () => [...document.querySelectorAll("[class*='st-key-']")];
  const inside = (box) => box ? [...box.querySelectorAll(stops)] : [];
  const kept = window.recountFocus ??= { last: null };
  const remember = ({ target }) => {
    if (!target.matches?.(stops)) return;
    const box = target.closest("[class*='st-key-']"), all = [...document.querySelectorAll(stops)];
    const before = all.slice(0, all.indexOf(target)).filter(one => one.tabIndex >= 0).reverse();
    kept.last = { target, key: box && key(box), at: inside(box).indexOf(target), before, path: location.pathname };
  };
  const partner = () => data.partners.find(pair => kept.last.target.closest(pair[0]))?.[1];
  const heir = () => {
    const { target, key: name, at, before, path } = kept.last;
    if (path !== location.pathname) return document.querySelector("h1.page");
    const same = name && boxes().find(box => key(box) === name && !box.contains(target));
    const there = partner() ? [document.querySelector(partner())] : [];
    return [...there, inside(same)[at], ...before].find(usable);
  };
  const restore = () => {
    const { last } = kept, on = document.activeElement;
    if (!last || !kept.keys || (on !== document.body && usable(on)) || usable(last.target)) return;
    heir()?.focus({ preventScroll: last.path === location.pathname });
  };
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(restore, data.pause);
  };
  const typed = (event) => {
    kept.keys = true;
    const field = event.key === "Enter" && event.target.closest?.("[data-testid='stDateInput'] [role='spinbutton']");
    if (field) field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  };
  const pointed = () => { kept.keys = false; };
  const watch = new MutationObserver(soon);
  const app = document.querySelector("[data-testid='stApp']");
  watch.observe(app, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
  document.addEventListener("focusin", remember);
  document.addEventListener("keydown", typed, true);
  document.addEventListener("pointerdown", pointed, true);
  return () => {
    watch.disconnect();
    clearTimeout(waiting);
    document.removeEventListener("focusin", remember);
    document.removeEventListener("keydown", typed, true);
    document.removeEventListener("pointerdown", pointed, true);
  };
}
"""
_PAUSE = 150  # milliseconds without a change of the page before the focus is looked after
_OPENS, _SHUTS = "[data-testid='stExpandSidebarButton']", "[data-testid='stSidebarCollapseButton'] button"
_browser = st.components.v2.component("recount_keyboard", js=_SCRIPT)


def keyboard() -> None:
    """Look after the focus on this page."""
    data = {"pause": _PAUSE, "languages": list(LANGUAGES), "partners": [[_OPENS, _SHUTS], [_SHUTS, _OPENS]]}
    _browser(key=_KEY, data=data, height=1)
