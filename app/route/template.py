"""A route as its file holds it.

Steps and departments are referred to by the codes that people read ("1.10", "ENE");
`app.route.records` turns them into keys. Fields without a default must be in the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from app.domain.instances import Status
from app.domain.route import Letter, Level, Movement, Recurrence, RequiredDecision


class _FromFile:
    """Makes pydantic refuse what it does not know and convert nothing silently."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True)
class TemplateCheckpoint(_FromFile):
    """Something to verify before a step is done."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class TemplateStep(_FromFile):
    """A step; see `app.domain.route.Step`.

    Attributes:
        roles: Codes of departments for each letter.
        depends_on: Codes of the steps that should be done first.
    """

    key: str
    code: str
    title: str
    question: str
    why: str
    result: str
    checkpoints: tuple[TemplateCheckpoint, ...]
    roles: Mapping[Letter, tuple[str, ...]]
    level: Level
    lead_weeks: int
    movements: tuple[Movement, ...] = ()
    depends_on: tuple[str, ...] = ()
    decision: RequiredDecision = RequiredDecision.NONE
    recurrence: Recurrence = Recurrence.ONCE
    records: tuple[str, ...] = ()
    caution: str = ""


@dataclass(frozen=True, slots=True)
class TemplatePhase(_FromFile):
    """A phase with its steps, in order."""

    key: str
    number: int
    title: str
    question: str
    goal: str
    done_when: str
    steps: tuple[TemplateStep, ...]


@dataclass(frozen=True, slots=True)
class TemplateDepartment(_FromFile):
    """A department.

    Attributes:
        brings: What it adds.
        worries: What is often heard there.
        needs: What it needs of others.
    """

    key: str
    code: str
    name: str
    brings: str = ""
    worries: str = ""
    needs: str = ""


@dataclass(frozen=True, slots=True)
class StatusWords(_FromFile):
    """What a status means, and what has to be filled in with it."""

    status: Status
    name: str
    meaning: str
    required: str = ""


@dataclass(frozen=True, slots=True)
class RoleWords(_FromFile):
    """What a role is called, and what it asks of a department."""

    letter: Letter
    name: str
    explanation: str


@dataclass(frozen=True, slots=True)
class FormField(_FromFile):
    """A field of a form."""

    name: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Form(_FromFile):
    """A form, and the codes of the steps where it is filled in."""

    key: str
    title: str
    steps: tuple[str, ...]
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True)
class LegalNote(_FromFile):
    """A warning about law or amounts.

    Attributes:
        source: As the text names it.
        steps: Codes of the steps it belongs to.
        checked_on: The day the text was last looked at.
        status: What that look is worth.
    """

    key: str
    subject: str
    text: str
    source: str
    steps: tuple[str, ...]
    checked_on: date
    status: str


@dataclass(frozen=True, slots=True)
class Agreements(_FromFile):
    """What holds in the whole route."""

    dependencies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteTemplate(_FromFile):
    """A whole route.

    Attributes:
        note: What has to be said wherever the route is named.
        introduction: How it is meant, in paragraphs.
        done_conditions: When a step is done.
        mnemonic: Helps to remember the roles.
    """

    key: str
    title: str
    version: str
    language: str
    departments: tuple[TemplateDepartment, ...]
    phases: tuple[TemplatePhase, ...]
    note: str = ""
    introduction: tuple[str, ...] = ()
    agreements: Agreements = field(default_factory=Agreements)
    statuses: tuple[StatusWords, ...] = ()
    done_conditions: tuple[str, ...] = ()
    status_note: str = ""
    role_words: tuple[RoleWords, ...] = ()
    mnemonic: str = ""
    forms: tuple[Form, ...] = ()
    legal_notes: tuple[LegalNote, ...] = ()

    @property
    def steps(self) -> tuple[TemplateStep, ...]:
        """The steps of all phases, in order."""
        return tuple(step for phase in self.phases for step in phase.steps)
