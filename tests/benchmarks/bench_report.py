"""A report of ten charts, from tables to file, beside the bare renderer that only draws the same figures."""

import asyncio
import statistics
import sys
from pathlib import Path
from time import perf_counter

from kaleido import Kaleido

sys.path.insert(0, str(Path(__file__).parents[2]))

from dashboard import store
from dashboard.export.browser import find_browser
from dashboard.export.flat import flat
from dashboard.export.fonts import offer_fonts
from dashboard.export.picture import painter
from dashboard.filters import Choice
from dashboard.known.knowledge import Tables
from dashboard.report.blocks import Report
from dashboard.report.compose import compose
from dashboard.report.making import Format, make
from dashboard.report.plan import Plan, read_items
from dashboard.wording import i18n
from extract.tables.tables import read_tables
from tests.benchmarks.measuring import tell

RUNS = 3
GOAL = 1.5
CHARTS = (
    "overview",
    "timeline",
    "known_when",
    "map",
    "comparison",
    "parts",
    "comparison:killed",
    "comparison:detained",
    "known_when:injured",
    "timeline:detained",
)


def main() -> None:
    """Make the report and draw its figures bare, in turns, with both browsers running before the first turn."""
    tables = read_tables(store.tables_folder())
    report = composed(tables)
    figures = [flat(picture.figure, printed=True) for picture in report.pictures]
    offer_fonts()
    with asyncio.Runner() as runner:
        bare = Kaleido(n=1, mathjax=False, path=str(find_browser()))
        runner.run(bare.open())
        painter.vector(figures[-1])
        runner.run(drawn(bare, figures[-1:]))
        ours: dict[Format, list[float]] = {form: [] for form in Format}
        theirs: list[float] = []
        for _ in range(RUNS):
            for form in Format:  # in turns, so that the machine's other work falls on both alike
                theirs.append(seconds(lambda: runner.run(drawn(bare, figures))))
                ours[form].append(seconds(lambda form=form: make(composed(tables), form, "report")))
        runner.run(bare.close())
    painter.close()
    least = statistics.median(theirs)
    print(f"{len(CHARTS)} charts in {len(figures)} figures, medians: the bare renderer takes {least:.1f} s")
    for form, times in ours.items():
        ratio = statistics.median(times) / least
        tell(f"report of ten charts as {form}, times the bare renderer", ratio, "×", f"≤ {GOAL}")


def composed(tables: Tables) -> Report:
    """The report, as the command line asks for it."""
    return compose(Plan(read_items(CHARTS)), tables, Choice(), i18n.load("en"))


async def drawn(bare: Kaleido, figures: list) -> None:
    """Draw figures one after the other, as SVG, and drop them."""
    for figure in figures:
        size = {"width": figure.layout.width, "height": figure.layout.height}
        await bare.calc_fig(figure, opts={"format": "svg", "scale": 1, **size})


def seconds(work) -> float:
    """How long something takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    main()
