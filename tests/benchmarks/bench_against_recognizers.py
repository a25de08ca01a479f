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
    corpus = fill(folder / "articles", number, articles)
    one, two = (number / build(corpus, folder / "tables", "--no-cache", "--jobs", jobs).seconds for jobs in "12")

tell("Recognizers-Text, documents a second", theirs, "", "")
tell("Recount, documents a second, process start to tables, one process", one, "", "")
tell("times as many", one / theirs, "×", "")
tell("Recount, documents a second, process start to tables, two processes as usual", two, "", "")
tell("times as many", two / theirs, "×", "≥ 150")
