"""`build`: the tables written anew, with progress on a terminal and every skipped article named."""

import sys
from pathlib import Path

from extract.building.build import Report, build
from extract.building.results import BuildError
from extract.language import LanguageError
from extract.tables.swap import SwapError

ALL_READ, SOME_SKIPPED, NOTHING_WRITTEN = 0, 1, 2


def run(articles: Path, tables: Path, jobs: int, cache: Path | None) -> int:
    """Build the tables and say what came of it."""
    try:
        report = build(articles, tables, jobs=jobs, cache=cache, progress=_progress if sys.stderr.isatty() else None)
    except (BuildError, SwapError, LanguageError) as error:
        return _nothing(str(error), tables)
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        return _nothing(f"{error.strerror or error}{place}. Make room, or mend the folder's rights.", tables)
    for skipped in report.skipped:
        print(skipped.message, file=sys.stderr)
    print(_summary(report, tables))
    return SOME_SKIPPED if report.skipped else ALL_READ


def _nothing(problem: str, tables: Path) -> int:
    print(f"{problem}\nNothing was written; {tables} is as it was.", file=sys.stderr)
    return NOTHING_WRITTEN


def _summary(report: Report, tables: Path) -> str:
    skipped = f", {len(report.skipped)} skipped" if report.skipped else ""
    return (
        f"{_count(report.read, 'article')} read{skipped}: {_count(report.claims, 'claim')} and "
        f"{_count(report.revisions, 'revision')} written to {tables}"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _progress(done: int, of: int) -> None:
    if done == of or done % 10 == 0:
        print(f"\r{done} of {of} articles", end="\n" if done == of else "", file=sys.stderr, flush=True)
