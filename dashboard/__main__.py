"""The command line: export, report, site."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.commands.options import add_articles, add_filters, add_language, add_tables

_CHARTS = ("timeline", "known_when", "map", "comparison", "parts", "overview")
_TABLES = ("articles", "claims", "revisions", "events", "places", "mentions", "unread")
_FORMATS = ("png", "svg", "pdf", "html", "csv", "xlsx", "json", "zip")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the answer is the exit status: 0 done, 2 nothing written."""
    chosen = parser().parse_args(arguments)
    try:
        status: int = chosen.run(chosen)
    except KeyboardInterrupt:
        print("Interrupted; nothing was written.", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def parser() -> argparse.ArgumentParser:
    """The commands with their options."""
    top = argparse.ArgumentParser(prog="python -m dashboard", description="Charts and tables as files.")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    export = commands.add_parser("export", help="write a chart or a table as a file")
    export.add_argument("what", metavar="CHART", choices=(*_CHARTS, *_TABLES), help=f"{', '.join(_CHARTS)}; or a table")
    export.add_argument(
        "--format", choices=_FORMATS, help="default: what the name after --out ends in, else png or csv"
    )
    export.add_argument("--size", choices=("article", "square", "half-page", "slide"), default="article")
    export.add_argument("--scale", choices=("1", "2", "print"), default="2", help="of a PNG; print is 300 dots an inch")
    export.add_argument("--dark", action="store_true", help="light on dark")
    export.add_argument("--out", type=Path, metavar="FILE", help="default: a name that says chart, filters and day")
    export.add_argument("--retrieved", metavar="DAY", help="the day that the citation names, such as today's")
    export.add_argument("--address", default="", metavar="URL", help="where the app runs, for the link in a ZIP")
    export.set_defaults(run=_export)
    report = commands.add_parser("report", help="write charts and tables as one document")
    report.add_argument("--out", type=Path, metavar="FILE", help="default: a name that says filters and day")
    report.add_argument(
        "--format", choices=("pdf", "docx", "html", "md"), help="default: what the name after --out ends in, else pdf"
    )
    report.add_argument(
        "--include",
        action="append",
        default=[],
        metavar="NAME",
        help=f"{', '.join(_CHARTS)}, claims-table, revisions-table or events-table; with a measure, such as "
        "comparison:killed; may be repeated, in the order of the report (default: every chart, and the revisions)",
    )
    report.add_argument("--title", default="", help="of the report")
    report.add_argument("--notes", default="", help="words that stand before the charts")
    report.add_argument(
        "--without-pictures", action="store_true", help="tables in the place of charts: no browser needed"
    )
    report.add_argument("--retrieved", metavar="DAY", help="the day that the citation names, such as today's")
    report.set_defaults(run=_report)
    site = commands.add_parser("site", help="write the ledger as a static site that any web host can serve")
    site.add_argument("--out", type=Path, metavar="DIR", required=True, help="a folder of its own; an older site goes")
    site.set_defaults(run=_site)
    for command in (export, report):
        add_filters(command)
        add_language(command)
    for command in (export, report, site):
        add_tables(command)
    add_articles(site)
    return top


# Each command is imported when it is asked for: `--help` must not wait for pandas and plotly.


def _export(chosen: argparse.Namespace) -> int:
    from dashboard.commands.export import run

    return run(chosen)


def _report(chosen: argparse.Namespace) -> int:
    from dashboard.commands.report import run

    return run(chosen)


def _site(chosen: argparse.Namespace) -> int:
    from dashboard.site.command import run

    return run(chosen)


if __name__ == "__main__":
    sys.exit(main())
