"""Ten charts of the sample as PNG, beside the bare renderer with the same figures ready, in one run."""

import os
import sys
from pathlib import Path
from time import perf_counter

import kaleido

sys.path.insert(0, str(Path(__file__).parents[2]))

from dashboard import i18n, store
from dashboard.export.browser import VARIABLE, find_browser
from dashboard.export.figures import picture
from dashboard.export.fonts import offer_fonts
from dashboard.export.framing import Framed, framed
from dashboard.export.look import Look, look_at
from dashboard.export.picture import SCALE, painter
from dashboard.filters import Choice
from extract.tables import read_tables
from measuring import tell

CHARTS = ("timeline", "known_when", "map", "comparison", "parts")
CHOICES = (Choice(measures=("killed",)), Choice(measures=("injured", "detained")))
ROUNDS = 2


def ours(looks: list[Look]) -> float:
    """Seconds from the tables in memory to ten PNG files in memory: drawn, framed, rendered."""
    start = perf_counter()
    for look in looks:
        for chart in CHARTS:
            picture(framed(chart, look), "png")
    return perf_counter() - start


def bare(ready: list[Framed]) -> float:
    """Seconds that the renderer alone takes for the same figures, framed before the clock starts."""
    start = perf_counter()
    for one in ready:
        size = {"width": one.figure.layout.width, "height": one.figure.layout.height}
        kaleido.calc_fig_sync(one.figure, opts={"format": "png", "scale": SCALE, **size})
    return perf_counter() - start


if __name__ == "__main__":
    offer_fonts()
    os.environ.setdefault(VARIABLE, str(find_browser()))
    tables = read_tables(store.tables_folder())
    looks = [look_at(tables, choice, i18n.load("en")) for choice in CHOICES]
    ready = [framed(chart, look) for look in looks for chart in CHARTS]
    kaleido.start_sync_server(n=1, mathjax=False)
    painter.paint(ready[0].figure)  # both browsers run before the clock does
    kaleido.calc_fig_sync(ready[0].figure, opts={"format": "png"})
    rounds = [(ours(looks), bare(ready)) for _ in range(ROUNDS)]
    mine, theirs = (min(seconds) for seconds in zip(*rounds, strict=True))  # the machine's other work only adds
    kaleido.stop_sync_server()
    painter.close()
    tell(f"{len(ready)} charts as PNG, the bare renderer alone", theirs, "s", "")
    tell(
        f"{len(ready)} charts as PNG, drawn, framed and rendered, times the bare renderer", mine / theirs, "×", "≤ 1.3"
    )
