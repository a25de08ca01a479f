"""Evidence in the browser: where a reader lands, and how the marks of an article are walked through and opened.

Where the card of the opened claim stays above the text, the page moves to the mark below it; elsewhere to the card.
"""

import streamlit as st

from dashboard.page.markup import CARD
from dashboard.page.spans import OPENED

_KEY = "walk"
_OPEN = "open"
_SCRIPT = """
export default function (given) {
  let due, undo = () => {};
  const begin = (times) => { // the card may come after the text
    const there = document.getElementById(given.data.card) || !given.data.about || !times;
    if (there) undo = walk(given);
    else due = setTimeout(begin, 50, times - 1);
  };
  begin(40);
  return () => {
    clearTimeout(due);
    undo();
  };
}

function walk({ data, setTriggerValue }) {
  const main = document.querySelector("[data-testid='stMain']");
  const card = document.getElementById(data.card), mark = document.getElementById(data.opened);
  const holder = card?.closest("[data-testid='stElementContainer']");
  const header = () => document.querySelector("[data-testid='stHeader']")?.offsetHeight ?? 0;
  const pinned = () => Boolean(holder) && getComputedStyle(holder).position === "sticky";
  const cover = () => {
    main.style.scrollPaddingTop = `${header() + (pinned() ? holder.offsetHeight : 0) + 16}px`;
    if (card) card.tabIndex = card.scrollHeight > card.clientHeight ? 0 : -1;
  };
  const stops = () => [...document.querySelectorAll(`.article .text :is([tabindex="0"], #${data.opened})`)];
  const step = (event) => {
    const all = stops(), at = all.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = at + 1, before = at - 1, last = all.length - 1;
    const to = { ArrowRight: next, ArrowDown: next, ArrowLeft: before, ArrowUp: before, Home: 0, End: last };
    if (!(event.key in to)) return;
    event.preventDefault();
    all[Math.min(Math.max(to[event.key], 0), last)].focus();
  };
  const light = () => { // a quote may be in pieces: all of it shows where the focus is
    const on = document.activeElement?.closest?.(".article .text .mark");
    const same = (one) => one === on || (on.dataset.opens && one.dataset.opens === on.dataset.opens);
    const lit = (one) => Boolean(on) && (same(one) || (on.id === data.opened && one.matches(".now")));
    document.querySelectorAll(".article .text .mark").forEach(one => one.classList.toggle("lit", lit(one)));
  };
  const open = (event) => {
    if (event.target.closest?.("a.to-text")) {
      event.preventDefault();
      mark?.scrollIntoView({ block: "center" });
      mark?.focus({ preventScroll: true });
      return;
    }
    const found = event.target.closest?.(".article .text a[data-opens]");
    if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.recountWalked = true;
    setTriggerValue("open", found.dataset.opens);
  };
  const choose = (times) => {
    const list = document.querySelector(".st-key-opened"), row = list?.querySelector("input:checked")?.closest("label");
    if (!row && times) setTimeout(choose, 100, times - 1); // the list may come after the text
    if (!row) return;
    const { top, height } = row.getBoundingClientRect(), box = list.getBoundingClientRect();
    if (top < box.top || top + height > box.bottom) list.scrollTop += top - box.top - (box.height - height) / 2;
  };
  const inSight = () => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top > parseFloat(main.style.scrollPaddingTop) + 40 && bottom < innerHeight - 80;
  };
  const land = () => {
    const free = document.activeElement === document.body || document.activeElement?.matches("h1");
    const text = pinned() || !card, walked = window.recountWalked;
    window.recountWalked = false;
    choose(20);
    if (!text) card.scrollIntoView({ block: "start" });
    else if (mark && !inSight()) mark.scrollIntoView({ block: "center" });
    const here = card && !(walked && text) ? data.card : data.opened;
    if (free) hold(here, 10);
  };
  const hold = (id, times) => { // what is drawn anew loses the focus to the page's body
    const lost = document.activeElement === document.body || document.activeElement?.matches("h1");
    if (lost) document.getElementById(id)?.focus({ preventScroll: true });
    if (times) held = setTimeout(hold, 100, id, times - 1);
  };
  let held;
  cover();
  if (data.about && data.about !== window.recountOpened) land();
  window.recountOpened = data.about;
  const watch = new ResizeObserver(cover);
  [main, card].filter(Boolean).forEach(one => watch.observe(one));
  const heard = { keydown: step, click: open, focusin: light, focusout: light };
  Object.entries(heard).forEach(([name, hear]) => document.addEventListener(name, hear));
  return () => {
    clearTimeout(held);
    watch.disconnect();
    main.style.scrollPaddingTop = "";
    Object.entries(heard).forEach(([name, hear]) => document.removeEventListener(name, hear));
  };
}
"""
_walker = st.components.v2.component("recount_walk", js=_SCRIPT)


def walk(about: str) -> str:
    """Let marks be walked through and opened; the claim or event whose mark was opened just now, or "".

    Args:
        about: what is open where the address names it, so that the page moves there.
    """
    data = {"opened": OPENED, "card": CARD, "about": about}
    said = _walker(key=_KEY, data=data, height=1, on_open_change=_nothing_more)
    return str(said.get(_OPEN) or "")


def _nothing_more() -> None:
    """The rerun itself is what the answer is for."""
