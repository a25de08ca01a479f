"""Telling the browser that draws pictures about the project's own fonts, which a bare machine does not have."""

import os
import tempfile
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
