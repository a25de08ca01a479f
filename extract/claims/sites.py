"""Where a claim is counted: its own place, or the one that the article has set the scene in."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extract.claims.capital import capital_of, is_of_capital
from extract.claims.elsewhere import is_elsewhere
from extract.claims.nationwide import country_of, is_nationwide
from extract.claims.nearest import lies_in, lies_in_state, nearest
from extract.claims.owned_places import done_by_country, is_title, of_a_town_body, only_told_of, owner
from extract.claims.passing_places import in_passing
from extract.claims.reference_points import without_reference_points
from extract.claims.speakers_countries import counts_for_itself, in_own_country
from extract.claims.unknown_places import tells_unknown, unknown_places
from extract.claims.whose_deed import tells_whose
from extract.places.gazetteer import Place
from extract.places.places import PlaceMention, Role
from extract.places.shared_places import is_in, shared_by
from extract.reading import Reading
from extract.schema import PlaceKind, SourceKind
from extract.within import within
from extract.words.text import Sentence, Span

_PINS = frozenset({Role.SCENE, Role.DATELINE})
_JOINING = frozenset(" ,'’s(")  # what stands between a dateline's town and its country
_OF_DATELINE = 3  # characters


@dataclass(slots=True)
class Sites:
    """The places of one article, asked claim by claim in order of print.

    The first claim with a place of its own sets the scene for those without one.
    """

    reading: Reading
    _paragraphs: dict[int, int] = field(init=False)
    _dateline: Place | None = field(init=False)
    _main_country: str = field(init=False)
    _counted_country: str = field(init=False)  # the same, those counted by their country among them: "164 Kazakhs"
    _pins: list[PlaceMention] = field(init=False)  # places where something happens
    _owned: list[PlaceMention] = field(init=False)  # places that belong to the name of a source
    _unknown: tuple[Span, ...] = field(init=False)  # names behind "in" of places that nobody knows
    _lead: Place | None = None
    _lead_owned: bool = False  # whether the lead is only the place of whoever spoke first
    _counted_in: dict[str, Place] = field(default_factory=dict)  # by place_id
    _wide: tuple[int, int, str] | None = None  # the paragraph and end of the last figure of a whole country, and it

    def __post_init__(self) -> None:
        self._paragraphs = {}
        for one in self.reading.sentences:
            self._paragraphs.setdefault(one.paragraph, one.start)
        datelines = [place for place in self.reading.places if place.role is Role.DATELINE]
        self._dateline = datelines[0].place if datelines else None
        self._main_country = self._most_named_country(
            lambda one: not (tells_whose(self.reading, one) or is_title(self.reading, one))
        )
        self._counted_country = self._most_named_country(lambda _: True)
        self._unknown = unknown_places(self.reading)
        places = [one for one in self.reading.places if one.role in _PINS or of_a_town_body(self.reading, one)]
        owners = [(place, owner(self.reading, place)) for place in places]
        self._owned = [place for place, kind in owners if kind not in (None, SourceKind.MEDIA)]
        self._pins = without_reference_points(
            self.reading,
            [
                place
                for place, kind in owners
                if (kind is None or only_told_of(self.reading, place))
                and not any(self._joins(one, place) for one in datelines)
                and not tells_whose(self.reading, place)
                and not in_passing(self.reading, place)
            ],
        )

    def place_of(
        self, sentence: Sentence, segment: Span, clause: Span, evidence: Span, of_parts: Sequence[Span] = ()
    ) -> str:
        """A claim's place: from its list member, clause, sentence, paragraph, the scene set before, or the dateline.

        A speaker's country is the last to be asked; places in stretches `of_parts` are only where some of them were.
        """
        own = self._own(sentence, segment, evidence, of_parts)
        if is_nationwide(self.reading.language, sentence, clause, evidence, own):
            found = self._found(sentence, segment, clause, evidence, of_parts)
            others = (one for one in self._pins if not any(span.contains(one.span) for span in of_parts))
            country = country_of(found or next((one.place.place_id for one in others), self._counted_country))
            self._wide = sentence.paragraph, evidence.end, country
            return country
        return self._found(sentence, segment, clause, evidence, of_parts)

    def _own(self, sentence: Sentence, segment: Span, evidence: Span, of_parts: Sequence[Span]) -> PlaceMention | None:
        """The place that stands in a claim's own member of a list."""
        return nearest(self._scenes_of(sentence, of_parts), segment, evidence)

    def _scenes_of(self, sentence: Sentence, of_parts: Sequence[Span]) -> list[PlaceMention]:
        """The places of a sentence in which something happens, but for those of parts alone."""
        places = [place for place in within(self._pins, sentence.span) if place.role is Role.SCENE]
        return [place for place in places if not any(span.contains(place.span) for span in of_parts)]

    def _found(self, sentence: Sentence, segment: Span, clause: Span, evidence: Span, of_parts: Sequence[Span]) -> str:
        mention = self._told(sentence, segment, clause, evidence, of_parts)
        if mention:
            here = self._scenes_of(sentence, of_parts)
            told = shared_by(self.reading.language, sentence, here, mention)
            if self._lead is None and not is_elsewhere(self.reading, mention):
                self._lead = told
            self._counted_in.update({told.place_id: told} if told else {})
            return told.place_id if told else ""
        if is_of_capital(self.reading.language, sentence, clause):
            known = self._lead or self._dateline
            return capital_of(self.reading, known.place_id if known else self._main_country)
        if wide := self._still_nationwide(sentence, evidence):
            return wide
        paragraph = Span(self._paragraphs[sentence.paragraph], evidence.start)
        before = [place for place in within(self._pins, paragraph) if place.role is Role.SCENE]
        before = [place for place in before if not is_elsewhere(self.reading, place)]
        if len(before) > 1 and self._only_locates(before[-2], before[-1]):
            before.pop()  # "in Memphis, Tennessee"
        since = Span(before[-1].span.end, evidence.start) if before else paragraph
        if tells_unknown(self._unknown, clause, since, self.reading):
            known = self._lead or self._dateline
            return country_of(known.place_id if known else self._main_country)
        if before and not self._only_named(before[-1]):
            others = [*self._counted_in.values(), *(one.place for one in before)]
            return in_own_country(self.reading, sentence, before[-1].place, others).place_id
        scene = self._lead or self._told_by_adjective(sentence) or self._done_by_country(sentence) or self._dateline
        scene = scene and in_own_country(self.reading, sentence, scene, self._counted_in.values())
        owned = nearest(within(self._owned, sentence.span), sentence.span, evidence)
        # "The mayor of Lyon said … The mayor of Nice said …": each tells of his own town
        other = self._lead_owned and owned is not None and owned.place.kind is PlaceKind.CITY
        if owned and (scene is None or lies_in(owned.place, scene) or other):
            self._lead_owned = scene is None or self._lead_owned
            self._lead = scene or owned.place
            return owned.place.place_id
        return scene.place_id if scene else self._main_country

    def _only_locates(self, town: PlaceMention, place: PlaceMention) -> bool:
        """Whether a place is told right behind a town in it, only to say where that is."""
        sentence = self.reading.sentences[bisect_left(self.reading.sentences, place.span.end, key=lambda one: one.end)]
        beside = sentence.start <= town.span.start and is_in(self.reading.language, sentence, town, place)
        return beside and lies_in_state(town.place, place.place)

    def _still_nationwide(self, sentence: Sentence, evidence: Span) -> str:
        """The country of the figure told just before, no place since: "Nationwide 5000 were held. 300 were hurt."."""
        if self._wide is None or self._wide[0] != sentence.paragraph:
            return ""
        since = Span(self._wide[1], max(self._wide[1], evidence.start))
        return "" if within(self._pins, since) else self._wide[2]

    def _told(
        self, sentence: Sentence, segment: Span, clause: Span, evidence: Span, of_parts: Sequence[Span]
    ) -> PlaceMention | None:
        places = self._scenes_of(sentence, of_parts)
        places = [one for one in places if not counts_for_itself(self.reading, sentence, one, evidence)]
        for span in (segment, clause):
            if inside := nearest(places, span, evidence):
                return inside
        # Another clause's town is not this one's: its country is
        places = [place for place in places if not is_elsewhere(self.reading, place)]
        countries = [place for place in places if place.place.kind is PlaceKind.COUNTRY]
        return nearest(countries, sentence.span, evidence) or nearest(places, sentence.span, evidence)

    def _only_named(self, place: PlaceMention) -> bool:
        """Whether a place lies in the scene and nobody has been counted there: "a man was held in Larissa"."""
        return bool(self._lead and lies_in(place.place, self._lead) and place.place.place_id not in self._counted_in)

    def _told_by_adjective(self, sentence: Sentence) -> Place | None:
        """The dateline's country where an adjective names it: "MANILA. … na filipińskiej wyspie" is not in Manila."""
        if self._dateline is None:
            return None
        adjectives = [one for one in within(self.reading.places, sentence.span) if one.role is Role.DERIVED]
        for one in adjectives:
            if one.place.country_code == self._dateline.country_code and not self._beside_source(one):
                self._lead = one.place
        return self._lead

    def _done_by_country(self, sentence: Sentence) -> Place | None:
        """The dateline's country where a body of it acts, which then is where the article goes on."""
        self._lead = done_by_country(self.reading, sentence, self._owned, self._dateline)
        return self._lead

    def _beside_source(self, place: PlaceMention) -> bool:
        """Whether a source's name stands right beside a place's: "policja grecka"."""
        wide = Span(place.span.start - 1, place.span.end + 1)
        near = bisect_left(self.reading.sources, wide.start, key=lambda one: one.span.start)
        around = self.reading.sources[max(0, near - 1) : near + 1]
        return any(wide.start <= one.span.end and one.span.start <= wide.end for one in around)

    def _joins(self, dateline: PlaceMention, place: PlaceMention) -> bool:
        """Whether a place only says in which country a dateline's town is."""
        between = self.reading.text[dateline.span.end : place.span.start]
        return 0 < len(between) <= _OF_DATELINE and not set(between) - _JOINING

    def _most_named_country(self, told: Callable[[PlaceMention], bool]) -> str:
        """The country that the article's places name most often, adjectives and inhabitants among them."""
        counts = Counter(
            place.place.place_id
            for place in self.reading.places
            if place.place.kind is PlaceKind.COUNTRY and place.role is not Role.SPEAKER and told(place)
        )
        return counts.most_common(1)[0][0] if counts else ""
