"""Golden files: what must come out of an article, compared with the rows that did."""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from extract.article import Article, read_article
from extract.schema import Bound, Claims, Events, Places, RevisionKind, Revisions

Row = Mapping[str, str]

GOLDEN = Path(__file__).parents[1] / "golden"
SAMPLE = Path(__file__).parents[2] / "data" / "articles"
INVENTED = GOLDEN / "articles"

ANY = "any"
_WORD = re.compile(r"[^\W_]+")
_ALWAYS = {
    "group": Claims.GROUP,
    "counting": Claims.COUNTING,
    "known_by": Claims.KNOWN_BY,
    "status": Claims.STATUS,
    "warning": Claims.WARNING,
}
_IF_GIVEN = {
    "source_id": Claims.SOURCE_ID,
    "source_kind": Claims.SOURCE_KIND,
    "via": Claims.VIA,
    "stated_on": Claims.STATED_ON,
    "event_start": Claims.EVENT_START,
    "event_end": Claims.EVENT_END,
    "event_precision": Claims.EVENT_PRECISION,
}
_HOLDS = {"source": Claims.SOURCE, "group_label": Claims.GROUP_LABEL}
_LOGGED_IN_FULL = {RevisionKind.RETRACTS, RevisionKind.DENIES, RevisionKind.CORRECTS, RevisionKind.REINSTATES}


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
    def phrases(self) -> Iterator[str]:
        """Everything this file says the article prints."""
        yield from self.not_claims
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


def claim_faults(golden: Golden, built: Built) -> list[str]:
    """What is missing, different or surplus among an article's claims, in words."""
    rows = built.rows(Claims.name, golden.article_id)
    pairs, unmatched = _matched(golden.claims, rows, built)
    faults = []
    for expected, row in pairs:
        if row is None and expected.get("optional") != "true":
            faults.append(f"missing: {_summary(expected)}")
        elif row and (wrong := _differences(expected, row, built)):
            faults.append(f"wrong: {_summary(expected)}: {'; '.join(wrong)}  «{row[Claims.QUOTE]}»")
    faults += [f"surplus: {_row_summary(row)}  «{row[Claims.QUOTE]}»" for row in unmatched]
    for decoy in golden.not_claims:
        faults += [
            f"decoy {decoy!r} came out as {row[Claims.MEASURE]}  «{row[Claims.QUOTE]}»"
            for row in unmatched
            if _same_words(decoy, row[Claims.PHRASE])
        ]
    return faults


def revision_faults(golden: Golden, built: Built) -> list[str]:
    """What is missing or surplus among the revisions an article tells, in words."""
    rows = built.rows(Revisions.name, golden.article_id)
    faults = [
        f"missing: {revision}"
        for revision in golden.revisions
        if revision.get("optional") != "true" and not any(_tells(row, revision, built) for row in rows)
    ]
    for row in rows:
        if row[Revisions.KIND] in _LOGGED_IN_FULL and not any(_tells(row, one, built) for one in golden.revisions):
            figure = figure_of(built.claims[row[Revisions.CLAIM_ID]])
            whom = row[Revisions.SOURCE_ID] or row[Revisions.SOURCE]
            what = f"{row[Revisions.KIND]} {figure} by {row[Revisions.BY]} ({whom}), {row[Revisions.REASON]}"
            faults.append(f"surplus: {what}, {row[Revisions.KNOWN_BY]}  «{row[Revisions.QUOTE]}»")
    return faults


def event_faults(golden: Golden, built: Built) -> list[str]:
    """Which of the events an article must give are missing, with the nearest that came out."""
    rows = built.rows(Events.name, golden.article_id)
    faults = []
    for event in golden.events:
        if not any(_shows(row, event, built) for row in rows):
            near = [_event_summary(row, built) for row in rows if row[Events.KIND] == event["kind"]]
            faults.append(f"missing: {event}; of this kind came out: {near}")
    return faults


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


def _as_text(fields: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in fields.items()}


def _matched(
    claims: list[dict[str, str]], rows: list[Row], built: Built
) -> tuple[list[tuple[dict[str, str], Row | None]], list[Row]]:
    """Each expected claim with its row, the best pairs first; rows that repeat a matched claim belong to it."""
    scored = sorted(
        (len(_differences(claim, row, built)), number, position)
        for number, claim in enumerate(claims)
        for position, row in enumerate(rows)
        if _same_words(claim["phrase"], row[Claims.PHRASE])
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for differences, number, position in scored:
        if position in taken or (number in partner and differences):
            continue
        partner.setdefault(number, position)
        taken.add(position)
    pairs = [(claim, rows[partner[number]] if number in partner else None) for number, claim in enumerate(claims)]
    return pairs, [row for position, row in enumerate(rows) if position not in taken]


def _same_words(expected: str, printed: str) -> bool:
    one, other = _words(expected), _words(printed)
    return one in other or other in one


def _words(phrase: str) -> str:
    return f" {' '.join(re.findall(_WORD, phrase.casefold()))} "


def _differences(expected: Mapping[str, str], row: Row, built: Built) -> list[str]:
    whole = built.claims.get(row[Claims.PART_OF])
    actual = {
        "measure": row[Claims.MEASURE],
        "figure": figure_of(row),
        **{name: row[column] for name, column in _ALWAYS.items()},
    }
    if "place" in expected:
        actual["place"] = built.places[row[Claims.PLACE_ID]]
    actual |= {name: row[column] for name, column in _IF_GIVEN.items() if name in expected}
    wrong = [
        f"{name} is {value!r}, not {expected[name]!r}"
        for name, value in actual.items()
        if not _allows(expected[name], value)
    ]
    wrong += [
        f"{name} is {row[column]!r}, without {expected[name]!r}"
        for name, column in _HOLDS.items()
        if name in expected and expected[name].casefold() not in row[column].casefold()
    ]
    if expected["part_of"] != ANY and not _is_part(expected["part_of"], whole):
        wrong.append(f"part of {whole[Claims.PHRASE] if whole else ''!r}, not {expected['part_of']!r}")
    return wrong


def _allows(expected: str, value: str) -> bool:
    return expected == ANY or value in expected.split("|")


def _is_part(expected: str, whole: Row | None) -> bool:
    return _same_words(expected, whole[Claims.PHRASE]) if whole and expected else not whole and not expected


def _tells(row: Row, revision: Mapping[str, str], built: Built) -> bool:
    claim = built.claims[row[Revisions.CLAIM_ID]]
    actual = {
        "kind": row[Revisions.KIND],
        "figure": figure_of(claim),
        "measure": claim[Claims.MEASURE],
        "by": row[Revisions.BY],
        "source_id": row[Revisions.SOURCE_ID],
        "reason": row[Revisions.REASON],
        "known_by": row[Revisions.KNOWN_BY],
    }
    held = revision.get("source", "").casefold() in row[Revisions.SOURCE].casefold()
    loose = _number(actual["figure"]) == _number(revision["figure"])
    return (
        held
        and loose
        and all(
            _allows(revision[name], value) for name, value in actual.items() if name in revision and name != "figure"
        )
    )


def _number(figure: str) -> str:
    """The number of a figure without its bound: a revision reaches "164" and "more than 164" alike."""
    return figure.lstrip("<>=~")


def _shows(row: Row, event: Mapping[str, str], built: Built) -> bool:
    actual = {
        "kind": row[Events.KIND],
        "start": row[Events.START],
        "end": row[Events.END],
        "precision": row[Events.PRECISION],
        "place": built.places[row[Events.PLACE_ID]],
        "planned": row[Events.PLANNED],
    }
    says = event.get("says", "").casefold() in row[Events.QUOTE].casefold()
    return says and all(_allows(event[name], value) for name, value in actual.items() if name in event)


def _event_summary(row: Row, built: Built) -> str:
    place = built.places[row[Events.PLACE_ID]]
    return f"{row[Events.START]}..{row[Events.END]} {place} {row[Events.PLANNED]} «{row[Events.QUOTE]}»"


def _summary(claim: Mapping[str, str]) -> str:
    return f"{claim['measure']} {claim['group']} {claim['figure']} ({claim['phrase']})"


def _row_summary(row: Row) -> str:
    return f"{row[Claims.MEASURE]} {row[Claims.GROUP]} {figure_of(row)} ({row[Claims.PHRASE]}) by {row[Claims.RULE]}"


def listed(faults: Iterable[str]) -> str:
    """Faults as lines, for a failing test to print."""
    return "\n" + "\n".join(faults)
