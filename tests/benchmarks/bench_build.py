"""How long the sample takes from the start of the process to its tables, and what a second build costs."""

from measuring import build, fill, sample, tell, workshop

ARTICLES = 1_000

with workshop() as folder:
    seconds = sorted(build(sample()[0].parent, folder / "tables", "--no-cache").seconds for _ in range(3))
    tell("build of the sample corpus, process start to tables, median of 3", seconds[1], "s", "≤ 3")

    articles, memory = fill(folder / "articles", ARTICLES), ("--cache", str(folder / "cache"))
    first = build(articles, folder / "first", *memory).seconds
    again = sorted(build(articles, folder / "again", *memory).seconds for _ in range(3))[1]
    before, after = ({path.name: path.read_bytes() for path in (folder / n).iterdir()} for n in ("first", "again"))
    tell(f"rebuild of {ARTICLES:,} unchanged articles, share of the first build", again / first, "", "≤ 0.10")
    print(f"{'the same bytes':<78} {'yes' if before == after else 'NO':>9}")
