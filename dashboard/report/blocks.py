"""What a report is made of, whatever its format: headings, paragraphs, lists, pictures, tables and references."""

from dataclasses import dataclass, field
from enum import StrEnum

import plotly.graph_objects as go


class Role(StrEnum):
    """What a paragraph is for; every format has a style for each."""

    BODY = "body"
    NOTE = "note"
    SUBTITLE = "subtitle"
    CAPTION = "caption"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a part of the report, level 2 a chart or table in it."""

    words: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain words."""

    words: str
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item has a leading term, "" for none."""

    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands at a picture or table: "Figure 1", its words, and whether an earlier piece has had the number."""

    term: str
    number: int
    words: str
    again: bool = False

    @property
    def line(self) -> str:
        """The whole caption."""
        return f"{self.term}. {self.words}" if self.words else f"{self.term}."


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, or a piece of one that is too high for a page; `alt` says what it shows, `key` names its file."""

    key: str
    figure: go.Figure = field(compare=False)
    alt: str
    caption: Caption


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; struck: the figure was withdrawn by its source."""

    words: str
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `widths` are shares of the page's width; `alt` says in words what it holds."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    alt: str
    caption: Caption


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered entry of a list of sources; `url` is empty where there is none to open."""

    number: int
    words: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a page of its own, where a format has pages."""


Block = Heading | Paragraph | Items | Picture | Grid | Reference | PageBreak


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `language` is its two-letter code, `subject` one sentence for the file's description."""

    title: str
    language: str
    subject: str
    blocks: tuple[Block, ...]

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures in their order."""
        return tuple(block for block in self.blocks if isinstance(block, Picture))


class UnknownBlockError(TypeError):
    """A writer was handed a block that it does not know."""

    def __init__(self, block: object) -> None:
        super().__init__(f"no format can write a {type(block).__name__}; add it to every writer")
