"""Articles made from what people have: a text file, a saved HTML page, or an address."""

import json
import re
import unicodedata
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import field
from html import unescape
from pathlib import Path

from extract.article import LARGEST, read_article
from extract.records import record

SECONDS = 20  # how long a page may take to answer
_ORDER = ("title", "publisher", "language", "published", "url")
_WORDS_OF_TITLE = 8
_INSTALL = ".venv/bin/pip install -e '.[html]'"
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*("[^"]*"|'[^']*')""")


class AddError(Exception):
    """Something that cannot be made an article: says what is wrong and what to do."""


@record
class Found:
    """A text, and what its page says of itself: title, publisher, language, published, url."""

    text: str
    fields: Mapping[str, str] = field(default_factory=dict)


def text_of(source: str) -> Found:
    """The text of a file, of a saved page, or of a page at an address; only an address asks the network.

    Raises:
        AddError: it cannot be opened, is no text, or holds no article.
    """
    if re.match(r"https?://", source):
        return _from_html(_fetched(source), source)
    path = Path(source)
    try:
        raw = path.read_bytes() if path.stat().st_size < LARGEST else None
    except OSError as error:
        raise AddError(f"{source} cannot be opened ({error.strerror}). Give the path of a text or HTML file.") from None
    if raw is None:
        raise AddError(f"{source} is larger than {LARGEST // 1_000_000} MB. Cut the article out of it.")
    text = _decoded(raw, source)
    if path.suffix.lower() in (".html", ".htm"):
        return _from_html(text, "")
    if not text.strip():
        raise AddError(f"{source} is empty.")
    return Found(text.strip())


def article_file(folder: Path, fields: Mapping[str, str], text: str) -> Path:
    """Write an article file named by day, title and language.

    Raises:
        AddError: there is such a file already, or the folder cannot be written to.
        ArticleError: a field is wrong; no file is left behind.
    """
    words = re.findall(r"[^\W_]+", _plain(fields["title"]))[:_WORDS_OF_TITLE]
    name = f"{fields['published'][:10]}-{'-'.join(words) or 'article'}.{fields['language']}"
    path = folder / (re.sub(r"[^\w.-]", "-", name) + ".md")
    front = "".join(f"{name}: {json.dumps(fields[name], ensure_ascii=False)}\n" for name in _ORDER if fields.get(name))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(f"---\n{front}---\n\n{text}\n")
    except FileExistsError:
        raise AddError(f"{path} exists already. Remove it, or give another --title.") from None
    except OSError as error:
        raise AddError(f"{path} cannot be written ({error.strerror}).") from None
    try:
        read_article(path)
    except Exception:
        path.unlink()
        raise
    return path


def _plain(title: str) -> str:
    """A title in lower case, accents taken off."""
    letters = unicodedata.normalize("NFKD", title.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _decoded(raw: bytes, source: str) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise AddError(f"{source} is not UTF-8. Save it as text with the encoding UTF-8.") from None


def _fetched(address: str) -> str:
    try:
        request = urllib.request.Request(address, headers={"User-Agent": "recount"})
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            charset = answer.headers.get_content_charset() or "utf-8"
            raw: bytes = answer.read(LARGEST)
            return raw.decode(charset, errors="replace")
    except (OSError, ValueError, LookupError) as error:
        reason = getattr(error, "reason", error)
        raise AddError(f"{address} did not answer ({reason}). Save the page in a browser and add the file.") from None


def _from_html(page: str, address: str) -> Found:
    try:
        import trafilatura
    except ImportError:
        raise AddError(
            "Reading HTML needs trafilatura. Run, in the project's folder: .venv/bin/pip install -e '.[html]'"
        ) from None
    text = trafilatura.extract(page, include_comments=False, include_tables=False)
    if not text:
        raise AddError(f"No article was found in {address or 'the page'}. Copy its text into a .txt file and add that.")
    return Found(text.strip(), {name: value for name, value in _metadata(page, address).items() if value})


def _metadata(page: str, address: str) -> dict[str, str]:
    """What the page's own `meta` elements say; a day found anywhere else may be that of something else."""
    meta: dict[str, str] = {}
    for element in _META.findall(page):
        attributes = {name.lower(): unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(element)}
        name = attributes.get("property") or attributes.get("name") or ""
        meta.setdefault(name.lower(), attributes.get("content", ""))
    lang = re.search(r"<html\b[^>]*\blang\s*=\s*[\"']?([a-z]{2})", page, re.IGNORECASE)
    return {
        "title": meta.get("og:title", ""),
        "publisher": meta.get("og:site_name", ""),
        "language": lang.group(1).lower() if lang else "",
        "published": meta.get("article:published_time", ""),
        "url": address or meta.get("og:url", ""),
    }
