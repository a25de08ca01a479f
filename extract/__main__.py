"""The command line: add, build, explain, check."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_DATA = Path(__file__).parents[1] / "data"
_CACHE = Path(__file__).parents[1] / ".cache"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the answer is the exit status."""
    chosen = parser().parse_args(arguments)
    try:
        status: int = chosen.run(chosen)
    except KeyboardInterrupt:
        print("Interrupted; nothing was changed.", file=sys.stderr)
        return 2
    except BrokenPipeError:  # "explain … | head": whoever reads has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def parser() -> argparse.ArgumentParser:
    """The commands with their options."""
    top = argparse.ArgumentParser(prog="python -m extract", description="From news articles to tables of claims.")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    build = commands.add_parser("build", help="read every article and write the tables")
    build.add_argument("--jobs", type=_jobs, default=min(2, os.cpu_count() or 1), help="processes (default: two)")
    build.add_argument("--cache", type=Path, default=_CACHE, help="where readings are kept for the next build")
    build.add_argument("--no-cache", dest="cache", action="store_const", const=None, help="read everything anew")
    build.set_defaults(run=_build)
    explain = commands.add_parser("explain", help="print an article with what was read in it, and by which rule")
    explain.add_argument("article", help="an article file, or its article_id")
    explain.set_defaults(run=_explain)
    check = commands.add_parser("check", help="verify the tables against the schema, each other and the articles")
    check.set_defaults(run=_check)
    add = commands.add_parser("add", help="make an article file of a text or HTML file")
    add.add_argument("source", metavar="FILE", help="a .txt or .html file, or an http(s) address")
    for name in ("title", "publisher", "language", "published", "url"):
        add.add_argument(f"--{name}", help="asked for where it is not given")
    add.set_defaults(run=_add)
    for command in (build, explain, check, add):
        command.add_argument("--articles", type=Path, default=_DATA / "articles", help="folder of the articles")
    for command in (build, check):
        command.add_argument("--tables", type=Path, default=_DATA / "tables", help="folder of the tables")
    return top


def _jobs(text: str) -> int:
    jobs = int(text)
    if jobs < 1:
        raise ValueError(text)
    return jobs


# Each command is imported when it is asked for: a build must not wait for what only another command needs.


def _build(chosen: argparse.Namespace) -> int:
    from extract.commands.build import run

    return run(chosen.articles, chosen.tables, chosen.jobs, chosen.cache)


def _explain(chosen: argparse.Namespace) -> int:
    from extract.commands.explain import run

    return run(chosen.article, chosen.articles)


def _check(chosen: argparse.Namespace) -> int:
    from extract.commands.check import run

    return run(chosen.articles, chosen.tables)


def _add(chosen: argparse.Namespace) -> int:
    from extract.commands.add import run

    given = {name: getattr(chosen, name) for name in ("title", "publisher", "language", "published", "url")}
    return run(chosen.source, given, chosen.articles)


if __name__ == "__main__":
    sys.exit(main())
