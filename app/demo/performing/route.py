"""Doing what is about people, wijken and steps."""

from dataclasses import replace

from app.demo.deeds.base import StepDeed
from app.demo.deeds.route import (
    AddNeighbourhood,
    AddPerson,
    AssignOwners,
    Awaited,
    Begin,
    Confirm,
    Contribute,
    Decide,
    Finish,
    Note,
    Plan,
    Reopen,
    SetHours,
    Skip,
    StartNeighbourhood,
    Submit,
    Tick,
)
from app.demo.performing.scene import Scene, perform
from app.domain.dossier import Dossier
from app.domain.ids import part_id
from app.domain.instances import Answer, Status, StepInstance
from app.domain.route import Letter
from app.domain.status import effective
from app.domain.town_hall import Department, Neighbourhood, NeighbourhoodStatus
from app.domain.waits import WaitOn
from app.domain.walk import instance_of, instances, letters, step_of
from app.editing.commands import (
    contributions,
    decisions,
    departments,
    interests,
    neighbourhoods,
    people,
    waits,
)
from app.editing.commands import instances as steps
from app.editing.edit import Edit


@perform.register
def _add_person(deed: AddPerson, scene: Scene) -> None:
    department = scene.department(deed.department)
    people.add(scene.edit, deed.name, deed.job_title, (department.id,))


@perform.register
def _set_hours(deed: SetHours, scene: Scene) -> None:
    departments.set_hours(
        scene.edit,
        scene.department(deed.department),
        needed=deed.needed,
        available=deed.available,
        day=deed.on,
    )


@perform.register
def _add_neighbourhood(deed: AddNeighbourhood, scene: Scene) -> None:
    made = neighbourhoods.add(scene.edit, deed.name, deed.code)
    scene.edit.save(replace(made, character=deed.character))


@perform.register
def _start_neighbourhood(deed: StartNeighbourhood, scene: Scene) -> None:
    wijk = scene.edit.dossier.where(Neighbourhood, "name", deed.name)[0]
    neighbourhoods.set_status(scene.edit, wijk, NeighbourhoodStatus.STARTED, today=deed.on)


@perform.register
def _assign_owners(deed: AssignOwners, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood)
    for item in instances(scene.edit.dossier):
        code = step_of(scene.edit.dossier, item).code
        if item.neighbourhood == wijk and code not in deed.except_steps:
            _own(scene.edit, item)


def _own(edit: Edit, item: StepInstance) -> None:
    """The contact of the A department becomes the owner of what has none."""
    if item.owner is None:
        steps.set_fields(edit, item.id, owner=_accountable(edit.dossier, item.step))


def _accountable(dossier: Dossier, step: str) -> str | None:
    """The person of the department that is accountable for a step."""
    given = letters(dossier, step).items()
    key = next(department for department, letter in given if letter is Letter.ACCOUNTABLE)
    return dossier.get(Department, key).contact


@perform.register
def _plan(deed: Plan, scene: Scene) -> None:
    if deed.anew:
        kept = {scene.instance(place.step, place.neighbourhood) for place in deed.keep}
        _clear_dates(scene.edit, kept)
    later = {scene.neighbourhood(name): start for name, start in deed.later.items()}
    now = [item.id for item in instances(scene.edit.dossier) if item.neighbourhood not in later]
    steps.propose_dates(scene.edit, deed.start, frozenset(now))
    for wijk, start in later.items():
        own = [item.id for item in instances(scene.edit.dossier) if item.neighbourhood == wijk]
        steps.propose_dates(scene.edit, start, frozenset(own))


def _clear_dates(edit: Edit, kept: set[str]) -> None:
    for item in list(instances(edit.dossier)):
        if item.id not in kept and not effective(edit.dossier, item).closed:
            steps.set_fields(edit, item.id, due=None)


@perform.register
def _decide(deed: Decide, scene: Scene) -> None:
    taken = decisions.Taken(
        deed.body, deed.date, scene.number("decision", deed.date.year), deed.sentence
    )
    made = decisions.record(scene.edit, taken)
    owner = scene.person(deed.owner).id
    scene.edit.save(replace(made, owner=owner, location=deed.location, status=deed.status))
    for step in deed.steps:
        decisions.link(scene.edit, made, scene.instance(step, None))
    interests.touch(scene.edit, made, [scene.interest(name) for name in deed.interests])


@perform.register
def _begin(deed: Begin, scene: Scene) -> None:
    key = scene.of(deed)
    _own(scene.edit, instance_of(scene.edit.dossier, key))
    _set_status(deed, scene, Status.IN_PROGRESS)


@perform.register
def _tick(deed: Tick, scene: Scene) -> None:
    for number in deed.numbers:
        steps.answer(scene.edit, scene.of(deed), number, Answer.YES)


@perform.register
def _finish(deed: Finish, scene: Scene) -> None:
    key = scene.of(deed)
    steps.set_fields(scene.edit, key, result_location=deed.result, approved_on=deed.on)
    _set_status(deed, scene, Status.DONE)


@perform.register
def _reopen(deed: Reopen, scene: Scene) -> None:
    _set_status(deed, scene, Status.IN_PROGRESS)


@perform.register
def _submit(deed: Submit, scene: Scene) -> None:
    _set_status(deed, scene, Status.PENDING_DECISION)
    steps.set_fields(scene.edit, scene.of(deed), body=deed.body.value, body_date=deed.meeting)


@perform.register
def _skip(deed: Skip, scene: Scene) -> None:
    _set_status(deed, scene, Status.NOT_APPLICABLE)
    steps.set_fields(scene.edit, scene.of(deed), decided_by=deed.decided_by)


def _set_status(deed: StepDeed, scene: Scene, status: Status) -> None:
    steps.set_status(scene.edit, scene.of(deed), status, today=deed.on, reason=deed.because)


@perform.register
def _confirm(deed: Confirm, scene: Scene) -> None:
    steps.still_done(scene.edit, scene.of(deed), today=deed.on, next_on=deed.next)


@perform.register
def _note(deed: Note, scene: Scene) -> None:
    values = {
        "owner": None if deed.owner is None else scene.person(deed.owner).id,
        "due": deed.due,
        "remark": deed.remark,
        "internal_remark": deed.internal_remark,
    }
    given = {name: value for name, value in values.items() if value is not None}
    steps.set_fields(scene.edit, scene.of(deed), **given)


@perform.register
def _contribute(deed: Contribute, scene: Scene) -> None:
    key = part_id(scene.of(deed), scene.department(deed.department).id)
    if deed.text is not None:
        contributions.set_fields(scene.edit, key, text=deed.text)
    contributions.set_status(scene.edit, key, deed.status, today=deed.on)
    if deed.waiting_for is not None:
        waits.wait_for(scene.edit, key, _awaited(deed.waiting_for, scene))


def _awaited(told: Awaited, scene: Scene) -> waits.Awaited:
    if told.department:
        on = scene.department(told.department).id
        return waits.Awaited(WaitOn.DEPARTMENT, on, told.what, told.since)
    if told.actor:
        return waits.Awaited(WaitOn.ACTOR, scene.actor(told.actor).id, told.what, told.since)
    return waits.Awaited(WaitOn.TEXT, told.text, told.what, told.since)
