"""The sheets of R0 with a row per wait, decision, wijk, department, person or change."""

from collections import Counter

from app.domain.changes import ChangeSet
from app.domain.ids import split_part
from app.domain.route import Letter
from app.domain.status import effective
from app.domain.town_hall import Department
from app.domain.waits import Wait
from app.domain.walk import counts, instance_of, instances, letters, neighbourhoods, steps
from app.domain.walk import departments as departments_of
from app.domain.walk import people as people_of
from app.editing.history_text import change_set_text
from app.editing.wording import awaited_text, instance_text
from app.reports.content.cells import column, wijk_name
from app.reports.content.model import Column, Kind, Row, Table
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_tables as tables
from app.words import report_texts as words
from app.words.history import HELD_BACK

_DONE = "done"


def waits(request: Request, view: View) -> Table:
    """What is or was waited for."""
    dossier = view.dossier
    found = [
        wait
        for wait in sorted(dossier.all(Wait), key=lambda wait: (str(wait.since), wait.id))
        if request.covers(instance_of(dossier, wait.subject).neighbourhood)
    ]
    return Table(
        key="wacht_op",
        title=tables.TABLES["wacht_op"].title,
        columns=(
            column("code", Kind.CODE, 0.6),
            column("neighbourhood", Kind.TEXT, 1.4),
            column("department", Kind.TEXT, 0.8),
            column("on", Kind.TEXT, 2),
            column("what", Kind.PROSE, 3),
            column("since", Kind.DAY, 1.1),
            column("answered", Kind.DAY, 1.2),
            column("answer", Kind.PROSE, 3),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(_wait_row(view, wait) for wait in found),
        summary=tables.TABLES["wacht_op"].summary,
        empty=words.EMPTY_LIST,
    )


def _wait_row(view: View, wait: Wait) -> Row:
    dossier = view.dossier
    item = instance_of(dossier, wait.subject)
    department = dossier.find(Department, split_part(wait.subject)[1])
    step = instance_text(dossier, item.step)
    return Row(
        wait.id,
        (
            step,
            wijk_name(dossier, item),
            department.code if department else "",
            view.text(awaited_text(dossier, wait)),
            view.text(wait.what),
            wait.since,
            wait.answered_on,
            view.text(wait.answer),
            wait.id,
        ),
    )


def wijken(request: Request, view: View) -> Table:
    """The wijken and how far they are."""
    dossier = request.dossier
    done, total = Counter[str](), Counter[str]()
    for item in instances(dossier):
        if item.neighbourhood is not None and counts(dossier, item):
            status = effective(dossier, item).value
            total[item.neighbourhood] += status != "not_applicable"
            done[item.neighbourhood] += status == _DONE
    return Table(
        key="wijken",
        title=tables.TABLES["wijken"].title,
        columns=(
            column("name", Kind.TEXT, 2, word="neighbourhood"),
            column("code", Kind.TEXT, 1.2, word="cbs_code"),
            column("status", Kind.TEXT, 1.2),
            column("character", Kind.PROSE, 4),
            column("done", Kind.NUMBER, 1.2),
            column("total", Kind.NUMBER, 1.4),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(
            Row(
                wijk.id,
                (
                    view.text(wijk.name),
                    wijk.code,
                    choices.word(choices.NEIGHBOURHOOD_STATUS, wijk.status),
                    view.text(wijk.character),
                    done[wijk.id],
                    total[wijk.id],
                    wijk.id,
                ),
            )
            for wijk in neighbourhoods(dossier)
            if request.covers(wijk.id)
        ),
        summary=tables.TABLES["wijken"].summary,
        empty=words.EMPTY_LIST,
    )


def departments(view: View) -> Table:
    """The departments with how often they have which role."""
    dossier = view.dossier
    return Table(
        key="afdelingen",
        title=tables.TABLES["afdelingen"].title,
        columns=(
            column("code", Kind.TEXT, 0.8, word="department_code"),
            column("name", Kind.TEXT, 3.4, word="department"),
            column("head", Kind.TEXT, 1.8),
            column("contact", Kind.TEXT, 1.8),
            column("deputy", Kind.TEXT, 1.8),
            *(
                Column(letter.value, tables.role_heading(letter.value), Kind.NUMBER, 0.7)
                for letter in Letter
            ),
            column("needed", Kind.NUMBER, 1.2, begins_part=True),
            column("available", Kind.NUMBER, 1.2),
            column("hours_date", Kind.DAY, 1.1),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(_department_row(view, item) for item in departments_of(dossier)),
        summary=tables.TABLES["afdelingen"].summary,
        empty=words.EMPTY_LIST,
        row_headers=2,
    )


def _department_row(view: View, item: Department) -> Row:
    given = Counter(letters(view.dossier, step.id).get(item.id) for step in steps(view.dossier))
    return Row(
        item.id,
        (
            item.code,
            view.text(item.name),
            view.person(item.head),
            view.person(item.contact),
            view.person(item.deputy),
            *(given[letter] for letter in Letter),
            item.hours_needed,
            item.hours_available,
            item.hours_date,
            item.id,
        ),
    )


def people(view: View) -> Table:
    """The people, for readers who may know them."""
    dossier = view.dossier
    return Table(
        key="mensen",
        title=tables.TABLES["mensen"].title,
        columns=(
            column("name", Kind.TEXT, 2.4),
            column("job_title", Kind.TEXT, 3),
            column("departments", Kind.TEXT, 1.4),
            column("mail", Kind.TEXT, 2.4),
            column("phone", Kind.TEXT, 1.6),
            column("left", Kind.DAY, 1.2),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(
            Row(
                person.id,
                (
                    person.name,
                    person.job_title,
                    ", ".join(_codes(view, person.departments)),
                    person.mail,
                    person.phone,
                    person.left_on,
                    person.id,
                ),
            )
            for person in people_of(dossier)
        ),
        summary=tables.TABLES["mensen"].summary,
        empty=words.EMPTY_LIST,
    )


def _codes(view: View, keys: tuple[str, ...]) -> list[str]:
    found = (view.dossier.find(Department, key) for key in keys)
    return [item.code for item in found if item is not None]


def history(view: View) -> Table:
    """The change log, newest first."""
    return Table(
        key="geschiedenis",
        title=tables.TABLES["geschiedenis"].title,
        columns=(
            column("at", Kind.MOMENT, 1.6),
            column("by", Kind.TEXT, 1.6),
            column("text", Kind.PROSE, 6, word="change"),
            column("reason", Kind.PROSE, 3),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(
            Row(
                item.id,
                (
                    item.at,
                    view.author(item.by),
                    _told(view, item),
                    view.text(item.reason),
                    item.id,
                ),
            )
            for item in view.log
        ),
        summary=tables.TABLES["geschiedenis"].summary,
        empty=words.EMPTY_LIST,
    )


def _told(view: View, item: ChangeSet) -> str:
    """A change set in full: names can only be found in texts that were not cut."""
    shown = view.change_set(item)
    if item.changes and not shown.changes:
        return HELD_BACK
    return view.text(change_set_text(view.past, shown, whole=True))
