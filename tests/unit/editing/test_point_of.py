"""What was said at one item, as the minutes tell it: while they are a concept, and once fixed."""

from dataclasses import replace

from app.domain.actions import Action
from app.domain.meetings import AgendaItem, Meeting, MeetingNote
from app.editing.minutes import frozen, minutes_of, point_of
from tests.support.dossiers import TODAY, town

MEETING = Meeting("m", date=TODAY)
FIRST, SECOND, LATER = (
    AgendaItem(key, meeting="m", order=place, title=key, summary=f"over {key}")
    for place, key in enumerate(("eerst", "daarna", "later"), start=1)
)
SAID = (
    Action("a", number="2026-001", text="opvragen", origin="daarna"),
    MeetingNote("n", meeting="m", item="daarna", text="was rustig"),
    MeetingNote("tussendoor", meeting="m", text="pauze"),
)


def test_one_item_reads_as_it_does_in_the_minutes() -> None:
    dossier = town(MEETING, FIRST, SECOND, *SAID)
    points = minutes_of(dossier, MEETING).points
    assert [point_of(dossier, MEETING, item) for item in (FIRST, SECOND)] == list(points[:2])
    assert [line.text for line in points[1].lines] == ["opvragen", "was rustig"]


def test_what_was_fixed_stays_and_knows_no_item_of_later() -> None:
    before = minutes_of(town(MEETING, FIRST, SECOND, *SAID[:2]), MEETING)
    fixed = replace(MEETING, frozen=frozen(before))
    dossier = town(fixed, FIRST, replace(SECOND, summary="anders"), LATER, SAID[0])
    assert point_of(dossier, fixed, SECOND) == before.points[1]
    assert point_of(dossier, fixed, LATER) is None
