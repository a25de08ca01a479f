"""What stands beside a passage: each figure, change and event that its words tell, with what became of it."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from dashboard.known.history import revision_line
from dashboard.known.printings import also_line, given_line
from dashboard.page import markup
from dashboard.site import paths
from dashboard.site.ledger import Ledger, Row
from dashboard.site.links import Links
from dashboard.site.rows import figure_words
from extract.schema import Claims, Events, Revisions

_MOST_LINKS = 12  # of one statement, or of one change: what everybody prints must not push the article off the screen


def notes(article_id: str, kept: Ledger, links: Links) -> list[tuple[int, str]]:
    """The notes of an article as HTML, each with the character at which its words begin, in their order."""
    found = [(int(row[Claims.EVIDENCE_START]), _claim(row, kept, links)) for row in kept.of(Claims, article_id)]
    for rows in _by_words(kept.of(Revisions, article_id)):
        found.append((int(rows[0][Revisions.EVIDENCE_START]), _revision(rows, kept, links)))
    found += [(int(row[Events.EVIDENCE_START]), _event(row, kept)) for row in kept.of(Events, article_id)]
    return sorted(found, key=lambda note: note[0])


def beside(found: Sequence[str]) -> str:
    """The notes of a passage as one list."""
    return f'<ul class="told">{"".join(found)}</ul>' if found else ""


def _claim(row: Row, kept: Ledger, links: Links) -> str:
    texts, one, status = kept.look.texts, row[Claims.ID], row[Claims.STATUS]
    place = kept.places.get(row[Claims.PLACE_ID], "")
    heading = " · ".join(filter(None, (texts.panel(row[Claims.MEASURE], row[Claims.GROUP]), place)))
    lines = "".join(f"<li>{escape(line)}</li>" for line in (_said(row, kept), *kept.histories.get(one, ())))
    warning = texts(f"views.warning.{row[Claims.WARNING]}") if row[Claims.WARNING] else ""
    warned = f'<p class="warning"><span aria-hidden="true">⚠</span> {escape(warning)}</p>' if warning else ""
    anchor = escape(paths.claim_anchor(one), quote=True)
    rule = escape(texts("views.rule", rule=row[Claims.RULE]))
    return (
        f'<li id="{anchor}" class="{status}">{markup.badge(status, texts.status(status))}'
        f'<h2>{escape(heading)}</h2><p class="figure">{figure_words(row, texts)}</p>{warned}<ol>{lines}</ol>'
        f'{_others(row, kept, links)}<p class="rule">{rule}</p></li>'
    )


def _said(row: Row, kept: Ledger) -> str:
    """Who gave the figure, when, and who printed it."""
    printings = (kept.claims[one] for one in kept.printings[row[Claims.STATEMENT_ID]])
    return given_line(row, printings, kept.look.texts)


def _others(row: Row, kept: Ledger, links: Links) -> str:
    """Links to the same statement in other articles."""
    texts = kept.look.texts
    others = [one for one in kept.printings[row[Claims.STATEMENT_ID]] if one != row[Claims.ID]]
    items = []
    for one in others[:_MOST_LINKS]:
        items.append(_link(links.claim(one), also_line(row, kept.claims[one], texts)))
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _by_words(revisions: Sequence[Row]) -> list[list[Row]]:
    """Revisions that the same words make."""
    found: dict[tuple[int, int, str], list[Row]] = {}
    for row in revisions:
        key = (int(row[Revisions.EVIDENCE_START]), int(row[Revisions.EVIDENCE_END]), row[Revisions.KIND])
        found.setdefault(key, []).append(row)
    return list(found.values())


def _revision(rows: Sequence[Row], kept: Ledger, links: Links) -> str:
    """What some words do, and to which figures."""
    texts = kept.look.texts
    items = []
    for row in rows[:_MOST_LINKS]:
        claim = kept.claims[row[Revisions.CLAIM_ID]]
        panel = texts.panel(claim[Claims.MEASURE], claim[Claims.GROUP])
        items.append(_link(links.claim(claim[Claims.ID]), f"{panel}: {texts.figure(claim)}"))
    return (
        f'<li class="revision"><h2>{escape(revision_line(rows[0], texts))}</h2>'
        f"<ul>{''.join(dict.fromkeys(items))}</ul></li>"
    )


def _event(row: Row, kept: Ledger) -> str:
    texts = kept.look.texts
    anchor = escape(paths.event_anchor(row[Events.ID]), quote=True)
    day: str = texts.date(row[Events.START].date()) if pd.notna(row[Events.START]) else ""
    place = kept.places.get(row[Events.PLACE_ID], "")
    said = escape(" · ".join(filter(None, (texts("views.kinds.event"), day, place))))
    return f'<li id="{anchor}" class="event"><p class="credit">{said}</p><h2>{escape(row[Events.TITLE])}</h2></li>'


def _link(address: str, words: str) -> str:
    return f'<li><a href="{escape(address, quote=True)}">{escape(words)}</a></li>'
