"""Small corpora for tests of the build: the sample's articles, or a few lines of one's own."""

from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "data" / "articles"


def sample_articles() -> list[Path]:
    """The article files of the sample."""
    return sorted(path for path in SAMPLE.glob("*.md") if path.name != "README.md")


def write_article(
    folder: Path,
    text: str,
    *,
    name: str = "2021-06-03-strike.en.md",
    title: str = "Strike at the shipyard",
    publisher: str = "Harbour Post",
    language: str = "en",
    published: str = "2021-06-03",
) -> Path:
    """Write one article file."""
    folder.mkdir(parents=True, exist_ok=True)
    front = f"title: '{title}'\npublisher: {publisher}\nlanguage: {language}\npublished: {published}\n"
    path = folder / name
    path.write_text(f"---\n{front}---\n\n{text}\n", encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
