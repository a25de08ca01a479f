"""What sort of body somebody is: one person, many, a ministry, an agency; and which nouns take it up later."""

from extract.schema import SourceKind
from extract.sources.bodies import WORLDWIDE, Source, body_of, is_named_body

COLLECTIVE = frozenset({"parliament", "government", "court"})
"""Bodies that no name beside them belongs to."""

ONE_PERSON = frozenset({"president", "prime_minister", "mayor", "governor", "sheriff", "coroner"})
"""Bodies that are one person: "he" may take them up."""

_NO_OFFICE = COLLECTIVE | {"president", "prime_minister"}
_AGENCIES = frozenset(
    {"disaster_agency", "civil_defence", "coast_guard", "afad", *WORLDWIDE[SourceKind.INTERGOVERNMENTAL]}
)


def taken_up_by(source: Source) -> list[str]:
    """Which nouns may take this source up later ("ministry", "office", "agency", "body", "media", "person")."""
    if not source.source_id:
        return []
    if source.kind is SourceKind.MEDIA:
        return ["media", "agency"]
    if source.source_id.endswith("_ministry"):
        return ["ministry", "body", "person"]
    if body_of(source.source_id) in _NO_OFFICE:
        return ["person"]
    if is_named_body(source.source_id) or body_of(source.source_id) in _AGENCIES:
        return ["office", "agency", "body", "person"]
    return ["office", "body", "person"] if body_of(source.source_id) else ["person"]
