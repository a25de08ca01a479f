"""Options that every command shares: the filters, named like the parameters of the address, language and tables."""

import argparse
import os
from pathlib import Path

_TABLES_VARIABLE = "RECOUNT_TABLES"
_ARTICLES_VARIABLE = "RECOUNT_ARTICLES"
_DATA = Path(__file__).resolve().parents[2] / "data"
_DAY = "YYYY-MM-DD"


def add_filters(command: argparse.ArgumentParser) -> None:
    """The filters; those that the address may name several times may be given several times here."""
    filters = command.add_argument_group("filters", "the same as in the address of the app")
    filters.add_argument("--from", dest="from", metavar=_DAY, help="first day on which a figure became known")
    filters.add_argument("--to", metavar=_DAY, help="last day")
    filters.add_argument("--as-of", dest="as_of", metavar=_DAY, help="show what was known by the end of this day")
    filters.add_argument("--place", metavar="NAME", help="a place's name or place_id, with all that lies in it")
    filters.add_argument("--within", metavar="KM", help="kilometres around the place, a city or point")
    for name, says in (
        ("measure", "what is counted, such as killed"),
        ("group", "who is counted, such as civilians"),
        ("source", "a source_id, such as kz:health_ministry, or unnamed"),
        ("publisher", "whose articles"),
        ("status", "stands, superseded, corrected, denied or retracted"),
    ):
        filters.add_argument(f"--{name}", action="append", default=[], metavar="VALUE", help=f"{says}; may be repeated")


def add_language(command: argparse.ArgumentParser) -> None:
    """The language of the words."""
    command.add_argument("--lang", choices=("en", "pl"), default="en", help="language of the words (default: en)")


def add_tables(command: argparse.ArgumentParser) -> None:
    """Where the tables are."""
    folder = Path(os.environ.get(_TABLES_VARIABLE) or _DATA / "tables")
    command.add_argument("--tables", type=Path, default=folder, metavar="DIR", help="folder of the tables")


def add_articles(command: argparse.ArgumentParser) -> None:
    """Where the articles are."""
    folder = Path(os.environ.get(_ARTICLES_VARIABLE) or _DATA / "articles")
    command.add_argument("--articles", type=Path, default=folder, metavar="DIR", help="folder of the articles")
