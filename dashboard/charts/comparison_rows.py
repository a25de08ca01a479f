"""What each row of the comparison says, before anything is drawn: its panel, its words, its order."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.charts.comparison_disputes import disputes
from dashboard.charts.comparison_places import named_place, usual_place
from dashboard.known.credit import credit_of
from dashboard.known.log import Log
from dashboard.known.repeats import Folded, again_notes, fold
from dashboard.known.rows import Claim, Place
from dashboard.known.standing import Note, figure_of, notes_of, part_words
from dashboard.wording.i18n import Texts, capital
from extract.schema import Bound, Group, Measure

Sort = Literal["day", "size", "source"]

_MEASURES, _GROUPS = tuple(Measure), tuple(Group)


@dataclass(frozen=True, slots=True)
class Line:
    """One statement as a row: its day, whom it credits, its figure and the remarks beside it.

    `ids` are the claim_ids of all that says the same, the statement's own first.
    """

    claim: Claim
    ids: tuple[str, ...]
    day: str
    credit: str
    figure: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The rows of one measure and group, with how the articles name the group, where, and who disagrees.

    `place` is where the figures are counted whose row names no place.
    """

    measure: Measure
    group: Group
    heading: str
    printed: str
    place: str
    disputes: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def largest(self) -> int:
        """The highest number any of the panel's words name."""
        return max(_needed(line.claim) for line in self.lines)


def panels(claims: Sequence[Claim], log: Log, places: dict[str, Place], texts: Texts, sort: Sort) -> list[Panel]:
    """The rows, by what is counted of whom; a part is no row where its whole is one of the same panel."""
    told = {one.claim.claim_id: one for one in fold(claims, log)}
    claims = [one.claim for one in told.values()]
    folded = _folded(claims)
    whole_of = {claim_id: one.claim for one in told.values() for claim_id in one.ids}
    grouped: dict[tuple[Measure, Group], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.claim_id not in folded:
            grouped[claim.measure, claim.group].append(claim)
    order = sorted(grouped, key=lambda key: (_MEASURES.index(key[0]), _GROUPS.index(key[1])))
    return [_panel(key, _sorted(grouped[key], sort, texts), told, whole_of, log, places, texts) for key in order]


def _panel(
    key: tuple[Measure, Group],
    rows: list[Claim],
    told: dict[str, Folded],
    whole_of: dict[str, Claim],
    log: Log,
    places: dict[str, Place],
    texts: Texts,
) -> Panel:
    measure, group = key
    usual = usual_place(rows)
    parts: dict[str, list[Claim]] = defaultdict(list)
    for one in told.values():
        for whole in one.part_of:
            parts[whole].append(one.claim)
    lines = tuple(
        Line(
            claim=row,
            ids=told[row.claim_id].ids,
            day=texts.date(row.known_by, "short"),
            credit=_credit(row, places, texts, usual),
            figure=figure_of(row, texts),
            notes=(
                *notes_of(row, log, texts),
                *again_notes(told[row.claim_id], log, texts),
                *_part_notes(row, _wholes(told[row.claim_id], whole_of, texts), parts[row.claim_id], places, texts),
            ),
        )
        for row in rows
    )
    return Panel(
        measure,
        group,
        texts.panel(measure, group),
        _printed(group, rows, texts),
        named_place(usual, places, texts),
        disputes(rows, texts),
        lines,
    )


def _needed(claim: Claim) -> int:
    """How far an axis must reach: an open vague figure needs room to fade."""
    return 2 * (claim.low or 1) if claim.bound is Bound.VAGUE and claim.high is None else claim.reach


def _sorted(rows: list[Claim], sort: Sort, texts: Texts) -> list[Claim]:
    by_day = sorted(rows, key=lambda row: (row.known_by, row.published, row.size))
    if sort == "size":
        return sorted(by_day, key=lambda row: -row.size)
    if sort == "source":
        return sorted(by_day, key=lambda row: credit_of(row, texts).lower())
    return by_day


def _credit(claim: Claim, places: dict[str, Place], texts: Texts, usual: str) -> str:
    credit = capital(credit_of(claim, texts))
    place = named_place(claim.place_id, places, texts) if claim.place_id != usual else ""
    return f"{credit}\N{NO-BREAK SPACE}· {place}" if place else credit


def _part_notes(
    claim: Claim, wholes: str, parts: Sequence[Claim], places: dict[str, Place], texts: Texts
) -> list[Note]:
    notes = []
    if parts:
        named = texts.join([_part(part, claim, places, texts) for part in parts])
        notes.append(Note(texts("charts.standing.including", parts=named)))
    if wholes:
        notes.append(Note(texts("charts.standing.part_of", figure=wholes)))
    return notes


def _wholes(folded: Folded, whole_of: dict[str, Claim], texts: Texts) -> str:
    """The totals within which a figure was given, each once; "" where none of them is shown."""
    shown = [figure_of(whole_of[one], texts) for one in folded.part_of if one in whole_of]
    return texts.join(list(dict.fromkeys(shown)))


def _part(part: Claim, whole: Claim, places: dict[str, Place], texts: Texts) -> str:
    figure, place = figure_of(part, texts), places.get(part.place_id)
    if part.group is not whole.group:
        return texts(
            "charts.standing.part", figure=figure, people=texts(f"groups.{part.group}.people", count=part.size)
        )
    if part.place_id != whole.place_id and place:
        return texts("charts.standing.part_in", figure=figure, place=place.name(texts.code))
    return part_words(part, texts)


def _folded(claims: Sequence[Claim]) -> frozenset[str]:
    """Parts whose whole stands in the same panel: its remark names them."""
    panel_of = {claim.claim_id: (claim.measure, claim.group) for claim in claims}
    return frozenset(claim.claim_id for claim in claims if panel_of.get(claim.part_of) == (claim.measure, claim.group))


def _printed(group: Group, rows: Sequence[Claim], texts: Texts) -> str:
    """The printed name of those alleged to be attackers: whose word it is must show."""
    if group is not Group.ALLEGED_ATTACKERS:
        return ""
    own = [row.group_label for row in rows if row.group_label and row.article_id.endswith(f".{texts.code}")]
    labels = own or [row.group_label for row in rows if row.group_label]
    return texts.quoted(Counter(labels).most_common(1)[0][0]) if labels else ""
