"""The page of an article: its text with what was recognised in it, and beside each passage what it tells."""

from collections.abc import Iterator
from html import escape

import pandas as pd

from dashboard.page import markup
from dashboard.page.spans import KINDS
from dashboard.site import paths
from dashboard.site.ledger import Ledger, Row
from dashboard.site.links import Links
from dashboard.site.material import Material
from dashboard.site.notes import beside, notes
from dashboard.site.passages import marks, passages
from dashboard.site.paths import State
from dashboard.site.shell import Page, whole
from dashboard.wording.i18n import LANGUAGES, Texts
from extract.schema import Articles


def article_page(article_id: str, kept: Ledger, links: Links, material: Material) -> bytes:
    """The page of one article; `links` lead from it."""
    texts, row = kept.look.texts, kept.articles[article_id]
    page = Page(
        here=links.here,
        title=f"{row[Articles.TITLE]} · {texts('app.title')}",
        description=texts("site.evidence_about"),
        state=State(texts.code),
        others={code: paths.evidence(code, article_id) for code in LANGUAGES},
    )
    body = "".join((_head(row, kept), *_text(article_id, row, kept, links, material)))
    return whole(page, f'<article class="article">{body}</article>', material.skipped)


def _head(row: Row, kept: Ledger) -> str:
    texts, newest = kept.look.texts, kept.look.known.newest
    until = f'<p class="credit">{escape(texts("site.statuses_now", day=texts.date(newest)))}</p>' if newest else ""
    title = f'<h1 lang="{escape(row[Articles.LANGUAGE], quote=True)}">{escape(row[Articles.TITLE])}</h1>'
    return f'{title}<p class="credit">{_credit(row, texts)}</p>{until}'


def _credit(row: Row, texts: Texts) -> str:
    day = texts.date(pd.Timestamp(row[Articles.PUBLISHED][:10]).date())
    words = escape(f"{row[Articles.PUBLISHER]}, {day}")
    url = row[Articles.URL]
    if not url.startswith(("https://", "http://")):
        return words
    return f'{words} · <a href="{escape(url, quote=True)}" rel="noreferrer">{escape(texts("views.original"))}</a>'


def _text(article_id: str, row: Row, kept: Ledger, links: Links, material: Material) -> Iterator[str]:
    """The passages, each with its notes; without the text, the notes alone."""
    texts, told = kept.look.texts, notes(article_id, kept, links)
    text = material.texts.get(article_id)
    if text is None:
        yield markup.note(texts("views.no_article", article=article_id))
        yield beside([words for _, words in told])
        return
    labels = {kind: texts(f"views.kinds.{kind}") for kind in KINDS}
    found = list(passages(text, marks(kept, article_id), labels))
    shown = {kind: label for kind, label in labels.items() if any(f'"mark {kind}"' in one.html for one in found)}
    yield markup.legend(shown)
    language = escape(row[Articles.LANGUAGE], quote=True)
    for passage in found:
        here = [words for start, words in told if passage.start <= start < passage.after]
        yield f'<div class="passage"><p class="text" lang="{language}">{passage.html}</p>{beside(here)}</div>'
