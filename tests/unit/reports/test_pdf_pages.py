"""Dealing blocks out over pages, without paper."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.pdf.blocks import NewPage, Piece, Strips
from app.reports.pdf.pages import Page, paginate


def nothing(*_: Any) -> None:
    """Draw nothing."""


def strips(
    count: int, height: float = 10, *, space: float = 0, together: int = 2, stays: bool = False
) -> Strips:
    return Strips(tuple(Piece(height, nothing) for _ in range(count)), space, together, stays)


def heights(pages: list[Page]) -> list[list[float]]:
    return [[place.piece.height for place in page.places] for page in pages]


def test_nothing_takes_no_page() -> None:
    assert paginate([NewPage(), NewPage()], 100) == []


def test_blocks_stand_below_each_other() -> None:
    (page,) = paginate([strips(1), strips(2, space=5)], 100)
    assert [place.down for place in page.places] == [0, 15]


def test_no_room_is_left_above_the_first_block_of_a_page() -> None:
    pages = paginate([strips(9), strips(4, space=5)], 100)
    assert pages[1].places[0].down == 0


def test_a_block_is_cut_where_the_page_ends() -> None:
    assert heights(paginate([strips(25)], 100)) == [[100], [100], [50]]


def test_the_first_line_of_a_paragraph_is_not_left_alone() -> None:
    assert heights(paginate([strips(9), strips(4)], 100)) == [[90], [40]]


def test_the_last_line_of_a_paragraph_is_not_left_alone() -> None:
    assert heights(paginate([strips(5), strips(6)], 100)) == [[50, 40], [20]]


def test_three_lines_are_not_cut() -> None:
    assert heights(paginate([strips(8), strips(3)], 100)) == [[80], [30]]


def test_what_is_too_tall_to_stay_together_is_cut_all_the_same() -> None:
    assert heights(paginate([strips(4, 40, together=3)], 100)) == [[80], [80]]
    assert heights(paginate([strips(2, 150)], 100)) == [[150], [150]]


def test_a_heading_goes_along_to_the_next_page() -> None:
    blocks = [strips(7), strips(1, stays=True), strips(1, stays=True), strips(4)]
    assert heights(paginate(blocks, 100)) == [[70], [10, 10, 40]]


def test_a_heading_may_be_all_there_is() -> None:
    assert heights(paginate([strips(1, stays=True)], 100)) == [[10]]


def test_a_new_page_starts_where_asked() -> None:
    assert heights(paginate([strips(1), NewPage(), strips(1)], 100)) == [[10], [10]]


@given(
    st.lists(
        st.builds(
            strips,
            st.integers(1, 40),
            st.integers(1, 130),
            space=st.integers(0, 20),
            together=st.integers(1, 4),
            stays=st.booleans(),
        )
        | st.builds(NewPage)
    )
)
def test_every_strip_is_on_a_page_and_pages_are_not_too_full(
    blocks: list[Strips | NewPage],
) -> None:
    pages = paginate(blocks, 100)
    expected = sum(p.height for block in blocks if isinstance(block, Strips) for p in block.strips)
    assert sum(map(sum, heights(pages))) == pytest.approx(expected)
    for page in pages:
        assert page.places
        assert page.used <= 100.01 or len(page.places) == 1


def test_what_asks_for_a_new_page_goes_on_below_a_few_lines_that_ran_over() -> None:
    """Three rows that did not fit left a page empty."""
    few = paginate([strips(22, 5), NewPage(), NewPage(), strips(3), NewPage(), strips(1)], 100)
    assert heights(few) == [[100], [10, 30], [10]]
    many = paginate([strips(15), NewPage(), strips(3)], 100)
    assert heights(many) == [[100], [50], [30]]


def test_a_short_page_that_did_not_run_over_keeps_to_itself() -> None:
    assert heights(paginate([strips(1), NewPage(), strips(1)], 100)) == [[10], [10]]
    full = paginate([strips(22, 5), NewPage(), strips(9), NewPage(), strips(9)], 100)
    assert heights(full) == [[100], [10, 90], [90]]
