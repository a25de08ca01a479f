"""`datapackage.json` of exported tables: the description the build writes, for the tables and formats at hand."""

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from dashboard.export.look import Look
from dashboard.export.sheets import Sheet
from extract.schema import Revisions
from extract.tables import package

MEDIA: Mapping[str, str] = MappingProxyType(
    {
        "csv": "text/csv",
        "json": "application/json",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)
"""The media type of each table format."""


def description(
    sheets: Sequence[Sheet], ending: str, look: Look, paths: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """The description of tables as they were exported, as a Data Package.

    Args:
        sheets: the tables.
        ending: their format.
        look: says which day and filters they show.
        paths: the file of each table by its name; "claims.csv" and so on where not given.
    """
    whole = package.describe()
    day = look.known.day or look.known.newest
    told: dict[str, Any] = {
        **{name: whole[name] for name in ("$schema", "name", "title")},
        "description": f"{whole['description']} {look.caption}.",
        **({"created": f"{day.isoformat()}T23:59:59Z"} if day else {}),
        **{name: whole[name] for name in ("licenses", "sources")},
        "resources": [_resource(sheet, ending, sheets, paths, look) for sheet in sheets],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _resource(
    sheet: Sheet, ending: str, sheets: Sequence[Sheet], paths: Mapping[str, str], look: Look
) -> dict[str, Any]:
    resource: dict[str, Any] = package.resource(sheet.table)
    if left_out := _left_out(sheet, look):
        resource["description"] = f"{resource['description']} {left_out}"
    resource["path"] = paths.get(sheet.name, f"{sheet.name}.{ending}")
    resource["format"], resource["mediatype"] = ending, MEDIA[ending]
    if ending == "xlsx":
        del resource["encoding"]
    schema = resource["schema"]
    kept = [key for key in schema.pop("foreignKeys", []) if _holds(key, sheet, sheets)]
    if kept:  # a filter may leave out the claim that a part belongs to
        schema["foreignKeys"] = kept
    return resource


def _left_out(sheet: Sheet, look: Look) -> str:
    """How many revisions are not there because the filters hide the figures they reach; "" for other tables."""
    count = len(look.known.revisions) - len(sheet.rows) if sheet.table is Revisions else 0
    return look.texts("export.revisions_left_out", count=count) if count else ""


def _holds(key: Mapping[str, Any], sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """Whether every reference leads to a row that is exported too."""
    named = key["reference"].get("resource", sheet.name)
    other = next((one for one in sheets if one.name == named), None)
    if other is None:
        return False
    (field,), (there,) = key["fields"], key["reference"]["fields"]
    return set(sheet.rows[field]) - {""} <= set(other.rows[there])
