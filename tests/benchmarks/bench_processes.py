"""What a second process gains for a whole build, beside what a bare pool of two gains for the reading alone."""

from multiprocessing import Pool
from time import perf_counter

from extract.worker import read_files
from measuring import build, fill, tell, workshop

ARTICLES = 1_000
AT_ONCE = 16


def seconds_of(processes: int, batches: list) -> float:
    """How long a bare pool takes to read the articles; it starts with nothing loaded, as a build does."""
    start = perf_counter()
    with Pool(processes) as pool:
        for _ in pool.imap(read_files, batches):
            pass
    return perf_counter() - start


if __name__ == "__main__":
    with workshop() as folder:
        paths = sorted(fill(folder / "articles", ARTICLES).iterdir())
        batches = [paths[start : start + AT_ONCE] for start in range(0, len(paths), AT_ONCE)]
        bare = seconds_of(1, batches) / seconds_of(2, batches)
        one, two = (build(folder / "articles", folder / "tables", "--no-cache", "--jobs", n).seconds for n in "12")
        tell("a bare pool of two gains", bare, "×", "")
        tell("a build in two processes gains", one / two, "×", "")
        tell("of what a bare pool gains", one / two / bare, "", "≥ 0.9")
