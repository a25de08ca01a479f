"""How Polish papers spell the towns of countries that write in Cyrillic, by rule: «Буча» is Bucza."""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

CYRILLIC = range(0x0400, 0x0530)


def spelled(names: Iterable[str], country: str, rules: Mapping[str, Any]) -> set[str]:
    """The Polish spellings of a town's names in Cyrillic; `rules` is `[spelled]` of `cities.toml`."""
    found: set[str] = set()
    tables = [table for table in rules["tables"] if country in table["countries"]]
    for name in names:
        if not any(ord(char) in CYRILLIC for char in name):
            continue
        for table in tables:
            if not set(name.lower()) & set(table["never"]):
                found |= _with_variants(_by_rule(name, table), rules)
    return {name for name in found if not any(ord(char) in CYRILLIC for char in name)}


def _by_rule(name: str, table: Mapping[str, Any]) -> str:
    """A name letter by letter; which letter is taken depends on the one before, or on the one behind."""
    written = ""
    lower = f" {name.lower()} ".replace("’", "").replace("'", "")
    for at in range(1, len(lower) - 1):
        before, char, after = lower[at - 1 : at + 2]
        cases = (row for row in table["special"] if char in row["letters"])
        fits = (row for row in cases if before in row.get("after", before) and after in row.get("before", after))
        row = next(fits, None)
        place = row["letters"].index(char) if row else 0
        written += row["written"].split(",")[place] if row else table["plain"].get(char, char)
    return "-".join(_capital(part) for part in written.split("-"))


def _capital(part: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in part.split(" "))


def _with_variants(name: str, rules: Mapping[str, Any]) -> set[str]:
    """A spelling, and with the endings that Polish gives it besides: "Makarow" and "Makarów"."""
    name = reduce(lambda one, pair: one.replace(*pair), rules["always"], name)
    return {name} | {name.removesuffix(end) + other for end, other in rules["endings"] if name.endswith(end)}
