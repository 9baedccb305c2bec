"""The register of decisions."""

from dataclasses import dataclass, replace
from datetime import date

from app.domain.decisions import Body, Decision, DecisionStatus, DecisionStep
from app.domain.errors import DomainError
from app.domain.ids import new_id, part_id
from app.editing.edit import Edit
from app.words.names import cleaned


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision that was taken.

    Attributes:
        body: Who took it.
        date: When.
        number: Its number in the register; unique.
        sentence: The decision in one sentence.
    """

    body: Body
    date: date
    number: str
    sentence: str = ""


def record(edit: Edit, taken: Taken) -> Decision:
    """Note a decision; one with that number that is the same is used again.

    One that was only proposed is taken now.

    Raises:
        DomainError: `number_missing`; `number_taken` (number, body, date): another decision has
            that number.
    """
    number = cleaned(taken.number)
    if not number:
        raise DomainError("number_missing")
    same = edit.dossier.where(Decision, "number", number)
    if not same:
        made = Decision(
            new_id(), number=number, body=taken.body, date=taken.date, sentence=taken.sentence
        )
        edit.save(made)
        return made
    found = same[0]
    if (found.body, found.date) != (taken.body, taken.date):
        raise DomainError("number_taken", number=number, body=found.body, date=found.date)
    status = DecisionStatus.TAKEN if found.status is DecisionStatus.PROPOSED else found.status
    after = replace(found, sentence=taken.sentence or found.sentence, status=status)
    edit.save(after)
    return after


def link(edit: Edit, decision: Decision, instance: str) -> None:
    """Let a decision belong to an instance."""
    edit.save(DecisionStep(part_id(decision.id, instance), decision.id, instance))


def unlink(edit: Edit, decision: Decision, instance: str) -> None:
    """Take the link away; the decision stays in the register."""
    found = edit.dossier.find(DecisionStep, part_id(decision.id, instance))
    if found is not None:
        edit.delete(found)
