"""The pages beside charts and articles: the list of the articles, and how to read it all."""

from collections.abc import Iterable, Iterator
from html import escape

import pandas as pd

from dashboard.export.look import Look
from dashboard.report.blocks import Block, Heading, Items, PageBreak, Paragraph, UnknownBlockError
from dashboard.report.method import method_blocks
from dashboard.site import paths
from dashboard.site.material import Material
from dashboard.site.paths import State
from dashboard.site.shell import Page, whole
from dashboard.wording.i18n import LANGUAGES
from extract.schema import Articles, Claims


def articles_page(look: Look, material: Material) -> bytes:
    """Every article that was read, oldest first, with how many figures it tells."""
    texts, code = look.texts, look.texts.code
    title = texts("site.articles", count=len(look.known.articles))
    others = {one: paths.articles(one) for one in LANGUAGES}
    page = Page(
        paths.articles(code), f"{title} · {texts('app.title')}", texts("site.evidence_about"), State(code), others
    )
    told = look.known.claims[Claims.ARTICLE_ID].value_counts()
    items = []
    ordered = look.known.articles.sort_values([Articles.PUBLISHED, Articles.ID], kind="stable")
    for row in ordered.to_dict("records"):
        there = page.to(paths.evidence(code, row[Articles.ID]))
        day = texts.date(pd.Timestamp(row[Articles.PUBLISHED][:10]).date())
        count = texts("views.claims", count=int(told.get(row[Articles.ID], 0)))
        said = " · ".join((row[Articles.PUBLISHER], day, _language(row[Articles.LANGUAGE], look), count))
        items.append(
            f'<li><a href="{there}" lang="{escape(row[Articles.LANGUAGE], quote=True)}">'
            f"{escape(row[Articles.TITLE])}</a>"
            f'<p class="credit">{escape(said)}</p></li>'
        )
    about = escape(texts("site.evidence_about"))
    body = f'<h1>{escape(title)}</h1><p class="subtitle">{about}</p><ul class="listed">{"".join(items)}</ul>'
    return whole(page, body, material.skipped)


def method_page(look: Look, material: Material) -> bytes:
    """What the statuses mean, how figures are read, what was read and what was not: the words of the report."""
    texts, code = look.texts, look.texts.code
    others = {one: paths.method(one) for one in LANGUAGES}
    title = texts("site.method")
    page = Page(
        paths.method(code), f"{title} · {texts('app.title')}", texts("report.method.claim"), State(code), others
    )
    blocks = method_blocks(look.known, material.skipped, texts)
    body = f'<div class="prose">{"".join(_blocks(blocks))}</div>'
    return whole(page, body, material.skipped)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(words=words, level=level):
                yield f"<h{level}>{escape(words)}</h{level}>"
            case Paragraph(words=words):
                yield f"<p>{escape(words)}</p>"
            case Items(entries=entries):
                yield f"<ul>{''.join(f'<li>{_entry(*entry)}</li>' for entry in entries)}</ul>"
            case PageBreak():
                pass
            case _:
                raise UnknownBlockError(block)


def _entry(term: str, words: str) -> str:
    return f"<strong>{escape(term)}</strong> {escape(words)}" if term else escape(words)


def _language(code: str, look: Look) -> str:
    return str(look.texts.locale.languages.get(code, code))
