"""Labels of options, told apart: Streamlit takes two options with one label for the same one."""

from collections import Counter
from collections.abc import Callable, Iterable

_INVISIBLE = "\N{WORD JOINER}"


def distinct(options: Iterable[str], label: Callable[[str], str]) -> dict[str, str]:
    """Each option's label; what repeats an earlier label gets signs that nobody sees."""
    seen: Counter[str] = Counter()
    labels = {}
    for option in options:
        words = label(option)
        labels[option] = words + _INVISIBLE * seen[words]
        seen[words] += 1
    return labels
