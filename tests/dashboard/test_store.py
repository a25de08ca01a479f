"""The store: what it reads, when it reads anew; and the configuration that is written from the theme."""

import pytest

from dashboard import config, store
from dashboard.page.borders import border_files
from extract.schema import Articles, Claims
from extract.tables.tables import TableError
from tests.dashboard import sample
from tests.dashboard.folders import write_folders


def test_the_tables_are_read_once_for_each_build(use, tmp_path):
    use(*write_folders(tmp_path))
    assert store.ledger() is store.ledger()
    assert store.known(None) is store.known(None)


def test_a_new_build_is_read_anew(use, tmp_path):
    use(*write_folders(tmp_path))
    before = store.ledger()
    fewer = sample.tables()
    fewer[Claims] = fewer[Claims][fewer[Claims][Claims.ID] != "tens"]
    write_folders(tmp_path, fewer)
    assert len(store.ledger().tables[Claims]) == len(before.tables[Claims]) - 1


def test_a_missing_table_is_an_error_that_names_it(use, tmp_path):
    tables, articles = write_folders(tmp_path)
    (tables / "places.csv").unlink()
    use(tables, articles)
    with pytest.raises(TableError, match=r"places\.csv"):
        store.ledger()


@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_an_article_is_found_by_its_id(use, tmp_path, ending):
    tables, articles = write_folders(tmp_path, texts={"2022-01-09-report.en": "Words of the ninth."})
    file = articles / "2022-01-09-report.en.md"
    file.rename(file.with_suffix(ending))
    use(tables, articles)
    assert store.article_text("2022-01-09-report.en") == "Words of the ninth."


@pytest.mark.parametrize("article_id", ["gone", "../tables/claims", ""])
def test_an_article_that_is_not_there_is_none(use, sample_folders, article_id):
    use(*sample_folders)
    assert store.article_text(article_id) is None


def test_an_article_that_no_longer_can_be_read_is_none(use, tmp_path):
    tables, articles = write_folders(tmp_path)
    (articles / "2022-01-09-report.en.md").write_text("no front matter", encoding="utf-8")
    use(tables, articles)
    assert store.article_text("2022-01-09-report.en") is None


def test_the_sample_names_an_article_for_all_that_it_says():
    tables = sample.tables()
    assert set(tables[Claims][Claims.ARTICLE_ID]) <= set(tables[Articles][Articles.ID])


def test_the_configuration_is_what_the_theme_gives():
    assert config.PATH.read_text(encoding="utf-8") == config.text(), "run: python -m dashboard.config"


def test_the_configuration_sends_nothing_home():
    assert "gatherUsageStats = false" in config.text()


def test_the_borders_of_the_map_are_there():
    assert {"countries", "admin1"} <= set(border_files())
