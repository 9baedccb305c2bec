"""The reference sizes, and the records that they hold.

*demo* is the bundled demo. *large* is a town of 100 wijken of which everything is filled in, *huge*
is twice that. What comes of meetings is in `spoken`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import part_id
from app.domain.instances import Answer, Check, Contribution, Status, StepInstance
from app.domain.route import CONTRIBUTING
from app.domain.town_hall import (
    Department,
    Municipality,
    Neighbourhood,
    NeighbourhoodStatus,
    Person,
)
from app.domain.walk import checkpoints, departments, instances, roles
from app.route.bundled import bundled_route
from app.route.loading import load_route
from app.route.records import route_records
from tests.bench import prose

BEGAN = date(2019, 1, 7)
"""The first day of the log."""

_STATUSES = (*[Status.DONE] * 4, *[Status.IN_PROGRESS] * 4, Status.WAITING, Status.NOT_STARTED)
_WORK = (*[Status.DONE] * 5, *[Status.IN_PROGRESS] * 3, Status.WAITING)
_DAYS = 2_500
_ANSWERS = (*[Answer.YES] * 6, Answer.NO, Answer.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Size:
    """How much a dossier holds.

    Attributes:
        name: How it is called in the table.
        wijken: Neighbourhoods, all started.
        people: Persons.
        meetings: Meetings, all held but the last.
        decisions: Decisions, each linked to one instance.
        actions: Actions, each about one instance.
        risks: Risks, each about one instance.
        entries: Entries of the change log: changes, whatever their sets.
    """

    name: str
    wijken: int
    people: int
    meetings: int
    decisions: int
    actions: int
    risks: int
    entries: int

    @property
    def told(self) -> str:
        """What it holds, for the table."""
        return (
            f"{self.name}: {self.wijken} wijken, {self.people} mensen, {self.meetings} overleggen,"
            f" {self.decisions} besluiten, {self.actions} acties, {self.risks} risico's,"
            f" {self.entries} wijzigingen"
        )


LARGE = Size(
    "large",
    wijken=100,
    people=500,
    meetings=100,
    decisions=1_000,
    actions=5_000,
    risks=100,
    entries=100_000,
)
HUGE = Size(
    "huge",
    wijken=200,
    people=1_000,
    meetings=200,
    decisions=2_000,
    actions=10_000,
    risks=200,
    entries=200_000,
)


def new_id(source: Random) -> str:
    """A random id that is the same every time."""
    return str(UUID(int=source.getrandbits(128), version=4))


def day(source: Random) -> date:
    """Any day of the years that the log covers."""
    return BEGAN + timedelta(days=source.randrange(_DAYS))


def founding_records(size: Size, source: Random) -> list[Record]:
    """The town, the route and its wijken: what the first change set makes."""
    town = Municipality(name=f"Grootstad ({size.name}, fictief)", code="GM9999", target_year=2040)
    wijken = [
        Neighbourhood(
            new_id(source),
            name=prose.wijk(number),
            code=f"WK9999{number:02d}",
            order=number + 1,
            status=NeighbourhoodStatus.STARTED,
            character=prose.character(source),
        )
        for number in range(size.wijken)
    ]
    return [town, *wijken, *route_records(load_route(bundled_route()))]


def people(size: Size, founded: Dossier, source: Random) -> list[Person]:
    """The people, each of one department."""
    found = [department.id for department in departments(founded)]
    return [
        Person(
            new_id(source),
            name=prose.person(number),
            job_title=prose.job_title(source),
            departments=(source.choice(found),),
            mail=f"collega{number:04d}@grootstad.example",
            phone=f"000-{number:07d}",
        )
        for number in range(size.people)
    ]


def work(founded: Dossier, staff: list[Person], source: Random) -> Iterator[tuple[Record, ...]]:
    """Everything that is recorded about the route, by what is recorded at once."""
    keys = [person.id for person in staff]
    for item in instances(founded):
        yield (_instance(item, keys, source),)
        for role in roles(founded, item.step):
            if role.letter in CONTRIBUTING:
                yield (_contribution(item.id, role.department, keys, source),)
        for point in checkpoints(founded, item.step):
            yield (_check(item.id, point.id, source),)


def with_contacts(founded: Dossier, staff: list[Person], source: Random) -> list[Department]:
    """The departments as they are once there are people."""
    return [
        Department(
            item.id,
            code=item.code,
            name=item.name,
            order=item.order,
            head=source.choice(staff).id,
            contact=source.choice(staff).id,
            hours_needed=source.randrange(8, 80),
            hours_available=source.randrange(8, 60),
            hours_date=BEGAN,
        )
        for item in departments(founded)
    ]


def _instance(item: StepInstance, keys: list[str], source: Random) -> StepInstance:
    status = source.choice(_STATUSES)
    done = status is Status.DONE
    return StepInstance(
        item.id,
        item.step,
        item.neighbourhood,
        status=status,
        owner=source.choice(keys),
        due=day(source),
        result_location=f"Z-{source.randrange(10**7):07d}",
        approved_on=day(source) if done else None,
        remark=prose.remark(source),
        internal_remark=prose.reason(source),
    )


def _contribution(item: str, department: str, keys: list[str], source: Random) -> Contribution:
    return Contribution(
        part_id(item, department),
        item,
        department,
        status=source.choice(_WORK),
        contact=source.choice(keys),
        text=prose.contribution(source),
        due=day(source),
        remark=prose.remark(source),
    )


def _check(item: str, point: str, source: Random) -> Check:
    given = source.choice(_ANSWERS)
    return Check(part_id(item, point), item, point, answer=given, reason=prose.reason(source))
