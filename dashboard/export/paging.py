"""Units on pages: as few pages as can be, and these filled as evenly as can be."""

from collections.abc import Callable, Sequence
from itertools import groupby

from dashboard.export.units import Unit, is_mixed

Page = tuple[Unit, ...]
Fits = Callable[[Page], bool]
Filled = Callable[[Page], float]
"""The share of a page's height that its units take."""

_UNEVEN, _MIXED = 0.05, 1.1  # what an empty page costs, and a piece of one measure beside another, in pages


def pages_of(units: Sequence[Unit], fits: Fits, filled: Filled) -> list[Page]:
    """The pages of units that each fit on one; measures stay together, and so do the rows of a panel."""
    blocks: list[Page] = []
    for run, some in groupby(units, key=lambda unit: unit.run):
        found = tuple(some)
        blocks += _in_a_row(found, fits) if run else [(unit,) for unit in found]
    return _together(blocks, fits, filled)


def _together(blocks: Sequence[Page], fits: Fits, filled: Filled) -> list[Page]:
    """Neighbours on one page where that saves one."""
    best: list[tuple[float, list[Page]]] = [(0.0, [])]
    for end in range(1, len(blocks) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            page = tuple(unit for block in blocks[start:end] for unit in block)
            if end - start > 1 and (page[0].run or page[-1].run or not fits(page)):
                break
            cost, before = best[start]
            uneven = _UNEVEN * (1 - filled(page)) ** 2
            ways.append((cost + 1 + uneven + _MIXED * is_mixed(page), [*before, page]))
        best.append(min(ways, key=lambda way: way[0]))
    return best[-1][1]


def _in_a_row(units: Page, fits: Fits) -> list[Page]:
    """Many units of one kind: as many on a page as fit, then shared out evenly where they still fit so."""
    full: list[Page] = []
    while (start := sum(map(len, full))) < len(units):
        full.append(units[start : start + _most(units[start:], fits)])
    shared = _shared_out(units, len(full))
    return shared if all(shared) and all(map(fits, shared)) else full


def _most(units: Page, fits: Fits) -> int:
    """How many of the first units fit on one page; one always does."""
    low, high = 1, 2
    while high <= len(units) and fits(units[:high]):
        low, high = high, 2 * high
    high = min(high, len(units) + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(units[:middle]) else (low, middle)
    return low


def _shared_out(units: Page, count: int) -> list[Page]:
    """So many pages, each of about the same number of marks."""
    weights = [max(len(unit.smaller), 1) for unit in units]
    pages: list[list[Unit]] = [[] for _ in range(count)]
    before = 0
    for unit, weight in zip(units, weights, strict=True):
        pages[min(int((before + weight / 2) * count / sum(weights)), count - 1)].append(unit)
        before += weight
    return [tuple(page) for page in pages]
