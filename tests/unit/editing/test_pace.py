"""When the shared file is brought up to date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editing.pace import IDLE, LONGEST, Pace


def test_without_changes_there_is_nothing_to_do() -> None:
    assert Pace().due_in(100) is None
    assert Pace().changed(3).published().due_in(100) is None


@pytest.mark.parametrize(("now", "wanted"), [(10, 5), (12, 3), (15, 0), (99, 0)])
def test_it_is_time_after_five_seconds_of_rest(now: float, wanted: float) -> None:
    assert Pace().changed(10).due_in(now) == wanted


def test_who_types_on_and_on_is_published_within_a_minute() -> None:
    pace = Pace()
    for second in range(59):
        pace = pace.changed(second)
    assert pace.due_in(58) == 2
    assert pace.due_in(60) == 0


@given(st.lists(st.floats(0, 10_000), min_size=1))
def test_nothing_waits_longer_than_a_minute(moments: list[float]) -> None:
    moments.sort()
    pace = Pace()
    for moment in moments:
        pace = pace.changed(moment)
    due = pace.due_in(moments[-1])
    assert due is not None
    assert moments[-1] + due <= max(moments[0] + LONGEST, moments[-1])
    assert due <= IDLE
