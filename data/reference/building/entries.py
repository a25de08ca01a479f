"""What the build gathers about each place, and the names that lead to it."""

from dataclasses import dataclass, field


@dataclass
class Entry:
    """A place in the making; `names` are printed forms that mean it, `aliases` those that mean it among others."""

    place_id: str
    kind: str
    en: str
    pl: str
    ru: str
    country: str = ""
    parent: str = ""
    point: tuple[float, float] | None = None
    population: int = 0
    names: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.names |= {self.en, self.pl, self.ru} - {""}


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters of Europe's languages only."""
    return all(char < "\u0250" or char in " -'’.–" for char in name)


RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -–.'’()")


def russian(name: str) -> bool:
    """Whether a name is written in letters that Russian has."""
    return name.lower() != name and all(char in RUSSIAN for char in name.lower())
