"""Who printed a figure, and whom each paper credits with it: papers are told apart from sources."""

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.known.credit import credit_of
from dashboard.wording.i18n import Texts
from extract.schema import Articles, Claims

_Row = Mapping[Any, Any]


def given_line(row: _Row, printings: Iterable[_Row], texts: Texts) -> str:
    """Who gave the figure, when, and which papers print it so credited; `printings` are those of its statement."""
    alike = (one for one in printings if one[Claims.VIA] == row[Claims.VIA])
    publishers = dict.fromkeys(str(one[Articles.PUBLISHER]) for one in alike)
    return texts(
        f"views.revision.{'stated' if row[Claims.SOURCE] else 'own_words'}",
        day=texts.date(row[Claims.KNOWN_BY].date()),
        source=credit_of(row, texts, within=True),
        publishers=texts.join(list(publishers)),
    )


def also_line(row: _Row, other: _Row, texts: Texts) -> str:
    """Which other paper prints the statement, when and in which words; whom it credits where it does so otherwise."""
    day, words = texts.date(other[Claims.PUBLISHED].date()), texts.quoted(other[Claims.QUOTE])
    said = {"publisher": other[Articles.PUBLISHER], "day": day, "words": words}
    if other[Claims.VIA] == row[Claims.VIA]:
        return texts("views.also", **said)
    return texts("views.also_credited", source=credit_of(other, texts, within=True), **said)
