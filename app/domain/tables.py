"""The tables of a dossier: every record class under its name."""

from app.domain.actions import Action
from app.domain.actors import Actor, ActorContact, ActorStep, Agreement
from app.domain.decisions import Decision, DecisionStep
from app.domain.fields import Record
from app.domain.instances import Check, Contribution, StepInstance
from app.domain.interests import DecisionInterest, GuardedInterest
from app.domain.learning import Answer, Lesson, OpenQuestion
from app.domain.measurements import Example, Measurement, OwnConstant, Package
from app.domain.meetings import AgendaItem, Attendance, Meeting, MeetingNote, MeetingSeries
from app.domain.moments import Moment
from app.domain.money import Money
from app.domain.report_runs import ReportRun
from app.domain.risks import Risk
from app.domain.route import Checkpoint, Dependency, Phase, Step, StepRole
from app.domain.town_hall import Department, Municipality, Neighbourhood, Person, StandIn
from app.domain.waits import Wait
from app.domain.wijk_life import Development, ResidentActivity

TABLES: dict[str, type[Record]] = {
    "municipality": Municipality,
    "neighbourhood": Neighbourhood,
    "person": Person,
    "department": Department,
    "stand_in": StandIn,
    "phase": Phase,
    "step": Step,
    "checkpoint": Checkpoint,
    "step_role": StepRole,
    "dependency": Dependency,
    "step_instance": StepInstance,
    "check": Check,
    "contribution": Contribution,
    "wait": Wait,
    "decision": Decision,
    "decision_step": DecisionStep,
    "meeting_series": MeetingSeries,
    "meeting": Meeting,
    "attendance": Attendance,
    "agenda_item": AgendaItem,
    "meeting_note": MeetingNote,
    "action": Action,
    "risk": Risk,
    "lesson": Lesson,
    "open_question": OpenQuestion,
    "report_run": ReportRun,
    "package": Package,
    "measurement": Measurement,
    "actor": Actor,
    "actor_step": ActorStep,
    "actor_contact": ActorContact,
    "agreement": Agreement,
    "answer": Answer,
    "money": Money,
    "guarded_interest": GuardedInterest,
    "decision_interest": DecisionInterest,
    "development": Development,
    "resident_activity": ResidentActivity,
    "example": Example,
    "own_constant": OwnConstant,
    "moment": Moment,
}
"""Name of the table and the class of its records; what is referred to comes first."""

NAMES: dict[type[Record], str] = {record: name for name, record in TABLES.items()}
"""The name of the table of a record class."""
