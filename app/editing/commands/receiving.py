"""Taking over what another municipality shared, to be read beside what we learned ourselves."""

from dataclasses import dataclass, replace

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Record
from app.domain.learning import Answer, Lesson, OpenQuestion
from app.domain.route import Step
from app.domain.town_hall import Department
from app.editing.edit import Edit
from app.editing.share_format import Sent, is_of
from app.words.names import folded


@dataclass(frozen=True, slots=True)
class Taken:
    """How much is new here, or otherwise than it was."""

    lessons: int
    questions: int
    answers: int


def take_over(edit: Edit, sent: Sent) -> Taken:
    """Keep what was sent: what is known already is brought up to date.

    Our own records that come back stay as they are, and so does what yet another municipality
    sent. An answer is kept with its question, when that is here.

    Raises:
        DomainError: `own_package` (name): we sent it ourselves.
    """
    if is_of(sent, edit.dossier.municipality):
        raise DomainError("own_package", name=sent.municipality)
    before = edit.dossier
    codes = {folded(item.code): item.id for item in edit.dossier.all(Department)}
    for lesson in sent.choice.lessons:
        departments = (codes[code] for code in map(folded, lesson.departments) if code in codes)
        _keep(
            edit,
            replace(
                lesson,
                departments=tuple(dict.fromkeys(departments)),
                step=_step(edit.dossier, lesson.step),
            ),
        )
    for question in sent.choice.questions:
        _keep(edit, replace(question, step=_step(edit.dossier, question.step)))
    for answer in sent.choice.answers:
        if edit.dossier.find(OpenQuestion, answer.question) is not None:
            _keep_answer(edit, answer)
    changed = [len(_changed(before, edit.dossier, kind)) for kind in (Lesson, OpenQuestion, Answer)]
    return Taken(*changed)


def _keep(edit: Edit, record: Lesson | OpenQuestion) -> None:
    """Keep a record, unless it is ours or of another."""
    known = edit.dossier.find(type(record), record.id)
    if known is None or known.from_whom == record.from_whom:
        edit.save(record)


def _keep_answer(edit: Edit, answer: Answer) -> None:
    known = edit.dossier.find(Answer, answer.id)
    if known is None:
        edit.save(replace(answer, organisation=answer.organisation or answer.from_whom))
    elif known.from_whom == answer.from_whom and known.question == answer.question:
        # What we do with it is ours.
        organisation = answer.organisation or answer.from_whom
        edit.save(replace(answer, organisation=organisation, use=known.use))


def _step(dossier: Dossier, key: str | None) -> str | None:
    """The step, when this route has it."""
    return key if dossier.find(Step, key) is not None else None


def _changed(before: Dossier, after: Dossier, kind: type[Record]) -> list[Record]:
    return [item for item in after.all(kind) if before.find(kind, item.id) != item]
