"""The data of a page to take away: the tables with their description, and all of it as one file."""

from collections.abc import Iterator
from html import escape

from dashboard.export.bundle import bundle
from dashboard.export.citation import plain
from dashboard.export.description import description
from dashboard.export.look import Look
from dashboard.export.sheets import bundled
from dashboard.export.written import as_csv
from dashboard.site import paths
from dashboard.site.paths import State
from dashboard.site.shell import Page
from extract.schema import TABLES
from extract.tables import package


def data_files(state: State, look: Look) -> Iterator[tuple[str, bytes]]:
    """The tables of a state in one file, and of everything known each by itself too."""
    yield paths.bundle(state), bundle(look)
    if state.day is None:
        sheets = bundled(look)
        yield paths.data(state.code, package.NAME), description(sheets, "csv", look)
        for sheet in sheets:
            yield paths.data(state.code, f"{sheet.name}.csv"), as_csv(sheet)


def downloads(page: Page, look: Look) -> str:
    """The part of the page that offers them, with how to cite them."""
    texts, state = look.texts, page.state
    day = look.known.day or look.known.newest
    said = texts("site.all_tables", day=texts.date(day)) if day else texts("site.all_tables_plain")
    items = [(paths.bundle(state), said, "")]
    if state.day is None:
        items += [
            (paths.data(state.code, f"{table.name}.csv"), f"{table.name}.csv", table.description) for table in TABLES
        ]
        items += [(paths.data(state.code, package.NAME), package.NAME, texts("site.package"))]
    listed = "".join(
        f'<li><a href="{page.to(there)}" download>{escape(words)}</a>{f" · {escape(more)}" if more else ""}</li>'
        for there, words, more in items
    )
    cited = "".join(f"<p>{escape(line)}</p>" for line in plain(look).splitlines())
    return (
        f'<section class="exhibit" id="data"><h2 class="headline">{escape(texts("site.data"))}</h2>'
        f'<p class="subtitle">{escape(texts("site.data_about"))}</p><ul class="files">{listed}</ul>'
        f"<details><summary>{escape(texts('site.cite'))}</summary>{cited}</details></section>"
    )
