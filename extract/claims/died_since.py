"""Those hurt of whom a sentence right behind says that they died: "Two men were shot. Both died at the scene."."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from extract.claims.claims import Claim, claim_id
from extract.claims.death_told import Told, death_words
from extract.reading import Reading
from extract.schema import Bound, Counting, Measure
from extract.words.groups import people
from extract.words.text import Sentence, hull

SINCE = "told of those hurt in a sentence before"
_HURT = (Measure.INJURED, Measure.HOSPITALISED)
_BACK = 2  # sentences from a death back to how people were hurt


def died_since(claims: Sequence[Claim], reading: Reading, past: Collection[str]) -> tuple[list[Claim], bool]:
    """The claims, those hurt as killed where a sentence soon after says that they died; and whether one says so.

    `past` are the claim_ids of what was long before.
    """
    words = death_words(reading.language)
    if not words.known.cues or not any(claim.measure in _HURT for claim in claims):
        return list(claims), False
    by_sentence = _by_sentence(claims, reading.sentences)
    dead: dict[str, Claim] = {}
    known = False
    for at, sentence in enumerate(reading.sentences):
        for told in words.deaths(sentence.tokens):
            known = known or told.anybody
            hurt = None if _counted(told, by_sentence.get(at, ())) else _meant(told, at, reading, by_sentence)
            if hurt and hurt.claim_id not in {*dead, *past}:
                dead[hurt.claim_id] = _as_killed(hurt, told, reading)
                dead |= {one.claim_id: _part(one, dead[hurt.claim_id], told, reading) for one in _parts(hurt, claims)}
    return [dead.get(claim.claim_id, claim) for claim in claims], known


def _counted(told: Told, here: Sequence[Claim]) -> bool:
    """Whether the words for a death count those who died themselves: "the two died"."""
    return any(one.measure is Measure.KILLED and one.evidence.overlaps(told.span) for one in here)


def _by_sentence(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> Mapping[int, list[Claim]]:
    """The claims by the number of the sentence in which they stand, both in order of print."""
    found: dict[int, list[Claim]] = {}
    at = 0
    for claim in sorted(claims, key=lambda one: one.figure_span):
        while sentences[at].end <= claim.figure_span.start:
            at += 1
        found.setdefault(at, []).append(claim)
    return found


def _meant(told: Told, at: int, reading: Reading, claims: Mapping[int, list[Claim]]) -> Claim | None:
    """The claim of those hurt that a death means; None where others may be meant."""
    for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
        sentence = reading.sentences[back]
        if reading.sentences[at].paragraph - sentence.paragraph > 1:
            return None
        wholes = [one for one in claims.get(back, ()) if told.noun or not one.part_of]
        fitting = [one for one in wholes if one.measure in _HURT and _fits(one, told)]
        if len(fitting) == 1 and not (told.noun == "" and _others(fitting[0], told, sentence, reading)):
            return fitting[0]
        if wholes or (told.noun == "" and _people(sentence, told, reading, 0, 0)):
            return None
    return None


def _fits(claim: Claim, told: Told) -> bool:
    """Whether a death may be that of those counted, by their number and by who they are."""
    number = claim.figure.value if claim.figure.bound is Bound.EXACT else None
    if number is None or not told.least <= number <= told.most:
        return False
    words = (*claim.phrase.split(), *claim.group_label.split())
    return not told.noun or told.noun in {word.strip(",").lower() for word in words}


def _others(claim: Claim, told: Told, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence tells of somebody else of whom "he" or "they" may be said."""
    return _people(sentence, told, reading, claim.evidence.start, claim.evidence.end)


def _people(sentence: Sentence, told: Told, reading: Reading, start: int, end: int) -> bool:
    """Whether a noun for one person, or for several, stands outside a stretch of a sentence."""
    nouns, tokens = people(reading.language), sentence.tokens
    outside = (at for at, token in enumerate(tokens) if token.is_word and not start <= token.start < end)
    found = (at for at in outside if nouns.noun_at(tokens, at))
    return any((nouns.one_at(tokens, at) is not None) == (told.most == 1) for at in found)


def _parts(whole: Claim, claims: Sequence[Claim]) -> Iterator[Claim]:
    return (one for one in claims if one.part_of == whole.claim_id)


def _as_killed(claim: Claim, told: Told, reading: Reading) -> Claim:
    evidence = hull([claim.evidence, told.span])
    return replace(
        claim,
        part_of="",
        claim_id=claim_id(claim.article_id, claim.figure_span, Measure.KILLED, claim.group),
        measure=Measure.KILLED,
        counting=Counting.TOTAL if claim.counting is Counting.CURRENT else claim.counting,
        rule=f'{claim.rule}; killed by "{told.cue}", {SINCE}',
        evidence=evidence,
        quote=evidence.of(reading.text),
    )


def _part(claim: Claim, whole: Claim, told: Told, reading: Reading) -> Claim:
    return replace(_as_killed(claim, told, reading), part_of=whole.claim_id)
