"""A browser of our own that is spoken to through a pipe, and never waited for once it is dead or stuck.

A machine under load may take long for an honest answer, so the clock alone decides nothing soon: whoever asks gives up
when the browser has ended, when it has neither answered nor computed anything for a while, or, at last, after long.
"""

import contextlib
import json
import os
import selectors
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from time import sleep
from typing import Any

from dashboard.export.patience import STILL, BrowserEnded, PageCrashed, Patience

_LOOK_EVERY = 0.25  # seconds between two looks at a browser that has not answered yet
_PIECE = 1 << 16
_END = b"\0"
# the browser reads from 3 and writes to 4, which nobody can promise to be free here: a shell sets them
_STARTER = 'exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>/dev/null'
_OPTIONS = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-startup-window",
    "--no-sandbox",  # in most containers there is none to be had; the page is ours and asks nobody
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-breakpad",
    "--disable-sync",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--use-mock-keychain",
)


class Refused(Exception):  # noqa: N818 - it is the browser's word
    """The browser answered that it cannot do what was asked."""


class Chrome:
    """A running browser; one thread may ask it at a time.

    Args:
        program: its program file.
        seconds: the longest wait for an answer, whatever signs of life there are.
        still: the longest wait without any.

    Raises:
        BrowserEnded: it ended as soon as it began.
        BrowserStuck: it says nothing.
        OSError: there is no room for its files, or it cannot be started at all.
    """

    def __init__(self, program: Path, seconds: float = 120, still: float = STILL) -> None:
        self._seconds, self._still = seconds, still
        self._asked, self._heard = 0, bytearray()
        home = Path.home() if "snap" in str(program) else None  # a snap sees no other folder for passing files
        self._folder = Path(tempfile.mkdtemp(prefix=".recount-browser-", dir=home))
        theirs, self._to = os.pipe()
        self._from, answers = os.pipe()
        try:
            command = ["/bin/sh", "-c", _STARTER, str(program), *_OPTIONS, f"--user-data-dir={self._folder}"]
            self._process = subprocess.Popen(
                command, stdin=theirs, stdout=answers, stderr=subprocess.DEVNULL, start_new_session=True
            )
        except OSError:
            self._forget()
            raise
        finally:
            os.close(theirs)
            os.close(answers)
        for ours in (self._to, self._from):
            os.set_blocking(ours, False)
        try:
            self.ask("Browser.getVersion")
        except BaseException:
            self.close()
            raise

    def page(self) -> str:
        """A new empty page; the answer is the session in which it is spoken to."""
        made = self.ask("Target.createTarget", {"url": "about:blank"})
        joined = self.ask("Target.attachToTarget", {"targetId": made["targetId"], "flatten": True})
        session = str(joined["sessionId"])
        self.ask("Inspector.enable", session=session)  # tells when the page crashes
        return session

    def ask(self, method: str, parameters: dict[str, Any] | None = None, session: str = "") -> dict[str, Any]:
        """What the browser answers.

        Raises:
            BrowserEnded: it died, or the page did.
            BrowserStuck: it says nothing.
            Refused: it cannot.
        """
        self._asked += 1
        message = {"id": self._asked, "method": method, "params": parameters or {}}
        if session:
            message["sessionId"] = session
        patience = Patience(self._process, self._seconds, self._still)
        self._write(json.dumps(message).encode() + _END, patience)
        while True:
            told = self._read(patience)
            if told.get("method") in ("Inspector.targetCrashed", "Target.targetCrashed"):
                raise PageCrashed("its page crashed")
            if told.get("id") == self._asked:
                if "error" in told:
                    raise Refused(str(told["error"].get("message", "")))
                return dict(told.get("result", {}))

    def close(self) -> None:
        """End it and remove its files; it is never waited for long."""
        with contextlib.suppress(OSError):  # it may have ended
            os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        self._forget()

    def _forget(self) -> None:
        for ours in (self._to, self._from):
            with contextlib.suppress(OSError):
                os.close(ours)
        for _ in range(10):  # processes that were told to end may still be writing
            shutil.rmtree(self._folder, ignore_errors=True)
            if not self._folder.exists():
                return
            sleep(0.05)

    def _write(self, content: bytes, patience: Patience) -> None:
        rest = memoryview(content)
        while rest:
            if not _ready(self._to, selectors.EVENT_WRITE):
                patience.look()
                continue
            try:
                rest = rest[os.write(self._to, rest[:_PIECE]) :]
            except BlockingIOError:
                patience.look()
            except OSError as error:
                raise BrowserEnded("it ended") from error

    def _read(self, patience: Patience) -> dict[str, Any]:
        """The next message, an answer or an event."""
        while _END not in self._heard:
            if not _ready(self._from, selectors.EVENT_READ):
                patience.look()
                continue
            piece = os.read(self._from, _PIECE)
            if not piece:
                raise BrowserEnded("it ended")
            self._heard += piece
        message, _, rest = self._heard.partition(_END)
        self._heard = rest
        return dict(json.loads(message))


def _ready(ours: int, event: int) -> bool:
    with selectors.DefaultSelector() as selector:
        selector.register(ours, event)
        return bool(selector.select(_LOOK_EVERY))
