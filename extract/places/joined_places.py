"""Names joined to the place before them: what stands before the first tells of all ("w Londynie i Manchesterze")."""

from collections.abc import Sequence

from extract.places.place_scene import Scene

JOINS = "joins"  # the class of "and" and the like
_INHERITED = frozenset({"before: within", "before: toward"})
_OWN = frozenset({"before: word", "before: comma"})  # what "and" or a comma says where it joins nothing


def with_joined(scene: Scene, near: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """What the words beside each toponym say, those joined to one before taking over what stands before that."""
    found: list[frozenset[str]] = []
    for number, names in enumerate(near):
        inherited = found[number - 1] & _INHERITED if number and _joined(scene, number) else frozenset()
        found.append((names - _OWN) | inherited if inherited else names)
    return found


def _joined(scene: Scene, number: int) -> bool:
    """Whether only "and" or a comma stands between a toponym and the one before it."""
    one, other = scene.toponyms[number - 1 : number + 1]
    if one.sentence != other.sentence or other.first != one.last + 1:
        return False
    sign = scene.tokens(one)[one.last]
    return (sign.text == "," and scene.words.lists(JOINS)) or JOINS in scene.words.classes(sign.folded)
