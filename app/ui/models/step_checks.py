"""The checklist of an instance: the required decision first, then the checkpoints; no Qt."""

from dataclasses import dataclass

from app.domain.completion import decisions_of, required_decision
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.instances import Answer
from app.domain.route import RequiredDecision
from app.domain.walk import checks, instance_of, step_of
from app.words.choices import BODY, word
from app.words.window import step as words


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A checkpoint with its answer.

    Attributes:
        number: Counted from 1.
        key: Id of the check.
        answer: The identifier of the answer; empty for none.
        asks_reason: Whether a reason belongs to it.
        said: What a screen reader says.
    """

    number: int
    key: str
    text: str
    answer: str
    reason: str
    asks_reason: bool
    said: str


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision that belongs to the instance.

    Attributes:
        key: Id of the decision.
        text: Number, body, day and sentence.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """Everything to verify.

    Attributes:
        body: The body whose decision is required; empty for none.
        required: That decision, when it was taken; it is not among the others.
        others: The other decisions of this instance.
        count: `2 van 5`, with the required decision counted.
    """

    body: str
    required: DecisionRow | None
    others: tuple[DecisionRow, ...]
    rows: tuple[CheckRow, ...]
    count: str


def checklist(dossier: Dossier, key: str) -> Checklist:
    """The checklist of an instance."""
    item = instance_of(dossier, key)
    needed = step_of(dossier, item).decision
    body = "" if needed is RequiredDecision.NONE else needed.value
    taken = required_decision(dossier, item) if body else None
    rows = tuple(
        CheckRow(
            number=number,
            key=check.id,
            text=point.text,
            answer=check.answer.value if check.answer else "",
            reason=check.reason,
            asks_reason=check.answer is Answer.NOT_APPLICABLE or bool(check.reason),
            said=words.check_said(
                number, point.text, check.answer.value if check.answer else "", check.reason
            ),
        )
        for number, (point, check) in enumerate(checks(dossier, item), start=1)
    )
    answered = sum(_is_answered(row) for row in rows)
    return Checklist(
        body=body,
        required=_row(taken) if taken else None,
        others=tuple(
            _row(decision) for decision in decisions_of(dossier, item) if decision is not taken
        ),
        rows=rows,
        count=words.checks(answered + bool(taken), len(rows) + bool(body)),
    )


def _is_answered(row: CheckRow) -> bool:
    """Whether a checkpoint does not keep the step from being done."""
    explained = row.answer == Answer.NOT_APPLICABLE.value and bool(row.reason.strip())
    return row.answer == Answer.YES.value or explained


def _row(decision: Decision) -> DecisionRow:
    text = words.decision_there(
        decision.number, word(BODY, decision.body.value), decision.date, decision.sentence
    )
    return DecisionRow(decision.id, text)
