"""`site`: the ledger as a static site in a folder, or nothing, with what to do about it."""

import argparse
import sys
from pathlib import Path

from dashboard.site.build import files
from dashboard.site.material import Material, gather
from dashboard.site.writing import write_site
from dashboard.wording.i18n import load
from extract.tables.swap import SwapError
from extract.tables.tables import REBUILD, TableError

DONE, SOME_MISSING, NOTHING_WRITTEN = 0, 1, 2


def run(chosen: argparse.Namespace) -> int:
    """Write the site and say where it is, and which articles it lacks."""
    out: Path = chosen.out
    try:
        material = gather(chosen.tables, chosen.articles)
        count = write_site(out, files(material, _progress if sys.stderr.isatty() else None))
    except TableError as error:
        return _nothing(f"{chosen.tables}: {error}")
    except SwapError as error:
        return _nothing(str(error))
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        return _nothing(f"{error.strerror or error}{place}. Make room, or mend the folder's rights.")
    for line in _missing(material, chosen.articles):
        print(line, file=sys.stderr)
    print(f"{count} files written to {out}. Open {out / 'index.html'}, or put the folder on any web host.")
    return SOME_MISSING if material.missing or material.skipped or material.skipped is None else DONE


def _nothing(problem: str) -> int:
    print(f"{problem}\nNothing was written.", file=sys.stderr)
    return NOTHING_WRITTEN


def _missing(material: Material, folder: Path) -> list[str]:
    """What a reader of the site will not find."""
    unlisted = [f"{load('en')('app.unlisted')} {REBUILD}"] if material.skipped is None else []
    told = [*unlisted, *(str(one.get("message", "")) for one in material.skipped or ())]
    remedy = "its page has no text; bring back the file, or build the tables anew: python -m extract build"
    return [*told, *(f"{one}: not in {folder} as it was read: {remedy}" for one in material.missing)]


def _progress(done: int, of: int) -> None:
    print(f"\r{done} of {of} pages of charts", end="\n" if done == of else "", file=sys.stderr, flush=True)
