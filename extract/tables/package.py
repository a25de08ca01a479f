"""`datapackage.json`: the tables described as a Data Package (https://datapackage.org, version 2)."""

from collections.abc import Mapping, Sequence
from typing import Any

from extract.schema import TABLES, Column, Table, Type

NAME = "datapackage.json"
_PROFILES = "https://datapackage.org/profiles/2.0"
_LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}
_GEONAMES = {"title": "GeoNames", "path": "https://www.geonames.org/"}


def describe(skipped: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """The package's description; `skipped` names the articles that could not be read."""
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "recount",
        "title": "Recount: a ledger of claims",
        "description": "Who said how many, of whom, where and when, and whether the figure still stands.",
        "licenses": [_LICENCE],
        "sources": [_GEONAMES],
        "resources": [resource(table) for table in TABLES],
        "skipped": [dict(one) for one in skipped],
    }


def resource(table: type[Table]) -> dict[str, Any]:
    """One table's description, as a CSV file in the package's folder."""
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "description": table.description,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table),
    }


def _schema(table: type[Table]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(table, column) for column in table.columns()],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = [table.key]
    if keys := [_foreign_key(table, column) for column in table.columns() if column.refers]:
        schema["foreignKeys"] = keys
    return schema


def _field(table: type[Table], column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": str(column), "type": str(column.holds), "description": column.description}
    if column.unit:
        field["unit"] = column.unit
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column == table.key:
        constraints["unique"] = True
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    if column.holds is Type.INTEGER:
        constraints["minimum"] = 0
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign_key(table: type[Table], column: Column) -> dict[str, Any]:
    other, _, name = column.refers.partition(".")
    # a table that refers to itself names no resource
    resource = {} if other == table.name else {"resource": other}
    return {"fields": [str(column)], "reference": {**resource, "fields": [name]}}
