"""A report as PDF, tagged after PDF/UA-1, with the project's fonts inside; words go to typst as data, never markup."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from importlib import resources
from typing import Any
from unicodedata import category

import typst

from dashboard.report.blocks import Block, Picture, Report
from dashboard.report.paper import PAPER
from dashboard.theme import fonts_folder

_AUTHOR = "Recount"
_FONTS = {"sans": "Source Sans 3", "serif": "Source Serif 4"}
_ROLES = ("ink", "muted", "grid", "axis", "everyone", "withdrawn")
_PIXELS_PER_INCH = 200
_TEMPLATE = "report.typ"
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_NOT_SHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_TRIES = 3


def as_pdf(report: Report, drawings: Mapping[str, str]) -> bytes:
    """The report as a PDF file; `drawings` are SVG, by the pictures' keys.

    A sign that neither the project's fonts nor the machine's can show becomes �: the standard allows no empty boxes.
    """
    written = json.dumps(_payload(report, drawings), ensure_ascii=False)
    for _ in range(_TRIES):
        try:
            return _typeset(_TEMPLATE, {"report": written}, format="pdf", pdf_standards="ua-1")
        except typst.TypstError as error:
            missing = _missing(error)
            if not missing:
                raise
            written = written.translate({ord(sign): "" if category(sign) == "Cf" else _UNKNOWN for sign in missing})
    raise AssertionError("signs that were replaced cannot be missing again")


def as_png(drawing: str) -> bytes:
    """An SVG drawing as PNG, fine enough for print."""
    return _typeset("picture.typ", {"drawing": drawing}, format="png", ppi=_PIXELS_PER_INCH)


def _typeset(template: str, inputs: dict[str, str], **how: Any) -> bytes:
    source = resources.files("dashboard.report").joinpath(template).read_bytes()
    compiler = typst.Compiler(source, font_paths=[str(fonts_folder())], sys_inputs=inputs)  # type: ignore[misc]
    made: Any = compiler.compile(**how)
    return bytes(made)


def _missing(error: typst.TypstError) -> set[str]:
    """The signs that no font could show, as the compiler names them, one group in quotation marks each."""
    named = "".join(_NOT_SHOWN.findall(error.diagnostic))
    return set(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), named)) - {"\\"}


def _payload(report: Report, drawings: Mapping[str, str]) -> dict[str, Any]:
    return {
        "title": report.title,
        "language": report.language,
        "subject": report.subject,
        "look": {"author": _AUTHOR, "colours": {role: getattr(PAPER, role) for role in _ROLES}, **_FONTS},
        "blocks": [_block(block, drawings) for block in report.blocks],
    }


def _block(block: Block, drawings: Mapping[str, str]) -> dict[str, Any]:
    if isinstance(block, Picture):
        drawn = {"drawing": drawings[block.key], "alt": block.alt, "caption": asdict(block.caption)}
        return {"kind": "Picture", **drawn}
    return {"kind": type(block).__name__, **asdict(block)}
