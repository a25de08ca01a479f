"""What the benchmarks share: larger corpora made of the sample, and builds that are timed and weighed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

SAMPLE = Path(__file__).parents[2] / "data" / "articles"


@dataclass(frozen=True)
class Run:
    """A process from its start to its end: seconds, and the most memory (MB) its largest process held."""

    seconds: float
    megabytes: float


def sample(language: str = "*") -> list[Path]:
    """The sample's articles, of one language or of all."""
    return sorted(SAMPLE.glob(f"*.{language}.md"))


def fill(folder: Path, number: int, articles: Sequence[Path] = ()) -> Path:
    """A folder with so many articles: the given ones (or the sample) over and over under new names."""
    folder.mkdir(parents=True, exist_ok=True)
    originals = [(path.name, path.read_bytes()) for path in articles or sample()]
    for index in range(number):
        name, content = originals[index % len(originals)]
        round_ = index // len(originals)
        (folder / (f"{round_:05}-{name}" if round_ else name)).write_bytes(content)
    return folder


def build(articles: Path, tables: Path, *more: str) -> Run:
    """Run `python -m extract build` and wait for it."""
    command = [sys.executable, "-m", "extract", "build", "--articles", str(articles), "--tables", str(tables), *more]
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(seconds, usage.ru_maxrss / 1024)


@contextmanager
def workshop() -> Iterator[Path]:
    """A folder for a benchmark's articles and tables, removed afterwards."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def tell(what: str, value: float, unit: str, goal: str) -> None:
    """One line of the result."""
    print(f"{what:<78} {value:>9.2f} {unit:<4} goal {goal}", flush=True)
