"""The processes below this one."""

import contextlib
import os
from pathlib import Path


def children() -> set[int]:
    """Every process that this one has started, and those that they have started."""
    parents: dict[int, int] = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it may have ended since
            parents[int(file.parent.name)] = int(file.read_text().rpartition(")")[2].split()[1])
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}
