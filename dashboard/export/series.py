"""A chart as a series of pictures: as many as it takes for every word to be legible in the size that was asked for.

Each picture is whole in itself: headline, caption, sources, day and licence, and which part of how many it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd
import plotly.graph_objects as go

from dashboard.export.capped import Capped, capped, fewer_of, most_of
from dashboard.export.framing import Framed, Placed, in_frame, place
from dashboard.export.gallery import draw as draw_chart
from dashboard.export.look import Look, frame_of, narrowed
from dashboard.export.paging import Page, pages_of
from dashboard.export.sizes import Size
from dashboard.export.units import Draw, Unit, look_at_units, units_of
from dashboard.framing.frame import Frame
from dashboard.wording.i18n import Texts
from extract.schema import Claims

MOST_PICTURES = 12
"""Of one chart: beyond, fewer statements are drawn, and each picture says how many are left out."""

_TIGHTER = 0.7  # how much of what was drawn is drawn at the next try
_LARGER = (1.3, 1.2, 1.1, 1.05)  # than the least: tried in this order where it takes no more pictures
_LEAST_DRAWN = 6


def framed_series(
    chart: str,
    look: Look,
    size: Size = Size.ARTICLE,
    *,
    draw: Draw | None = None,
    figure: go.Figure | None = None,
    frame: Frame | None = None,
    scrolls: bool = False,
) -> tuple[Framed, ...]:
    """A chart framed for a size: one picture, or the parts of a series.

    Args:
        chart: of the gallery.
        look: what it shows.
        size: where the pictures are to stand.
        draw: draws it for a part of the look; as the gallery does, where none is given.
        figure: the whole chart, where it is drawn already.
        frame: the words around the whole, where there are some already.
        scrolls: whether what comes of it can be scrolled: it is then one, as wide as the size.
    """
    drawn = draw or (lambda one: draw_chart(chart, one))
    words = frame or frame_of(chart, look)
    whole = in_frame(chart, figure or drawn(look), words, look.texts, look.palette, size, scrolls=scrolls)
    if whole.fit.legible:
        return (whole,)
    most = most_of(chart)
    while True:
        series = _Series(chart, look, capped(chart, look, most), size, drawn, words)
        pages = series.pages()
        if len(pages) <= MOST_PICTURES or most < MOST_PICTURES:
            break
        most = int(most * _TIGHTER)
    thinner = any(unit.fewer for page in pages for unit in page)
    return tuple(series.framed(pages)) if len(pages) > 1 or thinner else (whole,)


@dataclass
class _Series:
    """The parting of one chart for one size."""

    chart: str
    look: Look
    capped: Capped
    size: Size
    draw: Draw
    whole: Frame
    units: tuple[Unit, ...] = ()
    tried: dict[Page, Placed] = field(default_factory=dict)
    spoken: dict[tuple[tuple[str, ...], ...], Frame] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.units = units_of(self.chart, self.capped.look, self.draw)

    def pages(self) -> list[Page]:
        """The units of each picture: as few pictures as can be, with words as large as these allow."""
        parted = self._parted(1)
        fewest = self._packed(parted, 1)
        for larger in _LARGER:  # never by parting anything further
            if self._parted(larger) == parted and len(found := self._packed(parted, larger)) == len(fewest):
                return found
        return fewest

    def framed(self, pages: Sequence[Page]) -> Iterator[Framed]:
        """The pictures, all drawn on a ground of one width, so that their words are of one size."""
        width = max(self._try(page).fit.width for page in pages)
        for at, page in enumerate(pages, 1):
            look, frame = self._words(page, at, len(pages))
            drawn = self.draw(look), frame, look.texts, look.palette, self.size
            yield in_frame(self.chart, *drawn, narrowest=width, one_of_many=True)

    def _parted(self, larger: float) -> list[Unit]:
        return [one for unit in self.units for one in self._small_enough(unit, larger)]

    def _packed(self, units: Sequence[Unit], larger: float) -> list[Page]:
        return pages_of(units, lambda page: self._fits(page, larger), lambda page: self._try(page).filled)

    def _small_enough(self, unit: Unit, larger: float) -> Iterator[Unit]:
        """The unit, or smaller ones where it fits on no page; one that has none loses statements until it fits."""
        if self._fits((unit,), larger):
            yield unit
        elif unit.smaller:
            for one in unit.smaller:
                yield from self._small_enough(one, larger)
        else:
            yield self._thinner(unit)

    def _thinner(self, unit: Unit) -> Unit:
        statements = look_at_units(self.capped.look, (unit,)).shown.statements
        found, most = unit, len(statements)
        while most > _LEAST_DRAWN and not self._fits((found,), 1):
            most = int(most * _TIGHTER)
            kept, fewer = fewer_of(self.chart, self.capped.look, statements, most)
            found = replace(unit, claims=frozenset(kept[Claims.ID]), fewer=fewer)
        return found

    def _fits(self, page: Page, larger: float) -> bool:
        return self._try(page).fit.zoom >= larger * self.size.least

    def _try(self, page: Page) -> Placed:
        """How a page would stand in a long series."""
        if page not in self.tried:
            look, frame = self._words(page, MOST_PICTURES, MOST_PICTURES)
            self.tried[page] = place(self.draw(look), frame, look.texts, self.size, one_of_many=True)
        return self.tried[page]

    def _words(self, page: Page, at: int, count: int) -> tuple[Look, Frame]:
        """What a page shows, and the words around it."""
        look = look_at_units(self.capped.look, page)
        texts = look.texts
        part = texts("export.part", at=at, count=count, label=_label(page, texts)) if count > 1 else ""
        own = frame_of(self.chart, look)
        spoken = replace(self._spoken(page), gone=own.gone, sources=own.sources)
        return look, replace(
            spoken,
            subtitle=f"{part} {spoken.subtitle}".strip(),
            caption=" · ".join(filter(None, (spoken.caption, self.capped.left_out, _fewer(page, texts)))),
            alt=f"{part} {spoken.alt}".strip(),
        )

    def _spoken(self, page: Page) -> Frame:
        """The words of all that was asked for of what a page counts: its panels, or where it holds some rows, measures.

        A piece may not hold the latest or the largest, nor all that stands; and some of it may have been left out.
        """
        if not all(unit.measure for unit in page):
            return self.whole
        by_rows = any(unit.rows for unit in page) or self.chart == "overview"
        found = look_at_units(self.capped.look, page).shown.statements
        kept = [Claims.MEASURE] if by_rows else [Claims.MEASURE, Claims.GROUP]
        told = found[kept].drop_duplicates()
        key = tuple(told.itertuples(index=False, name=None))
        if key not in self.spoken:
            statements = self.look.shown.statements
            ours = statements[pd.MultiIndex.from_frame(statements[kept]).isin(key)]
            part = narrowed(self.look, ours, self.look.shown.events)
            self.spoken[key] = frame_of(self.chart, part, self.look)
        return self.spoken[key]


def _fewer(page: Page, texts: Texts) -> str:
    """How many statements had to be left out of a page for its words to be legible."""
    fewer, shown = sum(unit.fewer for unit in page), sum(len(unit.claims) for unit in page)
    return texts("charts.thinned", shown=shown, count=shown + fewer) if fewer else ""


def _label(page: Page, texts: Texts) -> str:
    """What sets a page apart: its days, its rows, or what it counts."""
    days = [unit.day for unit in page if unit.day]
    if days:
        return texts.days(min(days), max(days), "full")
    first, last = page[0], page[-1]
    if first.rows and first == last:
        return texts("export.row", label=first.label, row=first.row, count=first.rows)
    if first.rows:
        return texts("export.rows", label=first.label, first=first.row, last=last.row, count=first.rows)
    return "; ".join(dict.fromkeys(unit.label for unit in page))
