"""What a headline may speak of, and the words that all of them share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.framing.wider import Wider
from dashboard.known.log import Log
from dashboard.known.repeats import Folded, fold
from dashboard.known.rows import Claim, Event, Place
from dashboard.wording.i18n import Texts
from extract.schema import Measure, Status


@dataclass(frozen=True, slots=True)
class Told:
    """What a headline may speak of.

    `counts` is how many statements of the lead measure have each status, `as_of` the day shown: the newest of the
    whole ledger where none was chosen. `wider` is what else was chosen and known: a sentence that something is not
    there must be true of that too. `narrowed` is whether filters leave any figures out.
    """

    log: Log
    events: Sequence[Event]
    places: dict[str, Place]
    counts: dict[Status, int]
    as_of: date | None
    texts: Texts
    wider: Wider
    narrowed: bool = False

    @property
    def claims(self) -> list[Claim]:
        """The statements, oldest first."""
        return sorted(self.log.claims.values(), key=lambda claim: claim.known_by)

    @property
    def folded(self) -> list[Folded]:
        """The statements without their repetitions, each as it was first told, oldest first."""
        return fold(self.claims, self.log)

    @property
    def day(self) -> date:
        """The day shown; where no article tells it, the newest of these statements."""
        return self.as_of or max(claim.known_by for claim in self.claims)


def lead_measure(claims: Iterable[Claim]) -> Measure | None:
    """What a story with these statements is about: the gravest measure."""
    found = {claim.measure for claim in claims}
    return next((measure for measure in Measure if measure in found), None)


def what_is_counted(claim: Claim, texts: Texts) -> str:
    """What is counted of whom, of no one in particular: "security officers killed"."""
    many = 5
    people = texts(f"groups.{claim.group}.people", count=many)
    return texts("findings.what", people=people, measure=texts(f"measures.{claim.measure}.counted"))
