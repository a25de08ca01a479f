"""The whole site, file by file: the same tables and articles give the same bytes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

from dashboard.site import paths
from dashboard.site.article_page import article_page
from dashboard.site.assets import assets
from dashboard.site.charts_page import charts_of, charts_page
from dashboard.site.downloads import data_files
from dashboard.site.figures import drawing
from dashboard.site.ledger import ledger
from dashboard.site.links import links
from dashboard.site.material import Material
from dashboard.site.other_pages import articles_page, method_page
from dashboard.site.paths import State
from dashboard.theme import Layout
from dashboard.wording.i18n import LANGUAGES
from extract.schema import Articles

File = tuple[str, bytes]
Progress = Callable[[int, int], None]


def files(material: Material, progress: Progress | None = None) -> Iterator[File]:
    """Every file with its path in the site.

    Args:
        material: what the site is made of.
        progress: told how many pages of charts are done, of how many.
    """
    yield from assets(material)
    states = [State(code, day) for code, day in product(LANGUAGES, (None, *material.days))]
    for done, state in enumerate(states, 1):
        yield from _charts(state, material)
        if progress:
            progress(done, len(states))
    for code in LANGUAGES:
        yield from _pages(code, material)


def _charts(state: State, material: Material) -> Iterator[File]:
    look = material.look(state)
    leading = links(paths.charts(state), state.code, look.known)
    heights: dict[str, dict[Layout, float]] = {}
    for chart in charts_of(look):
        heights[chart] = {}
        for layout in Layout:
            script, heights[chart][layout] = drawing(chart, look, layout, leading)
            yield paths.figure(state, chart, layout), script
    yield paths.charts(state), charts_page(state, look, leading, heights, material)
    yield from data_files(state, look)


def _pages(code: str, material: Material) -> Iterator[File]:
    look = material.look(State(code))
    yield paths.articles(code), articles_page(look, material)
    yield paths.method(code), method_page(look, material)
    kept, leading = ledger(look), links("", code, look.known)
    for article_id in look.known.articles[Articles.ID]:
        here = paths.evidence(code, article_id)
        yield here, article_page(article_id, kept, replace(leading, here=here), material)
