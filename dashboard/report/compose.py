"""A plan and the tables made into a report: the same plan gives the same words and numbers, whatever the format."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dashboard.export.look import Look, frame_of, look_at
from dashboard.filters import Choice
from dashboard.framing.frame import Frame
from dashboard.known.knowledge import Tables
from dashboard.report.blocks import Block, Heading, Items, Paragraph, Report, Role
from dashboard.report.cleaning import cleaned
from dashboard.report.exhibits import chart_blocks, table_blocks, undrawn_blocks
from dashboard.report.gone import gone_listed
from dashboard.report.method import method_blocks
from dashboard.report.numbering import Numbers, numbers_of
from dashboard.report.paper import PAPER
from dashboard.report.plan import Item, Plan
from dashboard.report.references import reference_blocks
from dashboard.wording.i18n import Texts
from extract.tables.tables import Skipped


def compose(
    plan: Plan,
    tables: Tables,
    choice: Choice,
    texts: Texts,
    skipped: Skipped = (),
    *,
    pictures: bool = True,
    retrieved: date | None = None,
) -> Report:
    """Write a report.

    Args:
        plan: what it is to hold.
        tables: of one build.
        choice: the filters and the as-of day of every chart; an item's own measure comes on top.
        texts: the report's language.
        skipped: the articles that the build could not read, None where they are not known.
        pictures: False puts a table in the place of each chart.
        retrieved: the day that the citation names; without it, the day whose knowledge is shown.
    """
    whole = look_at(tables, choice, texts, PAPER)
    looks = [_look(item, whole, tables) for item in plan.items]
    frames = [frame_of(item.name, look) for item, look in zip(plan.items, looks, strict=True) if item.is_chart]
    numbers = numbers_of([*looks, *([] if looks else [whole])])
    title = plan.title.strip() or texts("report.title")
    blocks = (
        *_opening(plan, whole, frames),
        *_exhibits(plan, looks, frames, numbers, pictures=pictures),
        *_gone(whole, numbers, looks),
        *method_blocks(whole.known, skipped, texts),
        *reference_blocks(whole, numbers, sum(not item.is_chart for item in plan.items) + 1, retrieved),
    )
    return cleaned(Report(title, texts.code, whole.caption, blocks))


def _look(item: Item, whole: Look, tables: Tables) -> Look:
    """What an item shows: the choice, narrowed to the item's own measure where it has one."""
    if not item.measure:
        return whole
    return look_at(tables, replace(whole.choice, measures=(item.measure,)), whole.texts, whole.palette)


def _opening(plan: Plan, whole: Look, frames: Sequence[Frame]) -> Iterator[Block]:
    texts = whole.texts
    yield Paragraph(whole.caption, Role.SUBTITLE)
    for words in plan.notes.replace("\r\n", "\n").split("\n\n"):
        if words.strip():
            yield Paragraph(" ".join(words.split()), Role.NOTE)
    if frames:
        yield Heading(texts("report.findings"))
        found = ((texts("report.figure", number=at), frame.headline) for at, frame in enumerate(frames, 1))
        yield Items(tuple(found))


def _exhibits(
    plan: Plan, looks: Sequence[Look], frames: Sequence[Frame], numbers: Numbers, *, pictures: bool
) -> Iterator[Block]:
    if plan.items:
        yield Heading(looks[0].texts("report.exhibits"))
    figures = tables = 0
    told: dict[str, int] = {}
    for item, look in zip(plan.items, looks, strict=True):
        if not item.is_chart:
            tables += 1
            yield from table_blocks(item, look, tables, numbers)
            continue
        words = frames[figures]
        figures += 1
        if pictures:
            yield from chart_blocks(item, look, words, figures, told)
        else:
            yield from undrawn_blocks(item, look, words, figures, told, numbers)


def _gone(whole: Look, numbers: Numbers, looks: Sequence[Look]) -> Iterator[Block]:
    """Every withdrawn or denied figure that the report shows anywhere, once."""
    texts = whole.texts
    different = {id(look): look for look in looks}.values()
    told = dict.fromkeys(one for look in different for one in gone_listed(look, numbers))
    yield Heading(texts("report.gone.heading"))
    if told:
        yield Items(tuple(told))
    else:
        yield Paragraph(texts("report.gone.none"))
