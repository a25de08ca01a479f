"""Numbers of one list share a cue: "3 soldiers, 2 officers and a child were killed", "21 died in Aral, 10 in Taraz"."""

import itertools
from collections.abc import Sequence

from extract.counts.links import BESIDE, DASHES, Link
from extract.counts.phrases import QUOTES, Phrase
from extract.records import record
from extract.schema import Group
from extract.words.clauses import Clauses
from extract.words.measures import MeasureCue, Role
from extract.words.text import Token

IN_A_LIST = ", in a list"
_OLD_FIGURE = 16  # tokens between a figure and what it was before
_BUT_ALSO = 4  # tokens between the two numbers of "not only … but also"
_ELLIPSIS = 9  # tokens between two numbers that share a verb said once


@record
class Lists:
    """The lists of one sentence."""

    tokens: Sequence[Token]
    cues: list[MeasureCue]
    clauses: Clauses
    aside: frozenset[int]  # first tokens of phrases that are parts
    asides: frozenset[int]  # tokens that set nothing apart

    def share(self, people: list[Phrase], linked: dict[int, Link]) -> None:
        """Give the numbers of a list the cue of their neighbour: "3 soldiers, 2 officers and a child were killed"."""
        outside = [phrase for phrase in people if phrase.first not in self.asides]
        for ordered in (people, people[::-1], outside, outside[::-1]):
            for one, other in itertools.pairwise(ordered):
                source = linked.get(one.first)
                if source is None or other.first in linked or not self._lists(one, other, source):
                    continue
                if self._of_next_verb(other, source, people, linked):
                    continue
                linked[other.first] = Link(other, source.cue, f"{source.how}{IN_A_LIST}", source.distance + 1)

    def _lists(self, one: Phrase, other: Phrase, source: Link) -> bool:
        left, right = (one, other) if one.first < other.first else (other, one)
        between = [self.tokens[at] for at in range(left.last, right.first) if at not in self.asides]
        if right is other and (self.is_elliptic(left, right, source.cue) or self._old_figure(left, right, source)):
            return True
        if self.clauses.not_only(self.tokens, left.first) and self.clauses.but_also(self.tokens, right.first):
            return right.noun is not None and len(between) <= _BUT_ALSO
        if right is other and self._with_children(left, right):
            return True
        words = [token for token in between if token.folded not in self.clauses.lists]
        if source.how.startswith(Role.TOLL.value):  # "rose from 12 to 13"
            return 0 < len(between) <= 2 and all(token.folded in self.clauses.prepositions for token in between)
        if not (other.noun or other.unknown or other.single or other.first in self.aside):
            return False
        if (other.single and other.bare and words) or self._has_verb(other):
            return False
        if len(words) == len(between) or len(words) > self.clauses.list_reach or source.how == Role.COUNTED.value:
            return False
        bad = self.clauses.breaks | self.clauses.passive | self.clauses.have
        if any(token.folded in bad or (not token.is_word and token.text not in QUOTES) for token in words):
            return False
        if any(left.last <= cue.first < right.first for cue in self.cues):
            return False
        if not self.clauses.articles and self._of_a_noun(between):
            return False
        if source.cue.first >= right.last and (self._new_clause(between) or self._out_of(left)):
            return False
        if source.cue.first >= right.last and right is one and self._of_another_verb(left, right, between, source):
            return False
        if any(self.clauses.does_other(self.tokens, at) for at in range(left.last, right.first)):
            return False
        if any(one.single and self.clauses.says(self.tokens, one.last) for one in (left, other)):
            return False  # "a lawyer said, and 15 died", "killing many children, a lawmaker said"
        ahead = source.cue.first < left.first  # the cue stands before the list: what follows it must be no new subject
        if ahead and self.starts_clause(other) and not self._told_together(other, source):
            return False
        beside = source.how.startswith((Role.STATE.value, Role.PARTICIPLE.value)) and source.distance <= BESIDE
        opens = other.governed and self.tokens[other.governed_at].folded in self.clauses.breaks  # "after a man and"
        return ahead or not (other.open_end or (other.governed and not opens and not beside))

    def _with_children(self, left: Phrase, right: Phrase) -> bool:
        """Whether somebody's children share what befell them: "zginęła matka z dwojgiem dzieci"."""
        children = right.noun is not None and right.noun.group is Group.CHILDREN
        beside = right.governed_at == left.last and right.first == left.last + 1
        return children and beside and self.tokens[left.last].folded in self.clauses.from_words

    def _of_a_noun(self, between: Sequence[Token]) -> bool:
        """Whether a noun behind a comma has the number for its own: «31 ранен, состояние девяти тяжёлое»."""
        light = self.clauses.lists | self.clauses.transparent | self.clauses.prepositions
        plain = len(between) == 2 and between[0].text == "," and between[1].text.islower()
        return plain and between[1].folded not in light and not self.clauses.stops(between[1])

    def _has_verb(self, phrase: Phrase) -> bool:
        """Whether the word behind a number looks like its verb, not like those it counts: "20 zginęło, 3 uratowano"."""
        behind = self.tokens[phrase.last : phrase.last + 1] if phrase.unknown else ()
        return any(self.clauses.may_be_verb(token) for token in behind)

    def _out_of(self, phrase: Phrase) -> bool:
        """Whether a clause begins with those out of whom the next number is: "of the 16 on board, three died"."""
        at = phrase.governed_at
        begins = at == 0 or (at > 0 and not self.tokens[at - 1].is_word)
        return begins and self.tokens[at].folded in self.clauses.partitive

    def _of_next_verb(self, phrase: Phrase, source: Link, people: list[Phrase], linked: dict[int, Link]) -> bool:
        """Whether a phrase behind a verb begins the next one's subject: "a man died, two women and a boy were hurt"."""
        if source.cue.last > phrase.first or self.tokens[phrase.last - 1].text == ",":
            return False
        after = next((one for one in people if one.first == phrase.last + 1), None)
        link = linked.get(after.first) if after else None
        if after is None or link is None or link.cue is source.cue or link.cue.first < after.last:
            return False
        return self.tokens[phrase.last].folded in self.clauses.conjunctions

    def _of_another_verb(self, left: Phrase, right: Phrase, between: Sequence[Token], source: Link) -> bool:
        """Whether a comma alone parts a verb's number from one behind another verb: «потеряли 18, ещё 748 ранены».

        "And" parts them too where the number behind it is bare: "evacuated 18 officers and 748 were injured".
        """
        before = self.tokens[left.first - 1] if left.first and not (left.single or left.governed) else None
        led = before is not None and before.is_word and before.folded not in self.clauses.lists
        bare = left.noun is not None and not (right.noun or right.unknown or right.single or right.of_them)
        joined = not bare and any(token.folded in self.clauses.conjunctions for token in between)
        return led and not joined and not source.how.endswith(IN_A_LIST)

    def _new_clause(self, between: Sequence[Token]) -> bool:
        """Whether a clause begins with "and" and a preposition: "he hit a man, and in the raid a guard was killed"."""
        return any(
            one.folded in self.clauses.conjunctions and other.folded in self.clauses.prepositions - self.clauses.lists
            for one, other in itertools.pairwise(between)
        )

    def _old_figure(self, left: Phrase, right: Phrase, source: Link) -> bool:
        """Whether a bare number is what a figure was before: "rose to 13 on Thursday from 12", "13, up from 12"."""
        # "spadła do 180 z 213": the first number holds what may be "of" as well as "from"
        held = right.governed_at == left.last - 1 and right.first == left.last
        if right.noun or right.unknown or right.first - left.last > _OLD_FIGURE:
            return False
        if right.governed_at < left.last and not held:
            return False
        if self.tokens[right.governed_at].folded not in self.clauses.from_words:
            return False
        between = self.tokens[left.last : right.governed_at]
        if any(cue is not source.cue and left.last <= cue.first < right.first for cue in self.cues):
            return False
        if held and not source.how.startswith(Role.TOLL.value):
            return False
        changed = bool(between) and between[-1].folded in self.clauses.up_or_down
        return changed or source.how.startswith(Role.TOLL.value)

    def is_elliptic(self, left: Phrase, right: Phrase, own: MeasureCue) -> bool:
        """Whether the verb is left out before a bare number: "21 died in Aral, 10 in Taraz", "в Таразе — 10"."""
        if right.noun or right.unknown or right.single or right.first - left.last > _ELLIPSIS:
            return False
        if any(cue is not own and left.last <= cue.first < right.first for cue in self.cues):
            return False
        between = self.tokens[left.last : right.first]
        if any(
            token.folded in self.clauses.breaks - self.clauses.conjunctions or token.text == ";" for token in between
        ):
            return False
        while between and between[-1].folded in self.clauses.determiners:
            between = between[:-1]  # "and another 150 on Saturday"
        if between and between[-1].text in DASHES:
            return True
        at = right.last + (right.last < len(self.tokens) and self.tokens[right.last].text in DASHES)
        after = self.tokens[at].folded if at < len(self.tokens) else ""
        listed = bool(between) and (between[-1].folded in self.clauses.lists or between[-1].text == ":")
        if self._place_alone(between) and (not after or not self.tokens[at].is_word):
            return True
        apart = len(between) > 1 or (between[-1:] and between[-1].text == ":")
        return listed and bool(apart) and after in self.clauses.prepositions

    def _place_alone(self, between: Sequence[Token]) -> bool:
        """Whether only "and" and a name behind a preposition stand there: "zginęły cztery osoby, a w Charkowie 9"."""
        at = 0
        while at < len(between) and between[at].folded in self.clauses.lists:
            at += 1
        name = between[at + 1 :]
        governed = 0 < at < len(between) and between[at].folded in self.clauses.prepositions
        return governed and bool(name) and all(token.text[0].isupper() for token in name)

    def _told_together(self, other: Phrase, source: Link) -> bool:
        """Whether a verb behind a noun's list is no cue: "the bodies of a couple and their two sons were found"."""
        if not source.how.startswith(Role.AFTER.value) or other.governed:
            return False
        return not any(other.last < cue.first <= other.last + 2 for cue in self.cues)

    def starts_clause(self, phrase: Phrase) -> bool:
        """Whether a phrase is the subject of a clause of its own."""
        if phrase.open_end or (phrase.governed and not self.clauses.joined(self.tokens, phrase.first)):
            return True
        following = self.tokens[phrase.last] if phrase.last < len(self.tokens) else None
        return following is not None and following.folded in self.clauses.passive | self.clauses.have
