"""The command line: what each command prints, and its exit status."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from extract.__main__ import main
from extract.article import read_article
from tests.extract.corpus import SAMPLE, contents, write_article

TEXT = "Two people were injured in Gdansk on Wednesday, police said. Nobody was arrested."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    write_article(tmp_path / "articles", TEXT)
    return tmp_path / "articles"


def run(command: str, articles: Path, *more: str) -> int:
    tables = () if command in ("explain", "add") else ("--tables", str(articles.parent / "tables"))
    cache = ("--no-cache",) if command == "build" else ()
    return main([command, *more, "--articles", str(articles), *tables, *cache])


def in_a_process(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "extract", *arguments], capture_output=True, text=True, check=False)


# --- build -----------------------------------------------------------------------------------------------------


def test_build_ends_with_0_when_all_is_read(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", articles) == 0
    said = capsys.readouterr()
    assert said.out.startswith("1 article read: ")
    assert said.err == ""


def test_build_ends_with_1_and_names_what_it_skipped(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (articles / "bad.md").write_text("no front matter")
    assert run("build", articles) == 1
    said = capsys.readouterr()
    assert said.err.startswith("bad.md, line 1: no front matter. Begin the file with")
    assert "1 article read, 1 skipped" in said.out


def test_build_ends_with_2_and_leaves_the_tables_when_nothing_is_read(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("build", articles)
    before = contents(articles.parent / "tables")
    for path in articles.iterdir():
        path.write_text("no front matter")
    assert run("build", articles) == 2
    assert "Nothing was written" in capsys.readouterr().err
    assert contents(articles.parent / "tables") == before


def test_build_ends_with_2_rather_than_replace_a_folder_of_other_files(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--articles", str(articles), "--tables", str(articles), "--no-cache"]) == 2
    assert "holds what no build wrote" in capsys.readouterr().err
    assert [path.name for path in articles.iterdir()] == ["2021-06-03-strike.en.md"]


def test_build_shows_progress_on_a_terminal_only(
    articles: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run("build", articles)
    assert "1 of 1 articles" in capsys.readouterr().err


def test_build_waits_for_no_library_that_only_others_need(articles: Path) -> None:
    tables = articles.parent / "tables"
    code = (
        "import sys; from extract.__main__ import main\n"
        f"main(['build', '--no-cache', '--articles', {str(articles)!r}, '--tables', {str(tables)!r}])\n"
        "print({'pandas', 'numpy', 'streamlit', 'plotly', 'dashboard'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "set()"


def test_build_runs_as_a_module(articles: Path) -> None:
    tables = articles.parent / "tables"
    done = in_a_process("build", "--no-cache", "--articles", str(articles), "--tables", str(tables))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tables / "claims.csv").is_file()


@pytest.mark.parametrize("arguments", [[], ["bild"], ["build", "--jobs", "0"], ["build", "--jobs", "many"]])
def test_a_wrong_command_line_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: python -m extract" in capsys.readouterr().err


# --- check -----------------------------------------------------------------------------------------------------


def test_check_ends_with_0_on_what_build_wrote(articles: Path) -> None:
    run("build", articles)
    assert run("check", articles) == 0


def test_check_ends_with_1_and_names_each_fault(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("build", articles)
    claims = articles.parent / "tables" / "claims.csv"
    claims.write_text(claims.read_text(encoding="utf-8").replace(",injured,", ",bruised,"), encoding="utf-8")
    mentions = articles.parent / "tables" / "mentions.csv"
    mentions.write_text(mentions.read_text(encoding="utf-8").replace("Gdansk", "Gdynia"), encoding="utf-8")
    capsys.readouterr()
    assert run("check", articles) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "claims.csv, row 1 (line 2), measure: 'bruised' is not one of killed, injured" in lines[0]
    assert any("text: is 'Gdynia', but the article has 'Gdansk' there" in line for line in lines)
    assert lines[-1].startswith(f"{len(lines) - 1} faults in ")


def test_check_notices_that_an_article_has_changed(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("build", articles)
    write_article(articles, f"Late addition. {TEXT}")
    assert run("check", articles) == 1
    assert "the article's text has changed since the build" in capsys.readouterr().out


def test_check_notices_that_an_article_is_gone(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("build", articles)
    next(articles.iterdir()).unlink()
    assert run("check", articles) == 1
    assert "there is no article 2021-06-03-strike.en" in capsys.readouterr().out


def test_check_without_tables_names_every_one(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", articles) == 1
    assert "claims.csv: there is no such file" in capsys.readouterr().out


# --- explain ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["2021-06-03-strike.en", "2021-06-03-strike.en.md"])
def test_explain_marks_mentions_and_gives_each_claim_its_rule(
    name: str, articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("explain", articles, name) == 0
    said = capsys.readouterr().out
    assert "\033" not in said
    assert said.startswith("Strike at the shipyard\nHarbour Post, 2021-06-03, en\n")
    assert "[Two]" in said
    assert "[Gdansk]" in said
    assert "injured, all 2..2 (exact, total), stands" in said
    assert "rule: " in said


def test_explain_tells_revisions_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "2022-01-09-ministerstwo-wycofuje-bilans.pl", "--articles", str(SAMPLE)]) == 0
    assert "revision: retracts" in capsys.readouterr().out


def test_explain_suggests_the_article_that_was_meant(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", articles, "2021-06-03-strke.en") == 2
    assert "Did you mean 2021-06-03-strike.en.md?" in capsys.readouterr().err


def test_explain_names_what_is_wrong_with_an_article(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (articles / "bad.md").write_text("no front matter")
    assert run("explain", articles, "bad") == 2
    assert capsys.readouterr().err.startswith("bad.md, line 1: no front matter")


# --- add -------------------------------------------------------------------------------------------------------

FIELDS = ["--title", "Łódź: 2 hurt", "--publisher", "P: Q", "--language", "pl", "--published", "2021-06-03T10:00"]


def test_add_makes_an_article_of_a_text_file(articles: Path, tmp_path: Path) -> None:
    source = tmp_path / "saved.txt"
    source.write_bytes("\ufeffDwie osoby są ranne.\r\nNikt nie zginął.\r\n".encode())
    assert run("add", articles, str(source), *FIELDS) == 0
    added = articles / "2021-06-03-łodz-2-hurt.pl.md"
    assert added.is_file()
    assert run("build", articles) == 0


def test_add_asks_for_nothing_where_nobody_can_answer(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "saved.txt").write_text("Two people were hurt.")
    assert run("add", articles, str(tmp_path / "saved.txt"), "--title", "T") == 2
    assert "Not known: publisher, language, published. Give --publisher … --language" in capsys.readouterr().err


def test_add_leaves_no_file_when_a_field_is_wrong(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "saved.txt").write_text("Two people were hurt.")
    before = contents(articles)
    assert run("add", articles, str(tmp_path / "saved.txt"), *FIELDS, "--published", "2021-06") == 2
    assert "published is no day" in capsys.readouterr().err
    assert contents(articles) == before


def test_add_overwrites_nothing(articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "saved.txt").write_text("Two people were hurt.")
    assert run("add", articles, str(tmp_path / "saved.txt"), *FIELDS) == 0
    assert run("add", articles, str(tmp_path / "saved.txt"), *FIELDS) == 2
    assert "exists already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "is empty"), (b"\xff\xfe\x00", "is not UTF-8"), (None, "cannot be opened")]
)
def test_add_names_what_is_wrong_with_a_file(
    content: bytes | None, said: str, articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "saved.txt"
    if content is not None:
        source.write_bytes(content)
    assert run("add", articles, str(source), *FIELDS) == 2
    assert said in capsys.readouterr().err


def test_add_says_so_when_an_address_does_not_answer(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("add", articles, "http://127.0.0.1:9/page", *FIELDS) == 2
    assert "did not answer" in capsys.readouterr().err


PAGE = """<!doctype html><html lang="en-GB"><head>
<meta property="og:title" content="Strike &amp; fire"><meta name="og:site_name" content='Harbour Post'>
<meta content="2021-06-03T10:00:00+02:00" property="article:published_time">
</head><body><p>Two people were hurt.</p></body></html>"""


def test_add_takes_from_a_page_what_the_page_says_of_itself(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = SimpleNamespace(extract=lambda *_, **__: "Two people were hurt.\n")
    monkeypatch.setitem(sys.modules, "trafilatura", reader)
    (tmp_path / "page.html").write_text(PAGE)
    assert run("add", articles, str(tmp_path / "page.html")) == 0
    article = read_article(articles / "2021-06-03-strike-fire.en.md")
    assert (article.title, article.publisher, article.language) == ("Strike & fire", "Harbour Post", "en")
    assert article.published_at
    assert article.published_at.isoformat() == "2021-06-03T10:00:00+02:00"
    assert article.text == "Two people were hurt."


def test_add_says_what_to_install_for_pages(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "page.html").write_text(PAGE)
    assert run("add", articles, str(tmp_path / "page.html")) == 2
    assert "pip install -e '.[html]'" in capsys.readouterr().err


def test_add_asks_on_a_terminal_for_what_is_missing(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["A title", "P", "en", "2021-06-04"])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    (tmp_path / "saved.txt").write_text("Two people were hurt.")
    assert run("add", articles, str(tmp_path / "saved.txt")) == 0
    assert (articles / "2021-06-04-a-title.en.md").is_file()
