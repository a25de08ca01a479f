"""Claims that came out of an article, compared with those that must: missing, wrong and surplus ones in words."""

from collections.abc import Mapping

from extract.schema import Claims
from tests.extract.golden import ANY, Built, Golden, Row, allows, figure_of, same_words

_AROUND = 20  # characters either side of the evidence in which a decoy is looked for
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
    faults += [f"surplus: {_row_summary(row)}{_decoy(golden, row)}  «{row[Claims.QUOTE]}»" for row in unmatched]
    return faults


def _matched(
    claims: list[dict[str, str]], rows: list[Row], built: Built
) -> tuple[list[tuple[dict[str, str], Row | None]], list[Row]]:
    """Each expected claim with its row, the best pairs first; rows that repeat a matched claim belong to it."""
    scored = sorted(
        (len(_differences(claim, row, built)), number, position)
        for number, claim in enumerate(claims)
        for position, row in enumerate(rows)
        if same_words(claim["phrase"], row[Claims.PHRASE])
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
        if not allows(expected[name], value)
    ]
    wrong += [
        f"{name} is {row[column]!r}, without {expected[name]!r}"
        for name, column in _HOLDS.items()
        if name in expected and expected[name].casefold() not in row[column].casefold()
    ]
    if expected["part_of"] != ANY and not _is_part(expected["part_of"], whole):
        wrong.append(f"part of {whole[Claims.PHRASE] if whole else ''!r}, not {expected['part_of']!r}")
    return wrong


def _is_part(expected: str, whole: Row | None) -> bool:
    return same_words(expected, whole[Claims.PHRASE]) if whole and expected else not whole and not expected


def _summary(claim: Mapping[str, str]) -> str:
    return f"{claim['measure']} {claim['group']} {claim['figure']} ({claim['phrase']})"


def _decoy(golden: Golden, row: Row) -> str:
    """Says so where the golden file names the figure among the numbers that count nobody."""
    start, end = int(row[Claims.EVIDENCE_START]), int(row[Claims.EVIDENCE_END])
    around = golden.article.text[max(0, start - _AROUND) : end + _AROUND]
    named = (decoy for decoy in golden.not_claims if decoy in around and same_words(row[Claims.PHRASE], decoy))
    return next((f", though {decoy!r} is named as no claim" for decoy in named), "")


def _row_summary(row: Row) -> str:
    return f"{row[Claims.MEASURE]} {row[Claims.GROUP]} {figure_of(row)} ({row[Claims.PHRASE]}) by {row[Claims.RULE]}"
