"""Everything of one look as a ZIP: the tables with their description, and a README that says what they are."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

from dashboard.export import citation
from dashboard.export.description import description
from dashboard.export.link import link
from dashboard.export.look import Look
from dashboard.export.sheets import Sheet, bundled
from dashboard.export.written import as_csv
from extract.schema import Claims
from extract.tables import package

README = "README.md"
BIBTEX = "citation.bib"
_NEVER = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP can name: the same choice gives the same bytes
_READABLE_FILE = 0o100644 << 16
_UNIX = 3


def bundle(look: Look, *, chart: str = "", base: str = "", retrieved: date | None = None) -> bytes:
    """The tables as the look's filters leave them, as one ZIP.

    Args:
        look: which filters and day.
        chart: the chart from which it was asked for; its page is the one that the link opens.
        base: the app's address, where it is known.
        retrieved: the day for the citation; see `citation.plain`.
    """
    sheets = bundled(look)
    files: dict[str, bytes] = {
        README: readme(look, sheets, link(look, chart, base), retrieved).encode(errors="replace"),
        BIBTEX: citation.bibtex(look, retrieved).encode(errors="replace"),
        package.NAME: description(sheets, "csv", look),
        **{f"{sheet.name}.csv": as_csv(sheet) for sheet in sheets},
    }
    return zipped(files)


def readme(look: Look, sheets: tuple[Sheet, ...], address: str, retrieved: date | None = None) -> str:
    """What was taken away: filters and day, files, citation, and the claims by their ids."""
    texts = look.texts
    files = "\n".join(
        f"- `{sheet.name}.csv` ({texts.number(len(sheet.rows))}): {sheet.table.description}" for sheet in sheets
    )
    ids = "\n".join(f"- `{one}`" for one in look.shown.printings[Claims.ID])
    day = look.known.day or look.known.newest
    parts = (
        f"# {package.describe()['title']}",
        texts("export.readme.shows", day=day.isoformat() if day else "—"),
        _verbatim(look.caption),
        texts(f"export.readme.{'path' if address.startswith('/') else 'address'}", address=address),
        f"## {texts('export.readme.files')}\n\n{files}",
        texts("export.readme.notes"),
        f"## {texts('export.readme.cite')}\n\n{_verbatim(citation.plain(look, retrieved))}",
        texts("export.readme.bibtex"),
        f"## {texts('export.readme.claims')}\n\n{ids or '—'}",
    )
    return "\n\n".join(parts) + "\n"


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files as a ZIP whose bytes depend on nothing but names and contents."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NEVER)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _READABLE_FILE, _UNIX
            archive.writestr(entry, content)
    return out.getvalue()


def _verbatim(words: str) -> str:
    """Words of articles in a README that no reader of Markdown takes for markup."""
    return "\n".join(f"    {line}" for line in words.splitlines())
