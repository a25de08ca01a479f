"""What every page is given: a look at the ledger, and what the browser and the address add to it."""

from dataclasses import dataclass, field
from typing import Any

from dashboard.export.look import Look
from dashboard.page.viewport import Viewport
from dashboard.query import Arrangement


@dataclass(frozen=True, slots=True)
class Screen(Look):
    """A look on a screen.

    `claim` is the claim or event whose evidence is open, `pages` leads from names to pages, `arranged` is how the
    comparison is laid out.
    """

    claim: str
    viewport: Viewport
    pages: dict[str, Any] = field(default_factory=dict)
    arranged: Arrangement = field(default_factory=Arrangement)
