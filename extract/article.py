"""Articles: front matter and frozen text, read with errors that say what is wrong and how to mend it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import yaml

from extract import language
from extract.records import record

LARGEST = 5_000_000  # bytes; a longer file is no article, and reading it would hold up all the others
_LONGEST_FRONT_MATTER = 65_536  # characters; past that the closing line is missing
_DEEPEST = 10  # lists within lists
# Without brackets, lines set in far, or dashes in a row nothing can lie so deep
_MAY_NEST = re.compile(r"[\[{]|^\s{4}|(?:[-?:]\s+){3}", re.MULTILINE)
_ENDINGS = (".md", ".txt")
_YEARS = range(1800, 2200)
_ID = re.compile(r"[^\W_][\w.-]*")
_BLANK_LINES_BEFORE = re.compile(r"\A(?:[^\S\n]*\n)+")
_BLANK_LINES_AFTER = re.compile(r"(?:\n[^\S\n]*)+\Z")
_NULL = "tag:yaml.org,2002:null"


class ArticleError(Exception):
    """An article that cannot be read: `path`, `line` (0 where none applies), what is wrong, and the remedy."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str) -> None:
        self.path, self.line, self.problem, self.remedy = path, line, problem, remedy
        where = f"{shown(path)}, line {line}" if line else shown(path)
        super().__init__(f"{where}: {problem}. {remedy}")

    def __reduce__(self) -> tuple[type["ArticleError"], tuple[Path, int, str, str]]:
        return ArticleError, (self.path, self.line, self.problem, self.remedy)


def shown(path: Path) -> str:
    """A file's name as it can be printed, whatever bytes it has."""
    return path.name.encode("utf-8", "backslashreplace").decode()


@record
class Article:
    """One document by one publisher; `text` is what follows the front matter, offsets count its characters.

    `published` is the day as the publisher gives it. `published_at` always has a time zone: a time printed without
    one counts as UTC.
    """

    article_id: str
    title: str
    publisher: str
    language: str
    published: date
    published_at: datetime | None
    url: str
    sources: tuple[str, ...]
    text: str
    path: Path


def read_article(path: Path) -> Article:
    """Read one article file.

    Raises:
        ArticleError: no front matter, a missing or wrong field, an unknown language, broken YAML, not UTF-8, empty,
            or too large.
    """
    article_id = article_id_of(path)
    front_matter, text = _split(path, _decoded(path))
    fields = _Fields(path, front_matter)
    published, published_at = _published(fields)
    return Article(
        article_id=article_id,
        title=fields.line("title"),
        publisher=fields.line("publisher"),
        language=_language(fields),
        published=published,
        published_at=published_at,
        url=fields.line("url", required=False),
        sources=fields.lines("sources"),
        text=text,
        path=path,
    )


def is_named_article(path: Path) -> bool:
    """Whether a name is an article's: `.md` or `.txt`, not hidden, not a read-me."""
    name = path.name.lower()
    return name.endswith(_ENDINGS) and not name.startswith(".") and name != "readme.md"


def is_article(path: Path) -> bool:
    """Whether a file counts as an article by its name; a link that leads nowhere does too, and is to be reported."""
    return is_named_article(path) and (path.is_file() or (path.is_symlink() and not path.exists()))


def no_file(path: Path) -> ArticleError:
    """Why something with an article's name is none: it is a folder, a pipe or the like."""
    kind = "a folder" if path.is_dir() else "no plain file"
    return ArticleError(path, 0, f"{kind}, and an article is a file", "Move it elsewhere, or save the text as a file.")


def article_id_of(path: Path) -> str:
    """The file name without its ending.

    Raises:
        ArticleError: the name has signs that an id must not have.
    """
    article_id = unicodedata.normalize("NFC", path.name.rpartition(".")[0])
    if not _ID.fullmatch(article_id):
        name = re.sub(r"[^\w.-]+", "-", article_id, flags=re.ASCII).strip("-._") or "article"
        raise ArticleError(
            path,
            0,
            "the file name makes no good article_id: only letters, digits, '.', '-' and '_' may stand in it, "
            "a letter or digit first",
            f"Rename the file, for instance to {name}{path.suffix}.",
        )
    return article_id


def _decoded(path: Path) -> str:
    """The file's text, with `\\n` for every line end and without a byte order mark."""
    try:
        if (size := path.stat().st_size) >= LARGEST:
            problem = f"{size / 1_000_000:.1f} MB, and an article must be smaller than {LARGEST // 1_000_000} MB"
            raise ArticleError(path, 0, problem, "Split it into one file for each article.")
        raw = path.read_bytes()
    except OSError as error:
        raise ArticleError(path, 0, f"cannot be opened ({error.strerror})", "Make the file readable.") from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ArticleError(path, line, "not UTF-8", "Save the file with the encoding UTF-8.") from None
    if not text.strip():
        raise ArticleError(path, 1, "the file is empty", "Write front matter and text into it, or remove the file.")
    if (nul := text.find("\0")) >= 0:
        line = text.count("\n", 0, nul) + 1
        raise ArticleError(path, line, "a NUL character, which no text has", "Save the article as plain text, UTF-8.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _split(path: Path, whole: str) -> tuple[str, str]:
    """Front matter and text; each line of the front matter stands one line lower in the file."""
    opening, _, rest = whole.partition("\n")
    if opening.rstrip() != "---":
        remedy = "Begin the file with a line '---', then title, publisher, language and published, then another '---'."
        raise ArticleError(path, 1, "no front matter", remedy)
    closing = re.search(r"^---[^\S\n]*(?:\n|\Z)", rest, re.MULTILINE)
    if closing is None or closing.start() > _LONGEST_FRONT_MATTER:
        raise ArticleError(path, 1, "the front matter has no end", "Close it with a line that holds only '---'.")
    body = _BLANK_LINES_AFTER.sub("", _BLANK_LINES_BEFORE.sub("", rest[closing.end() :]))
    if not body.strip():
        line = whole.count("\n", 0, len(opening) + 1 + closing.start()) + 1
        raise ArticleError(path, line, "no text after the front matter", "Paste the article's text below this line.")
    return rest[: closing.start()], body


class _Fields:
    """The front matter's fields as written: a title "No" stays "No", and each field knows its line."""

    def __init__(self, path: Path, front_matter: str) -> None:
        self._path = path
        self._nodes = _nodes(path, front_matter)

    def error(self, name: str, problem: str, remedy: str) -> ArticleError:
        """An error at a field's line; at the front matter's first line where the field is missing."""
        node = self._nodes.get(name)
        return ArticleError(self._path, node.start_mark.line + 2 if node else 1, problem, remedy)

    def line(self, name: str, *, required: bool = True) -> str:
        """A field of one line."""
        text = self._text(name, self._nodes.get(name))
        if required and not text:
            raise self.error(name, f"no {name}", f"Add a line '{name}: …' to the front matter.")
        return text

    def lines(self, name: str) -> tuple[str, ...]:
        """A field that is a list; one line alone is a list of one."""
        node = self._nodes.get(name)
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return tuple(filter(None, (self._text(name, one) for one in nodes)))

    def _text(self, name: str, node: yaml.Node | None) -> str:
        if node is None or node.tag == _NULL:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(name, f"{name} is not plain text", f"Write it as '{name}: …', in quotes if it holds ': '.")
        # soft hyphens and other invisible marks come with real titles and mean nothing in a table
        seen = node.value if node.value.isprintable() else _without_invisible(node.value)
        text = " ".join(seen.split())
        if not text.isprintable():
            raise self.error(name, f"{name} holds control characters", "Remove them.")
        return text


def _without_invisible(text: str) -> str:
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf")


def _nodes(path: Path, front_matter: str) -> Mapping[str, yaml.Node]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if unprintable := yaml.reader.Reader.NON_PRINTABLE.search(front_matter):
        line = front_matter.count("\n", 0, unprintable.start()) + 2
        raise _broken(path, line, f"a control character, U+{ord(unprintable.group()):04X}")
    try:
        if _MAY_NEST.search(front_matter):
            _refuse_deep_nests(path, yaml.parse(front_matter, Loader=loader))
        root = yaml.compose(front_matter, Loader=loader)
    except yaml.MarkedYAMLError as error:
        unclosed = (error.context or "").startswith("while scanning")  # it shows only where the file ends
        mark = error.context_mark if unclosed else error.problem_mark
        raise _broken(path, mark.line + 2 if mark else 1, error.problem or "not valid") from None
    if not isinstance(root, yaml.MappingNode):
        raise _broken(path, 2, "no 'name: value' lines")
    return {key.value: value for key, value in root.value if isinstance(key, yaml.ScalarNode)}


def _refuse_deep_nests(path: Path, events: Iterable[yaml.Event]) -> None:
    depth = 0
    for event in events:  # the composer calls itself for each level: a deep nest would end the process
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise _broken(path, 2, "nested too deeply")


def _broken(path: Path, line: int, problem: str) -> ArticleError:
    remedy = "Write one 'name: value' a line, and put a value that holds ': ' or begins with a quote in quotes."
    return ArticleError(path, line, f"the front matter is not valid YAML ({problem})", remedy)


def _published(fields: _Fields) -> tuple[date, datetime | None]:
    printed = fields.line("published")
    remedy = "Write it like 2022-01-10, or 2022-01-10T14:30+06:00 where the time is known."
    try:
        moment = datetime.fromisoformat(printed)
    except ValueError:
        raise fields.error("published", f"published is no day: {printed[:40]!r}", remedy) from None
    if moment.year not in _YEARS:
        raise fields.error("published", f"published is in the year {moment.year}", remedy)
    if len(printed) <= len("2022-01-10"):
        return moment.date(), None
    return moment.date(), moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _language(fields: _Fields) -> str:
    code = fields.line("language").lower()
    known = language.available()
    if code not in known:
        remedy = f"Known are {', '.join(known)}: use one of these, or add extract/languages/{code[:20]}.toml."
        raise fields.error("language", f"unknown language {code[:40]!r}", remedy)
    return code
