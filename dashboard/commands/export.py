"""`export`: one chart or table written as a file, or nothing, with what to do about it."""

import argparse
import sys
from datetime import date
from pathlib import Path

from dashboard.commands.choosing import look_of
from dashboard.commands.endings import ending_of
from dashboard.export.bundle import bundle
from dashboard.export.description import description
from dashboard.export.errors import ExportError
from dashboard.export.figures import PICTURES, SCROLLING, Scale, picture
from dashboard.export.framing import Framed
from dashboard.export.gallery import CHARTS
from dashboard.export.look import Look
from dashboard.export.name import file_name, numbered
from dashboard.export.saving import ready, save
from dashboard.export.series import framed_series
from dashboard.export.sheets import sheet_of, sheets_of_chart
from dashboard.export.sizes import Size
from dashboard.export.written import WRITERS, write
from extract.tables import package

DONE, NOTHING_WRITTEN = 0, 2
_ZIP = "zip"


def run(chosen: argparse.Namespace) -> int:
    """Write the file and say where it is, and what it says to those who cannot see it."""
    try:
        ending = _ending(chosen)
        retrieved = _day(chosen.retrieved)
        look = look_of(chosen)
        out = chosen.out or Path(f"{_name(chosen, look)}.{ending}")
        ready(out)
        notes = _notes(look)
        if ending in PICTURES:
            notes = [*_save_pictures(chosen, ending, out, look), *notes]
        elif ending == _ZIP:
            save({out: bundle(look, chart=chosen.what, base=chosen.address, retrieved=retrieved)})
            notes = [f"{out} written.", *notes]
        else:
            notes = [f"{out} written.", *notes]
            notes += _save_tables(chosen.what, ending, out, look)
    except ExportError as error:
        print(f"{error}\nNothing was written.", file=sys.stderr)
        return NOTHING_WRITTEN
    print("\n".join(notes))
    return DONE


_TOO_SMALL = "Its smallest words can hardly be read at this size: narrow the filters, or take --size article."


def _save_pictures(chosen: argparse.Namespace, ending: str, out: Path, look: Look) -> list[str]:
    """Write a chart: as one picture, or as a numbered series where one would have words too small to read."""
    series = framed_series(chosen.what, look, Size(chosen.size), scrolls=ending in SCROLLING)
    paths = numbered(out, len(series))
    save({path: picture(one, ending, Scale(chosen.scale), look) for path, one in zip(paths, series, strict=True)})
    said = [words for path, one in zip(paths, series, strict=True) for words in (f"{path} written.", _alternative(one))]
    return said if all(one.fit.legible for one in series) else [*said, _TOO_SMALL]


def _alternative(made: Framed) -> str:
    return f"Text alternative: {made.frame.alt}"


def _save_tables(what: str, ending: str, out: Path, look: Look) -> list[str]:
    """Write a table, or the tables of a chart, each beside the others, with their description."""
    sheets = sheets_of_chart(what, look) if what in CHARTS else (sheet_of(what, look),)
    first, *others = sheets
    paths = {first.name: out, **{one.name: out.with_name(f"{out.stem}-{one.name}{out.suffix}") for one in others}}
    described = out.with_name(f"{out.name}.{package.NAME}")
    names = {name: path.name for name, path in paths.items()}
    files = {paths[one.name]: write(one, ending) for one in sheets}
    save({**files, described: description(sheets, ending, look, names)})
    return [*(f"{paths[one.name]} written." for one in others), f"{described} describes it."]


def _name(chosen: argparse.Namespace, look: Look) -> str:
    """The file's name where none is given, without its ending."""
    size = "" if chosen.size == Size.ARTICLE else chosen.size
    return file_name("-".join(filter(None, (chosen.what, size, "dark" if chosen.dark else ""))), look)


def _ending(chosen: argparse.Namespace) -> str:
    """The format asked for: by its name, by the file's, or the usual one."""
    is_chart = chosen.what in CHARTS
    possible = (*PICTURES, *WRITERS, _ZIP) if is_chart else (*WRITERS, _ZIP)
    return ending_of(chosen.what, chosen.format, chosen.out, possible, "png" if is_chart else "csv")


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise ExportError(f"--retrieved {given}: this is no day such as 2022-01-09.") from None


def _notes(look: Look) -> list[str]:
    return [look.texts("views.nothing", caption=look.caption)] if look.shown.empty else []
