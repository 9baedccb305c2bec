"""*Vraag de stand*: a short mail per owner, with only what is theirs; no Qt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.domain.actions import Action
from app.domain.dossier import Dossier
from app.domain.meetings import AgendaItem
from app.domain.risks import Risk, RiskStatus
from app.domain.status import effective
from app.domain.town_hall import Person
from app.domain.walk import instance_of
from app.editing.proposing import step_title
from app.reports.file_names import apart, plain_name
from app.reports.mail import Draft, is_address
from app.ui.models.drafts import DraftFile, Drafts, Sender
from app.words import status_mail as words


@dataclass(frozen=True, slots=True)
class Question:
    """Something of which is asked how it stands.

    Attributes:
        owner: Id of who is asked; empty when nobody owns it.
        text: What it is.
        due: By when it was to be done.
        internal: Whether it is only for our own people.
    """

    owner: str
    text: str
    due: date | None = None
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The mails, and of how many things nobody is asked.

    Attributes:
        drafts: One mail per owner.
        ownerless: How many things have no owner.
        internal: How many are internal, which goes into no mail.
    """

    drafts: Drafts
    ownerless: int
    internal: int


def about_steps(dossier: Dossier, keys: Iterable[str]) -> Iterator[Question]:
    """How it stands with steps, by the ids of their instances; what is finished is not asked."""
    for key in keys:
        item = instance_of(dossier, key)
        if not effective(dossier, item).closed:
            yield Question(item.owner or "", step_title(dossier, key), item.due)


def about_items(dossier: Dossier, keys: Iterable[str]) -> Iterator[Question]:
    """The same for items of an agenda: of the owner of its step, and else of who brings it in."""
    for key in keys:
        item = dossier.get(AgendaItem, key)
        step = next(about_steps(dossier, [item.instance]), None) if item.instance else None
        if step is not None and step.owner:
            yield replace(step, internal=item.internal)
        elif step is not None or item.presenter:
            yield Question(item.presenter or "", item.title, internal=item.internal)


def about_register(dossier: Dossier, keys: Iterable[str]) -> Iterator[Question]:
    """The same for actions, commitments and risks; what is closed is not asked."""
    for key in keys:
        action, risk = dossier.find(Action, key), dossier.find(Risk, key)
        if action is not None and not action.closed:
            text = f"{action.number} {action.text}".strip()
            yield Question(action.owner or "", text, action.due, action.internal)
        elif risk is not None and risk.status is not RiskStatus.CLOSED:
            yield Question(risk.owner or "", risk.description, internal=risk.internal)


def asked(sender: Sender, questions: Iterable[Question], day: date, folder: Path) -> Asked:
    """The mails that ask it.

    Args:
        sender: Who asks.
        questions: What is asked.
        day: The day it is asked; stands in the names of the files.
        folder: Where the mails go.
    """
    owned: dict[str, list[Question]] = {}
    ownerless = internal = 0
    for item in questions:
        if item.internal:
            internal += 1
        elif sender.dossier.find(Person, item.owner or None) is None:
            ownerless += 1
        elif item not in owned.setdefault(item.owner, []):
            owned[item.owner].append(item)
    people = [sender.dossier.get(Person, key) for key in owned]
    names = apart(plain_name(item.name) or item.id for item in people)
    paths = [folder / f"{day:%Y-%m-%d}_{words.FILE}_{name}.eml" for name in names]
    items = tuple(
        DraftFile(_draft(sender, item, owned[item.id]), path)
        for item, path in zip(people, paths, strict=True)
    )
    missing = tuple(item.name for item in people if not is_address(item.mail))
    return Asked(Drafts(items, missing), ownerless, internal)


def _draft(sender: Sender, person: Person, questions: list[Question]) -> Draft:
    return Draft(
        to=(person.mail.strip(),) if is_address(person.mail) else (),
        subject=words.subject(len(questions), sender.dossier.municipality.name),
        body=words.body(
            person.name, [words.line(item.text, item.due) for item in questions], sender.author
        ),
        files=(),
    )
