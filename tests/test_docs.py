"""The documentation names every command, every make target and every column, and says of them what the code says."""

import argparse
import re
from pathlib import Path

import pytest

from dashboard.__main__ import parser as dashboard_parser
from extract.__main__ import parser
from extract.schema import TABLES, Table
from extract.tables.dictionary import with_dictionary

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DATA_README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def commands(top: argparse.ArgumentParser | None = None) -> dict[str, argparse.ArgumentParser]:
    actions = (one for one in (top or parser())._actions if isinstance(one, argparse._SubParsersAction))
    return dict(next(actions).choices)


def options(command: argparse.ArgumentParser) -> set[str]:
    named = {name for action in command._actions for name in action.option_strings if name[:2] == "--"}
    return named - {"--help"}


def targets() -> list[str]:
    return re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("target", [target for target in targets() if target != "help"])
def test_the_readme_names_every_make_target(target: str) -> None:
    assert f"`make {target}`" in README


def test_the_readme_names_no_make_target_that_there_is_not() -> None:
    assert set(re.findall(r"`make ([a-z]+)", README)) <= set(targets())


def test_every_make_target_is_said_to_make_no_file() -> None:
    assert sorted(MAKEFILE.split(".PHONY:")[1].splitlines()[0].split()) == sorted(targets())


@pytest.mark.parametrize("command", commands())
def test_the_readme_names_every_command(command: str) -> None:
    assert f"`python -m extract {command}" in README


def test_the_readme_names_no_command_that_there_is_not() -> None:
    assert set(re.findall(r"python -m extract ([a-z]+)", README + DATA_README)) == set(commands())


@pytest.mark.parametrize("command", ["build", "check", "explain"])
def test_the_readme_names_every_option(command: str) -> None:
    assert {option for option in options(commands()[command]) if option not in README} == set()


@pytest.mark.parametrize("command", commands(dashboard_parser()))
def test_the_readme_names_every_command_of_the_dashboard_and_its_options(command: str) -> None:
    assert f"`python -m dashboard {command}" in README
    told = commands(dashboard_parser())[command]
    assert {option for option in options(told) if option not in README} == set()


def test_the_readme_names_no_command_of_the_dashboard_that_there_is_not() -> None:
    assert set(re.findall(r"python -m dashboard ([a-z]+)", README)) == set(commands(dashboard_parser()))


def test_the_readme_names_every_chart_and_table_that_can_be_exported() -> None:
    asked = next(one for one in commands(dashboard_parser())["export"]._actions if one.dest == "what")
    assert {name for name in asked.choices or () if f"`{name}`" not in README} == set()


def test_the_data_dictionary_is_what_the_schema_says() -> None:
    assert with_dictionary(DATA_README) == DATA_README, "run: python -m extract.tables.dictionary"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_data_dictionary_names_every_column(table: type[Table]) -> None:
    section = DATA_README.split(f"### {table.name}.csv")[1].split("\n### ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == [str(column) for column in table.columns()]


@pytest.mark.parametrize("text", [README, DATA_README], ids=["README.md", "data/README.md"])
def test_every_file_the_documentation_links_to_is_there(text: str) -> None:
    folder = ROOT if text is README else ROOT / "data"
    links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (folder / link).exists()] == []


def test_what_is_installed_is_pinned_and_nothing_else_is() -> None:
    pins = [line for line in (ROOT / "requirements.txt").read_text().splitlines() if line and line[0] != "#"]
    assert pins[0] == "-e ."
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9][\w.]*", pin) for pin in pins[1:])
    wanted = re.search(r"^dependencies = \[(.*?)^\]", (ROOT / "pyproject.toml").read_text(), re.DOTALL | re.MULTILINE)
    assert wanted
    names = {re.split(r"[<>=]", one)[0] for one in re.findall(r'"([^"]+)"', wanted[1])}
    assert names <= {pin.split("==")[0] for pin in pins}
