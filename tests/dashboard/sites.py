"""A static site of the sample ledger, and what tests read in it."""

import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from extract.article import read_article
from extract.schema import Articles
from tests.dashboard import sample
from tests.dashboard.folders import write_folders

HOSTILE = "<script>window.hacked = 1</script> & <b>“bold”</b>"
HOSTILE_ARTICLE = "2022-01-09-report.en"
TEXT = 'More than 164 people <b>were</b> killed.\n\n</script><script>window.hacked = 2</script> "Twice" & more.'


def material(root: Path) -> tuple[Path, Path]:
    """Folders of tables and articles as a build leaves them, one article with a hostile title and text."""
    tables = sample.tables()
    titles = tables[Articles].set_index(Articles.ID)[Articles.TITLE].to_dict() | {HOSTILE_ARTICLE: HOSTILE}
    tables[Articles][Articles.TITLE] = [titles[one] for one in tables[Articles][Articles.ID]]
    tables[Articles][Articles.URL] = "https://news.example/a?b=1&c=2"
    texts = {HOSTILE_ARTICLE: TEXT}
    _, articles = write_folders(root, tables, texts)
    read = {path.stem: read_article(path).text for path in articles.iterdir()}
    tables[Articles][Articles.SHA256] = [
        hashlib.sha256(read[one].encode()).hexdigest() for one in tables[Articles][Articles.ID]
    ]
    return write_folders(root, tables, texts)


class Read(HTMLParser):
    """What a page links to, which anchors it has, what it says, and the scripts it holds."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.anchors: list[str] = []
        self.words: list[str] = []
        self.struck: list[str] = []
        self.scripts: list[str] = []
        self._inside: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in ("meta", "link", "br", "img", "input"):
            self._inside.append(tag)
        self.anchors += [given["id"] or ""] if "id" in given else []
        addresses = [
            given[name] or "" for name in ("href", "data-wide", "data-narrow") if name in given and tag != "html"
        ]
        self.links += addresses
        if tag in ("script", "img", "link") and given.get("rel") != "alternate":
            self.loaded += [given.get("src") or given.get("href") or ""]
        self.links += [given["src"] or ""] if given.get("src") else []
        if tag == "script":
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "script" in self._inside:
            self.scripts[-1] += data
        elif "style" not in self._inside:
            self.words.append(data)
            if "s" in self._inside:
                self.struck.append(data)

    @property
    def text(self) -> str:
        """The words of the page."""
        return " ".join(" ".join(self.words).split())


def drawings(folder: Path) -> dict[str, dict[str, Any]]:
    """Every chart's drawing, by its path in the site."""
    found = {}
    for path in sorted((folder / "figures").rglob("*.js")):
        script = path.read_text(encoding="utf-8")
        assert script.startswith("recount.draw(")
        assert script.endswith(");\n")
        name, drawing = json.loads(f"[{script.removeprefix('recount.draw(').removesuffix(');' + chr(10))}]")
        assert name == path.stem
        found[path.relative_to(folder).as_posix()] = drawing
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
