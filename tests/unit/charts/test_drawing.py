"""However the values are, no text of a chart leaves its box or stands on another."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.drawing import draw
from app.charts.model import Bar, Bars, Chart, Column, Columns, Lines, Link, Series, Sign, Spot, Way
from app.charts.scale import value_scale, year_ticks
from app.charts.shapes import Box, Corners, Dot, Drawing, Stroke
from app.charts.texts import with_texts
from app.charts.wrapping import wrapped
from app.words.charts import axis_numbers


class FlatRuler:
    """Every letter is half as wide as the text is high: near what a real font does."""

    size = 13.0

    def width(self, text: str, *, strong: bool = False) -> float:
        return len(text) * self.size * (0.55 if strong else 0.5)

    def lines(self, text: str, room: float, *, strong: bool = False) -> tuple[str, ...]:
        return wrapped(text, room, lambda piece: self.width(piece, strong=strong))


RULER = FlatRuler()
AMOUNTS = st.decimals(-(10**11), 10**11, allow_nan=False, places=1)
VALUES = st.one_of(st.none(), AMOUNTS, st.sampled_from([Decimal(0), Decimal(1), Decimal("0.1")]))
TEXTS = st.text("abcdefghij 0123.,%\n", max_size=40)
WIDTHS = st.floats(220, 900)
SPOTS = st.lists(
    st.builds(
        Spot, st.dates(date(1990, 1, 1), date(2100, 12, 31)), VALUES, TEXTS, st.sampled_from(Sign)
    ),
    max_size=12,
    unique_by=lambda spot: spot.day,
).map(lambda spots: tuple(sorted(spots, key=lambda spot: spot.day)))
LINES = st.builds(
    Lines,
    st.just("Titel"),
    st.lists(st.builds(Series, TEXTS, SPOTS, st.sampled_from(Way)), max_size=3).map(tuple),
    st.just("In woorden."),
    note=TEXTS,
)
COLUMNS = st.builds(
    Columns,
    st.just("Titel"),
    st.lists(st.builds(Column, TEXTS, VALUES, TEXTS, TEXTS, TEXTS), max_size=4).map(tuple),
    VALUES,
    TEXTS,
    st.just("In woorden."),
    links=st.lists(st.builds(Link, TEXTS, TEXTS), max_size=3).map(tuple),
    inflow=TEXTS,
)
BARS = st.builds(
    Bars,
    st.just("Titel"),
    st.lists(st.builds(Bar, TEXTS, VALUES, TEXTS), max_size=5).map(tuple),
    AMOUNTS,
    st.just("In woorden."),
    st.sampled_from(["", "doel"]),
)


@given(st.one_of(LINES, COLUMNS, BARS), WIDTHS)
@settings(max_examples=300, deadline=None)
def test_no_text_leaves_the_box_or_stands_on_another(chart: Chart, width: float) -> None:
    drawing = draw(chart, width, RULER)
    for label in drawing.labels:
        assert label.x >= -0.01
        assert label.x + label.width <= width + 0.01, label.text
        assert label.top >= -0.01
        assert label.bottom <= drawing.height + 0.01, label.text
    for one, other in combinations(drawing.labels, 2):
        assert not one.meets(other), (one.text, other.text)


@given(st.one_of(LINES, COLUMNS, BARS), WIDTHS)
@settings(max_examples=200, deadline=None)
def test_no_shape_leaves_the_box(chart: Chart, width: float) -> None:
    drawing = draw(chart, width, RULER)
    slack = RULER.size / 2
    for x, y in corners(drawing):
        assert -slack <= x <= width + slack
        assert -slack <= y <= drawing.height + slack


def corners(drawing: Drawing) -> Iterator[tuple[float, float]]:
    for shape in drawing.shapes:
        if isinstance(shape, Stroke | Corners):
            yield from shape.points
        elif isinstance(shape, Box):
            assert shape.width >= 0
            assert shape.height >= 0
            yield shape.x, shape.y
            yield shape.x + shape.width, shape.y + shape.height
        elif isinstance(shape, Dot):
            yield shape.x, shape.y


@given(st.one_of(COLUMNS, BARS), WIDTHS)
@settings(max_examples=100, deadline=None)
def test_nothing_that_bars_and_vessels_say_is_left_out(chart: Bars | Columns, width: float) -> None:
    drawn = "".join(label.text for label in draw(chart, width, RULER).labels)
    said = [
        text
        for one in (chart.bars if isinstance(chart, Bars) else chart.columns)
        for text in ((one.label, one.text) if isinstance(one, Bar) else (one.text, one.mark))
    ]
    for text in said:
        for letter in "".join(text.split()):
            assert letter in drawn


def lines(*values: int | None, way: Way = Way.SOLID) -> Lines:
    first = date(2020, 12, 31)
    spots = tuple(
        Spot(first + timedelta(days=366 * at), None if one is None else Decimal(one), str(one))
        for at, one in enumerate(values)
    )
    return Lines("Titel", (Series("gemeten", spots, way),), "In woorden.")


def strokes(chart: Chart, ink: str = "accent") -> list[Stroke]:
    return [
        shape
        for shape in draw(chart, 400, RULER).shapes
        if isinstance(shape, Stroke) and shape.ink == ink
    ]


def test_what_is_not_known_breaks_the_line_and_is_never_zero() -> None:
    whole, broken = strokes(lines(5, 6, 7, 8)), strokes(lines(5, 6, None, 8, 9))
    # The first is the sample in the key.
    assert [len(one.points) for one in whole] == [2, 4]
    assert [len(one.points) for one in broken] == [2, 2, 2]
    dots = [shape for shape in draw(lines(5, None, 7), 400, RULER).shapes if isinstance(shape, Dot)]
    assert len(dots) == 3
    assert "None" not in [label.text for label in draw(lines(5, None, 7), 400, RULER).labels]


@pytest.mark.parametrize("chart", [lines(), lines(None), lines(None, None)])
def test_without_a_known_value_there_is_an_empty_plot(chart: Lines) -> None:
    drawing = draw(chart, 400, RULER)
    assert not [shape for shape in drawing.shapes if isinstance(shape, Dot)][1:]
    assert "0" in [label.text for label in drawing.labels]


def test_a_higher_value_lies_higher() -> None:
    (_, line) = strokes(lines(1, 2, 5, 3))
    downs = [y for _, y in line.points]
    assert downs[0] > downs[1] > downs[2] < downs[3]
    assert all(a[0] < b[0] for a, b in pairwise(line.points))


def test_lines_and_vessels_can_be_told_apart_without_colour() -> None:
    dashes = {
        way: strokes(lines(1, 2, way=way), ink)[-1].dash
        for way, ink in ((Way.SOLID, "accent"), (Way.DASHED, "text"), (Way.DOTTED, "secondary"))
    }
    assert len(set(dashes.values())) == len(Way)
    lowest = Column("a", Decimal(5), "5", mark="laagste")
    other = Column("b", Decimal(9), "9")
    edges = strokes(Columns("Titel", (lowest, other), None, "", ""), "text")
    assert edges[0].width > edges[1].width


def test_an_unknown_vessel_or_bar_is_an_empty_dashed_edge() -> None:
    vessels = Columns("Titel", (Column("a", None, "onbekend"),), Decimal(5), "nodig", "")
    bars = Bars("Titel", (Bar("a", None, "onbekend"),), Decimal(1), "")
    for chart in (vessels, bars):
        drawing = draw(chart, 400, RULER)
        assert not [shape for shape in drawing.shapes if isinstance(shape, Box)]
        assert any(shape.dash for shape in strokes(chart, "border"))
    zero = Bars("Titel", (Bar("a", Decimal(0), "0"),), Decimal(1), "")
    assert [shape for shape in draw(zero, 400, RULER).shapes if isinstance(shape, Box)]


def test_the_vessel_that_needs_the_line_reaches_it() -> None:
    column = Column("a", Decimal(50), "50")
    drawing = draw(Columns("Titel", (column,), Decimal(100), "nodig", ""), 400, RULER)
    track, fill = (shape for shape in drawing.shapes if isinstance(shape, Box))
    assert fill.height == pytest.approx(track.height / 2)


@given(st.lists(AMOUNTS, max_size=6))
@settings(deadline=None)
def test_a_scale_holds_all_values_between_a_few_round_numbers(values: list[Decimal]) -> None:
    scale = value_scale(values)
    assert all(scale.least <= value <= scale.most for value in (*values, Decimal(0)))
    assert 2 <= len(scale.ticks) <= 6
    steps = {b - a for a, b in pairwise(scale.ticks)}
    assert len(steps) == 1
    assert str(steps.pop().normalize().as_tuple().digits) in ("(1,)", "(2,)", "(5,)")
    texts = axis_numbers(scale.ticks)
    assert len(set(texts)) == len(texts)


def test_numbers_beside_an_axis_are_short_and_alike() -> None:
    ticks = [Decimal(0), Decimal(2_500_000), Decimal(5_000_000)]
    assert axis_numbers(ticks) == ["0", "2,5 mln", "5,0 mln"]
    assert axis_numbers([Decimal(0), Decimal(1000)]) == ["0", "1.000"]
    assert axis_numbers([Decimal(-5), Decimal(0)]) == ["−5", "0"]


def test_years_beside_an_axis_are_as_many_as_fit() -> None:
    found = [day.year for day in year_ticks(date(2026, 9, 30), date(2040, 12, 31), 4)]
    assert found == [2030, 2035, 2040]
    assert [day.year for day in year_ticks(date(2024, 1, 1), date(2026, 6, 1), 9)] == [
        2024,
        2025,
        2026,
    ]


@given(st.text(max_size=60), st.floats(30, 300))
def test_wrapped_text_keeps_every_letter_and_fits(text: str, room: float) -> None:
    found = wrapped(text, room, RULER.width)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(RULER.width(line) <= room or len(line) == 1 for line in found)


def test_all_texts_of_a_chart_are_cleaned_once() -> None:
    seen: list[str] = []

    def heard(text: str) -> str:
        seen.append(text)
        return text.upper()

    column = Column("a", Decimal(1), "b", "c", "d")
    chart = Columns("t", (column,), None, "e", "f", links=(Link("g", "h"),), inflow="i")
    clean = with_texts(chart, heard)
    assert sorted(seen) == ["a", "b", "c", "d", "e", "f", "g", "h", "i", "t"]
    assert isinstance(clean, Columns)
    assert clean.columns[0].mark == "D"
    assert (clean.links, clean.inflow) == ((Link("G", "H"),), "I")
