"""What the articles had told by the end of a day: of what they print again later, only what was printed by then."""

from datetime import date

import pandas as pd

from extract.schema import Articles, Claims, Column, MentionKind, Mentions, Places, Revisions


def told_by(claims: pd.DataFrame, day: date) -> tuple[pd.DataFrame, dict[str, str]]:
    """The claims without what a later article only prints again, and which printing stands for each that is left out.

    A statement that no article of the day prints stays: its source gave it by then, and a later article tells so.
    """
    late = claims[Claims.PUBLISHED] > pd.Timestamp(day)
    if not late.any():
        return claims, {}
    first = claims[~late].drop_duplicates(Claims.STATEMENT_ID)
    printed = dict(zip(first[Claims.STATEMENT_ID], first[Claims.ID], strict=True))
    again = late & claims[Claims.STATEMENT_ID].isin(printed)
    gone = claims[again]
    stands_for = {one: printed[of] for one, of in zip(gone[Claims.ID], gone[Claims.STATEMENT_ID], strict=True)}
    return _renamed(claims[~again], Claims.PART_OF, stands_for), stands_for


def revised_by(revisions: pd.DataFrame, claims: pd.DataFrame, stands_for: dict[str, str], day: date) -> pd.DataFrame:
    """The revisions of these claims; the printed words for a reason only where an article of the day prints them."""
    ours = _renamed(revisions[revisions[Revisions.CLAIM_ID].isin(claims[Claims.ID])], Revisions.REPLACED_BY, stands_for)
    late = ours[Revisions.PUBLISHED] > pd.Timestamp(day)
    return ours.assign(**{Revisions.REASON_LABEL: ours[Revisions.REASON_LABEL].mask(late, "")}) if late.any() else ours


def events_by(events: pd.DataFrame, published: pd.Series, day: date) -> pd.DataFrame:
    """The events that articles of the day tell; `published` is the day of publication of each event's article."""
    return events[(published <= pd.Timestamp(day)).to_numpy(dtype=bool)]


def articles_by(articles: pd.DataFrame, published: pd.Series, day: date, *told: pd.Series) -> pd.DataFrame:
    """The articles of the day, and the later ones that tell anything of it; `told` are the article_ids of rows."""
    telling = {one for column in told for one in column.unique()}
    return articles[(published <= pd.Timestamp(day)) | articles[Articles.ID].isin(telling)]


def counted_in(places: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The places, with how often these mentions name each."""
    named = mentions.loc[mentions[Mentions.KIND] == MentionKind.PLACE, Mentions.VALUE].value_counts()
    return places.assign(**{Places.MENTIONS: places[Places.ID].map(named).fillna(0).astype("Int64")})


def _renamed(table: pd.DataFrame, column: Column, names: dict[str, str]) -> pd.DataFrame:
    if not table[column].isin(names).any():
        return table
    return table.assign(**{column: table[column].map(lambda one: names.get(one, one)).astype("str")})
