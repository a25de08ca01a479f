"""What tests look for in a real browser: what no reader should see."""

from importlib import resources
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests.dashboard.rest import comes

PAGES = ("", "timeline", "map", "compare", "evidence", "report")
GL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
UNSEEN = [*GL, "--disable-gpu-compositing"]
"""The same for pages that nobody looks at: maps are drawn, but the screen is not put together by a graphics card."""
GRAVE = ("serious", "critical")
_OVERLAPS = """
() => {
  const boxes = [];
  const plots = [...document.querySelectorAll(".js-plotly-plot")];
  plots.forEach((plot, number) => plot.querySelectorAll("svg text").forEach(text => {
    if (!text.textContent.trim() || text.closest(".hoverlayer")) return;
    const lines = text.querySelectorAll("tspan.line");
    (lines.length ? [...lines] : [text]).forEach(line => {
      const { x, y, right, bottom } = line.getBoundingClientRect();
      if (right > x && bottom > y) boxes.push({ number, words: line.textContent, x, y, right, bottom });
    });
  }));
  const met = (one, other) => one.number === other.number
    && Math.min(one.right, other.right) - Math.max(one.x, other.x) > 2
    && Math.min(one.bottom, other.bottom) - Math.max(one.y, other.y) > 7; // lines are taller than letters
  const later = (one, at) => boxes.slice(at + 1).filter(other => met(one, other));
  return boxes.flatMap((one, at) => later(one, at).map(other => [one.words, other.words]));
}
"""
_ON_MARKS = """
() => [...document.querySelectorAll(".js-plotly-plot")].flatMap(plot => {
  const unseen = ({ opacity, fill, fillOpacity, stroke, strokeOpacity, strokeWidth }) => Number(opacity) === 0
    || ((fill === "none" || Number(fillOpacity) === 0)
      && (stroke === "none" || Number(strokeOpacity) === 0 || parseFloat(strokeWidth) === 0));
  const marks = [...plot.querySelectorAll(".scatterlayer .point")]
    .filter(point => !unseen(getComputedStyle(point))).map(point => point.getBoundingClientRect());
  const middles = marks.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
  const grounds = [...plot.querySelectorAll(".shapelayer path")]
    .filter(path => getComputedStyle(path).fill !== "none" && getComputedStyle(path).fillOpacity === "1")
    .map(path => path.getBoundingClientRect());
  const upright = [...plot.querySelectorAll(".shapelayer path")].map(path => path.getBoundingClientRect())
    .filter(({ width, height }) => width < 3 && height > 60);
  return [...plot.querySelectorAll("svg text")].flatMap(text => {
    if (!text.textContent.trim() || text.closest(".hoverlayer")) return [];
    const lines = text.querySelectorAll("tspan.line");
    const ground = text.parentElement.querySelector("rect.bg");
    const bare = ({ x, y, right, bottom }) => (!ground || getComputedStyle(ground).fillOpacity === "0")
      && !grounds.some(one => one.x <= x + 1 && one.right >= right - 1 && one.y <= y + 4 && one.bottom >= bottom - 4);
    return (lines.length ? [...lines] : [text]).filter(line => {
      const { x, y, right, bottom } = line.getBoundingClientRect();
      const within = ([across, down]) => across > x && across < right && down > y + 4 && down < bottom - 4;
      const struck = upright.some(bar => bar.x > x + 2 && bar.right < right - 2 && bar.y < y && bar.bottom > bottom);
      return middles.some(within) || (struck && bare(line.getBoundingClientRect()));
    }).map(line => line.textContent);
  });
})
"""
_CUT = """
() => [...document.querySelectorAll(".js-plotly-plot")].flatMap(plot => {
  const box = plot.getBoundingClientRect();
  return [...plot.querySelectorAll("svg text")].filter(text => {
    const { x, right } = text.getBoundingClientRect();
    return text.textContent.trim() && !text.closest(".hoverlayer") && (x < box.x - 2 || right > box.right + 2);
  }).map(text => text.textContent);
})
"""
_UNWRITTEN = """
() => {
  const map = document.querySelector(".js-plotly-plot")._fullLayout.map._subplot.map;
  const told = features => features.map(one => one.properties.text);
  const shown = told(map.queryRenderedFeatures({ layers: ["words"] }));
  return told(map.getStyle().sources.words.data.features).filter(words => !shown.includes(words));
}
"""
_WIDTHS = """
() => {
  const main = document.querySelector("[data-testid=stMain]"), plots = document.querySelectorAll(".js-plotly-plot");
  const beyond = [...plots].filter(plot => plot.getBoundingClientRect().right > innerWidth).length;
  return [main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth, beyond];
}
"""
_CHART_WORDS = """
(name) => {
  const plot = document.querySelector(`.st-key-exhibit-${name} .js-plotly-plot`);
  return (plot?.layout.annotations ?? []).map(note => note.text).join("\\n");
}
"""


def alike(page: Page, other: Page) -> bool:
    """Whether two pages come to show the same words: the last parts of either may come after its charts."""
    return comes(page, lambda: shown_text(page) == shown_text(other))


def overlaps(page: Page) -> list[list[str]]:
    """Pairs of labels of a chart that lie upon one another."""
    return list(page.evaluate(_OVERLAPS))


def on_marks(page: Page) -> list[str]:
    """Lines of labels that lie upon a mark, or that a line from top to bottom runs through."""
    return list(page.evaluate(_ON_MARKS))


def cut(page: Page) -> list[str]:
    """Labels that a chart has no room for: they reach over its edge."""
    return list(page.evaluate(_CUT))


def unwritten(page: Page) -> list[str]:
    """Words of the map that it leaves out, for they would meet others or lie out of view."""
    return list(page.evaluate(_UNWRITTEN))


def too_wide(page: Page) -> list[int]:
    """By how many pixels the page and the document are wider than the screen, and how many charts go beyond it."""
    return [max(0, one) for one in page.evaluate(_WIDTHS)]


def violations(page: Page) -> list[str]:
    """What axe-core finds that is serious or critical: the rule, and the first element that breaks it."""
    source = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(source)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in GRAVE]


def chart_words(page: Page, name: str) -> str:
    """All words that a chart has beside its marks."""
    return str(page.evaluate(_CHART_WORDS, name))


def query(page: Page) -> dict[str, list[str]]:
    """The parameters of the page's address."""
    return parse_qs(urlsplit(page.url).query)


def shown_text(page: Page) -> str:
    """Everything a reader can read on the page, without the sidebar."""
    return page.locator("[data-testid=stMain]").inner_text()
