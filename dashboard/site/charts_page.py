"""A page of charts: the story in cards, then every chart with its words and its table, then the data."""

from collections.abc import Callable, Mapping
from html import escape

from dashboard.charts.card import Card
from dashboard.charts.overview import cards
from dashboard.charts.spark import spark
from dashboard.export.look import Look, frame_of
from dashboard.framing.drawn import tabled_of
from dashboard.framing.frame import Frame
from dashboard.page import markup
from dashboard.site import paths, rows
from dashboard.site.dataset import described
from dashboard.site.downloads import downloads
from dashboard.site.links import Links
from dashboard.site.material import Material
from dashboard.site.paths import State
from dashboard.site.shell import Page, whole
from dashboard.theme import DARK, LIGHT, Layout
from dashboard.wording.i18n import LANGUAGES, Texts
from extract.schema import Claims

CHARTS = ("timeline", "known_when", "map", "comparison", "parts")
"""The charts of a page, in their order; the overview is made of words."""

Heights = Mapping[str, Mapping[Layout, float]]


def charts_of(look: Look) -> tuple[str, ...]:
    """The charts that a page has: parts only where there are some."""
    has_parts = look.shown.statements[Claims.PART_OF].ne("").any()
    return tuple(chart for chart in CHARTS if has_parts or chart != "parts")


def charts_page(state: State, look: Look, links: Links, heights: Heights, material: Material) -> bytes:
    """The page of a state; `heights` are the pixels of each chart in each layout."""
    frame = frame_of("overview", look)
    here = paths.charts(state)
    page = Page(
        here=here,
        title=f"{frame.headline} · {look.texts('app.title')}",
        description=frame.alt,
        state=state,
        others={code: paths.charts(State(code, state.day)) for code in LANGUAGES},
    )
    body = [
        _as_of(page, look.texts, material),
        _overview(frame, look, links),
        *(_exhibit(chart, look, links, heights[chart], page) for chart in charts_of(look)),
        downloads(page, look),
    ]
    return whole(page, "\n".join(body), material.skipped, described(page, look, frame.headline))


def _as_of(page: Page, texts: Texts, material: Material) -> str:
    """The choice of the day: one page for each change of knowledge."""
    if not material.days:
        return ""
    items = []
    for day in (*material.days, None):
        state = State(page.state.code, day)
        words = texts.date(day) if day else texts("site.newest")
        here = ' aria-current="page"' if state == page.state else ""
        items.append(f'<li><a href="{page.to(paths.charts(state))}"{here}>{escape(words)}</a></li>')
    fewer = material.changes - 1 - len(material.days)
    note = f"<p>{escape(texts('site.fewer_days', shown=len(material.days), count=fewer))}</p>" if fewer else ""
    label = escape(texts("filters.as_of"))
    return (
        f'<nav class="as-of" aria-labelledby="as-of"><h2 id="as-of">{label}</h2><ol>{"".join(items)}</ol>{note}</nav>'
    )


def _overview(frame: Frame, look: Look, links: Links) -> str:
    found = cards(look.shown.statements, look.shown.revisions, look.texts, places=look.known.places)
    items = "".join(_card(card, look.texts, links) for card in found)
    return (
        f'<h1>{escape(frame.headline)}</h1><p class="subtitle">{escape(frame.subtitle)}</p>'
        f'<ul class="cards">{items}</ul>{markup.caption(frame)}'
    )


def _card(card: Card, texts: Texts, links: Links) -> str:
    figure = f"<s>{escape(card.figure)}</s>" if card.struck else escape(card.figure)
    change = f'<p class="change">{escape(card.change)}</p>' if card.change else ""
    href = escape(links.claim(card.claim_id), quote=True)
    label = escape(f"{texts('views.see_evidence')}: {card.heading}, {card.figure}", quote=True)
    return (
        f"<li>{markup.badge(card.status, card.badge)}<h2>{escape(card.heading)}</h2>"
        f'<p class="figure">{figure}</p><p class="credit">{escape(card.credit)}</p>{_spark(card, texts)}{change}'
        f'<p class="more"><a href="{href}" aria-label="{label}">{escape(texts("views.see_evidence"))}</a></p></li>'
    )


def _spark(card: Card, texts: Texts) -> str:
    """The card's small line in both appearances; the style sheet shows one."""
    light, dark = spark(card, texts, LIGHT), spark(card, texts, DARK).replace("hatch-", "dark-hatch-")
    return f'<div class="on-light">{light}</div><div class="on-dark">{dark}</div>' if light else ""


def _exhibit(chart: str, look: Look, links: Links, heights: Mapping[Layout, float], page: Page) -> str:
    texts, frame = look.texts, frame_of(chart, look)
    addresses = " ".join(f'data-{layout}="{page.to(paths.figure(page.state, chart, layout))}"' for layout in Layout)
    sizes = "; ".join(f"--{layout}: {heights[layout]:g}px" for layout in Layout)
    role = "group" if chart == "map" else "img"  # a map is moved, so it is more than a picture
    alt = escape(frame.alt, quote=True)
    return (
        f'<section class="exhibit" id="{chart}">{markup.headline(frame)}'
        f"<noscript>{markup.note(texts('site.no_script'))}</noscript>"
        f'<div class="chart" data-chart="{chart}" role="{role}" aria-label="{alt}" {addresses} style="{sizes}"></div>'
        f"{_zoom(texts) if chart == 'map' else ''}{markup.caption(frame)}{_TABLES[chart](look, links)}</section>"
    )


def _zoom(texts: Texts) -> str:
    """The buttons of the map, which appear with it; and what stands in its place where it cannot be drawn."""
    signs = (("in", "+"), ("out", "−"), ("back", "↺"))
    buttons = "".join(
        f'<button type="button" value="{name}" aria-label="{escape(texts(f"site.zoom.{name}"), quote=True)}">'
        f"{sign}</button>"
        for name, sign in signs
    )
    return (
        f'<div class="zoom" hidden>{buttons}</div><div data-no-map hidden>{markup.note(texts("views.no_webgl"))}</div>'
    )


def _figures(look: Look, links: Links) -> str:
    shown = look.shown.statements
    label = look.texts("views.table", count=len(shown))
    return _folded(label, rows.claims_table(shown, look, links, label))


def _figures_and_events(look: Look, links: Links) -> str:
    shown = look.shown.events
    label = look.texts("views.event_table", count=len(shown))
    return _figures(look, links) + _folded(label, rows.events_table(shown, look, links, label))


def _places(look: Look, links: Links) -> str:
    return _folded(look.texts("site.by_place"), rows.by_place(look, links))


def _parts(look: Look, links: Links) -> str:
    kept = tabled_of("parts", look.shown.statements)
    label = look.texts("views.table", count=len(kept))
    return _folded(label, rows.claims_table(kept, look, links, label))


def _folded(label: str, body: str) -> str:
    return f"<details><summary>{escape(label)}</summary>{body}</details>"


_TABLES: Mapping[str, Callable[[Look, Links], str]] = {
    "timeline": _figures_and_events,
    "known_when": _figures,
    "map": _places,
    "comparison": _figures,
    "parts": _parts,
}
