"""The tables of money, hours, guarded interests and what was done with residents.

Each is for every report that has room for it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.budget import doubts
from app.domain.decisions import Decision
from app.domain.interests import DecisionInterest, GuardedInterest
from app.domain.money import Money
from app.domain.participation import sums_per_kind
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import departments
from app.domain.wijk_life import ResidentActivity
from app.domain.working_hours import shortage
from app.editing.touched_interests import guarded, touched_by
from app.reports.content.cells import column
from app.reports.content.model import Column, Kind, Row, Table
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices, report_texts
from app.words.money import look
from app.words.names import folded, natural
from app.words.report_tables import TABLES


def money_table(request: Request, view: View) -> Table:
    """The sources of money that a reader may see, what expires first above."""
    found = [
        item
        for item in view.dossier.all(Money)
        if request.covers(item.neighbourhood) and view.shows(internal=item.internal)
    ]
    found.sort(key=lambda item: (item.last_date or date.max, folded(item.source), item.id))
    columns = (
        column("source", Kind.PROSE, 3),
        column("amount", Kind.NUMBER, 1.3),
        column("spent", Kind.NUMBER, 1.3),
        column("left_over", Kind.NUMBER, 1.3),
        column("state_of", Kind.DAY, 1.1),
        column("last_date", Kind.DAY, 1.2),
        column("look", Kind.TEXT, 2),
        column("neighbourhood", Kind.TEXT, 1.4),
        column("accounts", Kind.TEXT, 1.8),
        column("condition", Kind.PROSE, 3.4),
        column("id", Kind.TEXT, hidden=True),
    )
    return _table("geld", columns, (_money_row(request, view, item) for item in found))


def _money_row(request: Request, view: View, item: Money) -> Row:
    found = doubts(item, request.reference_date)
    return Row(
        item.id,
        (
            view.text(item.source),
            item.amount,
            item.spent,
            item.left,
            item.reference_date,
            item.last_date,
            look([doubt.value for doubt in found], item.last_date),
            _wijk(view, item.neighbourhood),
            view.person(item.accountable),
            view.text(item.condition),
            item.id,
        ),
    )


def money_of(request: Request, view: View, department: Department) -> Table:
    """The money that people of a department account for, in the few columns of a narrow page."""
    whole = money_table(request, view)
    ours = {
        item.id
        for item in view.dossier.all(Money)
        if (person := view.dossier.find(Person, item.accountable)) is not None
        and department.id in person.departments
    }
    kept = [at for at, one in enumerate(whole.columns) if one.key in _BRIEF]
    rows = (
        replace(row, cells=tuple(row.cells[at] for at in kept))
        for row in whole.rows
        if row.key in ours
    )
    return replace(whole, columns=tuple(whole.columns[at] for at in kept), rows=tuple(rows))


def accounted_for(request: Request, view: View) -> dict[str, Decimal]:
    """What the people of each department, by id, account for in euros; of several, the first."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for item in view.dossier.all(Money):
        person = view.dossier.find(Person, item.accountable)
        if person is None or item.amount is None or not request.covers(item.neighbourhood):
            continue
        if person.departments and view.shows(internal=item.internal):
            found[person.departments[0]] += item.amount
    return found


_BRIEF = ("source", "amount", "spent", "left_over", "last_date", "look", "id")


def hours_table(view: View) -> Table:
    """The hours per week of each department, and what is short."""
    columns = (
        column("code", Kind.TEXT, 0.8, word="department_code"),
        column("name", Kind.TEXT, 3.4, word="department"),
        column("needed", Kind.NUMBER, 1.4),
        column("available", Kind.NUMBER, 1.6),
        column("short", Kind.NUMBER, 1.4),
        column("hours_date", Kind.DAY, 1.3),
        column("id", Kind.TEXT, hidden=True),
    )
    return _table("uren", columns, (_hours_row(view, item) for item in departments(view.dossier)))


def _hours_row(view: View, item: Department) -> Row:
    return Row(
        item.id,
        (
            item.code,
            view.text(item.name),
            item.hours_needed,
            item.hours_available,
            shortage(item),
            item.hours_date,
            item.id,
        ),
    )


def interests_table(request: Request, view: View) -> Table:
    """The interests that are guarded, with the decisions that touch them."""
    columns = (
        column("interest", Kind.PROSE, 2.4),
        column("how_tested", Kind.PROSE, 3.4),
        column("stands", Kind.TEXT, 1.2),
        column("remark", Kind.PROSE, 3),
        column("decisions", Kind.TEXT, 1.4, word="decided"),
        column("id", Kind.TEXT, hidden=True),
    )
    rows = (_interest_row(request, view, item) for item in guarded(view.dossier))
    return _table("belangen", columns, rows)


def _interest_row(request: Request, view: View, item: GuardedInterest) -> Row:
    links = view.dossier.where(DecisionInterest, "interest", item.id)
    decisions = [view.dossier.get(Decision, link.decision) for link in links]
    # The number of an internal decision says that there is one.
    shown = [one.number for one in decisions if request.reader.internal or not one.internal]
    return Row(
        item.id,
        (
            view.text(item.interest),
            view.text(item.how_tested),
            choices.word(choices.INTEREST_STATE, item.state),
            view.text(item.remark),
            ", ".join(sorted(shown, key=natural)),
            item.id,
        ),
    )


def touched_text(view: View, decision: str) -> str:
    """The interests that a decision touches: `Natuur en soorten; Veiligheid in de straat`."""
    return "; ".join(view.text(item.interest) for item in touched_by(view.dossier, decision))


def activities_table(request: Request, view: View) -> Table:
    """What was done with residents, the first above."""
    found = [
        item for item in view.dossier.all(ResidentActivity) if request.covers(item.neighbourhood)
    ]
    found.sort(key=lambda item: (item.date or date.min, item.id))
    columns = (
        column("date", Kind.DAY, 1.1),
        column("neighbourhood", Kind.TEXT, 1.6),
        column("activity", Kind.PROSE, 4),
        column("count", Kind.NUMBER, 1),
        column("unit", Kind.TEXT, 1.4),
        column("id", Kind.TEXT, hidden=True),
    )
    rows = (
        Row(
            item.id,
            (
                item.date,
                _wijk(view, item.neighbourhood),
                view.text(item.what),
                item.number,
                view.text(item.unit),
                item.id,
            ),
        )
        for item in found
    )
    return _table("activiteiten", columns, rows)


def activity_sums_table(request: Request, view: View) -> Table:
    """Per wijk and kind how many took part, of what somebody counted."""
    columns = (
        column("neighbourhood", Kind.TEXT, 1.6),
        column("activity", Kind.PROSE, 4),
        column("times", Kind.NUMBER, 1),
        column("count", Kind.NUMBER, 1),
        column("unit", Kind.TEXT, 1.4),
    )
    rows = (
        Row(
            f"{wijk.id}/{at}",
            (
                view.text(wijk.name),
                view.text(item.what),
                item.times,
                item.number,
                view.text(item.unit),
            ),
        )
        for wijk in request.chosen()
        for at, item in enumerate(sums_per_kind(view.dossier, wijk.id))
    )
    return _table("activiteiten_per_wijk", columns, rows)


def _wijk(view: View, key: str | None) -> str:
    found = view.dossier.find(Neighbourhood, key)
    return view.text(found.name) if found else ""


def _table(key: str, columns: tuple[Column, ...], rows: Iterator[Row]) -> Table:
    return Table(
        key=key,
        title=TABLES[key].title,
        columns=columns,
        rows=tuple(rows),
        summary=TABLES[key].summary,
        empty=report_texts.EMPTY_LIST,
    )
