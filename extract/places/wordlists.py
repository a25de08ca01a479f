"""Words that may be taken for place names though they mean something else: ordinary words, given names, surnames."""

import functools
import gzip
from pathlib import Path

FILE = Path(__file__).parents[2] / "data" / "reference" / "words.txt.gz"

ORDINARY, GIVEN, SURNAME = "o", "g", "s"


@functools.cache
def load(code: str, path: Path = FILE) -> dict[str, str]:
    """The words of a language, in lower case, with the letters of their classes; empty for a language without any."""
    for block in gzip.decompress(path.read_bytes()).decode().split("\n\n"):
        lines = block.split("\n")
        if lines[0] == code:
            return dict(line.split("\t") for line in lines[1:])
    return {}
