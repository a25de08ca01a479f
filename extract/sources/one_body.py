"""Whether two source_ids may be one body's, printed now with and now without its country or its town."""

from extract.sources.bodies import LOCAL

_COUNTRY = 2  # letters of a country's code
_OF_A_TOWN = 4  # pieces of "us:body:houston:police"


def one_body(one: str, other: str) -> bool:
    """Whether two source_ids may be one body's: the same, or one of them without its country or its town."""
    short, long = sorted((one, other), key=len)
    country, _, body = long.partition(":")
    return bool(short) and (short == long or (body == short and len(country) == _COUNTRY) or one_town(short, long))


def one_town(one: str, other: str) -> bool:
    """Whether two source_ids are the same, or a town's body and that body printed without its town."""
    short, long = sorted((one, other), key=len)
    body = body_of_a_town(long)
    return bool(short) and (short == long or (body != "" and short in (body, f"{long.partition(':')[0]}:{body}")))


def body_of_a_town(source_id: str) -> str:
    """The listed body of a town's own: the police of "us:body:houston:police"; "" for any other source_id."""
    parts = source_id.split(":")
    return parts[-1] if len(parts) == _OF_A_TOWN and parts[-1] in LOCAL else ""
