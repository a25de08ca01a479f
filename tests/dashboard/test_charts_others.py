"""Timeline, map, what was known when, parts and cards: what each must show and must not."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from dashboard.charts.basemap import pixels
from dashboard.charts.calendar import calendar_of
from dashboard.charts.card import SparkPoint
from dashboard.charts.known_when import known_when
from dashboard.charts.overview import cards
from dashboard.charts.parts import parts
from dashboard.charts.places_map import places_map
from dashboard.charts.spark import spark
from dashboard.charts.timeline import timeline
from dashboard.theme import LIGHT, LINE_HEIGHT, SIZE_FOOTER, Layout
from dashboard.wording.i18n import load
from dashboard.wording.lettering import width_of
from extract.schema import Claims, Events, Revisions, Status
from tests.dashboard import sample
from tests.dashboard.drawn import marks, struck, words, written

EN = load("en")


def _timeline(events=None, as_of=None):
    events = sample.events() if events is None else events
    how = {"revisions": sample.revisions(), "places": sample.places()}
    return timeline(sample.claims(), events, as_of, EN, LIGHT, Layout.WIDE, **how)


def _known_when(as_of=None):
    return known_when(sample.claims(), sample.revisions(), as_of, EN, LIGHT, Layout.WIDE, places=sample.places())


def test_days_run_on_and_long_gaps_are_folded():
    calendar = calendar_of([date(2022, 1, 5), date(2022, 1, 8), date(2022, 3, 14)])
    assert calendar.middle(date(2022, 1, 6)) == 1.5
    assert len(calendar.breaks) == 1
    assert calendar.start(date(2022, 3, 14)) < 7


def test_a_years_days_are_labelled_by_months():
    calendar = calendar_of(date(2021, 9, 1) + timedelta(days=5 * number) for number in range(90))
    labels = [label for _, label in calendar.ticks(EN, 600)]
    assert "Sept 2021" in labels
    assert "Feb" in labels
    assert len(labels) < 18


def test_the_same_event_of_two_articles_is_one_mark():
    events = sample.events()
    again = events[events[Events.ID] == "mourning"].assign(
        **{Events.ID: "mourning-2", Events.ARTICLE_ID: "2022-01-11-other.pl"}
    )
    found = marks(_timeline(pd.concat([events, again])))
    assert len({about for about in found if about[1].startswith("mourning")}) == 1


def test_two_events_of_one_article_stay_two_marks():
    events = sample.events()
    second = events[events[Events.ID] == "coup"].assign(**{Events.ID: "coup-2", Events.TITLE: "Another speech"})
    found = marks(_timeline(pd.concat([events, second])))
    assert {("event", "coup"), ("event", "coup-2")} <= set(found)


def test_a_planned_event_is_hollow_and_says_so():
    figure = _timeline()
    assert marks(figure)["event", "government"]["color"] == LIGHT.page
    assert any("(planned)" in text for text in words(figure))


def test_the_day_shown_is_a_line():
    assert not [one for one in _timeline().layout.shapes if one.name == "as_of"]
    assert [one for one in _timeline(as_of=date(2022, 1, 10)).layout.shapes if one.name == "as_of"]


def test_no_pin_stands_for_a_country():
    figure = places_map(sample.claims(), sample.events(), sample.places(), EN, LIGHT, Layout.WIDE, "http://x/s")
    kazakhstan = sample.places().set_index("place_id").loc[sample.KAZAKHSTAN]
    for trace in figure.data:
        if trace.name != "areas":
            assert kazakhstan["latitude"] not in list(trace.lat)
    shaded = next(layer for layer in figure.layout.map.style["layers"] if layer["id"] == "shaded")
    assert sample.KAZAKHSTAN in shaded["filter"][2][1]


def test_the_map_asks_nobody_outside():
    figure = places_map(
        sample.claims(), sample.events(), sample.places(), EN, LIGHT, Layout.WIDE, "http://localhost:1/app/static"
    )
    style = figure.layout.map.style
    asked = [source["data"] for source in style["sources"].values() if isinstance(source["data"], str)]
    assert {address.rsplit("/", 1)[0] for address in asked} == {"http://localhost:1/app/static"}
    assert "glyphs" not in style
    assert "sprite" not in style


def test_a_circles_area_is_its_figure():
    figure = places_map(sample.claims(), sample.events(), sample.places(), EN, LIGHT, Layout.WIDE, "x")
    rings = next(trace for trace in figure.data if trace.name == "withdrawn")
    sizes = {about[1]: size for about, size in zip(rings.customdata, rings.marker.size, strict=True)}
    assert (sizes["almaty-103"] / sizes["kyzylorda-21"]) ** 2 == pytest.approx(103 / 21)


def test_withdrawn_places_are_rings_and_their_labels_say_so():
    figure = places_map(sample.claims(), sample.events(), sample.places(), EN, LIGHT, Layout.WIDE, "x")
    assert any("103 people killed (withdrawn)" in text for text in written(figure))


def test_the_country_of_the_figures_is_named_on_the_map_and_its_neighbours_quietly():
    figure = places_map(sample.claims(), sample.events(), sample.places(), load("pl"), LIGHT, Layout.WIDE, "x")
    assert any(text.startswith("Kazachstan (cały kraj)") for text in written(figure))
    assert "Turkmenistan" in written(figure)


@pytest.mark.parametrize("layout", Layout)
def test_no_words_of_the_map_meet_in_the_first_view(layout):
    figure = places_map(sample.claims(), sample.events(), sample.places(), EN, LIGHT, layout, "x")
    seen = figure.layout.map.to_plotly_json()
    boxes = [_box(feature, seen) for feature in seen["style"]["sources"]["words"]["data"]["features"]]
    assert len(boxes) > 3
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert max(abs(left), abs(right)) <= layout.width / 2
        for left2, top2, right2, bottom2 in boxes[number + 1 :]:
            assert right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top


def _box(feature, seen):
    """Where words of the map lie, in pixels from the middle of its first view."""
    told, (longitude, latitude) = feature["properties"], feature["geometry"]["coordinates"]
    x, y = pixels(latitude, longitude, seen)
    x, y = (at + SIZE_FOOTER * ems for at, ems in zip((x, y), told["offset"], strict=True))
    lines = told["text"].split("\n")
    wide, high = max(width_of(one, SIZE_FOOTER) for one in lines), len(lines) * SIZE_FOOTER * LINE_HEIGHT
    left = x if "left" in told["anchor"] else x - wide if "right" in told["anchor"] else x - wide / 2
    top = y if "top" in told["anchor"] else y - high if "bottom" in told["anchor"] else y - high / 2
    return left, top, left + wide, top + high


def test_a_country_without_figures_is_not_shaded():
    events = sample.events().assign(**{Events.PLACE_ID: sample.KAZAKHSTAN})
    claims = sample.claims()
    claims = claims[claims[Claims.PLACE_ID] != sample.KAZAKHSTAN]
    figure = places_map(claims, events, sample.places(), EN, LIGHT, Layout.WIDE, "http://x/s")
    shaded = next(layer for layer in figure.layout.map.style["layers"] if layer["id"] == "shaded")
    assert sample.KAZAKHSTAN not in shaded["filter"][2][1]


def test_the_search_for_what_is_near_is_drawn():
    figure = places_map(
        sample.claims(), sample.events(), sample.places(), EN, LIGHT, Layout.WIDE, "x", circle=(43.25, 76.92, 100.0)
    )
    ring = next(trace for trace in figure.data if trace.name == "within")
    assert max(ring.lat) - 43.25 == pytest.approx(100 / 111.2, abs=0.01)


def test_a_withdrawn_plateau_is_hatched_and_cut_on_its_day():
    figure = _known_when()
    hatched = [trace for trace in figure.data if trace.name == "withdrawn"]
    assert {max(trace.y) for trace in hatched} == {164, 83}
    assert all(max(trace.x) - min(trace.x) <= 1 for trace in hatched)


def test_a_downward_revision_is_a_falling_mark():
    assert marks(_known_when())["claim", "officers-16"]["symbol"] == "triangle-down"
    assert any("revised down" in text for text in words(_known_when()))


def test_a_repeat_of_a_withdrawn_figure_is_no_step_of_a_line():
    figure = _known_when()
    assert marks(figure)["claim", "all-164-again"]["symbol"] == "diamond-open"
    prosecutor = [trace for trace in figure.data if trace.mode == "lines" and 225 in list(trace.y)]
    assert 164 not in list(prosecutor[0].y)


def _two_versions():
    """A ministry's count and the one of the same day that an agency carried: no revision joins them."""
    claims = sample.claims()
    t = Claims
    own = claims[claims[t.ID] == "attackers-26"]
    other = own.assign(**{t.ID: "attackers-31", t.VIA: "tass", t.PHRASE: "31", t.VALUE: 31, t.LOW: 31, t.HIGH: 31})
    both = pd.concat([own, other], ignore_index=True)
    return both, sample.revisions().iloc[:0]


def test_two_versions_of_one_source_that_no_revision_joins_are_two_lines_and_the_channel_is_named():
    figure = known_when(*_two_versions(), None, EN, LIGHT, Layout.WIDE, places=sample.places())
    steps = [set(trace.y) for trace in figure.data if trace.mode == "lines"]
    assert sorted(steps, key=min) == [{26}, {31}]
    assert any("via" in text and "tass" in text.lower() for text in words(figure))


def test_a_figure_that_another_line_replaces_ends_there():
    lines = [trace for trace in _known_when().data if trace.mode == "lines" and set(trace.y) & {7939, 8000}]
    after = next(min(x for x, y in zip(one.x, one.y, strict=True) if y == 9900) for one in lines if 9900 in one.y)
    assert all(max(one.x) <= after for one in lines if 9900 not in one.y)
    assert len(lines) == 2


def test_each_measure_has_its_own_scale():
    axes = {
        about[1]: trace.yaxis
        for trace in _known_when().data
        if trace.customdata is not None
        for about in trace.customdata
    }
    assert axes["all-230"] != axes["held-7939"]
    assert axes["all-230"] != axes["officers-16"]


def test_what_was_not_yet_known_is_shaded():
    assert "not yet known on that day →" in words(_known_when(date(2022, 1, 10)))


def test_parts_leave_twenty_three_or_more_of_more_than_164():
    figure = parts(sample.claims(), sample.revisions(), EN, LIGHT, Layout.WIDE, places=sample.places())
    said = words(figure)
    assert "103 + 21 + 10 + 8 = 142" in said
    assert "23 or more unexplained" in said
    assert struck(figure) == ["more than 164"]


def test_parts_without_their_whole_are_never_added():
    claims = sample.claims()
    figure = parts(claims[claims[Claims.ID] != "all-164"], sample.revisions(), EN, LIGHT, Layout.WIDE)
    assert "142" not in " ".join(words(figure))


def test_every_question_has_a_card_and_the_withdrawn_toll_one_of_its_own():
    found = {card.claim_id: card for card in cards(sample.claims(), sample.revisions(), EN, places=sample.places())}
    assert found["all-164"].struck
    assert found["all-164"].change.startswith("Withdrawn 9")
    assert found["all-230"].change.startswith("Up from 225")
    assert "The interior ministry said 16" in found["officers-19"].change
    assert not found["all-230"].struck
    assert "all-164-again" not in found


def test_a_cards_line_marks_what_was_withdrawn_and_escapes_what_it_prints():
    card = next(one for one in cards(sample.claims(), sample.revisions(), EN) if one.claim_id == "all-164")
    drawn = spark(card, EN, LIGHT)
    assert drawn.startswith("<svg")
    assert 'text-decoration="line-through"' in drawn
    assert "<script" not in spark(type(card)(**{**_fields(card), "claim_id": "<script>"}), EN, LIGHT)


def test_a_cards_struck_figure_has_no_halo_on_the_stroke_that_would_hide_its_digits():
    card = next(one for one in cards(sample.claims(), sample.revisions(), EN) if one.claim_id == "all-164")
    struck_out = [one for one in spark(card, EN, LIGHT).split("<text ") if "line-through" in one]
    assert struck_out
    assert not any("stroke-width" in one.split("</text>")[0] for one in struck_out)


def test_no_figure_of_a_cards_line_stands_upon_or_beside_another_ones_dot():
    """Five counts that rise from day to day, two of them on one day."""
    card = next(one for one in cards(sample.claims(), sample.revisions(), EN) if one.claim_id == "all-230")
    sizes = [(7, 3811), (8, 4404), (9, 5135), (9, 5800), (10, 7939), (10, 7989), (11, 9900), (12, 12000)]
    points = tuple(
        SparkPoint(
            f"c{size}",
            date(2022, 1, day),
            size,
            f"about {size:,}" if size > 9000 else f"{size:,}",
            Status.SUPERSEDED,
            "",
            None,
            "",
        )
        for day, size in sizes
    )
    drawn = spark(replace(card, claim_id="c12000", spark=points), EN, LIGHT)
    dots = [tuple(map(float, found)) for found in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', drawn)]
    words = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]* fill="#[^>]*>([^<]+)<', drawn)
    assert {"about 12,000", "7,989", "3,811"} <= {text for _, _, text in words}
    for left, foot, text in words:
        box = float(left), float(left) + width_of(text, SIZE_FOOTER), float(foot) - SIZE_FOOTER, float(foot)
        assert not [text for x, y in dots if box[0] - 6 < x < box[1] + 6 and box[2] < y < box[3]]


def test_a_cards_line_steps_only_to_what_a_revision_put_in_a_figures_place():
    found = {card.claim_id: card for card in cards(sample.claims(), sample.revisions(), EN)}
    steps = {(one.claim_id, one.replaced_by) for card in found.values() for one in card.spark if one.replaced_by}
    assert ("all-225", "all-230") in steps
    assert ("officers-18", "officers-16") in steps
    log = sample.revisions()
    assert steps <= set(zip(log[Revisions.CLAIM_ID], log[Revisions.REPLACED_BY], strict=True))


def test_a_card_names_the_other_version_of_its_own_source_and_who_carried_it():
    claims, revisions = _two_versions()
    said = [(card.credit + card.change).lower() for card in cards(claims, revisions, EN)]
    assert any("said" in words and "via" in words and "tass" in words for words in said)


@pytest.mark.parametrize(
    ("label", "said"), [("badly hurt", "83 (“badly hurt”)"), ("", "83 (listed separately in the article)")]
)
def test_a_part_of_the_same_people_is_named_as_printed_or_said_to_be_listed_apart(label, said):
    claims, t = sample.claims(), Claims
    whole = claims[claims[t.ID] == "hospital-691"]
    numbers = {t.PHRASE: "83", t.VALUE: 83, t.LOW: 83, t.HIGH: 83}
    part = whole.assign(**{t.ID: "hurt-83", t.PART_OF: "hospital-691", t.GROUP_LABEL: label}, **numbers)
    both = pd.concat([whole, part], ignore_index=True)
    assert any(said in card.change for card in cards(both, sample.revisions().iloc[:0], EN))


def test_a_count_of_a_moment_stands_beside_its_printed_words():
    claims = sample.claims()
    now = claims[claims[Claims.ID] == "in-custody-672"].assign(**{Claims.QUOTE: "672 remained in cells"})
    card = cards(now, sample.revisions().iloc[:0], EN)[0]
    assert "“672 remained in cells”" in card.change


@pytest.mark.parametrize(
    ("code", "said"), [("en", "said 672 (15 January), at that"), ("pl", ": 672 (15 stycznia), stan na")]
)
def test_a_card_of_a_total_names_the_newest_count_of_one_moment_with_its_printed_words(code, said):
    claims = sample.claims()
    both = claims[claims[Claims.ID].isin(["held-9900", "in-custody-672"])].assign(**{Claims.QUOTE: "672 are in cells"})
    (card,) = cards(both, sample.revisions().iloc[:0], load(code))
    assert card.figure.endswith(load(code).number(9900))
    assert said in card.change.replace("\N{NO-BREAK SPACE}", " ")
    assert "672 are in cells" in card.change


def _fields(card):
    return {name: getattr(card, name) for name in card.__slots__}


def test_a_figure_without_room_beside_its_point_is_told_below_its_panel():
    crowd = sample.claims().pipe(lambda t: t[t[Claims.MEASURE].eq("killed") & t[Claims.GROUP].eq("security_forces")])
    said = words(known_when(crowd, sample.revisions(), None, EN, LIGHT, Layout.NARROW, places=sample.places()))
    figures = {str(value) for value in crowd[Claims.VALUE].dropna().astype(int)}
    assert all(any(figure in text.split(":")[0].split() for text in said) for figure in figures)


def test_a_line_leads_from_a_point_to_words_that_stand_far_from_it():
    figure = _known_when()
    leaders = [shape for shape in figure.layout.shapes if shape.name == "leader"]
    assert leaders
    assert all(shape.xsizemode == shape.ysizemode == "pixel" for shape in leaders)


@pytest.mark.parametrize(("code", "said"), [("en", "at that moment"), ("pl", "stan na ten dzień")])
@pytest.mark.parametrize("layout", list(Layout))
def test_the_timeline_says_of_a_figure_of_one_moment_that_it_is_one(code, said, layout):
    claims = sample.claims()
    claims = claims[claims[Claims.ID] == "held-5800"].assign(**{Claims.COUNTING: "current"})
    none = sample.events().iloc[:0]
    figure = timeline(claims, none, None, load(code), LIGHT, layout, revisions=sample.revisions().iloc[:0])
    told = " ".join(words(figure)).replace("<br>", " ")
    assert said in told
    total = timeline(claims.assign(**{Claims.COUNTING: "total"}), none, None, load(code), LIGHT, layout)
    assert said not in " ".join(words(total)).replace("<br>", " ")


@pytest.mark.parametrize("layout", list(Layout))
def test_no_line_of_a_label_of_the_timeline_ends_with_a_space_that_would_push_it_from_the_right_edge(layout):
    figure = timeline(sample.claims(), sample.events(), None, EN, LIGHT, layout, revisions=sample.revisions())
    wrapped = [note.text for note in figure.layout.annotations if "<br>" in note.text]
    assert wrapped
    assert not [text for text in wrapped if " <br>" in text]


@pytest.mark.parametrize("code", ["en", "pl"])
@pytest.mark.parametrize("pixels", [304, 344, 1000])
@pytest.mark.parametrize("after", [1, 5])
def test_a_break_has_its_sign_beside_the_labels_of_days_and_never_upon_them(code, pixels, after):
    texts = load(code)
    calendar = calendar_of(
        [*(date(2022, 1, day) for day in range(2, 15)), *(date(2022, 3, 13 + day) for day in range(1, after + 1))]
    )
    (at, sign), *others = calendar.folds(texts, pixels)
    assert (sign, others) == ("//", [])
    slot, half = pixels / calendar.length, width_of(sign, 14) / 2
    assert calendar.end(date(2022, 1, 14)) - 0.5 < at < calendar.start(date(2022, 3, 14)) + 0.5
    for x, label in calendar.ticks(texts, pixels):
        assert abs(x - at) * slot >= half + width_of(label, 14) / 2 - 0.01, label
