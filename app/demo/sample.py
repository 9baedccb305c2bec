"""The content of a demo dossier, as its file holds it."""

from dataclasses import dataclass
from datetime import date

from app.demo.deeds.base import FromFile
from app.demo.deeds.meetings import AddAction, AddRisk, BeginSeries, Meet, SetAction
from app.demo.deeds.outside import AddActor, AddLesson, AddQuestion, Agree, TalkTo
from app.demo.deeds.route import (
    AddPerson,
    AssignOwners,
    Confirm,
    Contribute,
    Decide,
    Note,
    Plan,
    SetHours,
)
from app.demo.deeds.wijken import (
    AddDevelopment,
    AddMoney,
    GuardInterest,
    JudgeInterest,
    KeepExample,
    Measure,
    MeetResidents,
)
from app.domain.decisions import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleMunicipality(FromFile):
    """The municipality and the day its dossier was made."""

    name: str
    code: str
    target_year: int
    home_done_definition: str
    founded: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleNeighbourhood(FromFile):
    """A wijk, with the day it was added and the day it started."""

    name: str
    code: str
    character: str
    added: date
    started: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt(FromFile):
    """The time before, that a step was called done and had to be reopened."""

    done: date
    reopened: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(FromFile):
    """The meeting that is to decide, and since when that is waited for."""

    since: date
    body: Body
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped(FromFile):
    """Why a step does not apply."""

    on: date
    reason: str
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(FromFile):
    """How the work on one step went.

    Attributes:
        by: Who typed it; empty for the project leader.
        began: The day it was set to running by hand; `None` when its status follows the
            contributions.
        checked: For a step that is not done: the days that the first checkpoints got a yes. Those
            of a done step are spread over the time it took.
        earlier: It was called done before.
        done: The day the owner approved.
        result: Where the result can be found.
        pending: It awaits a decision.
        skipped: It does not apply.
    """

    step: str
    neighbourhood: str | None = None
    by: str = ""
    began: date | None = None
    checked: tuple[date, ...] = ()
    earlier: Attempt | None = None
    done: date | None = None
    result: str = ""
    pending: Meeting | None = None
    skipped: Skipped | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample(FromFile):
    """Everything of a demo dossier; all dates are those of `reference_date`.

    Attributes:
        project_leader: Who did what does not say who did it.
    """

    reference_date: date
    project_leader: str
    municipality: SampleMunicipality
    people: tuple[AddPerson, ...]
    neighbourhoods: tuple[SampleNeighbourhood, ...]
    hours: tuple[SetHours, ...]
    owners: tuple[AssignOwners, ...]
    decisions: tuple[Decide, ...]
    work: tuple[Work, ...]
    confirmations: tuple[Confirm, ...]
    contributions: tuple[Contribute, ...]
    planning: tuple[Plan, ...]
    notes: tuple[Note, ...]
    series: tuple[BeginSeries, ...]
    meetings: tuple[Meet, ...]
    actions: tuple[AddAction, ...]
    progress: tuple[SetAction, ...]
    risks: tuple[AddRisk, ...]
    lessons: tuple[AddLesson, ...]
    questions: tuple[AddQuestion, ...]
    measurements: tuple[Measure, ...]
    money: tuple[AddMoney, ...]
    interests: tuple[GuardInterest, ...]
    judgements: tuple[JudgeInterest, ...]
    residents: tuple[MeetResidents, ...]
    developments: tuple[AddDevelopment, ...]
    actors: tuple[AddActor, ...]
    talks: tuple[TalkTo, ...]
    agreements: tuple[Agree, ...]
    examples: tuple[KeepExample, ...]
