"""Holding meetings, and doing what comes of them."""

from dataclasses import replace

from app.demo.deeds.meetings import AddAction, AddRisk, BeginSeries, Item, Meet, Remark, SetAction
from app.demo.performing.scene import Scene, perform
from app.domain.actions import Action
from app.domain.ids import new_id
from app.domain.meetings import ItemState, Meeting, MeetingSeries, Presence
from app.domain.risks import Risk
from app.editing.commands import (
    agendas,
    meetings,
)
from app.editing.commands.noting import NUMBERED, Said, keep
from app.editing.proposing import step_title
from app.editing.quick_entry import Entry
from app.words.meetings import approve_minutes


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
    step, wijk = scene.step_and_wijk(deed.step, deed.neighbourhood)
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
    step, wijk = scene.step_and_wijk(deed.step, deed.neighbourhood)
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
