"""Who is the subject of a verb of saying: before it, after it, in an apposition, as a pronoun, or not printed."""

from collections.abc import Sequence

from extract.attribution.anchors import APPOSITION, OBJECT_REACH, QUOTES, SUBJECT_REACH, Here, Named
from extract.attribution.speech_words import Word
from extract.schema import SourceKind
from extract.sources.source_words import Manner
from extract.words.cues import Found
from extract.words.owners import owns
from extract.words.text import Token

_REVISES = (Word.TAKES_BACK, Word.DENIES, Word.CORRECTS, Word.REINSTATES)
_THINGS = (Word.THING, Word.COUNT)


def silent(here: Here, cue: Found[Word]) -> bool:
    """Whether no subject follows the verb: the clause ends, or a small word such as a preposition stands there."""
    at = past_channel(here, cue.last)
    if at > cue.last:
        return here.words.is_small(here.tokens[at])
    following = here.tokens[at] if at < len(here.tokens) else None
    if following is None or not following.is_word:
        return True
    # "рассказал журналистам спасатель": whoever is spoken to stands before the subject
    while at < len(here.tokens) and here.tokens[at].folded in here.words.silent_next - here.words.small.prepositions:
        at += 1
    if cue.last < at < len(here.tokens) and here.tokens[at].is_word and not here.words.is_small(here.tokens[at]):
        return False
    return following.folded in here.words.silent_next


def past_channel(here: Here, at: int) -> int:
    """The token behind the channel that a verb names before who speaks: "napisał na Telegramie szef obrony"."""
    tokens = here.tokens
    if at + 1 >= len(tokens) or tokens[at].folded not in here.words.small.prepositions:
        return at
    found = here.words.channels.at(tokens, at + 1)
    return found[0].last if found and found[0].last < len(tokens) and tokens[found[0].last].is_word else at


def channel_beside(here: Here, cue: Found[Word]) -> Named | None:
    """A channel that is itself the subject of a verb."""
    for one in here.named:
        if one.mention.rule == Manner.CHANNEL and not _only_cited(here, one):
            near = _reaches(here, one, cue.first) if one.last <= cue.first else one.first - cue.last <= OBJECT_REACH
            if near:
                return one
    return None


def subject_before(here: Here, cue: Found[Word]) -> Named | None:
    """The subject that stands before a verb."""
    for one in reversed(here.named):
        if one.last <= cue.first and one.mention.rule != Manner.CHANNEL and not _only_cited(here, one):
            if _reaches(here, one, cue.first):
                return one
            if not _in_apposition(here, one):
                return None
    return None


def _in_apposition(here: Here, one: Named) -> bool:
    """Whether a name tells who another one is: "the ministry, a source of many figures, said"."""
    at = one.first - 1
    while at > 0 and any(cue.meaning is Word.ARTICLE and cue.first == at for cue in here.cues):
        at -= 1
    return at > 0 and here.tokens[at].text == ","


def _reaches(here: Here, subject: Named, end: int) -> bool:
    """Whether a subject may belong to the verb that begins at `end`."""
    start = subject.last
    between = here.tokens[start:end]
    aside = len(between) > 1 and between[0].text == between[-1].text == ","  # ", asking for anonymity,"
    if any(index in here.that_at for index in range(start, min(end, start + 2) if aside else end)):
        return False
    if any(start <= cue.first < end and cue.meaning in (Word.SAYS, Word.ACCORDING) for cue in here.cues):
        return False
    signs = [token.text for token in between if _is_sign(token)]
    if not signs:
        return len(between) <= SUBJECT_REACH
    if len(signs) == 1 and signs[0] == "," and _goes_on(here, start, end):
        return True
    if len(between) == 1 and signs == [","] and any(one.text == "," for one in here.tokens[subject.first : start]):
        return True  # "a source, close to the ministry, said": the comma closes what the name has opened
    relative = any(cue.meaning is Word.RELATIVE and cue.first == start + 1 for cue in here.cues)
    if len(signs) == 1 and between[0].text == "," and relative:
        return len(between) <= SUBJECT_REACH
    opened = next(at for at, token in enumerate(between) if _is_sign(token))
    # "the minister of the northern region, Ines Wexley, said": what commas add may follow more of the name
    apposition = between[opened].text in ",(" and between[-1].text in ",)" and opened <= SUBJECT_REACH
    if opened and len(signs) != 2:
        return False
    if apposition and _counts(here, start, end):
        return False  # "three residents died, 11 people were hurt, said the mayor"
    return apposition and (len(between) > 1 or subject.mention.rule == Manner.OFFICE) and len(between) <= APPOSITION


def _counts(here: Here, start: int, end: int) -> bool:
    """Whether some words between commas count people: "11 people were hurt"."""
    measured = any(start <= cue.first < end for cue in here.words.measures.find(here.tokens))
    return measured and any(here.words.numbers.at(here.tokens, at) for at in range(start, end))


def _goes_on(here: Here, start: int, end: int) -> bool:
    """Whether a clause goes on with the subject before it: "the ministry denied it, but then admitted that …"."""
    joint = next((cue for cue in here.cues if cue.meaning is Word.BUT and start < cue.first < end), None)
    if joint is None or here.tokens[joint.first - 1].text != "," or joint.last == end or end - start > APPOSITION:
        return False
    return all(here.words.is_small(token) for token in here.tokens[joint.last : end])


def _is_sign(token: Token) -> bool:
    """Whether a token is a sign that parts clauses: neither a quote nor the "'s" of a name."""
    return not token.is_word and token.text not in QUOTES and len(token.text) == 1


def subject_after(here: Here, cue: Found[Word]) -> Named | None:
    """The subject that stands after a verb, past whoever is spoken to."""
    found: list[Named] = []
    for one in here.named:
        listener = here.tokens[one.first].folded in here.words.silent_next
        if one.first >= cue.last and one.mention.rule != Manner.CHANNEL and not listener:
            start = found[-1].last if found else cue.last
            between = _past_quotes(here.tokens[start : one.first], one, found)
            if len(between) > OBJECT_REACH or any(not token.is_word for token in between) or _only_cited(here, one):
                break
            if any(start <= index < one.first for index in here.that_at) or _gave_it(here, cue, one):
                break
            found.append(one)
    trailing = cue.first == 0 or not here.tokens[cue.first - 1].is_word
    if not trailing:
        alone = not any(one.last <= cue.first for one in here.named)
        reach = OBJECT_REACH if alone else 1 if cue.meaning in (Word.SAYS, Word.SAYS_BESIDE) else 2
        # "The death of 16 was confirmed on Friday by the director", verb first: the object stands where a subject would
        told = alone and any(token.text[0].isdigit() for token in here.tokens[: cue.first])
        found = [
            one for one in found[:1] if one.first - cue.last <= reach and (told or one.mention.rule != Manner.SOME)
        ]
    # "told Reuters the ministry's spokesman": who is spoken to stands first
    return next((one for one in found if one.mention.source.kind is not SourceKind.MEDIA), found[0] if found else None)


def _gave_it(here: Here, cue: Found[Word], one: Named) -> bool:
    """Whether a source behind a verb that revises is whose report it is: "denied the army's report of 70 dead"."""
    if cue.meaning not in _REVISES or cue.first == 0:
        return False
    owned = owns(here.tokens, one.last)
    return owned or any(other.meaning in _THINGS and cue.last <= other.first < one.first for other in here.cues)


def _past_quotes(between: Sequence[Token], one: Named, found: Sequence[Named]) -> Sequence[Token]:
    """What stands between two names, without the marks of an agency told: «сообщили «Интерфаксу» в МЧС»."""
    if between and found and found[-1].mention.source.kind is SourceKind.MEDIA and between[0].text in QUOTES:
        between = between[1:]
    if between and one.mention.source.kind is SourceKind.MEDIA and between[-1].text in QUOTES:
        between = between[:-1]
    return between


def _only_cited(here: Here, one: Named) -> bool:
    """Whether a source stands beside a verb without being its subject: "Reuters, citing the police, said"."""
    cited = (Word.CITED_BY, Word.CITING, Word.ACCORDING)
    return any(cue.meaning in cited and 0 <= one.first - cue.last <= 2 for cue in here.cues)


def pronoun_beside(here: Here, cue: Found[Word]) -> int | None:
    """The token of a pronoun that is a verb's subject."""
    for other in here.cues:
        if other.meaning is Word.PRONOUN and (other.first == cue.last or 0 <= cue.first - other.last <= 3):
            return other.first
    return None


def named_after(here: Here, cue: Found[Word]) -> Named | None:
    """The source that "according to" or "citing" names."""
    for one in here.named:
        if one.first >= cue.last:
            between = here.tokens[cue.last : one.first]
            near = len(between) <= SUBJECT_REACH and not any(_is_sign(token) for token in between)
            return one if near else None
        if one.first >= cue.first and one.last > cue.last:
            return one
    return None
