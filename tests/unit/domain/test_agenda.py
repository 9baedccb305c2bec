"""The agenda that proposes itself: with its reasons, and nothing twice."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import (
    USUAL_MINUTES,
    Proposed,
    fitted,
    items_of,
    previous,
    propose,
    standing_items,
)
from app.domain.instances import Status
from app.domain.meetings import (
    AgendaItem,
    ItemState,
    Meeting,
    MeetingSeries,
    MeetingState,
    Reason,
)
from tests.support.dossiers import TODAY, item, town, wait

BEFORE = Meeting("before", date=date(2026, 11, 1), state=MeetingState.CLOSED)
NOW = Meeting("now", date=TODAY)


def on(meeting: str | None, key: str, **values: object) -> AgendaItem:
    made = AgendaItem(key, meeting=meeting, title=key)
    return replace(made, **values)  # type: ignore[arg-type]


def told(found: list[Proposed]) -> list[tuple[Reason, str]]:
    return [(one.reason, one.instance or one.title or one.source) for one in found]


def test_everything_that_asks_for_a_meeting_is_proposed_in_order_of_urgency() -> None:
    dossier = town(
        BEFORE,
        NOW,
        on("before", "half af"),
        on("before", "af", state=ItemState.HANDLED),
        on(None, "ooit"),
        item("opdracht", status=Status.IN_PROGRESS, owner="ans", due=date(2026, 11, 1)),
        item("plan", status=Status.PENDING_DECISION, body_date=date(2026, 12, 1)),
        item("keuze", "kade", status=Status.WAITING),
        wait("w", "keuze@kade", since=date(2026, 10, 1)),
    )
    found = propose(dossier, TODAY, meeting=NOW, changed=["praten@kade", "plan"])
    assert told(found) == [
        (Reason.MINUTES, ""),
        (Reason.CARRIED, "half af"),
        (Reason.OVERDUE, "opdracht"),
        (Reason.WAITING, "keuze@kade"),
        (Reason.PENDING, "plan"),
        (Reason.CHANGED, "praten@kade"),
        (Reason.TOPIC, "ooit"),
    ]
    late = found[2]
    assert (late.owner, late.day) == ("ans", date(2026, 11, 1))
    assert late.minutes == USUAL_MINUTES[Reason.OVERDUE]


def test_what_is_on_the_agenda_is_not_proposed_again() -> None:
    dossier = town(
        BEFORE,
        NOW,
        on("before", "half af"),
        on("now", "verder", carried_from="half af"),
        on("now", "verslag", reason=Reason.MINUTES),
        on("now", "over 1.1", instance="opdracht"),
        item("opdracht", status=Status.IN_PROGRESS, due=date(2026, 11, 1)),
    )
    assert propose(dossier, TODAY, meeting=NOW) == []


def test_what_came_back_once_does_not_come_back_from_the_first_meeting_too() -> None:
    """It was carried over by the meeting in between, which links to it."""
    older = replace(BEFORE, id="older", date=date(2026, 10, 1))
    dossier = town(
        older,
        BEFORE,
        on("older", "taai"),
        on("before", "nog taai", carried_from="taai", reason=Reason.CARRIED),
    )
    found = [one for one in propose(dossier, TODAY) if one.reason is Reason.CARRIED]
    assert told(found) == [(Reason.CARRIED, "nog taai")]


def test_minutes_that_were_approved_are_not_asked_again() -> None:
    dossier = town(replace(BEFORE, approved_on=TODAY))
    assert propose(dossier, TODAY) == []


def test_a_series_looks_back_on_its_own_meetings_and_brings_its_standing_items() -> None:
    series = MeetingSeries("s", name="Kernteam", standing="Opening | 3\n\nMededelingen\nRondvraag")
    own = replace(BEFORE, id="own", series="s")
    now = replace(NOW, series="s")
    dossier = town(series, own, replace(BEFORE, date=date(2026, 11, 20)), now)
    assert previous(dossier, now, TODAY) == own
    found = propose(dossier, TODAY, meeting=now)
    assert [one.title for one in found] == ["Opening", "Mededelingen", "", "Rondvraag"]
    assert [one.minutes for one in found][:2] == [3, 5]


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("Opening|3", ("Opening", 3)),
        ("Opening |", ("Opening", 5)),
        ("Opening | tien", ("Opening | tien", 5)),
        ("Opening | 0", ("Opening | 0", 5)),
        (f"Opening | {'9' * 5000}", (f"Opening | {'9' * 5000}", 5)),
    ],
)
def test_what_is_no_length_stays_in_the_title(line: str, item: tuple[str, int]) -> None:
    """A very long number made every agenda of the series fail."""
    assert standing_items(line) == [item]


@pytest.mark.parametrize("text", ["", "\n \n", " | 5"])
def test_no_standing_items(text: str) -> None:
    assert standing_items(text) == []


def test_what_fits_keeps_what_presses_most_in_the_order_of_the_agenda() -> None:
    agenda = [
        on("now", "opening", order=1, reason=Reason.STANDING, minutes=5),
        on("now", "idee", order=2, reason=Reason.TOPIC, minutes=10),
        on("now", "laat", order=3, reason=Reason.OVERDUE, minutes=30),
        on("now", "groot", order=4, reason=Reason.WAITING, minutes=40),
        on("now", "besluit", order=5, reason=Reason.PENDING, minutes=20),
    ]
    kept, over = fitted(agenda, 60)
    assert [one.id for one in kept] == ["opening", "laat", "besluit"]
    assert [one.id for one in over] == ["idee", "groot"]


_ITEMS = st.lists(
    st.builds(
        AgendaItem,
        st.uuids().map(str),
        order=st.integers(0, 20),
        reason=st.sampled_from(Reason),
        minutes=st.none() | st.integers(1, 90),
    ),
    max_size=15,
    unique_by=lambda one: one.id,
)


@given(_ITEMS, st.integers(0, 240))
def test_what_is_kept_fits_and_nothing_goes_missing(items: list[AgendaItem], minutes: int) -> None:
    kept, over = fitted(items, minutes)
    assert sorted(one.id for one in (*kept, *over)) == sorted(one.id for one in items)
    always = (Reason.STANDING, Reason.MINUTES, Reason.ROUND, Reason.CLOSING)
    length = {one.id: one.minutes or USUAL_MINUTES[one.reason] for one in items}
    needed = sum(length[one.id] for one in items if one.reason in always)
    assert sum(length[one.id] for one in kept) <= max(minutes, needed)
    assert all(one.reason not in always for one in over)


def test_the_agenda_is_in_its_own_order() -> None:
    dossier = town(NOW, on("now", "b", order=1), on("now", "a", order=2), on(None, "c"))
    assert [one.id for one in items_of(dossier, "now")] == ["b", "a"]
    assert [one.id for one in items_of(dossier, None)] == ["c"]
