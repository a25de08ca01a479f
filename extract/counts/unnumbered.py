"""People counted though no number is printed: one or two told of by a noun or a name, and several named in a list."""

ONE_PERSON = "one person, no number"
TWO_PEOPLE = "two people, no number"
NAMED = "one person by name and age"
LISTED = "counted in a list"
_ALL = (ONE_PERSON, TWO_PEOPLE, NAMED, LISTED)


def sort_of(rule: str) -> str:
    """What a rule says of people counted without a number, and no more of it; "" for any other rule."""
    return next((sort for sort in _ALL if rule.startswith(sort)), "")


def without_number(rule: str) -> bool:
    """Whether a claim's rule says so: it tells of an event, and is no count that a later one could replace."""
    return bool(sort_of(rule))
