"""How each deed is done: by the commands that users have."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import singledispatch

from app.demo.deeds import (
    AddAction,
    AddActor,
    AddDevelopment,
    AddLesson,
    AddMoney,
    AddNeighbourhood,
    AddPerson,
    AddQuestion,
    AddRisk,
    Agree,
    AssignOwners,
    Awaited,
    Begin,
    BeginSeries,
    Confirm,
    Contribute,
    Decide,
    Deed,
    Finish,
    GuardInterest,
    Item,
    JudgeInterest,
    KeepExample,
    Measure,
    Meet,
    MeetResidents,
    Note,
    Plan,
    Remark,
    Reopen,
    SetAction,
    SetHours,
    Skip,
    StartNeighbourhood,
    StepDeed,
    Submit,
    TalkTo,
    Tick,
)
from app.domain.actions import Action
from app.domain.actors import Actor
from app.domain.dossier import Dossier
from app.domain.figures.advantage import Offer
from app.domain.ids import instance_id, new_id, part_id, split_instance
from app.domain.instances import Answer, Status, StepInstance
from app.domain.interests import GuardedInterest
from app.domain.learning import Lesson, OpenQuestion
from app.domain.measurements import Measurement
from app.domain.meetings import ItemState, Meeting, MeetingSeries, Presence
from app.domain.quarters import quarter_of
from app.domain.risks import Risk
from app.domain.route import Letter, Step
from app.domain.status import effective
from app.domain.town_hall import Department, Neighbourhood, NeighbourhoodStatus, Person
from app.domain.waits import WaitOn
from app.domain.walk import instance_of, instances, letters, step_of
from app.editing import lookup
from app.editing.commands import (
    activities,
    actors,
    agendas,
    contributions,
    decisions,
    departments,
    developments,
    examples,
    interests,
    learning,
    measuring,
    meetings,
    money,
    neighbourhoods,
    people,
    waits,
)
from app.editing.commands import instances as steps
from app.editing.commands.noting import NUMBERED, Said, keep
from app.editing.edit import Edit
from app.editing.proposing import step_title
from app.editing.quick_entry import Entry
from app.editing.shared_scan import SharedScan
from app.words.meetings import approve_minutes


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a deed is done.

    Attributes:
        edit: What it changes.
        number: Gives the next number of a register, by its table and the year.
    """

    edit: Edit
    number: Callable[[str, int], str]

    def neighbourhood(self, name: str | None) -> str | None:
        """The id of a wijk by its name; none for the town hall."""
        if name is None:
            return None
        return self.edit.dossier.where(Neighbourhood, "name", name)[0].id

    def person(self, name: str) -> Person:
        """A person by name."""
        return self.edit.dossier.where(Person, "name", name)[0]

    def department(self, code: str) -> Department:
        """A department by its code."""
        return self.edit.dossier.where(Department, "code", code)[0]

    def actor(self, name: str) -> Actor:
        """An actor by name."""
        return self.edit.dossier.where(Actor, "name", name)[0]

    def instance(self, step: str, neighbourhood: str | None) -> str:
        """The id of the instance of a step by its code and the name of the wijk."""
        found = self.edit.dossier.where(Step, "code", step)[0]
        return instance_id(found.id, self.neighbourhood(neighbourhood))

    def interest(self, name: str) -> str:
        """The id of a guarded interest by its name."""
        return self.edit.dossier.where(GuardedInterest, "interest", name)[0].id

    def place(self, step: str, neighbourhood: str | None) -> str:
        """The id of an instance, or nothing where no step is named."""
        return self.instance(step, neighbourhood) if step else ""

    def of(self, deed: StepDeed) -> str:
        """The id of the instance a deed is about."""
        return self.instance(deed.step, deed.neighbourhood)


@singledispatch
def perform(deed: Deed, scene: Scene) -> None:  # noqa: ARG001 - each kind of deed uses it
    """Do a deed.

    Raises:
        DomainError: The rules do not allow it: the file of the demo is wrong.
    """
    raise TypeError(type(deed))


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


@perform.register
def _begin_series(deed: BeginSeries, scene: Scene) -> None:
    scene.edit.save(
        MeetingSeries(
            new_id(),
            name=deed.name,
            kind=deed.body,
            standing="\n".join(deed.standing),
            room=deed.room,
            weeks=deed.weeks,
        )
    )


@perform.register
def _meet(deed: Meet, scene: Scene) -> None:
    edit = scene.edit
    series = edit.dossier.where(MeetingSeries, "name", deed.series)[0]
    meeting = meetings.plan(edit, deed.on, series=series, starts_at=deed.starts_at)
    for presence, names in (
        (Presence.PRESENT, deed.present),
        (Presence.ABSENT, deed.absent),
        (Presence.LATE, tuple(deed.late)),
    ):
        for name in names:
            at = deed.late.get(name, "")
            meetings.set_presence(edit, meeting.id, scene.person(name).id, presence, at)
    for item in deed.items:
        _talk(item, deed, meeting, scene)
    meetings.start(edit, meeting.id)
    if deed.approves:
        before = edit.dossier.where(Meeting, "date", deed.approves)[0]
        meetings.approve(edit, before.id, deed.on)
    meetings.close(edit, meeting.id)


def _talk(item: Item, deed: Meet, meeting: Meeting, scene: Scene) -> None:
    place = scene.place(item.step, item.neighbourhood)
    title = item.title or (step_title(scene.edit.dossier, place) if place else "")
    made = agendas.add_item(
        scene.edit,
        meeting.id,
        title or approve_minutes(deed.approves),
        instance=place,
        reason=item.reason,
        minutes=item.minutes,
        presenter=scene.person(item.presenter).id if item.presenter else None,
        summary=item.summary,
        state=ItemState.HANDLED if item.reached else ItemState.OPEN,
    )
    for remark in item.said:
        _say(remark, deed, meeting, made.id, scene)


def _say(remark: Remark, deed: Meet, meeting: Meeting, item: str, scene: Scene) -> None:
    owner = scene.person(remark.owner).id if remark.owner else None
    table = NUMBERED.get(remark.kind)
    number = scene.number(table, deed.on.year) if table else ""
    entry = Entry(remark.kind, given=True, text=remark.text, owner=owner, due=remark.due)
    keep(scene.edit, entry, Said(deed.on, meeting.id, item, number))


@perform.register
def _add_action(deed: AddAction, scene: Scene) -> None:
    owner = scene.person(deed.owner)
    step, wijk = _step_and_wijk(scene, deed.step, deed.neighbourhood)
    scene.edit.save(
        Action(
            new_id(),
            number=scene.number("action", deed.on.year),
            text=deed.text,
            step=step,
            neighbourhood=wijk,
            department=owner.departments[0],
            owner=owner.id,
            made_on=deed.on,
            due=deed.due,
            priority=deed.priority,
            remark=deed.remark,
        )
    )


@perform.register
def _set_action(deed: SetAction, scene: Scene) -> None:
    found = scene.edit.dossier.where(Action, "text", deed.text)[0]
    scene.edit.save(replace(found, status=deed.status))


@perform.register
def _add_risk(deed: AddRisk, scene: Scene) -> None:
    step, wijk = _step_and_wijk(scene, deed.step, deed.neighbourhood)
    scene.edit.save(
        Risk(
            new_id(),
            number=scene.number("risk", deed.on.year),
            description=deed.description,
            cause=deed.cause,
            effect=deed.effect,
            chance=deed.chance,
            impact=deed.impact,
            measure=deed.measure,
            owner=scene.person(deed.owner).id,
            step=step,
            neighbourhood=wijk,
        )
    )


@perform.register
def _add_money(deed: AddMoney, scene: Scene) -> None:
    amounts = money.Amounts(Decimal(deed.amount), Decimal(deed.spent))
    scene.edit.save(
        replace(
            money.add(scene.edit, deed.source, amounts),
            reference_date=deed.reference_date,
            last_date=deed.last_date,
            neighbourhood=scene.neighbourhood(deed.neighbourhood),
            accountable=scene.person(deed.accountable).id,
            condition=deed.condition,
        )
    )


@perform.register
def _guard(deed: GuardInterest, scene: Scene) -> None:
    interests.add(scene.edit, deed.interest, deed.how_tested)


@perform.register
def _test(deed: JudgeInterest, scene: Scene) -> None:
    interests.judge(scene.edit, scene.interest(deed.interest), deed.state, deed.remark)


@perform.register
def _meet_residents(deed: MeetResidents, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood) or ""
    activities.add(scene.edit, wijk, deed.what, deed.date, deed.number, deed.unit)


@perform.register
def _add_lesson(deed: AddLesson, scene: Scene) -> None:
    edit = scene.edit
    step, wijk = _step_and_wijk(scene, deed.step, deed.neighbourhood)
    made = learning.add_lesson(edit, deed.title, deed.on)
    departments = (lookup.department(edit.dossier, code).id for code in deed.departments)
    learning.change(
        edit,
        Lesson,
        made.id,
        worked=deed.worked,
        situation=deed.situation,
        approach=deed.approach,
        outcome=deed.outcome,
        certainty=deed.certainty,
        conditions=deed.conditions,
        otherwise=deed.otherwise,
        step=step,
        neighbourhood=wijk,
        movement=deed.movement,
        departments=tuple(departments),
        traits=deed.traits,
        agreed_by=deed.agreed_by,
        agreed_on=deed.on,
        contact=deed.contact,
    )
    learning.set_share(edit, Lesson, made.id, deed.share, SharedScan(edit.dossier))


@perform.register
def _add_question(deed: AddQuestion, scene: Scene) -> None:
    edit = scene.edit
    step, _ = _step_and_wijk(scene, deed.step, None)
    made = learning.add_question(edit, deed.question, deed.on)
    learning.change(
        edit,
        OpenQuestion,
        made.id,
        background=deed.background,
        tried=deed.tried,
        wanted=deed.wanted,
        urgency=deed.urgency,
        step=step,
        contact=deed.contact,
    )
    learning.set_share(edit, OpenQuestion, made.id, deed.share, SharedScan(edit.dossier))


@perform.register
def _measure(deed: Measure, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood)
    package = measuring.add_package(scene.edit, deed.package, wijk).id if deed.package else None
    for quantity, value in deed.values.items():
        measuring.measure(
            scene.edit,
            Measurement(
                "",
                quantity,
                wijk,
                package,
                deed.date,
                Decimal(value),
                source=deed.source,
                quality=deed.quality,
            ),
        )


@perform.register
def _add_development(deed: AddDevelopment, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood)
    developments.add(
        scene.edit,
        wijk or "",
        deed.what,
        who=deed.who,
        part=deed.part,
        from_quarter=quarter_of(deed.begins).key,
        to_quarter=quarter_of(deed.ends).key,
        movement=deed.movement,
        can_combine=deed.can_combine,
        remark=deed.remark,
    )


@perform.register
def _add_actor(deed: AddActor, scene: Scene) -> None:
    edit = scene.edit
    wijken = [edit.dossier.where(Neighbourhood, "name", name)[0].id for name in deed.neighbourhoods]
    made = actors.add(edit, deed.name, deed.kind, wijken)
    values = {name: getattr(deed, name) for name in _OF_ACTOR}
    actors.set_fields(edit, made.id, contact=scene.person(deed.contact).id, **values)
    for place in deed.steps:
        actors.link(edit, made.id, scene.instance(place.step, place.neighbourhood))


_OF_ACTOR = (
    *("interest", "concern", "needs", "brings", "influence", "attitude"),
    *("spokesperson", "mail", "phone", "remark", "internal_remark"),
)
"""What is told of an actor besides its name, kind, wijken and contact."""


@perform.register
def _talk_to(deed: TalkTo, scene: Scene) -> None:
    actors.log_talk(
        scene.edit,
        scene.actor(deed.actor).id,
        actors.Talk(
            deed.on,
            deed.summary,
            by=scene.person(deed.by).id,
            spoken_to=deed.spoken_to,
            internal=deed.internal,
            next_contact=deed.next,
        ),
    )


@perform.register
def _agree(deed: Agree, scene: Scene) -> None:
    step, wijk = _step_and_wijk(scene, deed.step, deed.neighbourhood)
    actors.agree(
        scene.edit,
        scene.actor(deed.actor).id,
        deed.text,
        made_on=deed.on,
        due=deed.due,
        step=step,
        neighbourhood=wijk,
        status=deed.status,
        location=deed.location,
    )


@perform.register
def _keep_example(deed: KeepExample, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood)
    package = measuring.add_package(scene.edit, deed.package, wijk)
    offer = Offer(**{name: Decimal(value) for name, value in deed.offer.items()})
    examples.add(scene.edit, wijk or "", deed.owner_type, package.id, offer)


def _step_and_wijk(
    scene: Scene, step: str, neighbourhood: str | None
) -> tuple[str | None, str | None]:
    place = scene.place(step, neighbourhood)
    return split_instance(place) if place else (None, None)
