"""Numbers that leave open how many: "dozens", "several hundred", "kilkadziesiąt"."""

from collections.abc import Sequence

from extract.figures.number import Number
from extract.figures.numeral_tables import first_words, interval, phrases_of
from extract.figures.numeral_words import fits
from extract.figures.scales import Scales
from extract.language import Language
from extract.words.cues import CueTable
from extract.words.text import Token


class VagueNumbers:
    """The vague numbers of a language; `begins` has the words with which they begin."""

    def __init__(self, language: Language, scales: Scales) -> None:
        self._cues = CueTable((form, interval(key)) for key, form in phrases_of(language.section("vague")))
        self.begins = first_words(self._cues.cues)
        self._links = frozenset(language.section("numerals").get("links", ()))
        self._scales = scales

    def at(self, tokens: Sequence[Token], index: int) -> Number | None:
        """The vague number that begins at this token, with the scale behind it ("several hundred")."""
        if tokens[index].folded not in self.begins or not (found := self._cues.at(tokens, index)):
            return None
        (low, high), last = found[0].meaning, found[0].last
        link = last < len(tokens) and tokens[last].folded in self._links
        scale, after = self._scale(tokens, last + 1 if link else last)
        if scale > 1:
            # "Several hundred" begins at two of them, as "kilkadziesiąt" does
            low, high, last = min(low, 2 if high == 9 else low) * scale, high and (high + 1) * scale - 1, after
        return Number(index, last, None, low, high, "vague")

    def _scale(self, tokens: Sequence[Token], index: int) -> tuple[int, int]:
        if index < len(tokens) and (scale := self._scales.values.get(tokens[index].folded, 0)) >= 10:
            return scale, self._scales.at(tokens, index)[1]
        plural = self._cues.at(tokens, index) if index < len(tokens) and tokens[index].folded in self.begins else []
        whole = [one for one in plural if one.meaning[1] is None and one.meaning[0] >= 2000 and one.last == index + 1]
        return (whole[0].meaning[0] // 2, index + 1) if whole else (1, index)

    def filling(self, tokens: Sequence[Token], number: Number) -> Number:
        """A round number with the vague one that fills its zeros: "dwustu kilkudziesięciu" is 220 to 299."""
        value, last = number.value, number.last
        if not value or last >= len(tokens) or not (found := self._cues.at(tokens, last)):
            return number
        low, high = found[0].meaning
        if high is None or not fits(value, high):
            return number
        return Number(number.first, found[0].last, None, value + low, value + high, "vague")
