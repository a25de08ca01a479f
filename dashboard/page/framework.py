"""What the framework itself says to who cannot see its signs, in the screen's language: it speaks English alone."""

import streamlit as st

from dashboard.wording.i18n import LANGUAGES, Texts, load

_KEY = "framework"
_NAMES = (
    "skip",
    "pages",
    "sidebar",
    "open_sidebar",
    "close_sidebar",
    "help",
    "open",
    "choose",
    "choose_date",
    "clear_date",
    "clear_value",
    "clear_all",
    "remove",
    "selected",
    "more",
    "less",
    "previous_month",
    "next_month",
    "year",
    "month",
    "day",
    "pagination",
    "page",
    "previous_page",
    "next_page",
    "map",
    "attribution",
    "running",
)
_SCRIPT = """
export default function ({ data }) {
  const attributes = ["aria-label", "title", "placeholder"];
  const plain = (words) => words.replace(/[.*+?^$()|[\\]\\\\]/g, "\\\\$&");
  const rules = data.pairs.map(([from, to]) => [new RegExp(`^${plain(from).replace("{rest}", "(.+)")}$`), to]);
  const said = (words) => {
    for (const [from, to] of rules) {
      const found = words.match(from);
      if (found) return to.replace("{rest}", found[1] ?? "");
    }
    return null;
  };
  const name = (one) => attributes.forEach(attribute => {
    const now = one.getAttribute(attribute), kept = one.recountSaid?.[attribute];
    if (now === null || now === kept?.ours) return;
    const ours = said(now);
    if (ours === null || ours === now) return;
    (one.recountSaid ??= {})[attribute] = { theirs: now, ours };
    one.setAttribute(attribute, ours);
  });
  const all = attributes.map(one => `[${one}]`).join(", ");
  const skip = () => {
    const link = document.querySelector("[data-testid='stSkipToContent']");
    if (link && link.textContent !== data.skip) link.textContent = data.skip;
  };
  const everything = () => {
    document.querySelectorAll(all).forEach(name);
    skip();
  };
  const back = () => document.querySelectorAll(all).forEach(one => {
    Object.entries(one.recountSaid ?? {}).forEach(([attribute, { theirs, ours }]) => {
      if (one.getAttribute(attribute) === ours) one.setAttribute(attribute, theirs);
    });
    delete one.recountSaid;
  });
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(everything, data.pause);
  };
  const watch = new MutationObserver(soon);
  everything();
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: attributes });
  return () => {
    watch.disconnect();
    clearTimeout(waiting);
    back();
  };
}
"""
_PAUSE = 150  # milliseconds without a change of the page before its names are looked through
_browser = st.components.v2.component("recount_framework", js=_SCRIPT)


def framework(texts: Texts) -> None:
    """Let the framework's own names for its controls be in the screen's language."""
    theirs = load(LANGUAGES[0])
    pairs = [[_said(theirs, name), _said(texts, name)] for name in _NAMES]
    _browser(key=_KEY, data={"pairs": pairs, "skip": _said(texts, "skip"), "pause": _PAUSE}, height=1)


def _said(texts: Texts, name: str) -> str:
    return texts(f"framework.{name}", rest="{rest}")
