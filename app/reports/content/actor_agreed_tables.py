"""The tables of what was said and agreed with actors, and of who and what stands apart."""

from collections.abc import Iterable
from datetime import date

from app.domain.actors import Actor, ActorContact, Agreement
from app.domain.instances import StepInstance
from app.domain.playing_field import agreements_of, is_late, steps_of, steps_without_actor, talks_of
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.reports.content.actor_tables import ID, spokesperson, table_of, told_column, wijken_text
from app.reports.content.cells import yes_or_empty
from app.reports.content.model import Kind, Row, Table
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_actors as words
from app.words.names import listed

# Talks and agreements


def talks_table(view: View, items: Iterable[Actor]) -> Table:
    """The talks, the newest first."""
    found = [
        (talk, actor)
        for actor in items
        for talk in talks_of(view.dossier, actor.id)
        if view.shows(internal=talk.internal)
    ]
    found.sort(key=lambda pair: (pair[0].date or date.min, pair[0].id), reverse=True)
    columns = (
        told_column("date", Kind.DAY, 1.1),
        told_column("name", Kind.TEXT, 2.2),
        told_column("by", Kind.TEXT, 1.8),
        *((told_column("spoken_to", Kind.TEXT, 1.8),) if view.reader.internal else ()),
        told_column("summary", Kind.PROSE, 6),
        ID,
    )
    rows = [_talk_row(view, talk, actor) for talk, actor in found]
    return table_of("gesprekken", columns, rows)


def _talk_row(view: View, talk: ActorContact, actor: Actor) -> Row:
    spoken_to = spokesperson(view, talk.spoken_to)
    return Row(
        talk.id,
        (
            talk.date,
            view.text(actor.name),
            view.person(talk.by),
            *((spoken_to,) if view.reader.internal else ()),
            view.text(talk.summary),
            talk.id,
        ),
    )


def agreements_in(request: Request, view: View, items: Iterable[Actor]) -> list[Agreement]:
    """What was agreed with these actors, as far as a reader may see it: what is open first."""
    return [
        agreement
        for actor in items
        for agreement in agreements_of(view.dossier, actor.id)
        if request.covers(agreement.neighbourhood) and view.shows(internal=agreement.internal)
    ]


def agreements_table(request: Request, view: View, items: Iterable[Agreement]) -> Table:
    """What was agreed, a row each."""
    columns = (
        told_column("name", Kind.TEXT, 2.2),
        told_column("text", Kind.PROSE, 4.4),
        told_column("made_on", Kind.DAY, 1.2),
        told_column("due", Kind.DAY, 1.1),
        told_column("status", Kind.TEXT, 1.1),
        told_column("late", Kind.TEXT, 0.8),
        told_column("code", Kind.CODE, 0.6),
        told_column("neighbourhood", Kind.TEXT, 1.3),
        told_column("location", Kind.TEXT, 1.8),
        ID,
    )
    rows = [_agreement_row(request, view, item) for item in items]
    return table_of("afspraken", columns, rows)


def _agreement_row(request: Request, view: View, item: Agreement) -> Row:
    dossier = view.dossier
    step, wijk = dossier.find(Step, item.step), dossier.find(Neighbourhood, item.neighbourhood)
    return Row(
        item.id,
        (
            view.text(dossier.get(Actor, item.actor).name),
            view.text(item.text),
            item.made_on,
            item.due,
            choices.word(choices.AGREEMENT_STATUS, item.status),
            yes_or_empty(is_late(item, request.reference_date)),
            step.code if step else "",
            view.text(wijk.name) if wijk else "",
            view.text(item.location),
            item.id,
        ),
    )


def next_contacts_table(view: View, items: Iterable[Actor]) -> Table:
    """Who is to be spoken to, by day."""
    planned = [(item.next_contact, item) for item in items if item.next_contact is not None]
    columns = (
        told_column("next_contact", Kind.DAY, 1.2),
        told_column("name", Kind.TEXT, 3),
        told_column("contact", Kind.TEXT, 2.4),
    )
    rows = [
        Row(item.id, (day, view.text(item.name), view.person(item.contact)))
        for day, item in sorted(planned, key=lambda pair: (pair[0], pair[1].name, pair[1].id))
    ]
    return table_of("volgend_contact", columns, rows)


# Who and what stands apart


def without_step(request: Request, view: View, items: Iterable[Actor]) -> list[Actor]:
    """The actors that have a part in no step of the report."""
    return [
        item
        for item in items
        if not any(request.covers(step.neighbourhood) for step in steps_of(view.dossier, item.id))
    ]


def loose_actors_table(view: View, items: Iterable[Actor]) -> Table:
    """The actors without a step."""
    columns = (
        told_column("name", Kind.TEXT, 3),
        told_column("kind", Kind.TEXT, 3),
        told_column("wijken", Kind.TEXT, 2),
        told_column("contact", Kind.TEXT, 2.4),
    )
    rows = [
        Row(
            item.id,
            (
                view.text(item.name),
                choices.word(choices.ACTOR_KIND, item.kind),
                wijken_text(view, item),
                view.person(item.contact),
            ),
        )
        for item in items
    ]
    return table_of("actoren_zonder_stap", columns, rows)


def loose_steps_table(request: Request, view: View) -> Table:
    """The steps without an actor, each once, with the wijken where it has none."""
    dossier = view.dossier
    by_step: dict[str, list[StepInstance]] = {}
    for item in steps_without_actor(dossier):
        if request.covers(item.neighbourhood):
            by_step.setdefault(item.step, []).append(item)
    columns = (
        told_column("code", Kind.CODE, 0.7),
        told_column("title", Kind.TEXT, 4),
        told_column("where", Kind.TEXT, 3),
    )
    rows = [_loose_row(view, key, found) for key, found in by_step.items()]
    return table_of("stappen_zonder_actor", columns, rows)


def _loose_row(view: View, key: str, found: list[StepInstance]) -> Row:
    step = view.dossier.get(Step, key)
    wijken = (view.dossier.find(Neighbourhood, item.neighbourhood) for item in found)
    where = listed([view.text(wijk.name) for wijk in wijken if wijk]) or words.TOWN
    return Row(key, (step.code, view.text(step.title), where))
