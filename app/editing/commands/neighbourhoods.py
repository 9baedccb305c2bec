"""Wijken: adding, naming, starting, archiving."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.actors import ActorStep
from app.domain.calendar import proposed_dates
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.ids import instance_id, new_id, part_id
from app.domain.instances import Status, StepInstance
from app.domain.playing_field import actors_of
from app.domain.recorded import recorded_of_neighbourhood
from app.domain.references import references
from app.domain.route import Level
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.domain.walk import PROGRESSING, contributions, instance, instance_of, steps
from app.editing.commands.naming import named
from app.editing.edit import Edit
from app.words.names import folded

_CODE = re.compile(r"(?:WK|BU)(?:\d{1,8}|\d{4}[0-9A-Z]{2}(?:[0-9A-Z]{2})?)", re.ASCII)
"""Amsterdam has letters in the codes of its wijken and buurten."""


@dataclass(frozen=True, slots=True)
class TakeOver:
    """What a wijk that starts takes over from another.

    Attributes:
        like: Id of the other wijk.
        owners: Its owners.
        contributions: What departments contribute, and their contacts.
        actors: The actors that matter in all wijken, at the same steps.
        plan_from: Plan due dates from this day by the lead time of each step; `None`: do not.
    """

    like: str
    owners: bool = True
    contributions: bool = True
    actors: bool = True
    plan_from: date | None = None


def add(edit: Edit, name: str, code: str = "") -> Neighbourhood:
    """Add a wijk; it is a candidate.

    Raises:
        DomainError: `name_missing`, `name_taken`, `bad_neighbourhood_code`.
    """
    present = edit.dossier.all(Neighbourhood)
    order = max((wijk.order for wijk in present), default=0) + 1
    free = checked_name(present, name)
    made = Neighbourhood(new_id(), name=free, code=checked_code(code), order=order)
    edit.save(made)
    return made


def rename(edit: Edit, wijk: Neighbourhood, name: str) -> None:
    """Give a wijk another name.

    Raises:
        DomainError: `name_missing`, `name_taken`.
    """
    others = (other for other in edit.dossier.all(Neighbourhood) if other.id != wijk.id)
    edit.save(replace(wijk, name=checked_name(others, name)))


def set_code(edit: Edit, wijk: Neighbourhood, code: str) -> None:
    """Give a wijk its CBS code, or none.

    Raises:
        DomainError: `bad_neighbourhood_code`; `neighbourhood_code_taken` (code, name).
    """
    wanted = checked_code(code)
    for other in edit.dossier.all(Neighbourhood):
        if wanted and other.id != wijk.id and folded(other.code) == folded(wanted):
            raise DomainError("neighbourhood_code_taken", code=wanted, name=other.name)
    edit.save(replace(edit.dossier.get(Neighbourhood, wijk.id), code=wanted))


def set_character(edit: Edit, wijk: Neighbourhood, text: str) -> None:
    """Say in a few words what kind of wijk it is."""
    edit.save(replace(edit.dossier.get(Neighbourhood, wijk.id), character=text.strip()))


def reorder(edit: Edit, ids: Iterable[str]) -> None:
    """Put the wijken in an order."""
    for order, key in enumerate(ids, start=1):
        edit.save(replace(edit.dossier.get(Neighbourhood, key), order=order))


def set_archived(edit: Edit, wijk: Neighbourhood, *, archived: bool) -> None:
    """Take a wijk out of lists, progress and reports, or bring it back; history stays."""
    edit.save(replace(wijk, archived=archived))


def remove(edit: Edit, wijk: Neighbourhood) -> bool:
    """Delete a wijk about which nothing was recorded, else archive it; tells whether it is gone."""
    found = recorded_of_neighbourhood(edit.dossier, wijk.id)
    now = edit.dossier.get(Neighbourhood, wijk.id)
    silent = {record.id for record in found.silent}
    named = (item for item in references(edit.dossier, now) if item.record not in silent)
    if found.said or any(named):
        set_archived(edit, now, archived=True)
        return False
    edit.delete(*found.silent)
    edit.delete(now)
    return True


def set_status(
    edit: Edit,
    wijk: Neighbourhood,
    status: NeighbourhoodStatus,
    *,
    today: date,
    take_over: TakeOver | None = None,
) -> None:
    """Set how far a wijk takes part.

    Starting one takes over from another what is asked, and marks the town-wide steps that were
    done without this wijk to be looked at again.
    """
    starting = status is NeighbourhoodStatus.STARTED and starts(wijk)
    edit.save(replace(wijk, status=status))
    if take_over is not None:
        _take_over(edit, wijk, take_over)
    if starting:
        _mark_for_review(edit, today)


def _take_over(edit: Edit, wijk: Neighbourhood, plan: TakeOver) -> None:
    for step in steps(edit.dossier):
        if step.level is Level.TOWN_WIDE:
            continue
        source = instance(edit.dossier, step.id, plan.like)
        target = instance(edit.dossier, step.id, wijk.id)
        if plan.owners and target.owner is None and source.owner is not None:
            edit.save(replace(target, owner=source.owner))
        if plan.contributions:
            _take_over_contributions(edit, source, target)
        if plan.actors:
            _take_over_actors(edit, source, target)
    if plan.plan_from is not None:
        ours = frozenset(instance_id(step.id, wijk.id) for step in steps(edit.dossier))
        for key, due in proposed_dates(edit.dossier, plan.plan_from, ours).items():
            edit.save(replace(instance_of(edit.dossier, key), due=due))


def _take_over_contributions(edit: Edit, source: StepInstance, target: StepInstance) -> None:
    """Texts and contacts; not how far they are."""
    theirs = {part.department: part for _, part in contributions(edit.dossier, source)}
    for _, part in contributions(edit.dossier, target):
        like = theirs[part.department]
        after = replace(part, text=part.text or like.text, contact=part.contact or like.contact)
        if after != part:
            edit.save(after)


def _take_over_actors(edit: Edit, source: StepInstance, target: StepInstance) -> None:
    """The actors that matter in every wijk; one of the other wijk has no business here."""
    for actor in actors_of(edit.dossier, source.id):
        if not actor.neighbourhoods:
            edit.save(ActorStep(part_id(actor.id, target.id), actor.id, target.id))


def _mark_for_review(edit: Edit, today: date) -> None:
    edit.save(*(replace(item, review_on=today) for item in to_review(edit.dossier)))


def starts(wijk: Neighbourhood) -> bool:
    """Whether a wijk does not take part yet, so that starting it says something new."""
    return wijk.status not in PROGRESSING


def to_review(dossier: Dossier) -> list[StepInstance]:
    """The town-wide instances that are done: without a wijk that starts now."""
    town_wide = (
        instance(dossier, step.id, None) for step in steps(dossier) if step.level is Level.TOWN_WIDE
    )
    return [item for item in town_wide if effective(dossier, item) is Status.DONE]


def is_code(text: str) -> bool:
    """Whether a text is a code of CBS for a wijk or buurt, in capitals or not."""
    return _CODE.fullmatch(text.strip().upper()) is not None


def checked_code(code: str) -> str:
    """A code of CBS, or none.

    Raises:
        DomainError: `bad_neighbourhood_code` (value).
    """
    if code.strip() and not is_code(code):
        raise DomainError("bad_neighbourhood_code", value=code)
    return code.strip().upper()


def checked_name(present: Iterable[Neighbourhood], name: str) -> str:
    """A name for a wijk, without blanks around it.

    Raises:
        DomainError: `name_missing`, `name_taken`.
    """
    wanted = named(name, "neighbourhood")
    if any(folded(wijk.name) == folded(wanted) for wijk in present):
        raise DomainError("name_taken", name=wanted)
    return wanted
