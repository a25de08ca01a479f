"""Words made fit for every format: control signs, which no document may hold, are taken out of a whole report."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

import plotly.graph_objects as go

T = TypeVar("T")
_BREAKS = re.compile(r"[\t\n\v\f\r\u0085\u2028\u2029]+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def cleaned(part: T) -> T:
    """A block, a report or words without control signs; a break of lines inside them becomes a space."""
    made: Any = part
    if isinstance(part, str) and not isinstance(part, Enum):
        made = _CONTROLS.sub("", _BREAKS.sub(" ", part))
    elif isinstance(part, tuple):
        made = tuple(cleaned(one) for one in part)
    elif is_dataclass(part) and not isinstance(part, type | go.Figure):
        made = replace(part, **{field.name: cleaned(getattr(part, field.name)) for field in fields(part)})
    return made  # type: ignore[no-any-return]
