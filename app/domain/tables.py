"""The tables of a dossier: every record class under its name."""

from app.domain.actions import Action
from app.domain.decisions import Decision, DecisionStep
from app.domain.fields import Record
from app.domain.instances import Check, Contribution, StepInstance
from app.domain.learning import Lesson, OpenQuestion
from app.domain.measurements import Measurement, Package
from app.domain.meetings import AgendaItem, Attendance, Meeting, MeetingNote, MeetingSeries
from app.domain.report_runs import ReportRun
from app.domain.risks import Risk
from app.domain.route import Checkpoint, Dependency, Phase, Step, StepRole
from app.domain.town_hall import Department, Municipality, Neighbourhood, Person, StandIn
from app.domain.waits import Wait

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
}
"""Name of the table and the class of its records; what is referred to comes first."""

NAMES: dict[type[Record], str] = {record: name for name, record in TABLES.items()}
"""The name of the table of a record class."""
