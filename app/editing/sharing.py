"""Which records are shared with other municipalities, with which of their fields."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Kind, Record, fields_of
from app.domain.learned import answers_to, numbers, of_others, own, reaches, share_gaps
from app.domain.learning import Answer, Lesson, OpenQuestion, Share
from app.domain.route import Step
from app.domain.tables import NAMES
from app.domain.town_hall import Department
from app.editing.shared_scan import SharedScan, Trace

Shared = Lesson | OpenQuestion | Answer
"""A record that can be shared."""

SHARED_FIELDS: Mapping[type[Shared], tuple[str, ...]] = MappingProxyType(
    {
        Lesson: (
            "title",
            "worked",
            "situation",
            "approach",
            "outcome",
            "certainty",
            "conditions",
            "otherwise",
            "step",
            "movement",
            "departments",
            "traits",
            "agreed_by",
            "agreed_on",
            "share",
            "contact",
            "made_on",
        ),
        OpenQuestion: (
            "question",
            "background",
            "tried",
            "wanted",
            "urgency",
            "step",
            "share",
            "contact",
            "made_on",
        ),
        Answer: ("question", "tip", "organisation", "date"),
    }
)
"""The fields that others get. The wijk stays here: its traits tell what others need to know."""

MANIFEST = "lessons.json"
"""The file in a package that another municipality can take over."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a record that may not leave.

    Attributes:
        record: The record.
        field: The name of its field.
        trace: What was found.
        text: As it stands there.
    """

    record: Shared
    field: str
    trace: Trace
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What goes to others.

    Attributes:
        lessons: Our own lessons.
        questions: Our own questions.
        answers: What we answered to questions of others, so that they get it back.
    """

    lessons: tuple[Lesson, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    answers: tuple[Answer, ...] = ()

    @property
    def records(self) -> tuple[Shared, ...]:
        """All of it."""
        return (*self.lessons, *self.questions, *self.answers)

    def without(self, keys: Iterable[str]) -> "Choice":
        """The same, with the records with these ids left out."""
        out = frozenset(keys)
        return Choice(
            tuple(item for item in self.lessons if item.id not in out),
            tuple(item for item in self.questions if item.id not in out),
            tuple(item for item in self.answers if item.id not in out),
        )


def shareable(dossier: Dossier, audience: Share) -> Choice:
    """Everything of our own that an audience may have.

    A record that lost something it needs, such as its contact, does not go along.
    """
    return Choice(
        tuple(item for item in own(dossier, Lesson) if _may_go(item, audience)),
        tuple(item for item in own(dossier, OpenQuestion) if _may_go(item, audience)),
        tuple(
            answer
            for question in of_others(dossier, OpenQuestion)
            for answer in answers_to(dossier, question.id)
            if not answer.from_whom and answer.tip.strip()
        ),
    )


def _may_go(item: Lesson | OpenQuestion, audience: Share) -> bool:
    return reaches(item.share, audience) and not share_gaps(item)


def findings(dossier: Dossier, records: Iterable[Shared], scan: SharedScan) -> list[Finding]:
    """What may not leave in the texts of records, in their order."""
    return [found for record in records for found in _findings_in(dossier, record, scan)]


def _findings_in(dossier: Dossier, record: Shared, scan: SharedScan) -> Iterator[Finding]:
    allowed = scan.general_mails(contact_of(record))
    for field, text in texts_of(dossier, record):
        for item in scan.found_in(text, allowed):
            yield Finding(record, field, item.trace, item.text)


def judge_clean(dossier: Dossier, choice: Choice, scan: SharedScan) -> None:
    """See that something goes out, and that nothing in it may not.

    Raises:
        DomainError: `nothing_to_share`; `traces_left` (traces: of each the table and the number of
            its record, the text, and what it is).
    """
    if not choice.records:
        raise DomainError("nothing_to_share")
    found = findings(dossier, choice.records, scan)
    if found:
        called = numbers_of(dossier)
        traces = tuple(
            (NAMES[type(item.record)], called[item.record.id], item.text, item.trace.value)
            for item in found
        )
        raise DomainError("traces_left", traces=traces)


def numbers_of(dossier: Dossier) -> dict[str, int]:
    """How records are called (`les 3`), by id; our answers to others as they are listed."""
    answers = shareable(dossier, Share.EVERYBODY).answers
    return {
        **numbers(dossier, Lesson),
        **numbers(dossier, OpenQuestion),
        **{item.id: number for number, item in enumerate(answers, start=1)},
    }


def contact_of(record: Shared) -> str:
    """Where others reach us about a record; an answer has no contact of its own."""
    return "" if isinstance(record, Answer) else record.contact


def texts_of(dossier: Dossier, record: Shared) -> Iterator[tuple[str, str]]:
    """Per field that is shared the text that others read; of what it refers to the name."""
    kind: type[Record] = type(record)
    typed = {
        item.name for item in fields_of(kind) if item.kind is Kind.TEXT and item.refers_to is None
    }
    for name in SHARED_FIELDS[type(record)]:
        value = getattr(record, name)
        if name == "step":
            step = dossier.find(Step, value)
            yield name, f"{step.code} {step.title} {step.id}" if step else ""
        elif name == "departments":
            yield name, ", ".join((*department_codes(dossier, value), *_names(dossier, value)))
        elif name in typed:
            yield name, value


def department_codes(dossier: Dossier, keys: Iterable[str]) -> list[str]:
    """The codes of departments by id."""
    found = (dossier.find(Department, key) for key in keys)
    return [item.code for item in found if item is not None]


def _names(dossier: Dossier, keys: Iterable[str]) -> list[str]:
    found = (dossier.find(Department, key) for key in keys)
    return [item.name for item in found if item is not None]
