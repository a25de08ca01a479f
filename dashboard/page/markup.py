"""Page pieces as HTML. Whatever comes from an article is escaped here: it stays text."""

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape

from dashboard.charts.card import Card
from dashboard.framing.frame import Frame
from dashboard.page.spans import OPENED
from extract.schema import Status

_SIGNS = {
    Status.STANDS: "✓",
    Status.SUPERSEDED: "»",
    Status.CORRECTED: "✎",
    Status.DENIED: "✕",
    Status.RETRACTED: "✕",
}
CARD = "opened-claim"
"""The id of the card of the opened claim."""

_APART = re.compile(r"(?<=\d) (?=\w)|(?<=\b[^\W\d_]) (?=\w)|(?<=[^\W\d_]) (?=(?:19|20)\d\d\b)")
_TOGETHER = "\N{NO-BREAK SPACE}"
_SYNTAX = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$^&=:])")
_SHORTCODE = re.compile(r":(?=[\w+-]+\\?:)")


def page_heading(words: str) -> str:
    """The name of the page: not seen, for the page's finding stands large; heard, and where a reader lands."""
    return f'<h1 class="page" tabindex="-1">{escape(words)}</h1>'


def headline(frame: Frame) -> str:
    """A chart's finding and what is measured."""
    return f'{headline_of(frame.headline)}<p class="subtitle">{escape(frame.subtitle)}</p>'


def headline_of(words: str) -> str:
    """A headline, whose lines end neither between a number and its word nor behind a word of one letter."""
    return f'<h2 class="headline">{escape(_APART.sub(_TOGETHER, words))}</h2>'


def caption(frame: Frame) -> str:
    """What stands below a chart: filters and day, what was withdrawn where the chart cannot say it, then sources."""
    lines = (f"<p>{escape(line)}</p>" for line in frame.below)
    return f'<div class="caption">{"".join(lines)}</div>'


def ways(alt: str, *, alternative: str, enter: str, leave: str) -> str:
    """Other ways to look at a chart: in full screen, and its text alternative to read and copy."""
    button = f'<span class="enter">{escape(enter)}</span><span class="leave">{escape(leave)}</span>'
    return (
        f'<div class="ways"><button type="button" class="full-screen">{button}</button>'
        f"<details><summary>{escape(alternative)}</summary><p>{escape(alt)}</p></details></div>"
    )


def marks(heading: str, links: Iterable[tuple[str, str, str]]) -> str:
    """The marks of a chart one by one: the address, the words and the language of each."""
    items = "".join(f"<li>{_link(*link)}</li>" for link in links)
    return (
        f'<nav class="marks" aria-label="{escape(heading, quote=True)}"><p>{escape(heading)}</p><ol>{items}</ol></nav>'
    )


def _link(address: str, words: str, language: str) -> str:
    spoken = f' lang="{escape(language, quote=True)}"' if language else ""
    return f'<a href="{escape(address, quote=True)}" target="_self"{spoken}>{escape(words)}</a>'


def note(words: str, *, remedy: str = "") -> str:
    """A note that a reader should not miss; `remedy` is a command or an address."""
    more = f"<code>{escape(remedy)}</code>" if remedy else ""
    return f'<div class="note" role="status">{escape(words)} {more}</div>'


def notes(heading: str, lines: list[str]) -> str:
    """A note with a list."""
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<div class="note" role="status"><strong>{escape(heading)}</strong><ul>{items}</ul></div>'


def change(words: str) -> str:
    """What changed on the as-of day; a screen reader hears it when it changes."""
    return f'<p class="changed" role="status">{escape(words)}</p>'


def remark(words: str) -> str:
    """A line of small words between the parts of a page."""
    return f'<p class="changed">{escape(words)}</p>'


def heading(words: str) -> str:
    """A heading inside a page."""
    return f'<h2 class="heading">{escape(words)}</h2>'


def badge(status: str, words: str) -> str:
    """What became of a figure: never by colour alone, but with a sign and the word."""
    sign = f'<span aria-hidden="true">{_SIGNS[Status(status)]}</span>'
    return f'<span class="badge {Status(status)}">{sign} {escape(words)}</span>'


def card(card: Card, line: str = "") -> str:
    """A statement of the overview; `line` is the HTML of its small line."""
    figure = f"<s>{escape(card.figure)}</s>" if card.struck else escape(card.figure)
    return (
        f'<div class="card {card.status}">{badge(card.status, card.badge)}<h3>{escape(card.heading)}</h3>'
        f'<p class="figure">{figure}</p><p class="credit">{escape(card.credit)}</p>'
        f'{line}<p class="change">{escape(card.change)}</p></div>'
    )


def drawn(svg: str, words: str) -> str:
    """A drawing as a picture: Streamlit lets no SVG element through. `words` is its text alternative."""
    named = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    source = f"data:image/svg+xml;base64,{b64encode(named.encode()).decode()}"
    return f'<img class="spark" alt="{escape(words, quote=True)}" src="{source}">'


def claim(
    *,
    figure: str,
    heading: str,
    status: str,
    badge_words: str,
    lines: list[str],
    warning: str,
    rule: str,
    quote: str,
    language: str,
    to_text: str,
) -> str:
    """The opened claim: figure and warning, the words that carry it, and its history, oldest first.

    `to_text` are the words of a link to the quote in the article.
    """
    shown = f"<s>{escape(figure)}</s>" if status == Status.RETRACTED else escape(figure)
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    warned = f'<p class="warning"><span aria-hidden="true">⚠</span> {escape(warning)}</p>' if warning else ""
    return (
        f'<section class="claim {escape(status, quote=True)}" id="{CARD}" tabindex="-1"'
        f' aria-label="{escape(f"{heading}: {figure}", quote=True)}">{badge(status, badge_words)}'
        f'<h2>{escape(heading)}</h2><p class="figure">{shown}</p>{warned}'
        f'<blockquote lang="{escape(language, quote=True)}">{escape(quote)}</blockquote>'
        f'<ol class="history">{items}</ol><p class="rule"><a class="to-text" href="#{OPENED}">{escape(to_text)}</a>'
        f" {escape(rule)}</p></section>"
    )


def happening(*, heading: str, title: str, quote: str, language: str, to_text: str) -> str:
    """The opened event: what kind, when and where, then its title and the words that tell it, in their language."""
    spoken = escape(language, quote=True)
    return (
        f'<section class="claim" id="{CARD}" tabindex="-1" aria-label="{escape(heading, quote=True)}">'
        f'<h2>{escape(heading)}</h2><p class="title" lang="{spoken}">{escape(title)}</p>'
        f'<blockquote lang="{spoken}">{escape(quote)}</blockquote>'
        f'<p class="rule"><a class="to-text" href="#{OPENED}">{escape(to_text)}</a></p></section>'
    )


def beside(
    *,
    status: str,
    badge_words: str,
    heading: str,
    figure: str,
    credit: str,
    quote: str,
    language: str,
    lines: Iterable[str],
) -> str:
    """One of two statements set side by side: what it says, what became of it, and the words in their language."""
    shown = f"<s>{escape(figure)}</s>" if status == Status.RETRACTED else escape(figure)
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    listed = f"<ul>{items}</ul>" if items else ""
    return (
        f'<div class="pair">{badge(status, badge_words)}<h3>{escape(heading)}</h3><p class="figure">{shown}</p>'
        f'<p class="credit">{escape(credit)}</p>{listed}'
        f'<blockquote lang="{escape(language, quote=True)}">{escape(quote)}</blockquote></div>'
    )


def article_head(*, title: str, credit: str, url: str, link: str, language: str) -> str:
    """An article's title in its language, and who published it when."""
    safe = url.startswith(("https://", "http://"))
    original = f' · <a href="{escape(url, quote=True)}" rel="noreferrer">{escape(link)}</a>' if safe else ""
    return (
        f'<div class="article"><h2 lang="{escape(language, quote=True)}">{escape(title)}</h2>'
        f'<p class="credit">{escape(credit)}{original}</p></div>'
    )


def article_text(*, title: str, language: str, body: str) -> str:
    """An article's text in its language with its marks. `body` is HTML made in `spans`; all else is escaped."""
    spoken = escape(language, quote=True)
    named = escape(title, quote=True)
    return f'<article class="article" aria-label="{named}"><div class="text" lang="{spoken}">{body}</div></article>'


def unread(heading: str, sentences: Iterable[tuple[str, str]], language: str) -> str:
    """Sentences that were not understood, each with the reason; folded up until a reader opens them."""
    spoken = escape(language, quote=True)
    items = "".join(f'<li><q lang="{spoken}">{escape(words)}</q> {escape(why)}</li>' for words, why in sentences)
    sign = '<span aria-hidden="true">⚠</span>'
    return f'<details class="unread"><summary>{sign} {escape(heading)}</summary><ul>{items}</ul></details>'


def legend(labels: dict[str, str]) -> str:
    """The kinds of marks that an article has."""
    items = "".join(f'<li><mark class="mark {kind}">{escape(label)}</mark></li>' for kind, label in labels.items())
    return f'<ul class="legend">{items}</ul>'


def plain(words: str) -> str:
    """Words that Streamlit would read as Markdown, as themselves."""
    return _SHORTCODE.sub(":\N{WORD JOINER}", _SYNTAX.sub(r"\\\1", words))
