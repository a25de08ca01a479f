"""Ten charts of the sample as PNG, each in turn by us and by the bare renderer with the same figure ready."""

import asyncio
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from kaleido import Kaleido

sys.path.insert(0, str(Path(__file__).parents[2]))

import plotly.graph_objects as go

from dashboard import store
from dashboard.export.browser import find_browser
from dashboard.export.figures import picture
from dashboard.export.flat import flat
from dashboard.export.fonts import offer_fonts
from dashboard.export.framing import framed
from dashboard.export.look import Look, look_at
from dashboard.export.picture import SCALE, painter
from dashboard.filters import Choice
from dashboard.wording import i18n
from extract.tables.tables import read_tables
from measuring import tell

CHARTS = ("timeline", "known_when", "map", "comparison", "parts")
CHOICES = (Choice(measures=("killed",)), Choice(measures=("injured", "detained")))
ROUNDS = 5


def main() -> None:
    """Draw each chart both ways, one right after the other, so that the machine's other work falls on both alike."""
    tables = read_tables(store.tables_folder())
    looks = [look_at(tables, choice, i18n.load("en")) for choice in CHOICES]
    wanted = [(chart, look) for look in looks for chart in CHARTS]
    figures = [flat(framed(chart, look).figure) for chart, look in wanted]
    offer_fonts()
    mine: list[list[float]] = [[] for _ in wanted]
    theirs: list[list[float]] = [[] for _ in wanted]
    with asyncio.Runner() as runner:
        bare = Kaleido(n=1, mathjax=False, path=str(find_browser()))
        runner.run(bare.open())
        painter.paint(figures[0])  # both browsers run before the clock does
        runner.run(drawn(bare, figures[0]))
        for at in range(ROUNDS):
            for number, (chart, look) in enumerate(wanted):
                ways = [
                    (mine[number], lambda chart=chart, look=look: ours(chart, look)),
                    (theirs[number], lambda number=number: runner.run(drawn(bare, figures[number]))),
                ]
                for times, way in ways if at % 2 else reversed(ways):
                    times.append(seconds(way))
        runner.run(bare.close())
    painter.close()
    ours_all, bare_all = (sum(map(statistics.median, times)) for times in (mine, theirs))
    tell(f"{len(wanted)} charts as PNG, the bare renderer alone", bare_all, "s", "")
    what = f"{len(wanted)} charts as PNG, drawn, framed and rendered, times the bare renderer"
    tell(what, ours_all / bare_all, "×", "≤ 1.3")


def ours(chart: str, look: Look) -> bytes:
    """From the tables in memory to a PNG file in memory: drawn, framed, rendered."""
    return picture(framed(chart, look), "png")


async def drawn(bare: Kaleido, figure: go.Figure) -> bytes:
    """The same figure, framed before the clock starts, as PNG by the renderer alone."""
    size = {"width": figure.layout.width, "height": figure.layout.height}
    return await bare.calc_fig(figure, opts={"format": "png", "scale": SCALE, **size})


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    main()
