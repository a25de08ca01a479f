"""The static site: what every page says and leads to, without a browser."""

import csv
import hashlib
import io
import json
import re
import zipfile
from dataclasses import replace
from importlib import resources
from urllib.parse import unquote, urlsplit

import pytest
from frictionless import Package

from dashboard.export.gallery import draw
from dashboard.framing.frame import frame_for
from dashboard.site import paths
from dashboard.site.difference import patched
from dashboard.site.paths import State
from dashboard.site.writing import LIST
from dashboard.theme import DARK, LIGHT, Layout
from dashboard.wording.i18n import LANGUAGES, load
from extract.schema import TABLES, Articles, Claims
from tests.dashboard import sample, sites
from tests.dashboard.looks import NINTH
from tests.dashboard.sites import HOSTILE, HOSTILE_ARTICLE, Read, drawings

NEWEST, ON_THE_NINTH = State("en"), State("en", NINTH)


@pytest.fixture(scope="module")
def pages(site) -> dict[str, Read]:
    return {path.relative_to(site).as_posix(): Read(path) for path in sorted(site.rglob("*.html"))}


def _there(page: str, link: str) -> tuple[str, str]:
    """The file of the site and the anchor that a link of a page leads to."""
    found = urlsplit(link)
    parts: list[str] = []
    for part in (*page.split("/")[:-1], *unquote(found.path).split("/")) if found.path else page.split("/"):
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts), unquote(found.fragment)


def test_every_day_on_which_knowledge_changed_has_its_page_in_every_language(built, pages) -> None:
    days = [None, *built.days]
    assert {paths.charts(State(code, day)) for code in LANGUAGES for day in days} <= pages.keys()
    choice = [link for link in pages["index.html"].links if link.startswith("as-of/")]
    assert choice == [f"as-of/{day}.html" for day in built.days]


def test_every_link_of_every_page_leads_somewhere_in_the_site(site, pages) -> None:
    lost = []
    for name, page in pages.items():
        for link in page.links:
            if link.startswith("https://news.example/"):  # the article itself
                continue
            there, anchor = _there(name, link)
            whole = (site / there).is_file() or (site / there).is_dir()
            if not whole or (anchor and anchor not in pages[there].anchors):
                lost.append((name, link))
    assert lost == []


def test_no_anchor_stands_twice_on_a_page(pages) -> None:
    assert {name: page.anchors for name, page in pages.items() if len(set(page.anchors)) < len(page.anchors)} == {}


def test_every_mark_of_every_chart_leads_to_the_evidence_of_what_it_stands_for(site, pages) -> None:
    kinds = set()
    for name, drawing in drawings(site).items():
        _, code, day, _ = name.split("/")
        page = paths.charts(next(State(code, one) for one in (None, *sample_days()) if State(code, one).name == day))
        marks = {f"{mark[0]} {mark[1]}" for trace in drawing["light"]["data"] for mark in trace.get("customdata", [])}
        assert marks == drawing["links"].keys(), name
        for mark, link in drawing["links"].items():
            kind, one = mark.split(" ", 1)
            there, anchor = _there(page, link)
            assert anchor == f"{kind}-{one}"
            assert anchor in pages[there].anchors
            kinds.add(kind)
    assert kinds == {"claim", "event", "place"}


def sample_days():
    return sorted({stamp.date() for stamp in sample.claims()[Claims.KNOWN_BY]})


@pytest.mark.parametrize("chart", ["timeline", "known_when", "map", "comparison", "parts"])
@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("state", [State("pl"), ON_THE_NINTH], ids=["pl newest", "en 9 January"])
def test_light_and_dark_drawings_are_those_of_the_app(built, site, chart, layout, state) -> None:
    drawing = drawings(site)[paths.figure(state, chart, layout)]
    look = built.look(state)
    assert drawing["light"] == json.loads(draw(chart, look, layout).to_json())
    dark = json.loads(draw(chart, replace(look, palette=DARK), layout).to_json())
    assert patched(drawing["light"], drawing["dark"]) == dark
    assert dark != drawing["light"]


@pytest.mark.parametrize("chart", ["timeline", "known_when", "map", "comparison", "parts", "overview"])
def test_every_chart_has_headline_caption_sources_and_text_alternative(built, site, pages, chart) -> None:
    look = built.look(ON_THE_NINTH)
    shown, known = look.shown, look.known
    drawn = (chart, shown.statements, shown.revisions, shown.events, look.caption, NINTH, load("en"))
    frame = frame_for(*drawn, articles=known.articles, places=known.places)
    page = pages[paths.charts(ON_THE_NINTH)]
    for words in (frame.headline, frame.subtitle, frame.caption, frame.sources):
        assert " ".join(words.split()) in page.text
    html = (site / paths.charts(ON_THE_NINTH)).read_text(encoding="utf-8")
    if chart != "overview":
        assert f'data-chart="{chart}"' in html
        assert re.search(rf'data-chart="{chart}" role="(img|group)" aria-label="[^"]+"', html)


def test_the_killed_of_three_days_are_three_right_pictures(pages) -> None:
    eighth, ninth, fifteenth = (pages[f"as-of/2022-01-{day}.html"] for day in ("08", "09", "15"))
    assert "164" not in eighth.text
    assert "more than 164" in ninth.struck
    assert "225" not in ninth.text
    assert "more than 164" in fifteenth.struck
    assert "225" in fifteenth.text
    assert "230" not in fifteenth.text
    assert "230" in pages["index.html"].text


def test_a_table_says_who_withdrew_a_figure_when_and_why(pages) -> None:
    said = pages["as-of/2022-01-09.html"].text
    assert "9 January 2022: withdrawn by the information ministry (technical error)".lower() in said.lower()


def test_polish_pages_are_polish(pages) -> None:
    page = pages["pl/as-of/2022-01-09.html"]
    assert "ponad 164" in page.struck
    assert "9 stycznia 2022" in page.text
    assert load("pl")("app.pages.timeline") in page.text


def test_the_data_is_described_for_search_engines(site, pages) -> None:
    for code in LANGUAGES:
        here = paths.charts(State(code))
        (written,) = [script for script in pages[here].scripts if script.strip()]
        data = json.loads(written)
        assert data["@context"] == "https://schema.org"
        assert data["@type"] == "Dataset"
        assert data["inLanguage"] == code
        name = data["name"].removeprefix(f"{load(code)('site.dataset')}: ").removesuffix("…")
        assert name in " ".join(pages[here].text.split())
        assert data["license"].startswith("https://creativecommons.org/")
        assert data["temporalCoverage"] == "2022-01-06/2022-03-14"
        assert 50 <= len(data["description"]) <= 5000
        assert {
            "@type": "PropertyValue",
            "name": load(code).measure("killed"),
            "unitText": load(code).unit("killed"),
        } in (data["variableMeasured"])
        for one in data["distribution"]:
            assert (site / _there(here, one["contentUrl"])[0]).is_file()
        assert HOSTILE in {one["headline"] for one in data["isBasedOn"]}


def test_a_hostile_title_and_text_stay_text(site, pages) -> None:
    page = pages[paths.evidence("en", HOSTILE_ARTICLE)]
    assert " ".join(HOSTILE.split()) in page.text
    assert "</script><script>window.hacked = 2</script> " in page.text
    assert not any(script.lstrip().startswith("window.hacked") for one in pages.values() for script in one.scripts)
    for path in site.rglob("*.html"):
        assert "<script>window" not in path.read_text(encoding="utf-8"), path


def test_pages_load_nothing_from_elsewhere(pages, site) -> None:
    assert {link for page in pages.values() for link in page.loaded if urlsplit(link).netloc} == set()
    assert "http" not in re.sub(r"/\*.*?\*/", "", (site / "assets/site.css").read_text(encoding="utf-8"))


def test_the_style_sheet_has_no_colour_of_its_own() -> None:
    for name in ("site.css", "site.js"):
        text = resources.files("dashboard.site").joinpath(name).read_text(encoding="utf-8")
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", text) == []


def test_both_appearances_have_the_colours_of_the_theme(site) -> None:
    style = (site / "assets/site.css").read_text(encoding="utf-8")
    light, dark = style.split("@media (prefers-color-scheme: dark)", 1)
    assert f"--withdrawn: {LIGHT.withdrawn};" in light
    assert f"--withdrawn: {DARK.withdrawn};" in dark


def test_the_tables_to_take_away_are_a_sound_package(site) -> None:
    for code in LANGUAGES:
        report = Package(str(site / "data" / code / "datapackage.json")).validate()
        assert report.valid, report.flatten(["title", "note"])


def test_a_withdrawn_figure_is_in_the_tables_with_who_and_why(site) -> None:
    written = (site / "data/en/claims.csv").read_text(encoding="utf-8-sig")
    row = next(row for row in csv.DictReader(io.StringIO(written)) if row["claim_id"] == "all-164")
    assert (row["value"], row["status"], row["revised_on"]) == ("164", "retracted", "2022-01-09")
    assert "technical error" in row["revised_why"]


def test_every_day_has_its_tables_in_one_file(site) -> None:
    with zipfile.ZipFile(site / paths.bundle(ON_THE_NINTH)) as archive:
        assert {f"{table.name}.csv" for table in TABLES} <= set(archive.namelist())
        claims = archive.read("claims.csv").decode("utf-8-sig")
    statuses = {row["claim_id"]: row["status"] for row in csv.DictReader(io.StringIO(claims))}
    assert statuses["all-164"] == "retracted"
    assert "all-225" not in statuses


def test_an_article_has_its_words_marked_beside_what_became_of_them(site, pages) -> None:
    page = pages[paths.evidence("en", HOSTILE_ARTICLE)]
    html = (site / paths.evidence("en", HOSTILE_ARTICLE)).read_text(encoding="utf-8")
    assert "claim-all-164" in page.anchors
    assert re.search(r'<mark data-about="[^"]*\bclaim-all-164\b[^"]*" class="mark claim"', html)
    assert "more than 164" in page.struck


def test_the_list_names_every_other_file_with_its_digest(site) -> None:
    lines = (site / LIST).read_text(encoding="utf-8").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    there = sites.contents(site)
    del there[LIST]
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in there.items()}


def test_articles_are_listed_with_their_figures(pages, built) -> None:
    page = pages["articles.html"]
    for row in built.tables[Articles].to_dict("records"):
        assert " ".join(row[Articles.TITLE].split()) in page.text
    assert "Recount sample" in page.text
