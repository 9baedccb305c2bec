"""What files are called: as colleagues know it, and no two different things the same."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions import Body
from app.domain.meetings import Meeting
from app.domain.town_hall import Person
from app.reports.asking import Asked
from app.reports.content.request import Request
from app.reports.content.route_and_roles import route_and_roles
from app.reports.file_names import file_name, marks_of, meeting_part
from app.reports.form import Format
from app.reports.visibility import Reader
from tests.support.dossiers import TODAY, town


def test_the_file_name_is_date_report_and_municipality(request_for: Request) -> None:
    assert file_name(route_and_roles(request_for), Format.PDF) == "2026-11-22_R10_Merelveen.pdf"
    report = replace(route_and_roles(request_for), municipality='A/B: "Súd" <x>', version="2")
    assert file_name(report, Format.XLSX, "OR") == "2026-11-22_R10_OR_AB-Súd-x_2.xlsx"


@pytest.mark.parametrize(
    ("change", "marks"),
    [
        ({}, ()),
        ({"reader": Reader(names=False)}, ("zonder-namen",)),
        ({"reader": Reader(internal=True)}, ("met-intern",)),
        ({"wijken": ("kade",)}, ("Kade",)),
        ({"wijken": ("kade", "akkers"), "history": True}, ("2-wijken", "met-wijzigingen")),
    ],
)
def test_one_for_other_readers_is_called_otherwise(
    change: dict[str, object], marks: tuple[str, ...]
) -> None:
    """A report with what is internal took the place of the one that could be sent."""
    asked = replace(Asked("R10", TODAY, Reader()), **change)  # type: ignore[arg-type]
    assert marks_of(asked, town()) == marks


def test_marks_come_at_the_end(request_for: Request) -> None:
    report = route_and_roles(request_for)
    name = file_name(report, Format.PDF, marks=("Kade", "met-intern"))
    assert name == "2026-11-22_R10_Merelveen_Kade_met-intern.pdf"


def test_two_meetings_of_one_body_on_one_day_have_files_of_their_own() -> None:
    """The minutes of the afternoon took the place of those of the morning."""
    day = date(2026, 11, 26)
    morning = Meeting("m1", date=day, kind=Body.CORE_TEAM, starts_at="09:00")
    noon = Meeting("m2", date=day, kind=Body.CORE_TEAM, starts_at="12:00")
    other = Meeting("m3", date=day, kind=Body.CORE_TEAM, title="Kade: bodem/water")
    next_week = Meeting("m4", date=date(2026, 12, 3), kind=Body.CORE_TEAM)
    dossier = town(morning, noon, other, next_week)
    parts = [meeting_part(dossier, key, Reader()) for key in ("m1", "m2", "m3", "m4", "")]
    assert parts == [
        "kernteam-2026-11-26-1",
        "kernteam-2026-11-26-2",
        "Kade-bodemwater-2026-11-26",
        "kernteam-2026-12-03",
        "",
    ]


def test_a_file_without_names_has_none_in_its_name_either() -> None:
    """The title of the meeting stood in the name of a report that was made without names."""
    day = date(2026, 11, 26)
    both = [
        Meeting(key, date=day, title=f"Gesprek met {who}")
        for key, who in (("m1", "Ans Baas"), ("m2", "Bram Ketelaar"))
    ]
    dossier = town(*both, Person("ans", name="Ans Baas"), Person("bram", name="Bram Ketelaar"))
    assert meeting_part(dossier, "m1", Reader()) == "Gesprek-met-Ans-Baas-2026-11-26"
    parts = [meeting_part(dossier, key, Reader(names=False)) for key in ("m1", "m2")]
    assert not any(name in part for part in parts for name in ("Baas", "Ketelaar"))
    assert len(set(parts)) == 2
