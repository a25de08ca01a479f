"""How wide words are in the shipped fonts, so that labels can be placed and wrapped before anything is drawn."""

from functools import lru_cache

from PIL import ImageFont

from dashboard.theme import SEMIBOLD, fonts_folder

_SAFETY = 1.03  # a browser's letters come out up to this much wider than PIL's
_REFERENCE = 100  # fonts are measured once at this size: widths grow in proportion


def width_of(words: str, size: float, *, weight: int = 400, serif: bool = False) -> float:
    """Width in pixels of one line of words, not escaped yet: what looks like a tag is as wide as its signs."""
    return _width(words, weight >= SEMIBOLD, serif) * size / _REFERENCE * _SAFETY


def wrap(words: str, width: float, size: float, *, weight: int = 400, serif: bool = False) -> list[str]:
    """Lines that are no wider than `width`, broken at spaces, and inside a word only where it is wider than a line."""
    lines: list[str] = []
    for word in filter(None, words.split(" ")):  # a no-break space stays
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, weight=weight, serif=serif) <= width:
            lines[-1] = longer
        else:
            lines += _pieces(word, width, size, weight=weight, serif=serif)
    return lines


def _pieces(word: str, width: float, size: float, *, weight: int, serif: bool) -> list[str]:
    """A word, cut where it is wider than a line; at least one letter stays on each."""
    pieces = []
    while len(word) > 1 and width_of(word, size, weight=weight, serif=serif) > width:
        fit = (
            at for at in range(len(word) - 1, 1, -1) if width_of(word[:at], size, weight=weight, serif=serif) <= width
        )
        at = next(fit, 1)
        pieces.append(word[:at])
        word = word[at:]
    return [*pieces, word]


def balance(words: str, width: float, size: float, *, weight: int = 400, serif: bool = False) -> list[str]:
    """The same number of lines as `wrap`, of about the same length: for headlines."""
    best = wrap(words, width, size, weight=weight, serif=serif)
    longest = max((width_of(one, size, weight=weight, serif=serif) for one in words.split(" ")), default=0.0)
    low, high = max(width / max(len(best), 1), min(longest, width)), width
    while high - low > 4:
        middle = (low + high) / 2
        lines = wrap(words, middle, size, weight=weight, serif=serif)
        fits = all(width_of(line, size, weight=weight, serif=serif) <= middle for line in lines)
        if len(lines) == len(best) and fits:
            best, high = lines, middle
        else:
            low = middle
    return best


def fitted(words: str, width: float, size: float, most: int) -> list[str]:
    """At most so many lines, none of them wider than `width`; "…" says that more follows."""
    lines = wrap(words, width, size)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width_of(f"{last}…", size) > width:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip(' ,;·')}…"]


def shortened(words: str, most: int) -> str:
    """Words of so many characters at most, cut between words, with a sign that something follows."""
    if len(words) <= most:
        return words
    kept = words[:most].rsplit(" ", 1)[0].rstrip(" ,;:–-(…")
    return f"{kept}…"


def escape(words: str) -> str:
    """Words from the data made safe for a chart's text, which knows a few tags."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(maxsize=4096)
def _width(words: str, bold: bool, serif: bool) -> float:
    return float(_font(bold, serif).getlength(words))


@lru_cache(maxsize=4)
def _font(bold: bool, serif: bool) -> ImageFont.FreeTypeFont:
    family = "SourceSerif4" if serif else "SourceSans3"
    return ImageFont.truetype(str(fonts_folder() / f"{family}-{'Semibold' if bold else 'Regular'}.ttf"), _REFERENCE)
