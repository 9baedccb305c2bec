"""Doing what is about the playing field, and about what is learned."""

from app.demo.deeds.outside import AddActor, AddLesson, AddQuestion, Agree, TalkTo
from app.demo.performing.scene import Scene, perform
from app.domain.learning import Lesson, OpenQuestion
from app.domain.town_hall import Neighbourhood
from app.editing import lookup
from app.editing.commands import (
    actors,
    learning,
)
from app.editing.shared_scan import SharedScan


@perform.register
def _add_lesson(deed: AddLesson, scene: Scene) -> None:
    edit = scene.edit
    step, wijk = scene.step_and_wijk(deed.step, deed.neighbourhood)
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
    step, _ = scene.step_and_wijk(deed.step, None)
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
    step, wijk = scene.step_and_wijk(deed.step, deed.neighbourhood)
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
