"""Which country's a body is that is printed without one: "the Defence Ministry", "the army"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.places.places import PlaceMention
from extract.sources.bodies import KINDS, LOCAL
from extract.sources.home import main_country

_ABROAD = frozenset({"army", "navy", "air_force", "defence_ministry", "foreign_ministry"})
"""Bodies that act and speak outside their country: where they are does not tell whose they are."""

_WITHOUT_FORCES = frozenset(["ps", "va", "li", "ad", "mc", "sm", "is", "cr", "pa"])
"""Countries that have no army of their own."""


@dataclass(slots=True)
class Countries:
    """The countries of an article, and those of the bodies it has told of so far."""

    main: str
    _contested: bool
    _told: dict[str, set[str]] = field(default_factory=dict)  # body → the countries printed beside it
    _bare: dict[str, str] = field(default_factory=dict)  # body → the country it had when printed without one

    @classmethod
    def of(cls, places: Sequence[PlaceMention]) -> "Countries":
        """The countries that an article names."""
        counts = Counter(one.place.country_code for one in places if one.place.country_code).most_common(2)
        return cls(main_country(places), len(counts) > 1 and counts[1][1] == counts[0][1])

    def of_body(self, body: str) -> str:
        """The country of a body printed without one; "" where the article does not say whose it is.

        What it was before, it is again; else the only country printed beside it so far; else the one named most, but
        not that of a body which acts abroad where another country is named as often, or where that one has no army.
        """
        if body in self._bare:
            return self._bare[body]
        told = self._told.get(body, ())
        if told:
            return next(iter(told)) if len(told) == 1 else ""
        unknown = body in _ABROAD and (self._contested or self.main in _WITHOUT_FORCES)
        return "" if unknown else self.main

    def note(self, body: str, country: str, *, printed: bool) -> None:
        """Remember whose a body was; `printed` says whether its country stands beside its name."""
        if body in LOCAL or body not in KINDS:
            return
        if printed:
            self._told.setdefault(body, set()).add(country)
        else:
            self._bare[body] = country
