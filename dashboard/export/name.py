"""Names of exported files: what they show, by which filters, in which language, and as of which day."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize
from urllib.parse import urlencode

from dashboard import query
from dashboard.export.look import Look
from dashboard.filters import Choice
from dashboard.wording.i18n import LANGUAGES
from dashboard.wording.place_names import place_name

_LONGEST = 60
_OTHER_SIGNS = re.compile(r"[^a-z0-9]+")


def file_name(what: str, look: Look, language: str = "") -> str:
    """Such as "recount-comparison-killed-almaty-as-of-2022-01-09", without an ending.

    Args:
        what: chart, table or document.
        look: says filters and day; other filters give another name.
        language: of the file, where it is not the look's.
    """
    code = language or look.texts.code
    day = look.known.day or look.known.newest
    parts = ("recount", what, _filters(look), "" if code == LANGUAGES[0] else code, f"as-of-{day}" if day else "")
    return "-".join(filter(None, parts))


def numbered(place: Path, count: int) -> list[Path]:
    """The names of so many files of one series: "F-1.png", "F-2.png"; the name itself where it is one file."""
    if count == 1:
        return [place]
    return [place.with_name(f"{place.stem}-{at}{place.suffix}") for at in range(1, count + 1)]


def _filters(look: Look) -> str:
    """The filters but the day, as words of plain letters; what these cannot say whole ends in a digest of it."""
    said = list(_said(look.choice, look))
    words = "-".join(filter(None, map(_plain, said)))
    if len(words) <= _LONGEST and all(map(str.isascii, said)):
        return words
    digest = sha256(urlencode(query.write(look.choice), doseq=True).encode()).hexdigest()[:6]
    return f"{words[:_LONGEST]}-{digest}".replace("--", "-").lstrip("-")


def _said(choice: Choice, look: Look) -> Iterator[str]:
    yield from (*choice.measures, *choice.groups)
    if choice.place:
        yield place_name(look.known.places, choice.place, LANGUAGES[0]) or choice.place
    if choice.within is not None:
        yield f"within {choice.within} km"
    yield from (*choice.sources, *choice.publishers, *choice.statuses)
    yield from (f"from {choice.since}",) if choice.since else ()
    yield from (f"to {choice.until}",) if choice.until else ()


def _plain(words: str) -> str:
    """Words in small letters without accents, joined by hyphens."""
    return _OTHER_SIGNS.sub("-", normalize("NFKD", words).encode("ascii", "ignore").decode().lower()).strip("-")
