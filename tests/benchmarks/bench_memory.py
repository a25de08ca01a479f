"""How much more memory 20,000 articles take than 1,000."""

from measuring import build, fill, tell, workshop

FEW, MANY = 1_000, 20_000

with workshop() as folder:
    few = build(fill(folder / "few", FEW), folder / "tables", "--no-cache").megabytes
    run = build(fill(folder / "many", MANY), folder / "tables", "--no-cache")
    tell(f"memory at {FEW:,} articles", few, "MB", "")
    tell(f"memory at {MANY:,} articles, over that at {FEW:,}", run.megabytes - few, "MB", "≤ 100")
    tell(f"articles a second at {MANY:,}", MANY / run.seconds, "", "")
