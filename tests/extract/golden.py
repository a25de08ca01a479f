"""Golden files: what must come out of an article, compared with the rows that did."""

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from extract.article import Article, read_article
from extract.schema import Bound, Claims, Places

Row = Mapping[str, str]

GOLDEN = Path(__file__).parents[1] / "golden"
SAMPLE = Path(__file__).parents[2] / "data" / "articles"
INVENTED = GOLDEN / "articles"

ANY = "any"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Golden:
    """One golden file with its article."""

    path: Path
    folder: Path

    @property
    def article_id(self) -> str:
        return self.path.stem

    @cached_property
    def article(self) -> Article:
        return read_article(self.folder / f"{self.article_id}.md")

    @cached_property
    def _content(self) -> dict[str, Any]:
        return tomllib.loads(self.path.read_text(encoding="utf-8"))

    @property
    def not_claims(self) -> list[str]:
        return list(self._content.get("not_claims", []))

    @property
    def claims(self) -> list[dict[str, str]]:
        published = self.article.published.isoformat()
        usual = {"counting": "total", "known_by": published, "status": "stands", "warning": "", "part_of": ""}
        defaults = usual | self._content.get("defaults", {})
        return [_as_text(defaults | claim) for claim in self._content.get("claims", [])]

    @property
    def revisions(self) -> list[dict[str, str]]:
        return [_as_text(revision) for revision in self._content.get("revisions", [])]

    @property
    def events(self) -> list[dict[str, str]]:
        return [_as_text({"planned": False} | event) for event in self._content.get("events", [])]

    @property
    def places(self) -> dict[str, str]:
        return dict(self._content.get("places", {}))

    @property
    def not_places(self) -> list[str]:
        return list(self._content.get("not_places", []))

    @property
    def phrases(self) -> Iterator[str]:
        """Everything this file says the article prints."""
        yield from self.not_claims
        yield from self.places
        yield from self.not_places
        yield from (claim["phrase"] for claim in self.claims)
        yield from (event["says"] for event in self.events if "says" in event)


@dataclass(frozen=True)
class Built:
    """The tables of one build, as rows of text."""

    tables: Path

    def rows(self, name: str, article_id: str = "") -> list[Row]:
        with (self.tables / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return [row for row in rows if not article_id or row[Claims.ARTICLE_ID] == article_id]

    @cached_property
    def claims(self) -> dict[str, Row]:
        return {row[Claims.ID]: row for row in self.rows(Claims.name)}

    @cached_property
    def places(self) -> dict[str, str]:
        named = {row[Places.ID]: f"{row[Places.NAME_EN]}, {row[Places.KIND]}" for row in self.rows(Places.name)}
        return {"": ""} | named


def golden_files() -> list[Golden]:
    """Every golden file, each with the folder its article lies in."""
    found = []
    for path in sorted(GOLDEN.glob("*.toml")):
        folder = INVENTED if (INVENTED / f"{path.stem}.md").exists() else SAMPLE
        found.append(Golden(path, folder))
    return found


def figure_of(row: Row) -> str:
    """A row's figure in the notation of the golden files."""
    value, low, high, bound = (row[column] for column in (Claims.VALUE, Claims.LOW, Claims.HIGH, Claims.BOUND))
    notations = {
        Bound.EXACT: (value, (value, value)),
        Bound.MORE_THAN: (f">{value}", (str(int(value or -2) + 1), "")),
        Bound.AT_LEAST: (f">={value}", (value, "")),
        Bound.AT_MOST: (f"<={value}", ("", value)),
        Bound.NEARLY: (f"<{value}", ("", str(int(value or 0) - 1))),
        Bound.ABOUT: (f"~{value}", ("", "")),
        Bound.BETWEEN: (f"{low}..{high}", (low, high)),
        Bound.VAGUE: (f"vague {low}..{high}", (low, high)),
    }
    notation, limits = notations[Bound(bound)]
    return notation if limits == (low, high) else f"{bound} value={value} low={low} high={high}"


def allows(expected: str, value: str) -> bool:
    """Whether a golden field takes this value: `any` takes all, `a|b` either."""
    return expected == ANY or value in expected.split("|")


def same_words(expected: str, printed: str) -> bool:
    """Whether one phrase holds the other, word by word, whatever the case and the signs between."""
    one, other = _words(expected), _words(printed)
    return one in other or other in one


def _words(phrase: str) -> str:
    return f" {' '.join(re.findall(_WORD, phrase.casefold()))} "


def _as_text(fields: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in fields.items()}
