"""What a second process gains for a whole build, beside what a bare pool of two gains for the reading alone."""

from multiprocessing import Pool
from pathlib import Path
from statistics import median
from time import perf_counter

from extract.building.worker import read_files
from measuring import build, fill, tell, workshop

ARTICLES = 1_000
AT_ONCE = 16
ROUNDS = 5  # the four are run in turn, so that a machine that slows down for a while slows all of them down


def bare(processes: int, batches: list[list[Path]]) -> float:
    """How long a bare pool takes to read the articles; it starts with nothing loaded, as a build does."""
    start = perf_counter()
    with Pool(processes) as pool:
        for _ in pool.imap(read_files, batches):
            pass
    return perf_counter() - start


def gains(folder: Path, batches: list[list[Path]]) -> tuple[float, float]:
    """What the second process gains, for a bare pool and for a build."""
    seconds: dict[int, tuple[float, float]] = {}
    for number in (1, 2):
        whole = build(folder / "articles", folder / "tables", "--no-cache", "--jobs", str(number)).seconds
        seconds[number] = bare(number, batches), whole
    (bare_one, build_one), (bare_two, build_two) = seconds[1], seconds[2]
    return bare_one / bare_two, build_one / build_two


if __name__ == "__main__":
    with workshop() as workplace:
        paths = sorted(fill(workplace / "articles", ARTICLES).iterdir())
        cut = [paths[start : start + AT_ONCE] for start in range(0, len(paths), AT_ONCE)]
        rounds = [gains(workplace, cut) for _ in range(ROUNDS)]
        tell(f"a bare pool of two gains, median of {ROUNDS}", median(one for one, _ in rounds), "×", "")
        tell(f"a build in two processes gains, median of {ROUNDS}", median(one for _, one in rounds), "×", "")
        shares = [ours / theirs for theirs, ours in rounds]
        tell("of what a bare pool gains, median of the rounds", median(shares), "", "≥ 0.9")
