"""Claims and revisions of many articles in little memory: values that repeat are kept once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import TypeVar

from extract.claims.claims import Claim
from extract.revisions.revisions import PrintedRevision

T = TypeVar("T")
_UNIQUE = {"claim_id"}  # never repeats: looking it up would only cost
_CLAIM = tuple(one.name for one in fields(Claim) if one.name not in _UNIQUE)
_REVISION = tuple(one.name for one in fields(PrintedRevision))


@dataclass(slots=True)
class Lean:
    """What the ledger is kept over. Each article comes from its own process or file, so nothing is shared before."""

    claims: list[Claim] = field(default_factory=list)
    revisions: list[PrintedRevision] = field(default_factory=list)
    _seen: defaultdict[str, dict[object, object]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, claims: Iterable[Claim], revisions: Iterable[PrintedRevision]) -> None:
        """Take what one article gives."""
        self.claims += [self._shared(claim, _CLAIM) for claim in claims]
        self.revisions += [self._shared(revision, _REVISION) for revision in revisions]

    def close(self) -> None:
        """Forget which values were seen; nothing can be added any more."""
        self._seen.clear()

    def _shared(self, record: T, names: tuple[str, ...]) -> T:
        for name in names:
            value = getattr(record, name)
            # a frozen record may be given the same value in another object: nobody can tell the difference
            object.__setattr__(record, name, self._seen[name].setdefault(value, value))
        return record
