"""Who speaks in a sentence: verbs of saying with their subject, "according to", headlines, and who is quoted."""

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from extract.bodies import Source
from extract.cues import CueTable, Found
from extract.language import Language
from extract.ranked import find_ranked
from extract.schema import SourceKind
from extract.source_words import LONGEST, Manner
from extract.sources import SourceMention
from extract.text import Sentence, Token


class Word(StrEnum):
    """What a cue of `[attribution]` does; the values are the keys of the section."""

    IMPERSONAL = "impersonal"
    SAYS = "says"
    SAYS_BESIDE = "says_beside"
    SAYING = "saying"
    BREAKS = "breaks"  # what was said ends here: ", as the country mourned"
    ACCORDING = "according"
    AS_BEFORE = "as_before"  # "in his words"
    NOT = "negations"
    ARTICLE = "articles"
    CITING = "citing"
    CITED_BY = "cited_by"
    RELATIVE = "relative"
    BUT = "but"
    THAT = "that"
    PRONOUN = "pronouns"
    EARLIER = "earlier"
    CONTINUES = "continues"
    BACK = "back"  # "these figures were given by": credits the sentences before
    TAKES_BACK = "takes_back"  # this and the following from [revisions]
    DENIES = "denies"
    NEVER_GAVE = "never_gave"
    HAVING_GIVEN = "having_given"
    CORRECTS = "corrects"
    REINSTATES = "reinstates"
    THING = "thing"
    COUNT = "count"
    PASSIVE = "passive"
    OWN = "own"


class Side(StrEnum):
    """Where what is said stands, seen from the words that say who said it."""

    AFTER = "after"
    BEFORE = "before"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that credit somebody: tokens `[first, last)` hold source and verb, `content` is where "that" ends."""

    first: int
    last: int
    content: int
    source: Source
    side: Side
    via: str
    rule: str
    speaker: Source  # who speaks, which is not always who is credited
    verb: Word
    follows: bool  # whether the source was named before and is only taken up here
    dated: bool  # whether a day beside the words is the day of speaking


@dataclass(frozen=True)
class SpeechWords:
    """A language's `[attribution]`, ready for use.

    `silent_next` are the words that follow a verb without a subject of its own ("said in Almaty"); where
    `silent_subject` is true such a verb alone means "he said".
    """

    cues: CueTable[Word]
    silent_subject: bool
    silent_next: frozenset[str]


_NO_NAME = {Word.COUNT, Word.CORRECTS, Word.TAKES_BACK, Word.ACCORDING, Word.NOT, Word.AS_BEFORE, Word.SAYING}
_BEFORE_NOUNS = (Word.ARTICLE, Word.TAKES_BACK, Word.DENIES, Word.CORRECTS, Word.REINSTATES)
_ORDER = {word: order for order, word in enumerate(Word)}
_REVISIONS = {
    "retracts": Word.TAKES_BACK,
    "denies": Word.DENIES,
    "never_gave": Word.NEVER_GAVE,
    "having_given": Word.HAVING_GIVEN,
    "corrects": Word.CORRECTS,
    "reinstates": Word.REINSTATES,
    "things": Word.THING,
    "counts": Word.COUNT,
}


@functools.cache
def speech_words(language: Language) -> SpeechWords:
    """The words of `[attribution]`, built once a language."""
    section, revisions = language.section("attribution"), language.section("revisions")
    cues = [(cue, word) for word in Word if word not in _REVISIONS.values() for cue in section.get(word.value, ())]
    for key, word in _REVISIONS.items():
        cues += [(cue, word) for cue in revisions.get(key, ())]
    return SpeechWords(
        CueTable(cues),
        bool(section.get("silent_subject", False)),
        frozenset((*section.get("silent_next", ()), *section.get("earlier", ()))),
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """A source mention by tokens `[first, last)`."""

    first: int
    last: int
    mention: SourceMention


_QUOTES = frozenset("\"'„“”«»‘’")
_DASHES = frozenset("-–—")
_SUBJECT_REACH, _OBJECT_REACH, _APPOSITION, _UNKNOWN = 6, 3, 16, 6


@dataclass(slots=True)
class _Sentence:
    tokens: Sequence[Token]
    named: list[_Named]
    cues: list[Found[Word]]
    words: SpeechWords
    last_speaker: Source | None
    that_at: frozenset[int]


def find_anchors(
    sentence: Sentence, mentions: Sequence[SourceMention], language: Language, last_speaker: Source | None
) -> tuple[list[Anchor], list[Found[Word]]]:
    """The words of a sentence that credit somebody, in order, and every cue seen."""
    if len(sentence.tokens) > LONGEST:
        return [], []
    words = speech_words(language)
    cues = _with_nouns(find_ranked(words.cues, sentence.tokens, _ORDER), sentence.tokens, words)
    if not cues and not mentions:
        return [], cues
    starts = [token.start for token in sentence.tokens]
    named = [
        _Named(bisect_right(starts, one.span.start) - 1, bisect_left(starts, one.span.end), one) for one in mentions
    ]
    that_at = frozenset(cue.first for cue in cues if cue.meaning is Word.THAT)
    here = _Sentence(sentence.tokens, named, cues, words, last_speaker, that_at)
    if any(cue.meaning is Word.OWN for cue in cues):
        return [], cues
    anchors: list[Anchor] = []
    for cue in cues:
        anchor = _joined(here, cue, anchors) or _anchor(here, cue)
        if anchor:
            anchors.append(anchor)
            here.last_speaker = anchor.speaker if anchor.verb is not Word.IMPERSONAL else here.last_speaker
    anchors += [gap for anchor in anchors if (gap := _elided(here, anchor))]
    if not anchors:
        anchors = _headline(here)
    return _with_quoted(here, anchors), cues


def _with_nouns(cues: list[Found[Word]], tokens: Sequence[Token], words: SpeechWords) -> list[Found[Word]]:
    """The cues, with "the report" and "denied reports" read as nouns, not as verbs."""
    result: list[Found[Word]] = []
    for cue in cues:
        before = result[-1] if result and result[-1].last == cue.first else None
        if cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) and before and before.meaning in _BEFORE_NOUNS:
            nouns = [one for one in words.cues.at(tokens, cue.first) if one.meaning in (Word.THING, Word.COUNT)]
            result.append(nouns[0] if nouns else cue)
        else:
            result.append(cue)
    return result


def _joined(here: _Sentence, cue: Found[Word], anchors: Sequence[Anchor]) -> Anchor | None:
    """A second verb of one subject: "denied the figure and said two were hurt"."""
    if not anchors or cue.meaning not in (Word.SAYS, Word.SAYS_BESIDE):
        return None
    joined = any(other.meaning is Word.BUT and other.last == cue.first for other in here.cues)
    if not joined:
        return None
    return _made(here, cue.first, cue.last, anchors[-1].speaker, f"joined {cue.cue}", cue, follows=True)


def _elided(here: _Sentence, anchor: Anchor) -> Anchor | None:
    """A second source with its verb left out: "police said 12 were killed and the army 13"."""
    if anchor.side is not Side.AFTER:
        return None
    for one in here.named:
        joined = any(cue.meaning is Word.BUT and 0 <= one.first - cue.last <= 1 for cue in here.cues)
        if one.first < anchor.last or not joined or one.last >= len(here.tokens):
            continue
        after = one.last + (one.last in here.that_at or here.tokens[one.last].text in _DASHES)
        verb = any(cue.first >= one.last and cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) for cue in here.cues)
        if not verb and after < len(here.tokens) and here.tokens[after].text[0].isdigit():
            source, rule = one.mention.source, f"{one.mention.rule} elided"
            return Anchor(one.first, one.last, after, source, Side.AFTER, "", rule, source, anchor.verb, False, True)
    return None


def _anchor(here: _Sentence, cue: Found[Word]) -> Anchor | None:
    if any(other.meaning is Word.NOT and other.last == cue.first for other in here.cues):
        return None
    match cue.meaning:
        case Word.SAYS | Word.SAYS_BESIDE:
            return _said(here, cue)
        case Word.AS_BEFORE:
            return _as_before(here, cue, cue.first, cue.last)
        case Word.TAKES_BACK | Word.DENIES | Word.CORRECTS | Word.REINSTATES if _of_a_thing(here, cue):
            return _revised(here, _said(here, cue), cue)
        case Word.ACCORDING:
            return _according(here, cue)
        case Word.IMPERSONAL:
            name = " ".join(token.text for token in here.tokens[cue.first : cue.last])
            source = Source(name, "", SourceKind.UNNAMED)
            return _made(here, cue.first, cue.last, source, "impersonal", cue)
        case _:
            return None


def _as_before(here: _Sentence, cue: Found[Word], first: int, last: int) -> Anchor | None:
    """Words that take up who spoke last, or nobody where nobody has spoken."""
    if here.last_speaker is None:
        return None
    return _made(here, first, last, here.last_speaker, f"as before {cue.cue}", cue, follows=True)


def _said(here: _Sentence, cue: Found[Word]) -> Anchor | None:
    """A verb of saying with its subject."""
    trailing = cue.first > 0 and not here.tokens[cue.first - 1].is_word
    before, after = _subject_before(here, cue), _subject_after(here, cue)
    subject = (after or before) if trailing else (before or after)
    if subject:
        first, last = min(cue.first, subject.first), max(cue.last, subject.last)
        follows = subject.mention.rule == Manner.AGAIN
        return _made(
            here, first, last, subject.mention.source, f"{subject.mention.rule} {cue.cue}", cue, follows=follows
        )
    channel = _channel(here, cue)
    if channel:
        first, last = min(cue.first, channel.first), max(cue.last, channel.last)
        return _of_mention(here, first, last, channel.mention, cue)
    pronoun = _pronoun(here, cue)
    if pronoun is not None:
        name = here.tokens[pronoun].text
        source = here.last_speaker or Source(name, "", SourceKind.UNNAMED)
        first, last = min(cue.first, pronoun), max(cue.last, pronoun + 1)
        return _made(here, first, last, source, f"pronoun {cue.cue}", cue, follows=True)
    if cue.meaning is not Word.SAYS:
        return None
    if _silent(here, cue) and (trailing or cue.first == 0):
        if not here.words.silent_subject or here.last_speaker is None:
            return None
        return _made(here, cue.first, cue.last, here.last_speaker, f"silent {cue.cue}", cue, follows=True)
    return _unknown(here, cue, trailing)


def _of_a_thing(here: _Sentence, cue: Found[Word]) -> bool:
    """Whether a verb that revises speaks of a statement or figure, or denies that something is so."""
    if cue.meaning is Word.DENIES and any(0 <= index - cue.last <= _DENIED_THAT for index in here.that_at):
        return True
    things = [other.first - cue.last for other in here.cues if other.meaning in (Word.THING, Word.COUNT)]
    return any(-_THING_BEFORE <= distance <= _THING_AFTER for distance in things)


def _revised(here: _Sentence, anchor: Anchor | None, cue: Found[Word]) -> Anchor | None:
    """Whose the figure is: who takes a figure back has given it; who denies it has not, unless it was put to them."""
    if anchor is None:
        return None
    put_to_them = any(other.meaning in (Word.NEVER_GAVE, Word.HAVING_GIVEN) for other in here.cues)
    disowned = cue.meaning is Word.DENIES and not put_to_them
    thing = next((other.span for other in here.cues if other.meaning in (Word.THING, Word.COUNT)), cue.span)
    printed = " ".join(token.text for token in here.tokens if thing.start <= token.start < thing.end)
    source = Source(printed, "", SourceKind.UNNAMED) if disowned else anchor.source
    side = Side.AROUND if anchor.content <= anchor.last and not _opens(here, anchor.first) else anchor.side
    return replace(anchor, source=source, side=side, verb=cue.meaning, dated=cue.meaning in _GIVES_ANEW)


_DENIED_THAT, _THING_BEFORE, _THING_AFTER = 3, 25, 8
_GIVES_ANEW = (Word.CORRECTS, Word.REINSTATES)


def _silent(here: _Sentence, cue: Found[Word]) -> bool:
    """Whether no subject follows the verb: the clause ends, or a small word such as a preposition stands there."""
    following = here.tokens[cue.last] if cue.last < len(here.tokens) else None
    return following is None or not following.is_word or following.folded in here.words.silent_next


def _channel(here: _Sentence, cue: Found[Word]) -> _Named | None:
    """A channel that is itself the subject of a verb."""
    for one in here.named:
        if one.mention.rule == Manner.CHANNEL and not _only_cited(here, one):
            near = _reaches(here, one, cue.first) if one.last <= cue.first else one.first - cue.last <= _OBJECT_REACH
            if near:
                return one
    return None


def _subject_before(here: _Sentence, cue: Found[Word]) -> _Named | None:
    for one in reversed(here.named):
        if one.last <= cue.first and one.mention.rule != Manner.CHANNEL and not _only_cited(here, one):
            return one if _reaches(here, one, cue.first) else None
    return None


def _reaches(here: _Sentence, subject: _Named, end: int) -> bool:
    """Whether a subject may belong to the verb that begins at `end`."""
    start = subject.last
    between = here.tokens[start:end]
    if any(here.that_at and index in here.that_at for index in range(start, end)):
        return False
    if any(start <= cue.first < end and cue.meaning in (Word.SAYS, Word.ACCORDING) for cue in here.cues):
        return False
    signs = [token.text for token in between if _is_sign(token)]
    if not signs:
        return len(between) <= _SUBJECT_REACH
    relative = any(cue.meaning is Word.RELATIVE and cue.first == start + 1 for cue in here.cues)
    if len(signs) == 1 and between[0].text == "," and relative:
        return len(between) <= _SUBJECT_REACH
    apposition = between[0].text in ",(" and between[-1].text in ",)"
    return apposition and (len(between) > 1 or subject.mention.rule == Manner.OFFICE) and len(between) <= _APPOSITION


def _is_sign(token: Token) -> bool:
    """Whether a token is a sign that parts clauses: neither a quote nor the "'s" of a name."""
    return not token.is_word and token.text not in _QUOTES and len(token.text) == 1


def _subject_after(here: _Sentence, cue: Found[Word]) -> _Named | None:
    found: list[_Named] = []
    for one in here.named:
        listener = here.tokens[one.first].folded in here.words.silent_next
        if one.first >= cue.last and one.mention.rule != Manner.CHANNEL and not listener:
            start = found[-1].last if found else cue.last
            between = here.tokens[start : one.first]
            if len(between) > _OBJECT_REACH or any(not token.is_word for token in between) or _only_cited(here, one):
                break
            if any(start <= index < one.first for index in here.that_at):
                break
            found.append(one)
    trailing = cue.first == 0 or not here.tokens[cue.first - 1].is_word
    if not trailing:
        alone = not any(one.last <= cue.first for one in here.named)
        reach = _OBJECT_REACH if alone else 1 if cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) else 2
        found = [one for one in found[:1] if one.first - cue.last <= reach and one.mention.rule != Manner.SOME]
    # "told Reuters the ministry's spokesman": who is spoken to stands first
    return next((one for one in found if one.mention.source.kind is not SourceKind.MEDIA), found[0] if found else None)


def _only_cited(here: _Sentence, one: _Named) -> bool:
    """Whether a source stands beside a verb without being its subject: "Reuters, citing the police, said"."""
    cited = (Word.CITED_BY, Word.CITING, Word.ACCORDING)
    return any(cue.meaning in cited and 0 <= one.first - cue.last <= 2 for cue in here.cues)


def _pronoun(here: _Sentence, cue: Found[Word]) -> int | None:
    for other in here.cues:
        if other.meaning is Word.PRONOUN and (other.first == cue.last or 0 <= cue.first - other.last <= 3):
            return other.first
    return None


def _unknown(here: _Sentence, cue: Found[Word], trailing: bool) -> Anchor | None:
    """Somebody we have no name for: the words before the verb up to the clause's start, else those after it."""
    tokens = here.tokens
    first = cue.first
    while first > 0 and tokens[first - 1].is_word and (first - 1) not in here.that_at:
        first -= 1
    last = cue.last
    if first == cue.first or trailing:
        while last < len(tokens) and tokens[last].is_word and last not in here.that_at:
            last += 1
        first, name = cue.first, tokens[cue.last : last]
    else:
        first = _without_joint(here, first, cue.first)
        name = tokens[first : cue.first]
    if not name or len(name) > _UNKNOWN or any(token.text[0].isdigit() for token in name):
        return None
    held = range(name[0].start, name[-1].end)
    meant = {one.meaning for one in here.cues if one.span.start in held and one.first != cue.first}
    if meant & _NO_NAME:
        return None
    if Word.THING in meant:
        return _as_before(here, cue, first, last)
    printed = " ".join(token.text for token in name)
    return _made(here, first, last, Source(printed, "", SourceKind.UNNAMED), f"unknown {cue.cue}", cue)


def _without_joint(here: _Sentence, first: int, last: int) -> int:
    """Where a clause begins once "but" or "which" is left out."""
    joints = (Word.BUT, Word.RELATIVE)
    return max([cue.last for cue in here.cues if cue.meaning in joints and first <= cue.first < last], default=first)


def _according(here: _Sentence, cue: Found[Word]) -> Anchor | None:
    one = _named_after(here, cue)
    if one:
        follows = one.mention.rule == Manner.AGAIN
        return _made(
            here, cue.first, one.last, one.mention.source, f"{one.mention.rule} {cue.cue}", cue, follows=follows
        )
    if any(other.meaning is Word.PRONOUN and other.first in (cue.last, cue.first + 1) for other in here.cues):
        source = here.last_speaker or Source(here.tokens[cue.first].text, "", SourceKind.UNNAMED)
        return _made(here, cue.first, cue.last + 1, source, f"pronoun {cue.cue}", cue, follows=True)
    last = cue.last
    while last < len(here.tokens) and here.tokens[last].is_word and last - cue.last < 4:
        last += 1
    things = (Word.THING, Word.COUNT)
    if any(other.meaning in things and cue.last <= other.first < last for other in here.cues):
        return _as_before(here, cue, cue.first, last)
    name = " ".join(token.text for token in here.tokens[cue.last : last])
    if not name or any(token.text[0].isdigit() for token in here.tokens[cue.last : last]):
        return None
    return _made(here, cue.first, last, Source(name, "", SourceKind.UNNAMED), f"unknown {cue.cue}", cue)


def _named_after(here: _Sentence, cue: Found[Word]) -> _Named | None:
    for one in here.named:
        if one.first >= cue.last:
            between = here.tokens[cue.last : one.first]
            near = len(between) <= _SUBJECT_REACH and not any(_is_sign(token) for token in between)
            return one if near else None
        if one.first >= cue.first and one.last > cue.last:
            return one
    return None


def _of_mention(here: _Sentence, first: int, last: int, mention: SourceMention, cue: Found[Word]) -> Anchor:
    follows = mention.rule == Manner.AGAIN
    return _made(here, first, last, mention.source, f"{mention.rule} {cue.cue}", cue, follows=follows)


def _made(
    here: _Sentence, first: int, last: int, source: Source, rule: str, cue: Found[Word], *, follows: bool = False
) -> Anchor:
    side, content = _side(here, first, last)
    return Anchor(first, last, content, source, side, "", rule, source, cue.meaning, follows, True)


_BEFORE_THAT = 8


def _side(here: _Sentence, first: int, last: int) -> tuple[Side, int]:
    """Where the content stands: after "that", after an opening, before a close, around a parenthesis."""
    tokens = here.tokens
    that = min((index for index in here.that_at if last <= index <= last + _BEFORE_THAT), default=None)
    if that is not None and all(t.is_word or t.text == "," for t in tokens[last:that]):
        return Side.AFTER, that + 1
    rest = sum(token.is_word for token in tokens[last:])
    if _opens(here, first) and rest and not (_counts(tokens[:first]) and not _counts(tokens[last:])):
        return Side.AFTER, last
    if not _trails(here, first):
        return (Side.AFTER if rest > 1 else Side.BEFORE), last
    end = last
    while end < len(tokens) and tokens[end].is_word:
        end += 1
    if end - last > _OBJECT_REACH and any(token.text[0].isdigit() for token in tokens[last:end]):
        return Side.AFTER, last
    return (Side.BEFORE if rest <= end - last <= _OBJECT_REACH else Side.AROUND), last


def _counts(tokens: Sequence[Token]) -> bool:
    return any(token.text[0].isdigit() for token in tokens)


def _trails(here: _Sentence, first: int) -> bool:
    """Whether the words that credit somebody follow a comma, quote or dash, with no "but" or "while" between."""
    begin = first
    while begin > 0 and here.tokens[begin - 1].is_word and first - begin < _OBJECT_REACH:
        begin -= 1
    joined = any(cue.meaning is Word.BUT and begin <= cue.first < first for cue in here.cues)
    return begin > 0 and not here.tokens[begin - 1].is_word and not joined


def _opens(here: _Sentence, first: int) -> bool:
    """Whether only a few light words stand before ("On Monday", "Earlier, "): no figure, at most one comma."""
    before = here.tokens[:first]
    words = [token for token in before if token.is_word]
    return (
        len(words) <= 5
        and not any(token.text in _QUOTES or token.text in _DASHES for token in before)
        and (not before or before[-1].text != "," or len(words) <= 4)
        and not any(token.text[0].isdigit() and len(token.text) > 2 for token in words)
    )


def _headline(here: _Sentence) -> list[Anchor]:
    """ "Ministry: 26 killed" and "26 killed - ministry"."""
    tokens = here.tokens
    for one in here.named:
        rule = f"{one.mention.rule} headline"
        if one.first <= 1 and one.last < len(tokens) - 1 and tokens[one.last].text == ":":
            return [_heading(one, one.last + 1, Side.AFTER, rule)]
        closes = all(not token.is_word for token in tokens[one.last :])
        if closes and one.first > 1 and tokens[one.first - 1].text in _DASHES:
            return [_heading(one, one.last, Side.BEFORE, rule)]
    return []


def _heading(one: _Named, content: int, side: Side, rule: str) -> Anchor:
    source = one.mention.source
    return Anchor(one.first, one.last, content, source, side, "", rule, source, Word.SAYS, False, True)


def _with_quoted(here: _Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """Credit who is cited instead of who cites, and note whose channel carried it."""
    channel = next((one for one in here.named if one.mention.rule == Manner.CHANNEL), None)
    cited = None
    for cue in here.cues:
        if cue.meaning is Word.CITING and (one := _named_after(here, cue)):
            cited = (cue, one)
        elif cue.meaning is Word.CITED_BY and (one := _named_after(here, cue)):
            anchors = [_carry(anchor, one.mention.source.source_id) for anchor in anchors]
    if cited:
        cue, one = cited
        source, rule = one.mention.source, f"{one.mention.rule} {cue.cue}"
        credited = [_credit(anchor, source, rule) for anchor in anchors]
        anchors = credited or [_quoting(here, cue, one, rule)]
    anchors = _reported(anchors)
    if channel is None:
        return anchors
    body = channel.mention.source
    if not anchors and any(cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) for cue in here.cues):
        cue = next(cue for cue in here.cues if cue.meaning in (Word.SAYS, Word.SAYS_BESIDE))
        anchors = [_made(here, min(channel.first, cue.first), max(channel.last, cue.last), body, "channel", cue)]
    return [_carry(anchor, body.source_id) for anchor in anchors]


def _quoting(here: _Sentence, cue: Found[Word], one: _Named, rule: str) -> Anchor:
    """ "The agency quoted the ministry as saying": the ministry is credited, the agency carries it."""
    anchor = _made(here, cue.first, one.last, one.mention.source, rule, cue)
    by = _subject_before(here, cue)
    return _carry(anchor, by.mention.source.source_id) if by else anchor


def _reported(anchors: list[Anchor]) -> list[Anchor]:
    """ "The ministry said that …, the agency reported": what an agency reports of another it only carries."""
    last = anchors[-1] if len(anchors) > 1 else None
    if last is None or last.source.kind is not SourceKind.MEDIA or last.side is Side.AFTER:
        return anchors
    return [*(_carry(anchor, last.source.source_id) for anchor in anchors[:-1]), last]


def _carry(anchor: Anchor, via: str) -> Anchor:
    if anchor.source.source_id == via or anchor.via:
        return anchor
    return replace(anchor, via=via)


def _credit(anchor: Anchor, source: Source, rule: str) -> Anchor:
    via = anchor.source.source_id
    return replace(anchor, source=source, via=via if via != source.source_id else "", rule=rule)
