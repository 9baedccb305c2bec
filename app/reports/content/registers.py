"""The tables of what comes of meetings: actions, commitments, decisions, risks and more."""

from collections.abc import Callable, Iterable
from datetime import date

from app.domain.actions import Action, ActionKind
from app.domain.agenda import meetings as meetings_of
from app.domain.decisions import Decision, DecisionStep
from app.domain.learned import Learned, answers_to
from app.domain.learning import Answer, OpenQuestion
from app.domain.meetings import AgendaItem, Meeting, MeetingNote
from app.domain.risks import Risk
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood
from app.domain.walk import instance_of
from app.editing.wording import instance_text, meeting_name, origin_text, subject_text
from app.reports.content.cells import column, yes_no
from app.reports.content.means_tables import touched_text
from app.reports.content.model import Column, Kind, Row, Table
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices, report_texts
from app.words import report_meetings as words
from app.words.names import natural
from app.words.report_tables import TABLES

Grouping = Callable[[Action], str]
"""Gives the title of the group in which an action stands; empty for none."""


def actions_of(
    request: Request, view: View, kind: ActionKind, department: str | None = None
) -> list[Action]:
    """The actions that a reader may see: what is late first, then by day, closed ones last.

    Args:
        request: What is asked.
        view: The dossier as the reader may see it.
        kind: Actions, or commitments.
        department: Only those of the department with this id.
    """
    today = request.reference_date
    found = [
        item
        for item in view.dossier.all(Action)
        if item.kind is kind
        and department in (None, item.department)
        and request.covers(item.neighbourhood)
        and _of_meeting(request, view, item.origin)
        and view.shows(internal=item.internal)
    ]
    return sorted(found, key=lambda item: _action_key(item, today))


def _action_key(item: Action, today: date) -> tuple[object, ...]:
    return (item.closed, -item.late(today), item.due or date.max, natural(item.number), item.id)


def _of_meeting(request: Request, view: View, origin: str) -> bool:
    """Whether something comes from the meeting that is asked for, if one is."""
    return request.meeting is None or meeting_of(view, origin) == request.meeting


def meeting_of(view: View, origin: str) -> str | None:
    """Id of the meeting that something comes from."""
    item = view.dossier.find(AgendaItem, origin)
    found = view.dossier.find(Meeting, item.meeting if item else origin)
    return found.id if found else None


def actions_table(
    request: Request, view: View, items: Iterable[Action], group: Grouping = lambda _: ""
) -> Table:
    """Actions, a row each, in the order in which they are given."""
    columns = (
        column("number", Kind.CODE, 0.9, word="nr"),
        column("action", Kind.PROSE, 4.4),
        column("code", Kind.CODE, 0.6),
        column("neighbourhood", Kind.TEXT, 1.3),
        column("department", Kind.TEXT, 0.9),
        column("owner", Kind.TEXT, 1.7),
        column("due", Kind.DAY, 1.1),
        column("status", Kind.TEXT, 0.9),
        column("days_late", Kind.NUMBER, 0.7),
        column("priority", Kind.TEXT, 0.9),
        column("origin", Kind.TEXT, 1.5, begins_part=True),
        column("remark", Kind.PROSE, 2.4),
        column("id", Kind.TEXT, hidden=True),
    )
    return _table(
        "acties", columns, [_action_row(request, view, item, group(item)) for item in items]
    )


def _action_row(request: Request, view: View, item: Action, group: str) -> Row:
    return Row(
        item.id,
        (
            item.number,
            view.text(item.text),
            *_place(view, item.step, item.neighbourhood),
            _code(view, item.department),
            view.person(item.owner),
            item.due,
            choices.word(choices.ACTION_STATUS, item.status),
            item.late(request.reference_date) or None,
            choices.word(choices.PRIORITY, item.priority),
            view.text(origin_text(view.dossier, item.origin)),
            view.text(item.remark),
            item.id,
        ),
        group=group,
    )


def commitments_table(request: Request, view: View, items: Iterable[Action]) -> Table:
    """Commitments, a row each."""
    columns = (
        column("number", Kind.CODE, 0.9, word="nr"),
        column("promise", Kind.PROSE, 4),
        column("by_whom", Kind.TEXT, 1.6),
        column("to_whom", Kind.TEXT, 1.6),
        column("made_on", Kind.DAY, 1.2),
        column("due", Kind.DAY, 1.1),
        column("status", Kind.TEXT, 1),
        column("days_late", Kind.NUMBER, 0.7),
        column("code", Kind.CODE, 0.6),
        column("neighbourhood", Kind.TEXT, 1.3),
        column("location", Kind.TEXT, 1.6),
        column("id", Kind.TEXT, hidden=True),
    )
    return _table("toezeggingen", columns, [_promise_row(request, view, item) for item in items])


def _promise_row(request: Request, view: View, item: Action) -> Row:
    return Row(
        item.id,
        (
            item.number,
            view.text(item.text),
            view.outsider(item.by_whom) or view.person(item.owner),
            view.outsider(item.to_whom),
            item.made_on,
            item.due,
            choices.word(choices.ACTION_STATUS, item.status),
            item.late(request.reference_date) or None,
            *_place(view, item.step, item.neighbourhood),
            view.text(item.location),
            item.id,
        ),
    )


def decisions_of(request: Request, view: View) -> list[Decision]:
    """The decisions that a reader may see, by number."""
    every = sorted(view.dossier.all(Decision), key=lambda item: natural(item.number))
    return [
        item
        for item in every
        if _covered(request, item)
        and _of_meeting(request, view, item.origin)
        and view.shows(internal=item.internal)
    ]


def _covered(request: Request, item: Decision) -> bool:
    links = request.dossier.where(DecisionStep, "decision", item.id)
    places = [instance_of(request.dossier, link.instance).neighbourhood for link in links]
    return not places or any(request.covers(wijk) for wijk in places)


def decisions_table(view: View, items: Iterable[Decision]) -> Table:
    """The register of decisions."""
    return Table(
        key="besluiten",
        title=TABLES["besluiten"].title,
        columns=(
            column("number", Kind.CODE, 1),
            column("date", Kind.DAY, 1.1),
            column("body", Kind.TEXT, 1),
            column("sentence", Kind.PROSE, 5),
            column("steps", Kind.TEXT, 1.8),
            column("status", Kind.TEXT, 1.1),
            column("owner", Kind.TEXT, 1.8),
            column("reason", Kind.PROSE, 3, begins_part=True),
            column("consequences", Kind.PROSE, 3),
            column("location", Kind.TEXT, 1.6),
            column("publish", Kind.TEXT, 0.9),
            column("replaces", Kind.TEXT, 1),
            column("interests", Kind.TEXT, 1.6),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(_decision_row(view, item) for item in items),
        summary=TABLES["besluiten"].summary,
        empty=report_texts.EMPTY_LIST,
    )


def _decision_row(view: View, item: Decision) -> Row:
    dossier = view.dossier
    links = dossier.where(DecisionStep, "decision", item.id)
    places = sorted((instance_text(dossier, link.instance) for link in links), key=natural)
    replaced = dossier.find(Decision, item.replaces)
    return Row(
        item.id,
        (
            item.number,
            item.date,
            choices.word(choices.BODY, item.body),
            view.text(item.sentence),
            ", ".join(places),
            choices.word(choices.DECISION_STATUS, item.status),
            view.person(item.owner),
            view.text(item.reason),
            view.text(item.consequences),
            view.text(item.location),
            yes_no(item.publish),
            replaced.number if replaced else "",
            touched_text(view, item.id),
            item.id,
        ),
    )


def risks_of(request: Request, view: View) -> list[Risk]:
    """The risks that a reader may see, the heaviest first."""
    found = [
        item
        for item in view.dossier.all(Risk)
        if request.covers(item.neighbourhood) and view.shows(internal=item.internal)
    ]
    return sorted(found, key=lambda item: (-item.weight, natural(item.number), item.id))


def risks_table(view: View, items: Iterable[Risk]) -> Table:
    """The register of risks."""
    columns = (
        column("number", Kind.CODE, 0.9, word="nr"),
        column("risk", Kind.PROSE, 4),
        column("cause", Kind.PROSE, 2.6),
        column("effect", Kind.PROSE, 2.6),
        column("chance", Kind.NUMBER, 0.8),
        column("impact", Kind.NUMBER, 0.8),
        column("weight", Kind.NUMBER, 0.8),
        column("measure", Kind.PROSE, 3),
        column("owner", Kind.TEXT, 1.7),
        column("status", Kind.TEXT, 1),
        column("code", Kind.CODE, 0.6),
        column("neighbourhood", Kind.TEXT, 1.3),
        column("id", Kind.TEXT, hidden=True),
    )
    return _table("risicos", columns, [_risk_row(view, item) for item in items])


def _risk_row(view: View, item: Risk) -> Row:
    return Row(
        item.id,
        (
            item.number,
            view.text(item.description),
            view.text(item.cause),
            view.text(item.effect),
            item.chance,
            item.impact,
            item.weight or None,
            view.text(item.measure),
            view.person(item.owner),
            choices.word(choices.RISK_STATUS, item.status),
            *_place(view, item.step, item.neighbourhood),
            item.id,
        ),
    )


def meetings_table(request: Request, view: View) -> Table:
    """The meetings with how much came of them."""
    dossier = view.dossier
    decided = [meeting_of(view, item.origin) for item in decisions_of(request, view)]
    agreed = [meeting_of(view, item.origin) for item in dossier.all(Action) if not item.internal]
    columns = (
        column("date", Kind.DAY, 1.1),
        column("meeting", Kind.TEXT, 3),
        column("body", Kind.TEXT, 1.1),
        column("state", Kind.TEXT, 1.3),
        column("agreed", Kind.DAY, 1.3),
        column("decided", Kind.NUMBER, 0.9),
        column("actions", Kind.NUMBER, 0.9),
        column("id", Kind.TEXT, hidden=True),
    )
    rows = [
        Row(
            item.id,
            (
                item.date,
                view.text(meeting_name(item)),
                choices.word(choices.BODY, item.kind),
                choices.word(choices.MEETING_STATE, item.state),
                item.approved_on,
                decided.count(item.id),
                agreed.count(item.id),
                item.id,
            ),
        )
        for item in meetings_of(dossier)
    ]
    return _table("overleggen", columns, rows)


def notes_table(request: Request, view: View) -> Table:
    """What was noted, in the order in which it was said."""
    dossier = view.dossier
    found = [
        item
        for item in dossier.all(MeetingNote)
        if request.covers(
            instance_of(dossier, item.instance).neighbourhood if item.instance else None
        )
        and view.shows(internal=item.internal)
    ]
    columns = (
        column("date", Kind.DAY, 1.1),
        column("meeting", Kind.TEXT, 2),
        column("code", Kind.TEXT, 1.4),
        column("note", Kind.PROSE, 7),
        column("id", Kind.TEXT, hidden=True),
    )
    rows = [
        Row(
            item.id,
            (
                item.made_on,
                view.text(origin_text(dossier, item.meeting or "")),
                view.text(subject_text(dossier, item.instance)) if item.instance else "",
                view.text(item.text),
                item.id,
            ),
        )
        for item in sorted(found, key=lambda item: (str(item.made_on), item.order, item.id))
    ]
    return _table("notities", columns, rows)


def learned_of(request: Request, view: View, kind: type[Learned]) -> list[Learned]:
    """The lessons or open questions that a reader may see; those of others at the end."""
    found = [
        item
        for item in view.dossier.all(kind)
        if request.covers(item.neighbourhood) and view.shows(internal=item.internal)
    ]
    return sorted(found, key=lambda item: (item.from_whom, str(item.made_on), item.id))


def answers_of(view: View, questions: Iterable[OpenQuestion]) -> list[Answer]:
    """The answers to these questions, in their order."""
    return [answer for item in questions for answer in answers_to(view.dossier, item.id)]


def _place(view: View, step: str | None, wijk: str | None) -> tuple[str, str]:
    found, where = view.dossier.find(Step, step), view.dossier.find(Neighbourhood, wijk)
    return found.code if found else "", view.text(where.name) if where else ""


def _code(view: View, key: str | None) -> str:
    department = view.dossier.find(Department, key)
    return department.code if department else ""


def _table(key: str, columns: tuple[Column, ...], rows: Iterable[Row]) -> Table:
    return Table(
        key=key,
        title=words.TABLES[key].title,
        columns=columns,
        rows=tuple(rows),
        summary=words.TABLES[key].summary,
        empty=words.EMPTY.get(key, report_texts.EMPTY_LIST),
    )
