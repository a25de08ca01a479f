"""The app on a port of its own, for tests and pictures that need a browser."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.store import ARTICLES_VARIABLE, TABLES_VARIABLE

ROOT = Path(__file__).parents[2]
_SECONDS = 60
QUIET = "[data-testid='stApp'][data-test-script-state='notRunning']"
"""What a page matches when its script has run to the end."""


@contextmanager
def serving(script: Path, tables: Path | None = None, articles: Path | None = None, **more: str) -> Iterator[str]:
    """Run a streamlit script until the block ends; gives its address."""
    port = _free_port()
    folders = {TABLES_VARIABLE: tables, ARTICLES_VARIABLE: articles}
    environment = {**os.environ, **{name: str(path) for name, path in folders.items() if path}, **more}
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.address", "localhost", "--server.fileWatcherType", "none"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://localhost:{port}/_stcore/health", process)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(10)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("localhost", 0))
        return int(one.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"streamlit ended with status {process.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"streamlit did not answer within {_SECONDS} seconds")
