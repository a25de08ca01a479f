"""Documents set by typst with the project's fonts; words go to it as data, never as markup."""

import json
import re
from importlib import resources
from typing import Any
from unicodedata import category

import typst

from dashboard.export.errors import ExportError
from dashboard.theme import fonts_folder

_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_NOT_SHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_TRIES = 3


def tagged_pdf(package: str, template: str, name: str, told: dict[str, Any]) -> bytes:
    """A PDF after PDF/UA-1.

    A sign that neither the project's fonts nor the machine's can show becomes �: the standard allows no empty boxes.

    Args:
        package: where the template is.
        template: its file.
        name: by which it knows what it is told.
        told: plain values, which JSON can hold.

    Raises:
        ExportError: it cannot be set.
    """
    written = json.dumps(told, ensure_ascii=False)
    for _ in range(_TRIES):
        try:
            return typeset(package, template, {name: written}, format="pdf", pdf_standards="ua-1")
        except typst.TypstError as error:
            missing = _missing(error)
            if not missing:
                raise ExportError(f"The PDF could not be set: {error.message}. Take another format.") from error
            written = written.translate({ord(sign): "" if category(sign) == "Cf" else _UNKNOWN for sign in missing})
    raise ExportError("The PDF could not be set: no font shows its signs. Take another format.")


def typeset(package: str, template: str, inputs: dict[str, str], **how: Any) -> bytes:
    """What typst makes of a template."""
    source = resources.files(package).joinpath(template).read_bytes()
    compiler = typst.Compiler(source, font_paths=[str(fonts_folder())], sys_inputs=inputs)  # type: ignore[misc]
    made: Any = compiler.compile(**how)
    return bytes(made)


def _missing(error: typst.TypstError) -> set[str]:
    """The signs that no font could show, as the compiler names them, one group in quotation marks each."""
    named = "".join(_NOT_SHOWN.findall(error.diagnostic))
    return set(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), named)) - {"\\"}
