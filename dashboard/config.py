"""Streamlit's configuration, written from the theme: `python -m dashboard.config` writes it anew."""

from pathlib import Path

from dashboard.theme import DARK, LIGHT, Palette

PATH = Path(__file__).resolve().parents[1] / ".streamlit" / "config.toml"
_TEMPLATE = """# Written by `python -m dashboard.config` from dashboard/theme.py: change the colours there.

[server]
headless = true
enableStaticServing = true  # the borders of the map are served from here, so that it asks nobody outside

[runner]
magicEnabled = false

[browser]
gatherUsageStats = false

[client]
toolbarMode = "minimal"
showErrorDetails = "type"

[theme]
font = "sans-serif"
headingFont = "serif"
baseRadius = "6px"
showSidebarBorder = true
linkUnderline = true

{light}
{dark}"""
_COLOURS = """[theme.{name}]
primaryColor = "{everyone}"
backgroundColor = "{page}"
secondaryBackgroundColor = "{card}"
textColor = "{ink}"
linkColor = "{everyone}"
borderColor = "{grid}"
dataframeBorderColor = "{grid}"
dataframeHeaderBackgroundColor = "{tint}"
showWidgetBorder = true

[theme.{name}.sidebar]
backgroundColor = "{tint}"
secondaryBackgroundColor = "{card}"
borderColor = "{grid}"
"""


def text() -> str:
    """The whole file."""
    return _TEMPLATE.format(light=_colours(LIGHT), dark=_colours(DARK))


def _colours(palette: Palette) -> str:
    return _COLOURS.format(**{name: getattr(palette, name) for name in palette.__slots__})


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
