"""Which blocks of a report stay on one page: a picture with the headings above it and the captions below it."""

from collections.abc import Iterator, Sequence

from dashboard.report.blocks import Block, Heading, Paragraph, Picture, Role


def kept(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """The blocks in their order, those that stay on one page together; all others alone."""
    waiting: list[Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if isinstance(block, Picture):
            below = _captions(blocks[at:])
            at += len(below)
            yield (*waiting, block, *below)
            waiting = []
        elif _opens(block):
            waiting.append(block)
        else:
            yield from ((one,) for one in (*waiting, block))
            waiting = []
    yield from ((one,) for one in waiting)


def _opens(block: Block) -> bool:
    """Whether a block leads to what comes next."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role is Role.SUBTITLE)


def _captions(blocks: Sequence[Block]) -> list[Block]:
    """The captions that come before anything else."""
    found: list[Block] = []
    for block in blocks:
        if not (isinstance(block, Paragraph) and block.role is Role.CAPTION):
            break
        found.append(block)
    return found
