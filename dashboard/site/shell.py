"""What every page of the site has around its own words: head, navigation, and the line of the licence."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from dashboard.export.framing import licence_line
from dashboard.page import markup
from dashboard.site import paths
from dashboard.site.paths import State
from dashboard.theme import DARK, LIGHT, Layout
from dashboard.wording.i18n import LANGUAGES, Texts, load
from extract.tables.tables import Skipped

_POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; base-uri 'none'; form-action 'none'"
"""Nothing may be asked of any other server, whatever a chart or an article would have the browser do."""

_PAGE = """<!doctype html>
<html lang="{code}" data-assets="{assets}" data-wide="{wide}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="{light}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="{dark}">
{alternates}
<link rel="icon" href="{icon}">
<link rel="stylesheet" href="{style}">
<script src="{script}"></script>
{more}
</head>
<body>
<a class="skip" href="#content">{skip}</a>
<header class="top"><div class="inside">
<a class="name" href="{home}">{name}</a>
<nav aria-label="{pages}"><ul>{links}</ul></nav>
<nav class="languages" aria-label="{language}"><ul>{languages}</ul></nav>
</div></header>
<main class="inside" id="content" tabindex="-1">
{skipped}
{body}
</main>
<footer><div class="inside"><p>{licence}</p><p>{made}</p></div></footer>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: where it stands, the same page in each language, and the state of the charts it belongs to."""

    here: str
    title: str
    description: str
    state: State
    others: Mapping[str, str]

    def to(self, there: str, anchor: str = "") -> str:
        """The address of another file, ready to stand in an attribute."""
        return escape(paths.link(self.here, there, anchor), quote=True)


def whole(page: Page, body: str, skipped: Skipped, more: str = "") -> bytes:
    """The whole page; `body` and `more` are HTML in which everything from the data is escaped."""
    texts = load(page.state.code)
    return _PAGE.format(
        code=page.state.code,
        assets=page.to(paths.ASSETS),
        wide=Layout.WIDE.width,
        policy=_POLICY,
        title=escape(page.title, quote=True),
        description=escape(page.description, quote=True),
        light=LIGHT.page,
        dark=DARK.page,
        alternates="\n".join(
            f'<link rel="alternate" hreflang="{code}" href="{page.to(page.others[code])}">' for code in LANGUAGES
        ),
        icon=page.to(paths.asset("icon.png")),
        style=page.to(paths.asset("site.css")),
        script=page.to(paths.asset("site.js")),
        more=more,
        skip=escape(texts("site.skip")),
        home=page.to(paths.charts(State(page.state.code))),
        name=escape(texts("app.title")),
        pages=escape(texts("site.pages"), quote=True),
        links=_links(page, texts),
        language=escape(texts("app.language"), quote=True),
        languages=_languages(page, texts),
        skipped=_skipped(skipped, texts),
        body=body,
        licence=escape(licence_line(texts)),
        made=escape(texts("site.claims")),
    ).encode(errors="replace")


def _links(page: Page, texts: Texts) -> str:
    code, charts = page.state.code, paths.charts(page.state)
    found = (
        ("overview", charts, ""),
        ("timeline", charts, "timeline"),
        ("map", charts, "map"),
        ("compare", charts, "comparison"),
        ("evidence", paths.articles(code), ""),
    )
    items = [(texts(f"app.pages.{name}"), there, anchor) for name, there, anchor in found]
    items += [(texts("site.method"), paths.method(code), ""), (texts("site.data"), charts, "data")]
    return "".join(
        f'<li><a href="{page.to(there, anchor)}"{_current(there == page.here and not anchor)}>{escape(words)}</a></li>'
        for words, there, anchor in items
    )


def _languages(page: Page, texts: Texts) -> str:
    return "".join(
        f'<li><a lang="{code}" hreflang="{code}" href="{page.to(page.others[code])}"'
        f"{_current(code == page.state.code)}>"
        f"{escape(texts(f'app.languages.{code}'))}</a></li>"
        for code in LANGUAGES
    )


def _skipped(skipped: Skipped, texts: Texts) -> str:
    """Which articles are missing, or that nobody knows: a reader must know first."""
    if skipped is None:
        return markup.note(texts("app.unlisted"))
    lines = [str(one.get("message", "")) for one in skipped]
    return markup.notes(texts("app.skipped", count=len(lines)), lines) if lines else ""


def _current(here: bool) -> str:
    return ' aria-current="page"' if here else ""
