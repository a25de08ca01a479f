"""The names of days and months in every case: printed with a capital, they are taken for names of other things."""

import functools
from collections.abc import Mapping

from extract.language import Language


@functools.cache
def day_names(language: Language) -> frozenset[str]:
    """The names of days and months of a language, in lower case."""
    words: Mapping[str, Mapping[str, str]] = language.section("dates").get("words", {})
    return frozenset(
        word
        for part, values in words.items()
        if part.startswith(("weekday", "month"))
        for printed in values.values()
        for word in str(printed).split()
    )
