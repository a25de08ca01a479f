"""The data of a page as search engines and catalogues read it: schema.org's Dataset, as JSON-LD."""

import json
from collections.abc import Iterable
from textwrap import shorten
from typing import Any

from dashboard.export.description import MEDIA
from dashboard.export.look import Look
from dashboard.site import paths
from dashboard.site.shell import Page
from dashboard.wording.i18n import Texts
from dashboard.wording.place_names import place_names
from extract.schema import TABLES, Articles, Claims, Measure, Places
from extract.tables import package

_MOST_PLACES, _MOST_ARTICLES = 50, 200
_ZIP = "application/zip"
_LONGEST_NAME = 150
_SAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def described(page: Page, look: Look, finding: str) -> str:
    """The element for the page's head; `finding` is the page's headline."""
    written = json.dumps(dataset(page, look, finding), ensure_ascii=False, indent=1).translate(_SAFE)
    return f'<script type="application/ld+json">\n{written}\n</script>'


def dataset(page: Page, look: Look, finding: str) -> dict[str, Any]:
    """The description; what the data does not tell is left out, never guessed."""
    texts, claims = look.texts, look.shown.statements
    told = package.describe()
    days = [*claims[Claims.KNOWN_BY].dropna()]
    newest = look.known.newest
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": shorten(f"{texts('site.dataset')}: {finding}", _LONGEST_NAME, placeholder="…"),
        "description": f"{texts('site.data_about')} {finding}. {look.caption}.",
        "inLanguage": texts.code,
        "license": told["licenses"][0]["path"],
        "isAccessibleForFree": True,
        "keywords": [texts.measure(one) for one in _measures(look)],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": texts.measure(one), "unitText": texts.unit(one)}
            for one in _measures(look)
        ],
        "measurementTechnique": texts("site.technique"),
        "spatialCoverage": list(_places(look)),
        "distribution": list(_distribution(page, texts)),
        "isBasedOn": list(_articles(look)),
    }
    if days:
        found["temporalCoverage"] = f"{min(days).date().isoformat()}/{max(days).date().isoformat()}"
    if newest:
        found["dateModified"] = newest.isoformat()
    return {name: value for name, value in found.items() if value not in ([], "")}


def _measures(look: Look) -> list[Measure]:
    there = set(look.shown.statements[Claims.MEASURE])
    return [one for one in Measure if one in there]


def _places(look: Look) -> Iterable[dict[str, Any]]:
    names = place_names(look.known.places, look.texts.code)
    told = look.shown.statements[Claims.PLACE_ID].value_counts()
    rows = look.known.places.set_index(Places.ID)
    for one in sorted(told.index, key=lambda one: (-told[one], one))[:_MOST_PLACES]:
        if one not in names:
            continue
        place: dict[str, Any] = {"@type": "Place", "name": names[one]}
        north, east = rows.loc[one, Places.LATITUDE], rows.loc[one, Places.LONGITUDE]
        if north == north:  # no number equals itself where there is none
            place["geo"] = {"@type": "GeoCoordinates", "latitude": float(north), "longitude": float(east)}
        yield place


def _distribution(page: Page, texts: Texts) -> Iterable[dict[str, Any]]:
    yield _file(page, paths.bundle(page.state), _ZIP, texts("site.all_tables_plain"))
    if page.state.day is None:
        for table in TABLES:
            there = paths.data(page.state.code, f"{table.name}.csv")
            yield _file(page, there, MEDIA["csv"], table.description)


def _file(page: Page, there: str, media: str, words: str) -> dict[str, Any]:
    address = paths.link(page.here, there)
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": media, "description": words}


def _articles(look: Look) -> Iterable[dict[str, Any]]:
    for row in look.known.articles.head(_MOST_ARTICLES).to_dict("records"):
        article: dict[str, Any] = {
            "@type": "NewsArticle",
            "headline": row[Articles.TITLE],
            "publisher": {"@type": "Organization", "name": row[Articles.PUBLISHER]},
            "datePublished": row[Articles.PUBLISHED],
            "inLanguage": row[Articles.LANGUAGE],
        }
        if row[Articles.URL].startswith(("https://", "http://")):
            article["url"] = row[Articles.URL]
        yield article
