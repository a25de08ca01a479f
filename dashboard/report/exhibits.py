"""One chart or table of a report with everything that belongs to it: number, finding, caption, sources, withdrawals."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from dashboard.export.gallery import WITH_EVENTS
from dashboard.export.look import Look, frame_of
from dashboard.framing.frame import Frame
from dashboard.report.blocks import Block, Caption, Grid, Heading, Paragraph, Picture, Role
from dashboard.report.gone import gone_below
from dashboard.report.grids import claims_grid, events_grid, revisions_grid
from dashboard.report.numbering import Numbers
from dashboard.report.plan import Item
from dashboard.report.splitting import MOST_DRAWN, left_out, pieces

MOST_TOLD = 8
"""Lines about withdrawn figures below a chart; a list further down has all of them."""

_TABLES: Mapping[str, Callable[[Look, Numbers, Caption], Grid]] = MappingProxyType(
    {"claims-table": claims_grid, "revisions-table": revisions_grid, "events-table": events_grid}
)


def chart_blocks(item: Item, look: Look, words: Frame, number: int, told: dict[str, int]) -> Iterator[Block]:
    """A chart with its words; `told` are the lines about withdrawn figures so far, each with its figure's number."""
    yield Heading(words.headline, level=2)
    if words.subtitle:
        yield Paragraph(words.subtitle, Role.SUBTITLE)
    if is_empty(item, look):
        yield Paragraph(look.texts("views.nothing", caption=_caption(look, number, words.caption).line), Role.CAPTION)
    else:
        yield from _pictures(item, look, number, words)
    yield from _below(look, words, number, told, drawn=True)


def undrawn_blocks(
    item: Item, look: Look, words: Frame, number: int, told: dict[str, int], numbers: Numbers
) -> Iterator[Block]:
    """What a chart would show, as tables: for a machine that can draw no pictures."""
    yield Heading(words.headline, level=2)
    yield Paragraph(look.texts("report.not_drawn"), Role.SUBTITLE)
    caption = _caption(look, number, words.caption)
    if not look.shown.statements.empty:
        yield claims_grid(look, numbers, caption)
        caption = replace(caption, again=True)
    if item.name in WITH_EVENTS and not look.shown.events.empty:
        yield events_grid(look, numbers, caption)
    yield from _below(look, words, number, told, drawn=False)


def table_blocks(item: Item, look: Look, number: int, numbers: Numbers) -> Iterator[Block]:
    """A table with its words."""
    texts = look.texts
    yield Heading(texts(f"report.tables.{item.name}"), level=2)
    caption = Caption(texts("report.table", number=number), number, look.caption)
    grid = _TABLES[item.name](look, numbers, caption)
    if grid.rows:
        yield grid
    else:
        yield Paragraph(texts("views.nothing", caption=caption.line), Role.CAPTION)


def is_empty(item: Item, look: Look) -> bool:
    """Whether a chart has nothing to draw."""
    return look.shown.statements.empty and (item.name not in WITH_EVENTS or look.shown.events.empty)


def _pictures(item: Item, look: Look, number: int, words: Frame) -> Iterator[Block]:
    found = pieces(item.name, look)
    for at, piece in enumerate(found, 1):
        caption = _caption(look, number, words.caption)
        if len(found) > 1:
            term = look.texts("report.piece", figure=caption.term, at=at, count=len(found))
            said = [piece.label, *([words.caption] if at == len(found) else [])]
            caption = Caption(term, number, ". ".join(filter(None, said)), again=at > 1)
        key = f"figure-{number}-{at}" if len(found) > 1 else f"figure-{number}"
        alt = frame_of(item.name, piece.look).alt if len(found) > 1 else words.alt
        yield Picture(key, piece.figure, alt, caption)


def _caption(look: Look, number: int, words: str) -> Caption:
    return Caption(look.texts("report.figure", number=number), number, words)


def _below(look: Look, words: Frame, number: int, told: dict[str, int], *, drawn: bool) -> Iterator[Block]:
    texts = look.texts
    if words.sources:
        yield Paragraph(words.sources, Role.CAPTION)
    if drawn and (more := left_out(look)):
        yield Paragraph(texts("charts.thinned", shown=MOST_DRAWN, count=MOST_DRAWN + more), Role.CAPTION)
    lines = gone_below(look)
    fresh = [one for one in lines if one not in told]
    yield from (Paragraph(one, Role.WITHDRAWN) for one in fresh[:MOST_TOLD])
    if len(fresh) > MOST_TOLD:
        yield Paragraph(texts("report.gone.more"), Role.WITHDRAWN)
    if earlier := sorted({told[one] for one in lines if one in told}):
        figures = texts.join([texts("report.figure", number=one) for one in earlier])
        yield Paragraph(texts("report.gone.again", figures=figures), Role.WITHDRAWN)
    told |= dict.fromkeys(fresh[:MOST_TOLD], number)
