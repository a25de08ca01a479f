"""A small ledger in the shape of the tables: every bound and every status, for charts and for the app's tests.

The figures are those published in January 2022 about the unrest in Kazakhstan, each with the status it has once
everything is known.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from extract.schema import Articles, Claims, Events, Mentions, Places, Revisions, Table, Type, Unread

KAZAKHSTAN, ALMATY, ALMATY_REGION = "geonames:1522867", "geonames:1526384", "geonames:1537162"
KYZYLORDA, ZHAMBYL, ASTANA = "geonames:1521406", "geonames:1524444", "geonames:1526273"
INTERIOR, HEALTH, INFORMATION = "kz:interior_ministry", "kz:health_ministry", "kz:information_ministry"
PROSECUTOR, COMMANDANT, PRESIDENT = "kz:prosecutor_general", "kz:almaty_commandant", "kz:president_office"

_NAMES = {
    INTERIOR: ("Interior Ministry", "security"),
    HEALTH: ("Health Ministry", "health"),
    INFORMATION: ("Information Ministry", "government"),
    PROSECUTOR: ("Prosecutor General's Office", "judiciary"),
    COMMANDANT: ("Almaty commandant's office", "security"),
    PRESIDENT: ("President's office", "government"),
    "": ("", ""),
}


@dataclass(frozen=True)
class Spec:
    """A claim in short."""

    key: str
    day: int
    measure: str
    group: str
    phrase: str
    value: int | None
    low: int | None
    high: int | None
    bound: str
    source: str
    place: str = KAZAKHSTAN
    status: str = "stands"
    via: str = ""
    part_of: str = ""
    label: str = ""
    warning: str = ""
    counting: str = "total"
    month: int = 1
    told: int = 0
    named: str = ""


def _exact(number: int) -> tuple[str, int, int, int, str]:
    return (str(number), number, number, number, "exact")


_SECURITY = {"group": "security_forces", "label": "law enforcement officers"}
_ARMED = {"group": "alleged_attackers", "label": "armed criminals"}
_WITHDRAWN = {"source": HEALTH, "via": INFORMATION, "status": "retracted"}


def _spec(
    key: str, day: int, measure: str, figure: tuple[str, int | None, int | None, int | None, str], **more: object
):
    phrase, value, low, high, bound = figure
    given: dict[str, object] = {"group": "all", "source": INTERIOR} | more
    return Spec(key, day, measure, phrase=phrase, value=value, low=low, high=high, bound=bound, **given)  # type: ignore[arg-type]


SPECS = (
    _spec("officers-8", 6, "killed", _exact(8), status="superseded", **_SECURITY),
    _spec(
        "officers-12", 6, "killed", _exact(12), status="superseded", place=ALMATY, **_SECURITY | {"source": COMMANDANT}
    ),
    _spec("officers-13", 7, "killed", _exact(13), place=ALMATY, **_SECURITY | {"source": COMMANDANT}),
    _spec("officers-18", 7, "killed", _exact(18), status="superseded", **_SECURITY),
    _spec("officers-16", 9, "killed", _exact(16), **_SECURITY),
    _spec("officers-19", 15, "killed", _exact(19), part_of="all-225", **_SECURITY | {"source": PROSECUTOR}),
    _spec(
        "attackers-dozens",
        6,
        "killed",
        ("dozens", None, 24, None, "vague"),
        **_ARMED | {"source": "", "named": "police"},
    ),
    _spec("attackers-26", 7, "killed", _exact(26), **_ARMED),
    _spec("all-164", 9, "killed", ("more than 164", 164, 165, None, "more_than"), **_WITHDRAWN),
    _spec("almaty-103", 9, "killed", _exact(103), place=ALMATY, part_of="all-164", **_WITHDRAWN),
    _spec("kyzylorda-21", 9, "killed", _exact(21), place=KYZYLORDA, part_of="all-164", **_WITHDRAWN),
    _spec("zhambyl-10", 9, "killed", _exact(10), place=ZHAMBYL, part_of="all-164", **_WITHDRAWN),
    _spec("almaty-region-8", 9, "killed", _exact(8), place=ALMATY_REGION, part_of="all-164", **_WITHDRAWN),
    _spec(
        "children-2", 9, "killed", _exact(2), place=ALMATY, part_of="almaty-103", **_WITHDRAWN | {"group": "children"}
    ),
    _spec("tens", 10, "killed", ("tens", None, 20, None, "vague"), source=""),
    _spec("all-225", 15, "killed", _exact(225), source=PROSECUTOR, status="superseded"),
    _spec("all-164-again", 15, "killed", _exact(164), source="", named="officials", warning="still_circulating"),
    _spec("all-230", 14, "killed", _exact(230), source=PROSECUTOR, month=3),
    _spec("injured-317", 6, "injured", _exact(317), status="superseded", **_SECURITY),
    _spec("injured-353", 6, "injured", _exact(353), place=ALMATY, **_SECURITY | {"source": COMMANDANT}),
    _spec("injured-18", 7, "injured", _exact(18), **_ARMED),
    _spec("injured-26", 7, "injured", _exact(26), **_ARMED | {"source": "", "named": "sources in the ministry"}),
    _spec("injured-1300", 9, "injured", ("more than 1,300", 1300, 1301, None, "more_than"), **_SECURITY),
    _spec("injured-4353", 15, "injured", _exact(4353), source=PROSECUTOR),
    _spec("injured-3393", 15, "injured", _exact(3393), part_of="injured-4353", **_SECURITY | {"source": PROSECUTOR}),
    _spec("held-3000", 7, "detained", ("more than 3,000", 3000, 3001, None, "more_than"), status="superseded"),
    _spec("held-4404", 8, "detained", _exact(4404), status="superseded"),
    _spec("held-5135", 9, "detained", _exact(5135), status="superseded"),
    _spec("held-5800", 9, "detained", _exact(5800), source=PRESIDENT),
    _spec("held-7939", 10, "detained", _exact(7939), status="superseded"),
    _spec("held-8000", 10, "detained", ("nearly 8,000", 8000, None, 7999, "nearly"), status="superseded"),
    _spec("held-9900", 11, "detained", ("more than 9,900", 9900, 9901, None, "more_than"), told=12),
    _spec("held-12000", 12, "detained", ("about 12,000", 12000, None, None, "about"), source="", named="officials"),
    _spec("in-custody-672", 15, "detained", _exact(672), source=PROSECUTOR, counting="current"),
    _spec(
        "missing-30-40", 8, "missing", ("30 to 40", None, 30, 40, "between"), place=ALMATY, source="", named="relatives"
    ),
    _spec("missing-20", 9, "missing", ("up to 20", 20, None, 20, "at_most"), place=ALMATY, source=COMMANDANT),
    _spec("hospital-83", 9, "hospitalised", ("at least 83", 83, 83, None, "at_least"), source=HEALTH, status="denied"),
    _spec("hospital-719", 9, "hospitalised", _exact(719), source=INTERIOR, status="corrected"),
    _spec("hospital-691", 10, "hospitalised", _exact(691), source=INTERIOR),
)

_SUPERSEDED = (
    ("officers-8", "officers-18"),
    ("officers-12", "officers-13"),
    ("officers-18", "officers-16"),
    ("all-225", "all-230"),
    ("injured-317", "injured-1300"),
    ("held-3000", "held-4404"),
    ("held-4404", "held-5135"),
    ("held-5135", "held-7939"),
    ("held-7939", "held-9900"),
    ("held-8000", "held-9900"),
)
_WITHDRAWN_KEYS = ("all-164", "almaty-103", "kyzylorda-21", "zhambyl-10", "almaty-region-8", "children-2")


@dataclass(frozen=True)
class Happening:
    """An event in short."""

    key: str
    kind: str
    title: str
    start: str
    end: str
    precision: str
    place: str = KAZAKHSTAN
    planned: bool = False
    told: int = 6

    @property
    def article(self) -> str:
        """The article that tells it: the first after it happened, or the one that announces it."""
        day = date.fromisoformat(self.start).day if self.start and not self.planned else self.told
        return _article_of(date(2022, 1, max(day, self.told)))


EVENTS = (
    Happening("fuel", "protest", "Protests over the price of fuel", "2022-01-02", "", "day"),
    Happening("unrest", "violence", "Unrest across the country", "2022-01-03", "2022-01-09", "week", told=9),
    Happening("burned", "arson", "Government buildings burned", "2022-01-05", "2022-01-05", "day", ALMATY),
    Happening("looted", "looting", "Shops looted", "2022-01-05", "2022-01-06", "day", ALMATY),
    Happening("cabinet", "dismissal", "The president dismisses his cabinet", "2022-01-05", "2022-01-05", "day"),
    Happening("internet", "shutdown", "Internet cut", "2022-01-05", "", "day", ALMATY),
    Happening("troops", "deployment", "Troops of the alliance arrive", "2022-01-06", "2022-01-07", "day"),
    Happening("arrest", "arrest", "A former security chief is arrested", "2022-01-08", "2022-01-08", "day", ASTANA),
    Happening("retraction", "retraction", "The ministry withdraws the toll", "2022-01-09", "2022-01-09", "day"),
    Happening("mourning", "mourning", "Day of mourning", "2022-01-10", "2022-01-10", "day"),
    Happening("coup", "statement", "The president speaks of a coup attempt", "2022-01-10", "2022-01-10", "day"),
    Happening(
        "government",
        "appointment",
        "New government put to parliament",
        "2022-01-11",
        "2022-01-11",
        "day",
        planned=True,
        told=10,
    ),
    Happening("undated", "talks", "Talks of foreign ministers", "", "", "", told=10),
)

_PLACES = (
    (KAZAKHSTAN, "Kazakhstan", "Kazachstan", "Казахстан", "country", "", 48.0, 68.0, "country"),
    (ALMATY, "Almaty", "Ałmaty", "Алматы", "city", KAZAKHSTAN, 43.25, 76.92, "city"),
    (ALMATY_REGION, "Almaty Region", "obwód ałmacki", "Алматинская обл.", "admin1", KAZAKHSTAN, 45.0, 78.0, "admin1"),
    (KYZYLORDA, "Kyzylorda", "obwód kyzyłordyński", "Кызылординская обл.", "admin1", KAZAKHSTAN, 44.5, 64.0, "admin1"),
    (ZHAMBYL, "Zhambyl", "obwód żambylski", "Жамбылская область", "admin1", KAZAKHSTAN, 44.0, 72.0, "admin1"),
    (ASTANA, "Astana", "Astana", "Астана", "city", KAZAKHSTAN, 51.18, 71.45, "city"),
)  # fmt: skip


def tables() -> dict[type[Table], pd.DataFrame]:
    """All the tables, everything known."""
    return {
        Articles: articles(),
        Claims: claims(),
        Revisions: revisions(),
        Events: events(),
        Places: places(),
        Mentions: frame(Mentions, []),
        Unread: frame(Unread, []),
    }


def frame(table: type[Table], rows: list[dict[str, object]]) -> pd.DataFrame:
    """Rows as the store hands them out: typed columns, words never missing but empty."""
    made = pd.DataFrame({str(c): [row.get(c) for row in rows] for c in table.columns()})
    types = {
        Type.STRING: lambda column: column.map(lambda cell: "" if cell is None else str(cell)).astype("str"),
        Type.INTEGER: lambda column: column.astype("Int64"),
        Type.NUMBER: lambda column: column.astype("float64"),
        Type.BOOLEAN: lambda column: column.astype("boolean"),
        Type.DATE: lambda column: pd.to_datetime(column).astype("datetime64[s]"),
    }
    return made.assign(**{str(c): types[c.holds](made[str(c)]) for c in table.columns()})


def claims() -> pd.DataFrame:
    """One row a statement."""
    return frame(Claims, [_claim(spec) for spec in SPECS])


def claims_as_of(day: date) -> pd.DataFrame:
    """The statements known by the end of a day, with the status of that day."""
    known = claims()
    known = known[known[Claims.KNOWN_BY] <= pd.Timestamp(day)]
    told = revisions()
    told = told[told[Revisions.KNOWN_BY] <= pd.Timestamp(day)]
    revised = set(told[Revisions.CLAIM_ID])
    kept = [
        status if key in revised else "stands"
        for key, status in zip(known[Claims.ID], known[Claims.STATUS], strict=True)
    ]
    return known.assign(**{Claims.STATUS: kept})


def revisions_as_of(day: date) -> pd.DataFrame:
    """The revisions known by the end of a day."""
    told = revisions()
    return told[told[Revisions.KNOWN_BY] <= pd.Timestamp(day)]


def _claim(spec: Spec) -> dict[str, object]:
    name, kind = _NAMES[spec.source]
    day = date(2022, spec.month, spec.day)
    published = date(2022, spec.month, spec.told or spec.day)
    return {
        Claims.ID: spec.key,
        Claims.STATEMENT_ID: f"s-{spec.key}",
        Claims.ARTICLE_ID: _article_of(published),
        Claims.MEASURE: spec.measure,
        Claims.GROUP: spec.group,
        Claims.GROUP_LABEL: spec.label,
        Claims.PHRASE: spec.phrase,
        Claims.VALUE: spec.value,
        Claims.LOW: spec.low,
        Claims.HIGH: spec.high,
        Claims.BOUND: spec.bound,
        Claims.COUNTING: spec.counting,
        Claims.PART_OF: spec.part_of,
        Claims.PLACE_ID: spec.place,
        Claims.SOURCE: spec.named or name,
        Claims.SOURCE_ID: spec.source,
        Claims.SOURCE_KIND: kind or ("unnamed" if spec.named else ""),
        Claims.VIA: spec.via,
        Claims.STATED_ON: day,
        Claims.KNOWN_BY: day,
        Claims.PUBLISHED: published,
        Claims.STATUS: spec.status,
        Claims.WARNING: spec.warning,
        Claims.RULE: "sample",
        Claims.EVIDENCE_START: 0,
        Claims.EVIDENCE_END: len(spec.phrase),
        Claims.QUOTE: spec.phrase,
    }


def revisions() -> pd.DataFrame:
    """The log, everything known."""
    days = {spec.key: date(2022, spec.month, spec.day) for spec in SPECS}
    sources = {spec.key: spec.source for spec in SPECS}
    rows = [
        _revision(old, "supersedes", "source", sources[new], days[new], "new_information", "", new)
        for old, new in _SUPERSEDED
    ]
    ninth = date(2022, 1, 9)
    for key in _WITHDRAWN_KEYS:
        rows.append(_revision(key, "retracts", "via", INFORMATION, ninth, "technical_error", "technical error"))
        rows.append(_revision(key, "denies", "source", HEALTH, ninth, "not_issued", ""))
    rows.append(_revision("hospital-83", "denies", "source", HEALTH, ninth, "none_given", ""))
    tenth = date(2022, 1, 10)
    rows.append(_revision("hospital-719", "corrects", "source", INTERIOR, tenth, "miscount", "", "hospital-691"))
    rows.append(_revision("held-5800", "denies", "other", INTERIOR, tenth, "none_given", ""))
    return frame(Revisions, rows)


def _revision(
    claim: str, kind: str, by: str, source: str, day: date, reason: str, label: str, replaced_by: str = ""
) -> dict[str, object]:
    return {
        Revisions.ID: f"{kind}-{claim}",
        Revisions.CLAIM_ID: claim,
        Revisions.KIND: kind,
        Revisions.BY: by,
        Revisions.SOURCE: _NAMES[source][0],
        Revisions.SOURCE_ID: source,
        Revisions.STATED_ON: day,
        Revisions.KNOWN_BY: day,
        Revisions.PUBLISHED: day,
        Revisions.REASON: reason,
        Revisions.REASON_LABEL: label,
        Revisions.REPLACED_BY: replaced_by,
        Revisions.RULE: "sample",
        Revisions.ARTICLE_ID: _article_of(day),
        Revisions.EVIDENCE_START: 0,
        Revisions.EVIDENCE_END: 1,
        Revisions.QUOTE: "x",
    }


def events() -> pd.DataFrame:
    """What happened."""
    rows = [
        {
            Events.ID: one.key,
            Events.ARTICLE_ID: one.article,
            Events.KIND: one.kind,
            Events.TITLE: one.title,
            Events.ACTORS: "",
            Events.PLACE_ID: one.place,
            Events.START: one.start or None,
            Events.END: one.end or None,
            Events.PRECISION: one.precision,
            Events.PLANNED: one.planned,
            Events.EVIDENCE_START: 0,
            Events.EVIDENCE_END: 1,
            Events.QUOTE: "x",
        }
        for one in EVENTS
    ]
    return frame(Events, rows)


def places() -> pd.DataFrame:
    """The places the claims and events name."""
    rows = [
        dict(zip(Places.columns(), (key, en, pl, ru, kind, "KZ", parent, lat, lon, precision, 1), strict=True))
        for key, en, pl, ru, kind, parent, lat, lon, precision in _PLACES
    ]
    return frame(Places, rows)  # type: ignore[arg-type]


def articles() -> pd.DataFrame:
    """One English article for each day on which something was published."""
    told = {date(2022, spec.month, spec.told or spec.day) for spec in SPECS}
    days = sorted(told | {day.date() for day in revisions()[Revisions.KNOWN_BY]})
    rows: list[dict[str, object]] = [
        {
            Articles.ID: _article_of(day),
            Articles.TITLE: f"Report of {day:%d.%m}",
            Articles.PUBLISHER: "Recount sample",
            Articles.LANGUAGE: "en",
            Articles.PUBLISHED: day.isoformat(),
            Articles.URL: "",
            Articles.WORDS: 100,
            Articles.SHA256: "0" * 64,
        }
        for day in days
    ]
    return frame(Articles, rows)


def _article_of(day: date) -> str:
    return f"{day.isoformat()}-report.en"
