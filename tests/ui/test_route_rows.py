"""The rows of *Route* without a window: what is shown, in which order, and how wide."""

from dataclasses import replace

import pytest

from app.domain.dossier import Dossier, saved
from app.domain.instances import Status
from app.domain.town_hall import NeighbourhoodStatus
from app.domain.walk import neighbourhoods
from app.ui.desk import Desk
from app.ui.models.route_filter import NOBODY, REVIEW, RouteFilter
from app.ui.models.route_order import GroupRow, Sorting, Wish, arranged
from app.ui.models.route_rows import DEFAULT_COLUMNS, RowMaker, StepRow, valid_columns
from app.ui.models.route_widths import fitted
from app.words.window.route import HEADINGS
from tests.ui.conftest import TODAY


def rows(dossier: Dossier) -> list[StepRow]:
    return list(RowMaker(dossier, TODAY, DEFAULT_COLUMNS).all().values())


def shown(dossier: Dossier, wish: Wish) -> list[StepRow]:
    return arranged(dossier, rows(dossier), wish).steps


def test_a_wijk_that_does_not_take_part_is_shown_when_it_is_asked_for(desk: Desk) -> None:
    wijk = neighbourhoods(desk.dossier)[2]
    later = replace(wijk, status=NeighbourhoodStatus.LATER)
    dossier = desk.dossier.apply(saved(desk.dossier, later))
    assert wijk.id not in {row.wijk for row in shown(dossier, Wish())}
    asked = Wish(filter=RouteFilter(wijken=frozenset({wijk.id})))
    assert {row.wijk for row in shown(dossier, asked)} == {wijk.id}


def test_a_department_finds_what_it_answers_for_and_what_it_does(desk: Desk) -> None:
    row = next(row for row in rows(desk.dossier) if row.name == "3.5")
    for department in row.facts.departments:
        wish = Wish(filter=RouteFilter(departments=frozenset({department})))
        assert row.key in {found.key for found in shown(desk.dossier, wish)}
    wish = Wish(filter=RouteFilter(departments=frozenset({NOBODY})))
    assert shown(desk.dossier, wish) == []


def test_what_must_be_looked_at_again_is_a_status_to_filter_on(desk: Desk) -> None:
    later = TODAY.replace(year=TODAY.year + 2)
    every = RowMaker(desk.dossier, later, DEFAULT_COLUMNS).all().values()
    wish = Wish(filter=RouteFilter(statuses=frozenset({REVIEW})))
    found = arranged(desk.dossier, every, wish).steps
    assert found
    assert all("opnieuw bekijken" in row.texts["note"] for row in found)
    assert len(found) < len(every)


@pytest.mark.parametrize("group", ["phase", "department", "owner", "status", "neighbourhood"])
def test_every_way_of_grouping_holds_every_step_once(desk: Desk, group: str) -> None:
    every = rows(desk.dossier)
    found = arranged(desk.dossier, every, Wish(group=group))
    heads = [row for row in found.rows if isinstance(row, GroupRow)]
    assert sorted(row.key for row in found.steps) == sorted(row.key for row in every)
    assert sum(head.shown for head in heads) == len(every)
    assert len({head.title for head in heads}) == len(heads)


def test_a_closed_group_keeps_its_steps_for_select_all(desk: Desk) -> None:
    first = arranged(desk.dossier, rows(desk.dossier), Wish()).rows[0]
    wish = Wish(collapsed=frozenset({first.key}))
    found = arranged(desk.dossier, rows(desk.dossier), wish)
    assert len(found.steps) == 89
    assert isinstance(found.rows[1], GroupRow)


def test_nothing_stands_last_whichever_way_the_rest_runs(desk: Desk) -> None:
    for backwards in (False, True):
        wish = Wish(group="none", sorting=Sorting("due", backwards=backwards))
        days = [row.due for row in shown(desk.dossier, wish)]
        filled = [day for day in days if day is not None]
        assert filled == sorted(filled, reverse=backwards)
        assert days == [*filled, *[None] * (len(days) - len(filled))]


def test_progress_of_a_group_does_not_follow_the_filter(desk: Desk) -> None:
    wish = Wish(filter=RouteFilter(statuses=frozenset({Status.IN_PROGRESS.value})))
    heads = [
        row
        for row in arranged(desk.dossier, rows(desk.dossier), wish).rows
        if isinstance(row, GroupRow)
    ]
    third = next(head for head in heads if head.title.startswith("3 "))
    assert (third.done, third.of) == (3, 9)


def test_the_number_of_a_step_is_always_a_column() -> None:
    assert valid_columns(["status", "gone"]) == ("code", "status")
    assert valid_columns([]) == DEFAULT_COLUMNS


@pytest.mark.parametrize("room", [500, 720, 1000, 1600])
def test_columns_fill_the_room_and_what_was_dragged_stays(room: int) -> None:
    widths = dict(zip(DEFAULT_COLUMNS, fitted(DEFAULT_COLUMNS, {"owner": 222}, room), strict=True))
    assert widths["owner"] == 222
    assert widths["title"] >= 120
    if room > 800:
        assert sum(widths.values()) == room


def test_titles_have_their_room_on_a_laptop() -> None:
    """At 1280 every title was cut off, beside a column for wijken that was mostly empty."""
    contents = {"status": 170, "neighbourhood": 94}
    widths = dict(zip(DEFAULT_COLUMNS, fitted(DEFAULT_COLUMNS, {}, 756, contents), strict=True))
    assert widths["title"] >= 200
    assert (widths["status"], widths["neighbourhood"]) == (170, 94)
    wide = dict(zip(DEFAULT_COLUMNS, fitted(DEFAULT_COLUMNS, {}, 1700, contents), strict=True))
    assert (wide["status"], wide["neighbourhood"]) == (170, 94)
    assert wide["title"] > 800


def test_every_column_has_a_width() -> None:
    assert all(width > 40 for width in fitted(tuple(HEADINGS), {}, 3000))
