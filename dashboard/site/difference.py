"""What one figure must change to look like another: the dark figure as a difference to the light one.

`patched(light, difference(light, dark)) == dark`, whatever the two hold. The site's script patches the same way.
"""

from typing import Any

SAME = 0
WHOLE = "="
"""A difference is SAME, or {WHOLE: the new value}, or the differences below each key or place that has one."""


def difference(old: Any, new: Any) -> Any:
    """What changes from one JSON value to another."""
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys() and WHOLE not in old:
        below = {key: difference(old[key], new[key]) for key in old}
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        below = {str(at): difference(*pair) for at, pair in enumerate(zip(old, new, strict=True))}
    else:
        return SAME if repr(old) == repr(new) else {WHOLE: new}  # True is no 1 here, as it is none in JSON
    return {key: change for key, change in below.items() if change != SAME} or SAME


def patched(old: Any, change: Any) -> Any:
    """The value that a difference leads to."""
    if change == SAME:
        return old
    if WHOLE in change:
        return change[WHOLE]
    if isinstance(old, dict):
        return old | {key: patched(old[key], below) for key, below in change.items()}
    return [patched(value, change.get(str(at), SAME)) for at, value in enumerate(old)]
