"""The page of an article: its text with what was recognised in it, and beside each passage what became of its figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from dashboard import markup
from dashboard.export.look import Look
from dashboard.history import histories, revision_line
from dashboard.i18n import LANGUAGES, Texts
from dashboard.place_names import place_names
from dashboard.site import passages, paths
from dashboard.site.links import Links
from dashboard.site.material import Material
from dashboard.site.paths import State
from dashboard.site.rows import figure_words
from dashboard.site.shell import Page, whole
from dashboard.spans import KINDS
from extract.schema import Articles, Claims, Column, Events, Revisions, Table

_Row = Mapping[Any, Any]
_MOST_LINKS = 12


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything known, put in order once for all article pages of a language."""

    look: Look
    histories: Mapping[str, tuple[str, ...]]
    places: Mapping[str, str]
    printings: Mapping[str, list[_Row]]
    told: Mapping[tuple[str, str], list[_Row]]
    articles: Mapping[str, _Row]

    def of(self, table: type[Table], article_id: str) -> list[_Row]:
        """The rows of a table that an article tells."""
        return self.told.get((table.name, article_id), [])


def ledger(look: Look) -> Ledger:
    """Put in order what a look knows."""
    known, texts = look.known, look.texts
    told: dict[tuple[str, str], list[_Row]] = {}
    for table, frame in ((Claims, known.claims), (Revisions, known.revisions), (Events, known.events)):
        for row in frame.to_dict("records"):
            told.setdefault((table.name, row[Claims.ARTICLE_ID]), []).append(row)
    printings: dict[str, list[_Row]] = {}
    for row in known.claims.to_dict("records"):
        printings.setdefault(row[Claims.STATEMENT_ID], []).append(row)
    articles = {row[Articles.ID]: row for row in known.articles.to_dict("records")}
    names = place_names(known.places, texts.code)
    return Ledger(look, histories(known.revisions, texts), names, printings, told, articles)


def article_page(article_id: str, kept: Ledger, links: Links, material: Material) -> bytes:
    """The page of one article."""
    texts, row = kept.look.texts, kept.articles[article_id]
    page = Page(
        here=links.here,
        title=f"{row[Articles.TITLE]} · {texts('app.title')}",
        description=texts("site.evidence_about"),
        state=State(texts.code),
        others={code: paths.evidence(code, article_id) for code in LANGUAGES},
    )
    return whole(page, _body(row, kept, links, material), material.skipped)


def _body(row: _Row, kept: Ledger, links: Links, material: Material) -> str:
    texts, article_id = kept.look.texts, row[Articles.ID]
    text = material.texts.get(article_id)
    language = escape(row[Articles.LANGUAGE], quote=True)
    newest = kept.look.known.newest
    head = (
        f'<article class="article"><h1 lang="{language}">{escape(row[Articles.TITLE])}</h1>'
        f'<p class="credit">{_credit(row, texts)}</p>'
        f'<p class="credit">{escape(texts("site.statuses_now", day=texts.date(newest)) if newest else "")}</p>'
    )
    notes = dict(_notes(article_id, kept, links))
    if text is None:
        missing = markup.note(texts("views.no_article", article=article_id))
        return f"{head}{missing}{_told([words for found in notes.values() for words in found])}</article>"
    labels = {kind: texts(f"views.kinds.{kind}") for kind in KINDS}
    found = list(passages.passages(text, passages.marks(kept.look.known, article_id), labels))
    legend = {kind: label for kind, label in labels.items() if any(f'"mark {kind}"' in one.html for one in found)}
    parts = []
    for passage in found:
        told = [words for at, words in notes.items() if passage.start <= at < passage.after]
        beside = _told([one for words in told for one in words])
        parts.append(f'<div class="passage"><p class="text" lang="{language}">{passage.html}</p>{beside}</div>')
    return f"{head}{markup.legend(legend)}{''.join(parts)}</article>"


def _credit(row: _Row, texts: Texts) -> str:
    day = texts.date(pd.Timestamp(row[Articles.PUBLISHED][:10]).date())
    words = escape(f"{row[Articles.PUBLISHER]}, {day}")
    url = row[Articles.URL]
    if not url.startswith(("https://", "http://")):
        return words
    return f'{words} · <a href="{escape(url, quote=True)}" rel="noreferrer">{escape(texts("views.original"))}</a>'


def _notes(article_id: str, kept: Ledger, links: Links) -> Iterator[tuple[int, list[str]]]:
    """What the article tells, as HTML, by where its words begin."""
    found: dict[int, list[str]] = {}
    for row in kept.of(Claims, article_id):
        found.setdefault(int(row[Claims.EVIDENCE_START]), []).append(_claim(row, kept, links))
    for rows in _by_words(kept.of(Revisions, article_id)):
        found.setdefault(int(rows[0][Revisions.EVIDENCE_START]), []).append(_revision(rows, kept, links))
    for row in kept.of(Events, article_id):
        found.setdefault(int(row[Events.EVIDENCE_START]), []).append(_event(row, kept))
    return iter(sorted(found.items()))


def _told(notes: list[str]) -> str:
    return f'<ul class="told">{"".join(notes)}</ul>' if notes else ""


def _claim(row: _Row, kept: Ledger, links: Links) -> str:
    texts, one = kept.look.texts, row[Claims.ID]
    heading = " · ".join(filter(None, (texts.panel(row[Claims.MEASURE], row[Claims.GROUP]), kept.places.get(row[Claims.PLACE_ID], ""))))
    lines = "".join(f"<li>{escape(line)}</li>" for line in (_said(row, kept), *kept.histories.get(one, ())))
    warning = texts(f"views.warning.{row[Claims.WARNING]}") if row[Claims.WARNING] else ""
    warned = f'<p class="warning"><span aria-hidden="true">⚠</span> {escape(warning)}</p>' if warning else ""
    anchor = escape(paths.claim_anchor(one), quote=True)
    return (
        f'<li id="{anchor}" class="{row[Claims.STATUS]}">{markup.badge(row[Claims.STATUS], texts.status(row[Claims.STATUS]))}'
        f'<h2>{escape(heading)}</h2><p class="figure">{figure_words(row, texts)}</p>{warned}<ol>{lines}</ol>'
        f'{_others(row, kept, links)}<p class="rule">{escape(texts("views.rule", rule=row[Claims.RULE]))}</p></li>'
    )


def _said(row: _Row, kept: Ledger) -> str:
    """Who gave the figure, when, and who printed it."""
    texts = kept.look.texts
    printed = [str(kept.articles[one[Claims.ARTICLE_ID]][Articles.PUBLISHER]) for one in kept.printings[row[Claims.STATEMENT_ID]]]
    stated = "stated" if row[Claims.SOURCE] else "own_words"
    return texts(
        f"views.revision.{stated}",
        day=texts.date(row[Claims.KNOWN_BY].date()),
        source=texts.source(row[Claims.SOURCE], row[Claims.SOURCE_ID], mid_sentence=True),
        publishers=texts.join(list(dict.fromkeys(printed))),
    )


def _others(row: _Row, kept: Ledger, links: Links) -> str:
    """Links to the same statement in other articles."""
    texts = kept.look.texts
    others = [one for one in kept.printings[row[Claims.STATEMENT_ID]] if one[Claims.ID] != row[Claims.ID]]
    items = []
    for other in others[:_MOST_LINKS]:
        words = texts(
            "views.also",
            publisher=kept.articles[other[Claims.ARTICLE_ID]][Articles.PUBLISHER],
            day=texts.date(other[Claims.PUBLISHED].date()),
            words=texts.quoted(other[Claims.QUOTE]),
        )
        items.append(f'<li><a href="{escape(links.claim(other[Claims.ID]), quote=True)}">{escape(words)}</a></li>')
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _by_words(revisions: list[_Row]) -> list[list[_Row]]:
    """Revisions that the same words make."""
    found: dict[tuple[int, int, str], list[_Row]] = {}
    for row in revisions:
        key = (int(row[Revisions.EVIDENCE_START]), int(row[Revisions.EVIDENCE_END]), row[Revisions.KIND])
        found.setdefault(key, []).append(row)
    return list(found.values())


def _revision(rows: list[_Row], kept: Ledger, links: Links) -> str:
    """What some words do, and to which figures."""
    texts = kept.look.texts
    claims = {one[Claims.ID]: one for one in kept.look.known.claims.to_dict("records")}
    items = []
    for row in rows[:_MOST_LINKS]:
        claim = claims[row[Revisions.CLAIM_ID]]
        panel = texts.panel(claim[Claims.MEASURE], claim[Claims.GROUP])
        href = escape(links.claim(claim[Claims.ID]), quote=True)
        items.append(f'<li><a href="{href}">{escape(f"{panel}: {texts.figure(claim)}")}</a></li>')
    line = revision_line(rows[0], texts)
    return f'<li class="revision"><h2>{escape(line)}</h2><ul>{"".join(items)}</ul></li>'


def _event(row: _Row, kept: Ledger) -> str:
    texts = kept.look.texts
    anchor = escape(paths.event_anchor(row[Events.ID]), quote=True)
    days = "" if pd.isna(row[Events.START]) else texts.date(row[Events.START].date())
    place = kept.places.get(row[Events.PLACE_ID], "")
    said = escape(" · ".join(filter(None, (texts("views.kinds.event"), days, place))))
    return f'<li id="{anchor}" class="event"><p class="credit">{said}</p><h2>{escape(row[Events.TITLE])}</h2></li>'


