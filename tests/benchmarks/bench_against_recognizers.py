"""Documents a second beside Microsoft's Recognizers-Text, which reads numbers and dates only, on the same texts."""

from time import perf_counter

from recognizers_suite import Culture, recognize_datetime, recognize_number

from extract.article import read_article
from measuring import build, fill, sample, tell, workshop

REPEATS = 200  # of our build, so that its start-up weighs as little as it does in use

articles = sample("en")
texts = [article.text for article in map(read_article, articles)]
recognize_number(texts[0], Culture.English)  # it builds its patterns on first use: not counted against it
recognize_datetime(texts[0], Culture.English)
start = perf_counter()
for text in texts:
    recognize_number(text, Culture.English)
    recognize_datetime(text, Culture.English)
theirs = len(texts) / (perf_counter() - start)

with workshop() as folder:
    number = REPEATS * len(articles)
    run = build(fill(folder / "articles", number, articles), folder / "tables", "--no-cache", "--jobs", "1")
    ours = number / run.seconds

tell("Recognizers-Text, documents a second", theirs, "", "")
tell("Recount, documents a second, from process start to tables, one process", ours, "", "")
tell("times as many", ours / theirs, "×", "≥ 150")
