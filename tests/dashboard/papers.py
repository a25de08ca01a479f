"""What another program reads in a PDF: how large its letters are, in points, and where its words stand."""

from ctypes import byref

import pypdfium2
from pypdfium2 import raw

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the lower left corner."""


def letters(content: bytes) -> list[tuple[str, float]]:
    """Every visible letter of the first page with its size as it is seen."""
    document = pypdfium2.PdfDocument(content)
    try:
        text = document[0].get_textpage()
        return [(one, size) for one, size in (_letter(text, at) for at in range(text.count_chars())) if one.strip()]
    finally:
        document.close()


def _letter(text: pypdfium2.PdfTextPage, at: int) -> tuple[str, float]:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, at, byref(matrix))
    scale = (matrix.c**2 + matrix.d**2) ** 0.5
    return chr(raw.FPDFText_GetUnicode(text, at)), raw.FPDFText_GetFontSize(text, at) * scale


def words_with_boxes(content: bytes) -> tuple[tuple[float, float], list[tuple[str, Box]]]:
    """Width and height of the first page, and each run of words with its box."""
    document = pypdfium2.PdfDocument(content)
    try:
        text = document[0].get_textpage()
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
        return document[0].get_size(), [(text.get_text_bounded(*box), box) for box in boxes]
    finally:
        document.close()


def meeting(found: list[tuple[str, Box]], by: float = 3) -> list[tuple[str, str]]:
    """Words that lie over one another by more than so many points in both directions."""
    return [
        (one, other)
        for at, (one, a) in enumerate(found)
        for other, b in found[:at]
        if min(a[2], b[2]) - max(a[0], b[0]) > by and min(a[3], b[3]) - max(a[1], b[1]) > by
    ]
