r"""Forms: patterns of words that a language file writes down, found in sentences.

A form is a regular expression whose letters are words: `<month>` stands for any word of that class or of one below
it ("month.short"), a plain word or sign for itself, `<*>` for any word, `<lower>` and `<upper>` for a word of no class,
`@NAME` for a part that the file names once; `( | ) ? * $ (?= (?! (?<!` mean what they mean in regular expressions
(`\(` is the sign itself), a blank is a blank in the text (`_` at the
ends of a form), and `{ }` hold what is to be marked where a form also asks
for words around it. The first form of a list that fits at a place is the one that counts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.records import record
from extract.words.beginnings import Beginnings
from extract.words.form_shape import Piece, Shape, one_of, shape_of
from extract.words.lexicon import BLANK, UNKNOWN, Lexicon, Line, Value, literal
from extract.words.text import Span, Token, texts_of

_PIECE = re.compile(
    r"(?P<look>\(\?<?[=!])|<(?P<any>\*)>|<(?P<name>[\w.]+)>|\\(?P<escaped>.)|(?P<word>\d+|[^\W\d_]+(?:['’-][^\W\d_]+)*|['’]\w+)|(?P<sign>.)"
)
_PART = re.compile(r"@([A-Z]+)")
_SYNTAX = "()|?* $"
_MARKED = "marked"
_CLASS = 5  # letters of a word that is as rare as those of a class


class FormError(Exception):
    """A form that cannot be read: says which, and why."""


@record
class Form:
    """One form; `meaning` is for whoever asked for it to be found."""

    text: str
    meaning: str
    value: Value
    body: str  # a regular expression over the lexicon's characters
    asked: tuple[str, ...]  # the class that each group of the pattern asks for
    shape: Shape

    @property
    def is_plain(self) -> bool:
        """Whether it marks all that it matches and asks for no values."""
        return not self.asked and _MARKED not in self.body


@record
class Match:
    """A form found: what it marks, and the values of its classes in order of print."""

    form: Form
    span: Span
    first: int  # the line's items [first, last) that are marked
    last: int
    slots: Mapping[str, tuple[Value, ...]]


class Forms:
    """The forms of a section, compiled into one pattern; built once for a language."""

    def __init__(self, lexicon: Lexicon, listed: Iterable[tuple[str, str, Value]], parts: Mapping[str, str]) -> None:
        """Compile (form, meaning, value) lines over a lexicon that holds all their words.

        Raises:
            FormError: a form names an unknown part or class, or its brackets do not match.
        """
        self.forms = [_compiled(form, meaning, value, lexicon, parts) for form, meaning, value in listed]
        self._patterns: dict[str, re.Pattern[str]] = {}  # of forms found so far, with the groups they ask for
        bodies = (re.sub(r"\(\?P<\w+>", "(?:", form.body) for form in self.forms)
        # The empty group at its end tells which form it was. A group around it would have each form begun at every
        # place, where its first word is enough to pass it over
        every = "|".join(f"(?:{body})()" for body in bodies)
        self._plain = {number: form for number, form in enumerate(self.forms) if form.is_plain}
        shape = one_of([form.shape for form in self.forms])
        # Most lines hold no form, and at most places none can begin: this is seen without trying each
        self._needed = re.compile(_of_these("" if shape.empty else shape.holds))
        self._lexicon = lexicon
        self._words = Beginnings(self.may_hold)
        try:
            self._any = re.compile(f"(?={_of_these('' if shape.empty else shape.begins)})(?:{every or '(?!)'})")
        except re.error:
            for form in self.forms:
                self._pattern(form)
            raise

    def _pattern(self, form: Form) -> re.Pattern[str]:
        """A form's own pattern, compiled when it is first found: few of them ever are."""
        if form.body not in self._patterns:
            try:
                self._patterns[form.body] = re.compile(form.body)
            except re.error as error:
                raise FormError(f"{form.text!r}: {error}. Mend it.") from None
        return self._patterns[form.body]

    def may_hold(self, text: str) -> bool:
        """Whether a token is one of those without which no form can stand in a line."""
        return self._needed.search(self._lexicon.spelled(text)) is not None

    def may_be_among(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence has a word without which no form can stand in it."""
        return self._words.any_of(texts_of(tokens))

    def may_be_in(self, line: Line, start: int = 0, end: int | None = None) -> bool:
        """Whether a line has a word without which no form can stand in it."""
        stop = len(line.characters) if end is None else end
        return self._needed.search(line.characters, start, stop) is not None

    def find(self, line: Line, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """The forms of a line from left to right, none overlapping another."""
        stop = len(line.characters) if end is None else end
        if not self._needed.search(line.characters, start, stop):
            return
        found = self._any.search(line.characters, start, stop)
        while found is not None:
            plain = self._plain.get(_number(found))
            match = _as_found(plain, found, line) if plain else self._best(found, line, stop)
            yield match
            found = self._any.search(line.characters, max(match.last, start + 1), stop)

    def _best(self, found: re.Match[str], line: Line, stop: int) -> Match:
        """The form found; where it began with words around the mark, the first form of all that begins at the mark."""
        number = _number(found)
        match = self._match(self.forms[number], line, found.start(), stop)
        inner = self._any.match(line.characters, match.first, stop) if match.first > found.start() else None
        other = _number(inner) if inner is not None else number
        return self._match(self.forms[other], line, match.first, stop) if other < number else match

    def _match(self, form: Form, line: Line, first: int, stop: int) -> Match:
        pattern = self._pattern(form)
        found = pattern.match(line.characters, first, stop)
        assert found is not None, form.text  # the same pattern has just matched here
        begin, end = found.span(_MARKED) if _MARKED in pattern.groupindex else found.span()
        slots: dict[str, tuple[Value, ...]] = {}
        for number, name in enumerate(form.asked):
            at = found.start(f"slot{number}")
            if at >= 0:
                slot, value = _slot(name, line, at)
                slots[slot] = (*slots.get(slot, ()), value)
        return Match(form, line.span(begin, end), begin, end, slots)


def _number(found: re.Match[str]) -> int:
    """Which form was found, by the group that closed last."""
    return (found.lastindex or 0) - 1


def _as_found(form: Form, found: re.Match[str], line: Line) -> Match:
    """The match of a form that marks all it found and asks for no values."""
    begin, end = found.span()
    return Match(form, line.span(begin, end), begin, end, {})


def spelled_out(form: str, parts: Mapping[str, str]) -> str:
    """A form with its parts written out; a part may name others."""
    while _PART.search(form):
        form = _PART.sub(lambda found: f"({parts[found.group(1)]})", form)
    return form.replace("_", " ")


def words_of(form: str) -> frozenset[str]:
    """The plain words and signs that a form (spelled out) asks for, in lower case."""
    pieces = _PIECE.finditer(form)
    words = (match["escaped"] or match["word"] or _plain(match["sign"]) for match in pieces)
    return frozenset(word.lower() for word in words if word)


def _plain(sign: str | None) -> str:
    return sign if sign and sign not in _SYNTAX + "{}" else ""


def _slot(name: str, line: Line, at: int) -> tuple[str, Value]:
    """The class asked for cut to its first part ("month" of "month.short"), and what the word stands for in it."""
    for own, value in line.parts[at].classes:
        if own == name or own.startswith(f"{name}."):
            return own.partition(".")[0], value
    raise FormError(f"<{name}> has no value at {at}")


def _compiled(form: str, meaning: str, value: Value, lexicon: Lexicon, parts: Mapping[str, str]) -> Form:
    asked: list[str] = []
    try:
        written = spelled_out(form, parts)
        pieces = list(_PIECE.finditer(written))
        body = "".join(_translated(piece, lexicon, asked) for piece in pieces)
        shape = shape_of(_shaped(piece, lexicon) for piece in pieces)
        _check_brackets(form, pieces)
        return Form(form, meaning, value, body, tuple(asked), shape)
    except KeyError as error:
        raise FormError(f"{form!r}: there is no {error}. Name it in the same section, or mend the form.") from None


def _check_brackets(form: str, pieces: Iterable[re.Match[str]]) -> None:
    open_ = []
    for piece in pieces:
        sign = "(" if piece["look"] else piece["sign"]
        if sign and sign in "({":
            open_.append(sign)
        elif sign and sign in ")}" and (not open_ or "({".index(open_.pop()) != ")}".index(sign)):
            raise FormError(f"{form!r}: {sign!r} closes nothing. Mend its brackets.")
    if open_:
        raise FormError(f"{form!r}: {open_[-1]!r} is not closed. Mend its brackets.")


def _translated(match: re.Match[str], lexicon: Lexicon, asked: list[str]) -> str:
    """One piece of a form as a regular expression over the lexicon's characters."""
    if match["any"]:
        return "[^ ]"
    if (name := match["name"]) in UNKNOWN:
        return re.escape(lexicon.characters_of(name))
    if name:
        asked.append(name)
        return f"(?P<slot{len(asked) - 1}>{_one_of(lexicon, name)})"
    if look := match["look"]:
        return look
    if escaped := match["escaped"]:
        return _one_of(lexicon, literal(escaped))
    sign = match["word"] or match["sign"]
    if sign == "(":
        return "(?:"
    if sign in _SYNTAX:
        return sign
    if sign == "{":
        return f"(?P<{_MARKED}>"
    if sign == "}":
        return ")"
    return _one_of(lexicon, literal(sign.lower()))


def _shaped(match: re.Match[str], lexicon: Lexicon) -> Piece:
    """One piece of a form as its shape is read from it; short words are common, a blank and `<upper>` tell nothing."""
    if match["any"]:
        return Piece("", lexicon.alphabet.replace(BLANK, ""))
    if name := match["name"]:
        return Piece("", lexicon.characters_of(name), 0 if name in UNKNOWN else _CLASS)
    if match["look"]:
        return Piece(match["look"])
    if word := match["escaped"] or match["word"] or _plain(match["sign"]):
        return Piece("", lexicon.characters_of(literal(word.lower())), len(word))
    return Piece("", BLANK) if match["sign"] == BLANK else Piece(match["sign"])


def _of_these(characters: Iterable[str]) -> str:
    """A pattern for one of some characters; for anything where there are none."""
    listed = "".join(map(re.escape, sorted(characters)))
    return f"[{listed}]" if listed else ""


def _one_of(lexicon: Lexicon, name: str) -> str:
    characters = lexicon.characters_of(name)
    if not characters:
        raise KeyError(name)
    return f"[{characters}]"
