"""The project's fonts cut down to the letters of one file and put inside it, so that it looks alike everywhere."""

import base64
import io
from collections.abc import Iterable
from functools import lru_cache

from dashboard.theme import SEMIBOLD, fonts_folder

_FACES = (
    ("Source Sans 3", 400, "SourceSans3-Regular.ttf"),
    ("Source Sans 3", SEMIBOLD, "SourceSans3-Semibold.ttf"),
    ("Source Serif 4", SEMIBOLD, "SourceSerif4-Semibold.ttf"),
)
_ALWAYS = frozenset(
    chr(code)
    for first, end in (
        (0x20, 0x7F),
        (0xA0, 0x180),
        (0x400, 0x460),
        (0x2010, 0x2040),
        (0x2190, 0x2194),
        (0x2700, 0x2720),
    )
    for code in range(first, end)
)
"""Latin, Cyrillic and their signs: with one set for most files, a font is cut once and not for each."""


def font_faces(letters: Iterable[str]) -> str:
    """CSS that holds every typeface of the charts with at least these letters."""
    wanted = frozenset(letters) | _ALWAYS
    faces = (
        f'@font-face{{font-family:"{family}";font-weight:{weight};'
        f"src:url(data:font/woff;base64,{_subset(file, wanted)})}}"
        for family, weight, file in _FACES
    )
    return "".join(faces)


@lru_cache(maxsize=24)
def _subset(file: str, letters: frozenset[str]) -> str:
    from fontTools import subset  # only a reader who takes a file away should wait for it
    from fontTools.ttLib import TTFont

    options = subset.Options(
        flavor="woff", hinting=False, layout_features=["kern", "mark", "ccmp"], notdef_outline=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(letters))
    font = TTFont(fonts_folder() / file, recalcTimestamp=False)
    cutter.subset(font)
    out = io.BytesIO()
    font.flavor = "woff"
    font.save(out)
    return base64.b64encode(out.getvalue()).decode()
