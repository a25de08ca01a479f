"""The tables, declared once: columns, types, units, allowed values and what each means.

A column is a string (its name), so that `claims[Claims.MEASURE]` works on a DataFrame; it also knows its type
and description. The writer, the reader, `datapackage.json`, the data dictionary and `check` follow from here.
"""

from enum import StrEnum
from typing import ClassVar


class Measure(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    DETAINED = "detained"
    MISSING = "missing"
    DISPLACED = "displaced"
    HOSPITALISED = "hospitalised"
    DEPLOYED = "deployed"


class Group(StrEnum):
    """Who is counted."""

    ALL = "all"
    CIVILIANS = "civilians"
    CHILDREN = "children"
    PROTESTERS = "protesters"
    SECURITY_FORCES = "security_forces"
    ALLEGED_ATTACKERS = "alleged_attackers"
    OFFICIALS = "officials"
    FOREIGNERS = "foreigners"
    MEDIA_WORKERS = "media_workers"


class Bound(StrEnum):
    """How the printed words limit a number."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    ABOUT = "about"
    BETWEEN = "between"
    VAGUE = "vague"


class Counting(StrEnum):
    """What a figure adds up: so far, since the last one, or at that moment."""

    TOTAL = "total"
    INCREMENT = "increment"
    CURRENT = "current"


class Precision(StrEnum):
    """How finely a date is printed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class SourceKind(StrEnum):
    """What sort of body or person is credited with a figure."""

    GOVERNMENT = "government"
    SECURITY = "security"
    HEALTH = "health"
    JUDICIARY = "judiciary"
    OPPOSITION = "opposition"
    NGO = "ngo"
    INTERGOVERNMENTAL = "intergovernmental"
    MEDIA = "media"
    WITNESS = "witness"
    UNNAMED = "unnamed"


class Status(StrEnum):
    """What a claim is on a given day, from the gravest to none."""

    RETRACTED = "retracted"
    DENIED = "denied"
    CORRECTED = "corrected"
    SUPERSEDED = "superseded"
    STANDS = "stands"


class RevisionKind(StrEnum):
    """What a later statement does to a claim."""

    RETRACTS = "retracts"
    DENIES = "denies"
    CORRECTS = "corrects"
    SUPERSEDES = "supersedes"
    REINSTATES = "reinstates"


class By(StrEnum):
    """Whose statement a revision is, seen from the claim."""

    SOURCE = "source"
    VIA = "via"
    PUBLISHER = "publisher"
    OTHER = "other"


class Reason(StrEnum):
    """Why a figure was revised."""

    TECHNICAL_ERROR = "technical_error"
    NOT_ISSUED = "not_issued"
    MISCOUNT = "miscount"
    DUPLICATE = "duplicate"
    NEW_INFORMATION = "new_information"
    NONE_GIVEN = "none_given"


class UnreadReason(StrEnum):
    """Why a sentence that counts people, or has a number beside a measure's cue, gave no claim."""

    NO_CUE = "no cue close enough to the number"
    NEGATED = "negated"
    HYPOTHETICAL = "not told as having happened"
    UNKNOWN = "what is counted is not known to be people"
    AMBIGUOUS = "two measures share one number"
    WRONG_GROUP = "the measure does not count these people"
    UNSURE = "the words do not say whether they lived"
    PAST = "tells of an earlier event"
    COMPARED = "tells of an earlier event for comparison"
    FORECAST = "a forecast"
    DENIED = "a number that is denied"
    RATE = "a rate"
    FREED = "released since"
    FOUND = "found since"
    FALL = "a fall by so many"
    COMPARISON = "a difference from another count"
    TOGETHER = "the words count dead and wounded together"
    WHOSE = "the words do not say whose casualties"
    UNSAID = "the words do not say of what the number is the total"
    TITLE = "a figure that stands only in the title"


class EventKind(StrEnum):
    """What happened."""

    PROTEST = "protest"
    VIOLENCE = "violence"
    ARSON = "arson"
    LOOTING = "looting"
    SHUTDOWN = "shutdown"
    ARREST = "arrest"
    DISMISSAL = "dismissal"
    APPOINTMENT = "appointment"
    DEPLOYMENT = "deployment"
    WITHDRAWAL = "withdrawal"
    STATEMENT = "statement"
    RETRACTION = "retraction"
    MOURNING = "mourning"
    TALKS = "talks"
    OTHER = "other"


class PlaceKind(StrEnum):
    """What sort of place an entry of the gazetteer is."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    CITY = "city"
    REGION = "region"


class WherePrecision(StrEnum):
    """How finely a place is known."""

    POINT = "point"
    CITY = "city"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    REGION = "region"


class MentionKind(StrEnum):
    """What a recognised span is."""

    FIGURE = "figure"
    DATE = "date"
    PLACE = "place"
    SOURCE = "source"


class ClaimWarning(StrEnum):
    """What an editor should know before printing a claim."""

    STILL_CIRCULATING = "still_circulating"


class Type(StrEnum):
    """A column's type, by its Data Package name."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


class Column(str):
    """A column's name that knows what stands in the column."""

    holds: Type
    description: str
    unit: str
    allowed: tuple[str, ...]
    required: bool
    refers: str

    def __new__(
        cls,
        name: str,
        description: str,
        holds: Type = Type.STRING,
        *,
        unit: str = "",
        allowed: type[StrEnum] | None = None,
        required: bool = False,
        refers: str = "",
    ) -> "Column":
        """Declare a column.

        Args:
            name: as it stands in the file's header.
            description: one sentence for the data dictionary.
            holds: what the cells hold; an empty cell always means "not stated".
            unit: of a number ("people", "degrees", "characters").
            allowed: the closed list of values, where there is one.
            required: whether a cell may not be empty.
            refers: "table.column" that must hold the same value.
        """
        column = super().__new__(cls, name)
        column.holds = holds
        column.description = description
        column.unit = unit
        column.allowed = tuple(allowed) if allowed else ()
        column.required = required
        column.refers = refers
        return column


class Table:
    """A table's columns as class attributes; subclasses only declare."""

    name: ClassVar[str]
    description: ClassVar[str]
    key: ClassVar[str | None] = None

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        """The columns in the order of the file."""
        return tuple(value for value in vars(cls).values() if isinstance(value, Column))


_INTEGER, _NUMBER, _BOOLEAN, _DATE = Type.INTEGER, Type.NUMBER, Type.BOOLEAN, Type.DATE
_EVIDENCE_START = "First character of the evidence in the article's text, counted from 0."
_EVIDENCE_END = "The character after the evidence's last one."


class Articles(Table):
    """One row an article."""

    name = "articles"
    description = "The articles that were read, one row each."
    key = "article_id"

    ID = Column("article_id", "The article's file name without its ending.", required=True)
    TITLE = Column("title", "The title as printed.", required=True)
    PUBLISHER = Column("publisher", "Whose article it is.", required=True)
    LANGUAGE = Column("language", "Two-letter code of the article's language.", required=True)
    PUBLISHED = Column("published", "Day, or day and time, of publication (ISO 8601).", required=True)
    URL = Column("url", "Where the article can be read.")
    WORDS = Column("words", "Number of words in the text.", _INTEGER, unit="words", required=True)
    SHA256 = Column("sha256", "Digest of the frozen text.", required=True)


class Claims(Table):
    """One row a printing of a figure."""

    name = "claims"
    description = "Figures as printed: one source's figure for one measure, group, place and period, in one article."
    key = "claim_id"

    ID = Column("claim_id", "Made from article, figure's span, measure and group.", required=True)
    STATEMENT_ID = Column("statement_id", "The same for every printing of one statement.", required=True)
    ARTICLE_ID = Column("article_id", "The article that prints it.", required=True, refers="articles.article_id")
    MEASURE = Column("measure", "What is counted.", allowed=Measure, required=True)
    GROUP = Column("group", "Who is counted.", allowed=Group, required=True)
    GROUP_LABEL = Column("group_label", "The printed words for who is counted.")
    PHRASE = Column("phrase", "The figure as printed, with the words that bound it.", required=True)
    VALUE = Column("value", "The printed number.", _INTEGER, unit="people")
    LOW = Column("low", "Lowest number the words allow, inclusive.", _INTEGER, unit="people")
    HIGH = Column("high", "Highest number the words allow, inclusive.", _INTEGER, unit="people")
    BOUND = Column("bound", "How the words limit the number.", allowed=Bound, required=True)
    COUNTING = Column("counting", "Total so far, an increment, or current.", allowed=Counting, required=True)
    PART_OF = Column("part_of", "The claim of the whole that this is a part of.", refers="claims.claim_id")
    PLACE_ID = Column("place_id", "Where it is counted.", refers="places.place_id")
    EVENT_START = Column("event_start", "First day of the period that is counted.", _DATE)
    EVENT_END = Column("event_end", "Last day of the period that is counted.", _DATE)
    EVENT_PRECISION = Column("event_precision", "How finely the period is printed.", allowed=Precision)
    SOURCE = Column("source", "Who is credited, as printed; empty: the publisher's own words.")
    SOURCE_ID = Column("source_id", "The credited body under one name; empty for unnamed sources.")
    SOURCE_KIND = Column("source_kind", "What sort of source it is; empty where no word tells it.", allowed=SourceKind)
    VIA = Column("via", "The body whose channel carried the figure for the source.")
    STATED_ON = Column("stated_on", "The day the source gave the figure, where the text says it.", _DATE)
    KNOWN_BY = Column("known_by", "The day from which the claim counts as known.", _DATE, required=True)
    PUBLISHED = Column("published", "Day of the article's publication.", _DATE, required=True)
    STATUS = Column("status", "What the claim is as of the newest article.", allowed=Status, required=True)
    WARNING = Column("warning", "What an editor should know before printing it.", allowed=ClaimWarning)
    RULE = Column("rule", "Which cues and rules gave the claim.", required=True)
    EVIDENCE_START = Column("evidence_start", _EVIDENCE_START, _INTEGER, unit="characters", required=True)
    EVIDENCE_END = Column("evidence_end", _EVIDENCE_END, _INTEGER, unit="characters", required=True)
    QUOTE = Column("quote", "The evidence: the text between the two offsets.", required=True)


class Revisions(Table):
    """One row for each claim that a revision reaches."""

    name = "revisions"
    description = "The log of what later statements did to claims; a claim's status on a day follows from it."
    key = "revision_id"

    ID = Column("revision_id", "Made from the revision's content.", required=True)
    CLAIM_ID = Column("claim_id", "The claim it changes.", required=True, refers="claims.claim_id")
    KIND = Column("kind", "What it does to the claim.", allowed=RevisionKind, required=True)
    BY = Column("by", "Whose statement it is, seen from the claim.", allowed=By, required=True)
    SOURCE = Column("source", "Who revises, as printed.")
    SOURCE_ID = Column("source_id", "The revising body under one name.")
    STATED_ON = Column("stated_on", "The day of the revision, where the text says it.", _DATE)
    KNOWN_BY = Column("known_by", "The day from which the revision counts as known.", _DATE, required=True)
    PUBLISHED = Column("published", "Day of publication of the article that tells it.", _DATE, required=True)
    REASON = Column("reason", "Why.", allowed=Reason, required=True)
    REASON_LABEL = Column("reason_label", "The reason as printed.")
    REPLACED_BY = Column("replaced_by", "The claim that takes its place.", refers="claims.claim_id")
    RULE = Column("rule", "Which rule of the ledger applies it to this claim.", required=True)
    ARTICLE_ID = Column("article_id", "The article that tells it.", required=True, refers="articles.article_id")
    EVIDENCE_START = Column("evidence_start", _EVIDENCE_START, _INTEGER, unit="characters", required=True)
    EVIDENCE_END = Column("evidence_end", _EVIDENCE_END, _INTEGER, unit="characters", required=True)
    QUOTE = Column("quote", "The words that revise.", required=True)


class Events(Table):
    """One row for each event an article tells."""

    name = "events"
    description = "What happened, by article; the timeline draws the same event of several articles once."
    key = "event_id"

    ID = Column("event_id", "Made from article, span and kind.", required=True)
    ARTICLE_ID = Column("article_id", "The article that tells it.", required=True, refers="articles.article_id")
    KIND = Column("kind", "What happened.", allowed=EventKind, required=True)
    TITLE = Column("title", "The printed clause, cut to its core.", required=True)
    ACTORS = Column("actors", "Who acted, as printed, set apart by semicolons.")
    PLACE_ID = Column("place_id", "Where.", refers="places.place_id")
    START = Column("event_start", "First day; empty where the text gives none.", _DATE)
    END = Column("event_end", "Last day; empty where open or not given.", _DATE)
    PRECISION = Column("event_precision", "How finely the days are printed.", allowed=Precision)
    PLANNED = Column("planned", "Whether it was still to come when the article was published.", _BOOLEAN, required=True)
    EVIDENCE_START = Column("evidence_start", _EVIDENCE_START, _INTEGER, unit="characters", required=True)
    EVIDENCE_END = Column("evidence_end", _EVIDENCE_END, _INTEGER, unit="characters", required=True)
    QUOTE = Column("quote", "The words that tell it.", required=True)


class Places(Table):
    """One row for each place that a mention, claim or event names, and for what those lie in."""

    name = "places"
    description = "The gazetteer's entries for the places named in the articles."
    key = "place_id"

    ID = Column("place_id", "Gazetteer and number, such as geonames:1526384.", required=True)
    NAME_EN = Column("name_en", "English name.", required=True)
    NAME_PL = Column("name_pl", "Polish name.", required=True)
    NAME_RU = Column("name_ru", "Russian name.", required=True)
    KIND = Column("kind", "What sort of place it is.", allowed=PlaceKind, required=True)
    COUNTRY_CODE = Column("country_code", "ISO 3166-1 code of the country it lies in.")
    PARENT_ID = Column("parent_id", "The place it lies in.", refers="places.place_id")
    LATITUDE = Column("latitude", "Of its point, north positive (WGS 84).", _NUMBER, unit="degrees")
    LONGITUDE = Column("longitude", "Of its point, east positive (WGS 84).", _NUMBER, unit="degrees")
    WHERE_PRECISION = Column("where_precision", "How finely the place is known.", allowed=WherePrecision, required=True)
    MENTIONS = Column("mentions", "How often the articles name it.", _INTEGER, unit="mentions", required=True)


class Mentions(Table):
    """One row for each recognised span."""

    name = "mentions"
    description = "Figures, dates, places and sources recognised in the articles."

    ARTICLE_ID = Column("article_id", "The article.", required=True, refers="articles.article_id")
    KIND = Column("kind", "What the span is.", allowed=MentionKind, required=True)
    START = Column("start", "First character of the span.", _INTEGER, unit="characters", required=True)
    END = Column("end", "The character after the last one.", _INTEGER, unit="characters", required=True)
    TEXT = Column("text", "The text between the two offsets.", required=True)
    VALUE = Column(
        "value", "place_id (empty: not in the gazetteer), TIMEX3 value, source_id, or the figure as low..high."
    )


class Unread(Table):
    """One row for each sentence that looked like a claim and gave none."""

    name = "unread"
    description = "Sentences that count people, or have a number beside a measure's cue, and gave no claim, and why."

    ARTICLE_ID = Column("article_id", "The article.", required=True, refers="articles.article_id")
    START = Column("start", "First character of the sentence.", _INTEGER, unit="characters", required=True)
    END = Column("end", "The character after the last one.", _INTEGER, unit="characters", required=True)
    SENTENCE = Column("sentence", "The text between the two offsets.", required=True)
    REASON = Column("reason", "Why no claim came of it.", allowed=UnreadReason, required=True)


TABLES: tuple[type[Table], ...] = (Articles, Claims, Revisions, Events, Places, Mentions, Unread)
