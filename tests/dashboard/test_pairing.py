"""Two figures side by side: what stands there before a reader has chosen anything."""

import pandas as pd
import pytest

from extract.schema import Articles, Claims, Revisions
from tests.dashboard import sample
from tests.dashboard.folders import write_folders
from tests.dashboard.pages import words

WITHDRAWN = "all-164"
PRINTED = {"en": ("more than 164 people killed", "as told in English"), "pl": ("zabite osoby", "jak podano po polsku")}


def _two_languages():
    """The ledger in which a Polish paper prints the withdrawn figure as well, plainly, and first."""
    tables = sample.tables()
    claims, articles = tables[Claims], tables[Articles]
    own = claims[claims[Claims.ID] == WITHDRAWN].iloc[0]
    article = articles[articles[Articles.ID] == own[Claims.ARTICLE_ID]]
    polish = article.assign(**{Articles.ID: "2022-01-09-bilans.pl", Articles.LANGUAGE: "pl"})
    plain = {Claims.PHRASE: "164", Claims.LOW: 164, Claims.HIGH: 164, Claims.BOUND: "exact"}
    named = {Claims.ID: "0-polish", Claims.ARTICLE_ID: "2022-01-09-bilans.pl", Claims.QUOTE: PRINTED["pl"][1]}
    other = claims[claims[Claims.ID] == WITHDRAWN].assign(**named, **plain)
    claims = claims.assign(
        **{Claims.QUOTE: claims[Claims.QUOTE].mask(claims[Claims.ID] == WITHDRAWN, PRINTED["en"][1])}
    )
    both = pd.concat([other, claims], ignore_index=True).astype(claims.dtypes)
    log = tables[Revisions]
    reaching = log[log[Revisions.CLAIM_ID] == WITHDRAWN]
    reaching = reaching.assign(**{Revisions.CLAIM_ID: "0-polish", Revisions.ID: "0-" + reaching[Revisions.ID]})
    revisions = pd.concat([log, reaching], ignore_index=True)
    return tables | {Claims: both, Articles: pd.concat([articles, polish], ignore_index=True), Revisions: revisions}


@pytest.mark.parametrize("code", ["en", "pl"])
def test_the_withdrawn_figure_stands_there_as_a_paper_of_the_readers_language_prints_it(open_page, tmp_path, code):
    test = open_page("compare", write_folders(tmp_path, _two_languages()), lang=[code])
    assert not test.exception
    first, _ = (box for box in test.selectbox if box.key.startswith(("filter_first", "filter_second")))
    figure, quote = PRINTED[code]
    assert figure in first.options[first.index]
    card = words(test).split('<div class="pair">')[1]
    assert quote in card
    assert PRINTED["pl" if code == "en" else "en"][1] not in card


def test_a_filter_that_leaves_out_the_papers_of_that_language_leaves_the_printing_there_is(open_page, tmp_path):
    tables = _two_languages()
    articles = tables[Articles]
    mark = articles[Articles.LANGUAGE].eq("pl")
    tables[Articles] = articles.assign(**{Articles.PUBLISHER: articles[Articles.PUBLISHER].mask(mark, "Gazeta")})
    test = open_page("compare", write_folders(tmp_path, tables), publisher=["Gazeta"])
    assert not test.exception
    assert PRINTED["en"][1] not in words(test)
