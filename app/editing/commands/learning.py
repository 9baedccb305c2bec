"""Lessons, open questions and the answers to them: adding, changing, sharing and taking out."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.learned import Learned, answers_to, share_gaps
from app.domain.learning import Answer, Lesson, OpenQuestion, Share
from app.domain.tables import NAMES
from app.editing.commands.registers import needed
from app.editing.edit import Edit
from app.editing.shared_scan import SharedScan
from app.editing.sharing import findings

_SAID = {Lesson: "title", OpenQuestion: "question", Answer: "tip"}
"""The field without which nobody knows what a record is about."""


def add_lesson(edit: Edit, title: str, day: date) -> Lesson:
    """Add a lesson; what it taught is filled in later.

    Raises:
        DomainError: `text_needed`.
    """
    made = Lesson(new_id(), title=needed(title), made_on=day)
    edit.save(made)
    return made


def add_question(edit: Edit, question: str, day: date) -> OpenQuestion:
    """Add an open question.

    Raises:
        DomainError: `text_needed`.
    """
    made = OpenQuestion(new_id(), question=needed(question), made_on=day)
    edit.save(made)
    return made


def add_answer(edit: Edit, question: str, tip: str, organisation: str, day: date) -> Answer:
    """Keep a tip on a question (an id): one that came in, or our own on a question of others.

    Raises:
        DomainError: `text_needed`; `no_such_record`.
    """
    edit.dossier.get(OpenQuestion, question)
    made = Answer(new_id(), question, tip=needed(tip), organisation=organisation.strip(), date=day)
    edit.save(made)
    return made


def change(edit: Edit, kind: type[Learned], key: str, **values: Any) -> None:
    """Change fields of a lesson or a question of our own; sharing it is `set_share`.

    Raises:
        DomainError: `of_another` (name); `text_needed`; `not_shareable` (what, gaps, texts): others
            have it, or will, and then it must keep what it needs for that.
    """
    record = _ours(edit.dossier.get(kind, key))
    if _SAID[kind] in values:
        values[_SAID[kind]] = needed(values[_SAID[kind]])
    changed = replace(record, **values)
    if changed.share is not Share.INTERNAL:
        _judge(changed)
    edit.save(changed)


def change_answer(edit: Edit, key: str, **values: Any) -> None:
    """Change an answer; of one that came in a package only what we do with it.

    Raises:
        DomainError: `of_another` (name); `text_needed`.
    """
    answer = edit.dossier.get(Answer, key)
    if set(values) != {"use"}:
        _ours(answer)
    if "tip" in values:
        values["tip"] = needed(values["tip"])
    edit.save(replace(answer, **values))


def set_share(edit: Edit, kind: type[Learned], key: str, share: Share, scan: SharedScan) -> None:
    """Say with whom a record may be shared.

    Args:
        edit: Where it is kept.
        kind: The class of the record.
        key: Its id.
        share: With whom.
        scan: Looks for what may not leave.

    Raises:
        DomainError: `of_another` (name); `not_shareable` (what, gaps, texts).
    """
    changed = replace(_ours(edit.dossier.get(kind, key)), share=share)
    if share is not Share.INTERNAL:
        found = findings(edit.dossier, (changed,), scan)
        _judge(changed, tuple(dict.fromkeys(item.text for item in found)))
    edit.save(changed)


def remove(edit: Edit, kind: type[Lesson | OpenQuestion | Answer], key: str) -> None:
    """Take a record out; a question takes its answers along."""
    record = edit.dossier.get(kind, key)
    if isinstance(record, OpenQuestion):
        edit.delete(*answers_to(edit.dossier, key))
    edit.delete(record)


def _ours(record: Any) -> Any:
    if record.from_whom:
        raise DomainError("of_another", name=record.from_whom)
    return record


def _judge(record: Lesson | OpenQuestion, found: tuple[str, ...] = ()) -> None:
    gaps = share_gaps(record)
    if gaps or found:
        raise DomainError(
            "not_shareable",
            what=NAMES[type(record)],
            gaps=tuple(gap.value for gap in gaps),
            texts=found,
        )
