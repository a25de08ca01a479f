"""The look: contrast of every text colour, fonts that are there, and colours nowhere else."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from dashboard import theme
from dashboard.theme import PALETTES, Layout, Palette, faded, fonts_folder
from extract.schema import Group, Measure

TEXT_ROLES = (
    "ink",
    "muted",
    "everyone",
    "security",
    "attackers",
    "bystanders",
    "children",
    "officials",
    "withdrawn",
    "neutral",
)
GROUNDS = ("page", "card", "tint")


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("role", TEXT_ROLES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_colour_can_be_read_on_every_ground(palette: Palette, role: str, ground: str):
    assert _contrast(getattr(palette, role), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_accent_of_the_withdrawn_is_no_groups_colour(palette: Palette):
    hues = {palette.of_claim(measure, group) for measure in Measure for group in Group}
    assert palette.withdrawn not in hues


def test_a_group_keeps_its_colour_whatever_is_counted_of_it():
    for group in set(Group) - {Group.ALL}:
        assert len({theme.LIGHT.of_claim(measure, group) for measure in Measure}) == 1


def test_a_faded_colour_keeps_its_hue():
    assert faded("#0C4685", 0.25) == "rgba(12,70,133,0.25)"


def test_the_narrow_layout_fits_a_phone_of_360_pixels():
    assert Layout("narrow").width <= 328 < 360
    assert Layout("wide").width <= 1044


def test_fonts_are_shipped_with_their_licences():
    files = {path.name for path in fonts_folder().iterdir()}
    assert {"SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSerif4-Semibold.ttf"} <= files
    for licence in fonts_folder().glob("*LICENSE*"):
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8").upper()
    assert len(list(fonts_folder().glob("*LICENSE*"))) == 2


def test_family_names_that_css_would_refuse_are_quoted():
    for families in (theme.SANS, theme.SERIF):
        for name in families.split(","):
            assert name.strip().startswith('"') or not re.search(r"\d", name)


def test_no_colour_is_written_outside_the_theme():
    colour = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|rgba?\(\s*\d|hsl\(")
    root = Path(theme.__file__).parent
    written = {
        path.relative_to(root).as_posix(): found
        for path in root.rglob("*.py")
        if path.name != "theme.py" and (found := colour.findall(path.read_text(encoding="utf-8")))
    }
    assert written == {}


def test_every_role_is_a_colour():
    for palette in PALETTES.values():
        roles = [getattr(palette, field.name) for field in fields(palette) if field.name != "name"]
        assert all(re.fullmatch(r"#[0-9A-F]{6}", role) for role in roles)
