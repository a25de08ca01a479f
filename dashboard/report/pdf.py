"""A report as PDF, tagged after PDF/UA-1, with the project's fonts inside."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from dashboard.export.typesetting import tagged_pdf, typeset
from dashboard.report.blocks import Block, Picture, Report
from dashboard.report.keeping import kept
from dashboard.report.paper import PAPER

_PACKAGE = "dashboard.report"
_AUTHOR = "Recount"
_FONTS = {"sans": "Source Sans 3", "serif": "Source Serif 4"}
_ROLES = ("ink", "muted", "grid", "axis", "everyone", "withdrawn")
_PIXELS_PER_INCH = 200


def as_pdf(report: Report, drawings: Mapping[str, str]) -> bytes:
    """The report as a PDF file; `drawings` are SVG, by the pictures' keys."""
    return tagged_pdf(_PACKAGE, "report.typ", "report", _payload(report, drawings))


def as_png(drawing: str) -> bytes:
    """An SVG drawing as PNG, fine enough for print."""
    return typeset(_PACKAGE, "picture.typ", {"drawing": drawing}, format="png", ppi=_PIXELS_PER_INCH)


def _payload(report: Report, drawings: Mapping[str, str]) -> dict[str, Any]:
    return {
        "title": report.title,
        "language": report.language,
        "subject": report.subject,
        "look": {"author": _AUTHOR, "colours": {role: getattr(PAPER, role) for role in _ROLES}, **_FONTS},
        "pieces": [[_block(block, drawings) for block in piece] for piece in kept(report.blocks)],
    }


def _block(block: Block, drawings: Mapping[str, str]) -> dict[str, Any]:
    if isinstance(block, Picture):
        drawn = {"drawing": drawings[block.key], "alt": block.alt, "caption": asdict(block.caption)}
        return {"kind": "Picture", **drawn}
    return {"kind": type(block).__name__, **asdict(block)}
