"""The app: page setup, navigation, filters, then the page. Run with `streamlit run dashboard/app.py`."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from dashboard import filters, icon, query, store
from dashboard.export.look import at_home
from dashboard.page import address, borders, controls, markup, style
from dashboard.page.as_of import as_of
from dashboard.page.framework import framework
from dashboard.page.full_screen import full_screen
from dashboard.page.keyboard import keyboard
from dashboard.page.nothing import nothing
from dashboard.page.notices import ignored_parts, skipped_articles
from dashboard.page.screen import Screen
from dashboard.page.viewport import Viewport, viewport
from dashboard.query import Ignored
from dashboard.theme import DARK, LIGHT, Palette
from dashboard.views import compare, evidence, map, overview, report, timeline
from dashboard.wording.i18n import Texts, load
from dashboard.wording.place_names import place_name
from extract.tables.tables import TableError

# the pages in the order of the navigation bar; the first one has no path
VIEWS: dict[str, Callable[[Screen], None]] = {
    "overview": overview.show,
    "timeline": timeline.show,
    "map": map.show,
    "compare": compare.show,
    "evidence": evidence.show,
    "report": report.show,
}


def main() -> None:
    """Show the page that the address asks for."""
    st.set_page_config(layout="wide", page_icon=icon.icon())
    address.restore()
    code, ignored = address.language()
    texts, palette = load(code), _palette()
    made: list[Screen] = []
    pages = {
        name: st.Page(
            partial(_run, view, made),
            title=texts(f"app.pages.{name}"),
            url_path="" if name == "overview" else name,
            default=name == "overview",
        )
        for name, view in VIEWS.items()
    }
    page = st.navigation(list(pages.values()), position="top")
    st.html(style.sheet(palette, texts("export.not_made")))
    browser = viewport(code)
    full_screen()
    keyboard()
    framework(texts)
    st.html(markup.page_heading(page.title))
    borders.serve_borders()
    screen = _screen(texts, palette, ignored, browser, pages)
    if screen is not None:
        made.append(screen)
        page.run()
    address.keep()


def _run(view: Callable[[Screen], None], made: list[Screen]) -> None:
    for screen in made:
        if screen.shown.empty and not screen.claim:
            nothing(screen)
        else:
            view(screen)


def _screen(
    texts: Texts, palette: Palette, ignored: tuple[Ignored, ...], browser: Viewport, pages: dict[str, Any]
) -> Screen | None:
    """Everything a page needs, with the filters drawn; None, with the reason on the screen, where tables are broken."""
    try:
        ledger = store.ledger()
        asked, more = query.read(address.query(), ledger.tables)
        choice, late = query.newest(asked, ledger.newest)
        arranged, unused = query.arrangement(address.query(), ledger.tables)
        known = store.known(choice.as_of)
        texts = at_home(texts, known)
    except TableError as error:
        with st.sidebar:
            controls.language(texts)
        st.html(markup.note(texts("app.broken", problem=str(error))))
        return None
    with st.sidebar:
        controls.language(texts)
        controls.panel(ledger.tables, known, choice, texts)
    skipped_articles(ledger.skipped, texts)
    ignored_parts((*ignored, *more, *late, *unused, *query.strays(address.query())), texts)
    shown = store.shown(choice)
    as_of(ledger.days, choice, shown, texts)
    place = place_name(known.places, choice.place, texts.code)
    caption = " · ".join(filters.describe(choice, known, shown, texts, place))
    return Screen(texts, palette, choice, known, shown, caption, address.opened(), browser, pages, arranged)


def _palette() -> Palette:
    return DARK if st.context.theme.type == "dark" else LIGHT


if __name__ == "__main__":
    main()
