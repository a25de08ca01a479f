"""Makes sure of a browser: finds one, or gets one, or says what to run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from dashboard.export.browser import VARIABLE, find_browser

REMEDY = f"""No browser that starts was found, and the tests need Chromium. Run one of these, then try again:
    sudo apt-get install chromium
    .venv/bin/playwright install chromium    (and once: sudo .venv/bin/playwright install-deps chromium)
or set {VARIABLE} to the program file of Chrome, Chromium or Edge."""


def main() -> int:
    """Find or get a browser; 1 where that fails."""
    if starts(find_browser()):
        return 0
    print("No browser found: getting Chromium …", flush=True)
    for command in ways_to_get_one():
        if subprocess.call(command) == 0 and starts(find_browser()):
            return 0
    print(REMEDY, file=sys.stderr)
    return 1


def starts(browser: Path | None) -> bool:
    """Whether a browser can run here at all: one without its libraries is none."""
    if browser is None:
        return False
    try:
        return subprocess.run([browser, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def ways_to_get_one() -> list[list[str]]:
    """Debian's package where we may install it, else Playwright's own download."""
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        apt = ["sh", "-c", "apt-get update -q && apt-get install -q -y chromium"]
        return [apt, [*playwright, "--with-deps"]]
    return [playwright]


if __name__ == "__main__":
    sys.exit(main())
