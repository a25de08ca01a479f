"""The project's own fonts, which a bare machine does not have: told to the browser that draws, or put into a page."""

import os
import re
import tempfile
from base64 import b64encode
from pathlib import Path

from dashboard.theme import fonts_folder

_VARIABLE = "FONTCONFIG_FILE"
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">{system}</include>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


_FACE = "@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/ttf;base64,{font})}}"
_WEIGHTS = {"Regular": 400, "Semibold": 600}
_NAME = re.compile(r"(?P<letters>[A-Za-z]+?)(?P<kind>Sans|Serif)(?P<number>\d)-(?P<weight>\w+)")


def embedded_fonts() -> str:
    """The fonts as CSS that holds them, for a page that goes to machines without them."""
    return "".join(_face(path) for path in sorted(fonts_folder().glob("*.ttf")))


def _face(path: Path) -> str:
    """A file named as the project's are, such as SourceSans3-Semibold.ttf, as a font face."""
    name = _NAME.fullmatch(path.stem)
    if name is None or name["weight"] not in _WEIGHTS:
        raise ValueError(f"{path.name}: a font's file is named family and weight, such as SourceSans3-Regular.ttf")
    family = f"{name['letters']} {name['kind']} {name['number']}"
    return _FACE.format(family=family, weight=_WEIGHTS[name["weight"]], font=b64encode(path.read_bytes()).decode())


def offer_fonts() -> None:
    """Let browsers started from now on find the fonts; where fontconfig is not used, this does nothing."""
    folder = Path(tempfile.gettempdir()) / f"recount-fonts-{os.getpid()}"
    if os.environ.get(_VARIABLE, "").startswith(str(folder)):
        return
    folder.mkdir(exist_ok=True)
    system = os.environ.get(_VARIABLE) or "/etc/fonts/fonts.conf"
    config = folder / "fonts.conf"
    config.write_text(_CONFIG.format(system=system, fonts=fonts_folder(), cache=folder / "cache"), encoding="utf-8")
    os.environ[_VARIABLE] = str(config)
