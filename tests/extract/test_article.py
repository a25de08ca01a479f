"""Articles: what is read, and how each bad one is named."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from extract.article import LARGEST, ArticleError, article_id_of, is_article, read_article

FIELDS = """title: Strike at the shipyard
publisher: Harbour Post
language: en
published: 2021-06-03
url: https://example.org/strike
sources:
  - https://example.org/a
  - union leaflet
"""
GOOD = f"---\n{FIELDS}---\n\nTwo people were hurt.\n\nWork stopped.\n"


def write(folder: Path, content: str | bytes, name: str = "2021-06-03-strike.en.md") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def with_field(name: str, value: str) -> str:
    lines = [f"{name}: {value}\n" if line.startswith(f"{name}:") else line for line in GOOD.splitlines(keepends=True)]
    return "".join(lines)


def test_a_whole_article_is_read(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, GOOD))
    assert article.article_id == "2021-06-03-strike.en"
    assert (article.title, article.publisher, article.language) == ("Strike at the shipyard", "Harbour Post", "en")
    assert (article.published, article.published_at) == (date(2021, 6, 3), None)
    assert article.url == "https://example.org/strike"
    assert article.sources == ("https://example.org/a", "union leaflet")
    assert article.text == "Two people were hurt.\n\nWork stopped."


def test_invisible_marks_in_a_title_are_dropped(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, with_field("title", '"Strike\u00ad at the ship\u200byard"')))
    assert article.title == "Strike at the shipyard"


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_and_a_byte_order_mark_change_nothing(tmp_path: Path, line_end: str) -> None:
    plain = read_article(write(tmp_path, GOOD))
    other = read_article(write(tmp_path, ("\ufeff" + GOOD).replace("\n", line_end)))
    assert other == plain


def test_a_txt_file_is_an_article_too(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD, "strike.txt")
    assert is_article(path)
    assert read_article(path).article_id == "strike"


@pytest.mark.parametrize("name", ["README.md", "readme.md", ".hidden.md", "notes.csv", "strike"])
def test_other_files_are_no_articles(tmp_path: Path, name: str) -> None:
    assert not is_article(write(tmp_path, GOOD, name))


def test_a_folder_named_like_an_article_is_none(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    assert not is_article(tmp_path / "folder.md")


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    link = tmp_path / "gone.md"
    link.symlink_to(tmp_path / "nowhere")
    assert is_article(link)
    with pytest.raises(ArticleError, match=r"gone\.md: cannot be opened"):
        read_article(link)


def test_only_blank_lines_around_the_text_are_taken_away(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, f"---\n{FIELDS}---\n \n\n  Indented.\n--- not a border\n---\nEnd. \n\n \n"))
    assert article.text == "  Indented.\n--- not a border\n---\nEnd. "


@pytest.mark.parametrize(
    ("printed", "day", "moment"),
    [
        ("2021-06-03", date(2021, 6, 3), None),
        ('"2021-06-03"', date(2021, 6, 3), None),
        ("2021-06-03T21:40", date(2021, 6, 3), datetime(2021, 6, 3, 21, 40, tzinfo=UTC)),
        ("2021-06-03 21:40:05", date(2021, 6, 3), datetime(2021, 6, 3, 21, 40, 5, tzinfo=UTC)),
        ("2021-06-03T21:40Z", date(2021, 6, 3), datetime(2021, 6, 3, 21, 40, tzinfo=UTC)),
        (
            "2021-06-03T01:40+06:00",
            date(2021, 6, 3),
            datetime(2021, 6, 3, 1, 40, tzinfo=timezone(timedelta(hours=6))),
        ),
    ],
)
def test_the_day_of_publication_is_the_publishers(
    tmp_path: Path, printed: str, day: date, moment: datetime | None
) -> None:
    article = read_article(write(tmp_path, with_field("published", printed)))
    assert (article.published, article.published_at) == (day, moment)


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("title", "No", "No"),
        ("title", "2022", "2022"),
        ("title", "'Toll: twelve'", "Toll: twelve"),
        ("title", "<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("publisher", "0x1F", "0x1F"),
        ("publisher", "~tilde", "~tilde"),
    ],
)
def test_a_field_is_the_text_that_stands_there(tmp_path: Path, name: str, value: str, read: str) -> None:
    assert getattr(read_article(write(tmp_path, with_field(name, value))), name) == read


def test_a_code_in_capitals_is_the_same_language(tmp_path: Path) -> None:
    assert read_article(write(tmp_path, with_field("language", "EN"))).language == "en"


BAD = [
    ("empty", "", 1, "empty", "Write front matter"),
    ("blank", " \n\n", 1, "empty", "Write front matter"),
    ("no front matter", "Two people were hurt.\n", 1, "no front matter", "Begin the file with a line '---'"),
    ("front matter without end", f"---\n{FIELDS}\nTwo people.\n", 1, "no end", "Close it with a line"),
    ("no text", f"---\n{FIELDS}---\n\n", 10, "no text", "Paste the article's text"),
    ("broken YAML", GOOD.replace("Harbour Post", '"Harbour Post'), 3, "not valid YAML", "in quotes"),
    ("colon in a title", with_field("title", "Toll: twelve"), 2, "not valid YAML", "in quotes"),
    ("deep nest", with_field("title", "[" * 5000), 2, "nested too deeply", "one 'name: value' a line"),
    ("a control character", with_field("title", "a\x07b"), 2, "U+0007", "one 'name: value' a line"),
    ("an escaped control character", with_field("title", '"a\\ab"'), 2, "control characters", "Remove them"),
    ("a list as title", with_field("title", "[a, b]"), 2, "title is not plain text", "title: …"),
    ("no fields", "---\n- a\n---\nText.\n", 2, "no 'name: value' lines", "one 'name: value' a line"),
    ("no title", with_field("title", ""), 2, "no title", "title: …"),
    ("no publisher", GOOD.replace("publisher: Harbour Post\n", ""), 1, "no publisher", "publisher: …"),
    ("no language", GOOD.replace("language: en\n", ""), 1, "no language", "language: …"),
    ("unknown language", with_field("language", "tlh"), 4, "unknown language 'tlh'", "Known are en, pl, ru"),
    ("a path as language", with_field("language", "../en"), 4, "unknown language", "Known are"),
    ("no published", GOOD.replace("published: 2021-06-03\n", ""), 1, "no published", "published: …"),
    ("published null", with_field("published", "null"), 5, "no published", "published: …"),
    ("published a word", with_field("published", "yesterday"), 5, "published is no day", "2022-01-10"),
    ("published a month", with_field("published", "2021-06"), 5, "published is no day", "2022-01-10"),
    ("a day no calendar has", with_field("published", "2021-02-30"), 5, "published is no day", "2022-01-10"),
    ("the year one", with_field("published", "0001-01-01"), 5, "in the year 1", "2022-01-10"),
    ("not UTF-8", GOOD.encode("utf-8").replace(b"Work", b"W\xf3rk"), 14, "not UTF-8", "encoding UTF-8"),
    ("UTF-16", GOOD.encode("utf-16"), 1, "not UTF-8", "encoding UTF-8"),
    ("NUL", GOOD.replace("Work", "W\0rk"), 14, "NUL", "plain text"),
    ("too large", GOOD + "x" * LARGEST, 0, "5.0 MB", "Split it"),
]


@pytest.mark.parametrize(("content", "line", "problem", "remedy"), [case[1:] for case in BAD], ids=[c[0] for c in BAD])
def test_a_bad_article_is_named_with_file_line_and_remedy(
    tmp_path: Path, content: str | bytes, line: int, problem: str, remedy: str
) -> None:
    path = write(tmp_path, content)
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert caught.value.line == line
    assert problem in caught.value.problem
    assert remedy in caught.value.remedy
    assert str(caught.value).startswith(f"{path.name}, line {line}: " if line else f"{path.name}: ")


@pytest.mark.parametrize("name", ["two words.md", "a,b.md", "=sum.md", "-x.md", "quote'.md", "tab\t.md"])
def test_a_file_name_that_makes_no_id_is_named_with_a_better_one(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArticleError, match=r"Rename the file, for instance to [\w.-]+\.md"):
        read_article(write(tmp_path, GOOD, name))


def test_one_name_in_two_codings_gives_one_id() -> None:
    composed, decomposed = Path("\u017cycie.md"), Path("z\u0307ycie.md")
    assert article_id_of(composed) == article_id_of(decomposed)
