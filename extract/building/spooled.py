"""Rows set aside until all articles are read: claims wait for the ledger, mentions for the one source_id of a body."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from extract.article import LARGEST
from extract.ledger.ledger import Ledger
from extract.ledger.same_bodies import SameBodies
from extract.schema import Claims, MentionKind, Mentions
from extract.sources.bodies import KINDS, body_of
from extract.tables.tables import Writer, cell


@dataclass(slots=True)
class Spooled:
    """The rows of claims and of mentions, each in a file of its own."""

    claims: TextIO
    mentions: TextIO

    def write_claims(self, ledger: Ledger, same: SameBodies, writer: Writer) -> None:
        """Write the claims as their articles gave them, with what the ledger says of each."""
        entries = {entry.claim.claim_id: entry for entry in ledger.entries}
        columns = Claims.columns()
        statement, known_by, status, warning = map(
            columns.index, (Claims.STATEMENT_ID, Claims.KNOWN_BY, Claims.STATUS, Claims.WARNING)
        )
        source_id, kind, via = map(columns.index, (Claims.SOURCE_ID, Claims.SOURCE_KIND, Claims.VIA))
        for row in _rows(self.claims):
            entry = entries[row[0]]
            row[statement], row[known_by] = entry.statement_id, cell(entry.known_by)
            row[status], row[warning] = cell(entry.status), cell(entry.warning)
            if row[source_id] in same.held_as:
                row[source_id] = same.id_of(row[source_id])
                row[kind] = KINDS.get(body_of(row[source_id]), row[kind])
            row[via] = same.id_of(row[via])
            writer.add_cells(Claims, row)

    def write_mentions(self, same: SameBodies, writer: Writer) -> None:
        """Write the mentions; without two names of one body to bring together, just as they are."""
        if not same.held_as:
            self.mentions.seek(0)
            while piece := self.mentions.read(_PIECE):
                writer.add_text(Mentions, piece)
            return
        kind, value = map(Mentions.columns().index, (Mentions.KIND, Mentions.VALUE))
        for row in _rows(self.mentions):
            if row[kind] == MentionKind.SOURCE:
                row[value] = same.id_of(row[value])
            writer.add_cells(Mentions, row)


_PIECE = 1_000_000  # characters


def _rows(file: TextIO) -> Iterator[list[str]]:
    csv.field_size_limit(LARGEST)  # a quote may be as long as its article
    file.seek(0)
    yield from csv.reader(file)
