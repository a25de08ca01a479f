"""Where the browser finds the borders: files that this app serves itself, so that the map asks nobody outside."""

import shutil
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from dashboard.border_files import border_files as border_files

_SERVED = Path(__file__).resolve().parents[1] / "static"


def serve_borders() -> None:
    """Put the border files where Streamlit serves them, unless they are there as they should be."""
    for source in border_files().values():
        target = _SERVED / source.name
        if not target.is_file() or target.stat().st_mtime_ns < source.stat().st_mtime_ns:
            _SERVED.mkdir(exist_ok=True)
            shutil.copyfile(source, target)


def borders_url() -> str:
    """The folder of the border files, as the browser asks for it."""
    address = urlsplit(st.context.url or "")
    base = st.get_option("server.baseUrlPath").strip("/")
    return f"{address.scheme}://{address.netloc}/{base + '/' if base else ''}app/static"
