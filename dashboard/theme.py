"""The look: the only place with colours, and the type and sizes every chart shares.

Hue says who is counted, the same in every view; one accent is kept for what was withdrawn. Contrast of every text
colour is at least 4.5 on page, card and tint, in light and in dark.
"""

from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from pathlib import Path
from types import MappingProxyType

import plotly.graph_objects as go

from extract.schema import Group, Measure

SANS = '"Source Sans 3", "Source Sans", "Helvetica Neue", Arial, sans-serif'
SERIF = '"Source Serif 4", "Source Serif", Georgia, serif'
"""Family names stand in quotation marks: a name with a bare digit is no CSS name and spoils the list."""

SIZE_HEADLINE = 27
SIZE_SUBTITLE = 15
SIZE_VALUE = 15
SIZE_LABEL = 14
SIZE_FOOTER = 13
SEMIBOLD = 600
"""Type sizes in pixels, and the weight of headings and values."""

PADDING = 28
ROW_HEIGHT = 34
PANEL_HEADER = 50
LINE_HEIGHT = 1.3
"""Space in pixels: page padding, a row of a chart, a panel's heading; and a line of text, in its own size."""


class Layout(StrEnum):
    """Which of a chart's two layouts: for a page or for a phone. `Layout("wide")` reads either from a setting."""

    WIDE = "wide"
    NARROW = "narrow"

    @property
    def width(self) -> int:
        """The least width in pixels at which no label is cut or meets another; wider is always sound."""
        return {Layout.WIDE: 720, Layout.NARROW: 320}[self]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one appearance, by role."""

    name: str
    page: str
    card: str
    tint: str
    grid: str
    axis: str
    ink: str
    muted: str
    everyone: str
    security: str
    attackers: str
    bystanders: str
    children: str
    officials: str
    withdrawn: str
    neutral: str
    land: str
    water: str

    def of_claim(self, measure: str, group: str) -> str:
        """The hue of who is counted; detentions and deployments of everybody are neutral."""
        if Measure(measure) in _NEUTRAL_MEASURES and Group(group) is Group.ALL:
            return self.neutral
        return str(getattr(self, _ROLES[Group(group)]))


LIGHT = Palette(
    name="light",
    page="#FBFAF7",
    card="#FFFFFF",
    tint="#F1EFE8",
    grid="#E5E2DA",
    axis="#A7A59D",
    ink="#1E2730",
    muted="#56616B",
    everyone="#0C4685",
    security="#087A6D",
    attackers="#8A6000",
    bystanders="#6B3FA0",
    children="#A3410B",
    officials="#5C5A12",
    withdrawn="#AF234D",
    neutral="#46525C",
    land="#EAE7DE",
    water="#DFE7EC",
)

DARK = Palette(
    name="dark",
    page="#14191F",
    card="#1B2229",
    tint="#1A2027",
    grid="#2A323B",
    axis="#5F6B76",
    ink="#EDF0F2",
    muted="#A6B1BB",
    everyone="#7AA7E6",
    security="#6FDCCB",
    attackers="#EFC35C",
    bystanders="#C5A3F2",
    children="#F2A477",
    officials="#C9CB7A",
    withdrawn="#EE7389",
    neutral="#B4C0CA",
    land="#232B33",
    water="#10161C",
)

CLEAR = "rgba(0,0,0,0)"
"""No colour at all: for points that are there to be clicked."""

PALETTES = MappingProxyType({palette.name: palette for palette in (LIGHT, DARK)})

_NEUTRAL_MEASURES = frozenset({Measure.DETAINED, Measure.DEPLOYED})

_ROLES = MappingProxyType(
    {
        Group.ALL: "everyone",
        Group.SECURITY_FORCES: "security",
        Group.ALLEGED_ATTACKERS: "attackers",
        Group.CIVILIANS: "bystanders",
        Group.PROTESTERS: "bystanders",
        Group.FOREIGNERS: "bystanders",
        Group.MEDIA_WORKERS: "bystanders",
        Group.CHILDREN: "children",
        Group.OFFICIALS: "officials",
    }
)


def fonts_folder() -> Path:
    """The folder of the fonts that are shipped with the project (SIL Open Font License 1.1)."""
    return Path(str(resources.files("dashboard").joinpath("fonts")))


def faded(colour: str, opacity: float) -> str:
    """A colour of the palette with an opacity from 0 to 1, as CSS."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:.3g})"


def template(palette: Palette) -> go.layout.Template:
    """The Plotly template of an appearance: type, grounds, lines, and no furniture that the charts do not ask for."""
    axis = {
        "gridcolor": palette.grid,
        "linecolor": palette.axis,
        "zeroline": False,
        "tickfont": {"size": SIZE_LABEL, "color": palette.muted},
        "automargin": False,
        "fixedrange": True,
    }
    return go.layout.Template(
        layout={
            "font": {"family": SANS, "size": SIZE_LABEL, "color": palette.ink},
            "paper_bgcolor": palette.page,
            "plot_bgcolor": palette.page,
            "xaxis": axis,
            "yaxis": axis,
            "showlegend": False,
            "hovermode": "closest",
            "dragmode": False,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "hoverlabel": {
                "bgcolor": palette.card,
                "bordercolor": palette.axis,
                "font": {"family": SANS, "size": SIZE_LABEL, "color": palette.ink},
                "align": "left",
            },
        }
    )
