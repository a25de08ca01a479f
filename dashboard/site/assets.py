"""The files that all pages share: Plotly, script and style, fonts, borders and the icon."""

import io
import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

from plotly.offline import get_plotlyjs

from dashboard.export.standalone import from_folder
from dashboard.icon import icon
from dashboard.page.borders import border_files
from dashboard.site import paths
from dashboard.site.material import Material
from dashboard.theme import DARK, LIGHT, SANS, SERIF, Palette, fonts_folder
from extract.schema import Places

_FONTS = (
    ("Source Sans 3", 400, "SourceSans3-Regular.ttf"),
    ("Source Sans 3", 600, "SourceSans3-Semibold.ttf"),
    ("Source Serif 4", 400, "SourceSerif4-Regular.ttf"),
    ("Source Serif 4", 600, "SourceSerif4-Semibold.ttf"),
)
_ONE_COUNTRY = "admin1"


def assets(material: Material) -> Iterator[tuple[str, bytes]]:
    """Each file with its path."""
    yield paths.asset("plotly.min.js"), get_plotlyjs().encode()
    yield paths.asset("site.js"), (_resource("site.js") + from_folder()).encode()
    yield paths.asset("site.css"), style().encode()
    yield paths.asset("icon.png"), _icon()
    for path in sorted(fonts_folder().iterdir()):
        if path.is_file():
            yield paths.asset(path.name), path.read_bytes()
    countries = frozenset(material.tables[Places][Places.COUNTRY_CODE])
    for name, path in border_files().items():
        shapes = json.loads(path.read_text(encoding="utf-8"))
        if name == _ONE_COUNTRY:  # the units of the whole world are more than all the rest of a site
            shapes["features"] = [one for one in shapes["features"] if one["properties"]["country_code"] in countries]
        yield paths.asset(f"{name}.js"), _border(name, shapes)


def style() -> str:
    """The style sheet: the fonts, the colours of both appearances as variables, then the rules."""
    fonts = "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-display: swap; src: url("{file}"); }}'
        for family, weight, file in _FONTS
    )
    return (
        f"{fonts}\n:root {{ --sans: {SANS}; --serif: {SERIF}; {_variables(LIGHT)} }}\n.on-dark {{ display: none; }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {_variables(DARK)} }} .on-dark {{ display: block; }} "
        f".on-light {{ display: none; }} }}\n{_resource('site.css')}"
    )


def _variables(palette: Palette) -> str:
    return " ".join(f"--{role}: {getattr(palette, role)};" for role in palette.__slots__ if role != "name")


def _resource(name: str) -> str:
    return resources.files("dashboard.site").joinpath(name).read_text(encoding="utf-8")


def _icon() -> bytes:
    out = io.BytesIO()
    icon().save(out, "PNG")
    return out.getvalue()


def _border(name: str, shapes: Any) -> bytes:
    """Borders as a script: a page that is opened from a folder may load scripts, but no other files."""
    written = json.dumps(shapes, ensure_ascii=False, separators=(",", ":"))
    return f"recount.border({json.dumps(name)}, {written});\n".encode()
