"""Records: what was read, as small values that nobody changes once they are made."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(kind: type[T]) -> type[T]:
    """Make a class a record with slots, equal to another by what it holds.

    Type checking holds everybody to leaving it as it is. Python itself does not: making a record that it guards takes
    four times as long, and there are some for every word of an article.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)


@dataclass_transform(frozen_default=True, order_default=True)
def ordered_record(kind: type[T]) -> type[T]:
    """A record that is sorted by its fields, the first one first."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(kind)
