"""R10 Route en rollen: who has which role on which step, and how far they are."""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from app.domain.responsibility import breaches
from app.domain.route import Letter, Level
from app.domain.status import effective
from app.domain.town_hall import Department
from app.domain.walk import (
    counts,
    departments,
    letters,
    steps,
)
from app.reports.content.cells import column, legend
from app.reports.content.closing import closing
from app.reports.content.counting import (
    covered,
    done_fact,
    late_fact,
    ownerless_fact,
    without_owner,
)
from app.reports.content.definitions import definitions
from app.reports.content.means_tables import accounted_for
from app.reports.content.model import (
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    NewPage,
    Report,
    Row,
    Table,
)
from app.reports.content.request import Request
from app.reports.content.role_matrices import matrices
from app.reports.content.route_difference import difference_table
from app.reports.visibility import View
from app.words import choices
from app.words import report_texts as words
from app.words.concerns import concern
from app.words.report_definitions import ROUTE_AND_ROLES
from app.words.report_difference import TITLE

_MOST_ON_PAPER = 20
"""Departments that fit beside each other on a page that lies on its side."""


def route_and_roles(request: Request) -> Report:
    """The content of R10, with all departments beside each other."""
    return _report(request, most=len(request.dossier.all(Department)))


def route_and_roles_paper(request: Request) -> Report:
    """The content of R10 on paper, where so many departments fit beside each other."""
    return _report(request, most=_MOST_ON_PAPER)


def _report(request: Request, most: int) -> Report:
    view = request.view()
    defined = definitions(ROUTE_AND_ROLES)
    blocks = (
        _facts(request),
        *_breaches(view),
        Heading(words.HOW_TO_READ),
        legend(),
        Heading(words.LOAD),
        _load(request, view),
        *matrices(request, view, most),
        *_differences(request, view),
        Heading(defined.title),
        defined,
    )
    return Report(
        nr="R10",
        title=words.TITLES["R10"],
        municipality=request.dossier.municipality.name,
        headline=_headline(request),
        reference_date=request.reference_date,
        state=words.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, view.held),
        held=view.held,
        landscape=True,
        keywords=(words.TITLES["R10"], request.dossier.municipality.name),
    )


def _headline(request: Request) -> str:
    dossier = request.dossier
    route = steps(dossier)
    breached = sum(1 for step in route if breaches(dossier, step))
    return words.headline(breached, len(route), len(without_owner(request)))


def _facts(request: Request) -> Facts:
    dossier = request.dossier
    route = steps(dossier)
    per_wijk = sum(1 for step in route if step.level is Level.PER_NEIGHBOURHOOD)
    return Facts(
        (
            Fact(
                str(len(route)),
                words.STEPS_IN_ROUTE,
                words.route_detail(len(route) - per_wijk, per_wijk, len(departments(dossier))),
            ),
            done_fact(request),
            late_fact(request),
            ownerless_fact(request),
        )
    )


def _breaches(view: View) -> Iterator[Block]:
    dossier = view.dossier
    found = tuple(
        f"{step.code} {view.text(step.title)} "
        + concern(breach.value, {"body": choices.word(choices.REQUIRED_DECISION, step.decision)})
        for step in steps(dossier)
        for breach in breaches(dossier, step)
    )
    if found:
        yield Heading(words.BREACHES)
        yield Bullets(found)


def _differences(request: Request, view: View) -> Iterator[Block]:
    if request.source is not None:
        yield NewPage()
        yield Heading(TITLE)
        yield difference_table(request.source, view)


def _load(request: Request, view: View) -> Table:
    dossier, money = view.dossier, accounted_for(request, view)
    return Table(
        key="afdelingen",
        title=words.LOAD,
        columns=(
            column("code", Kind.TEXT, 0.8, word="department_code"),
            column("name", Kind.TEXT, 3.8, word="department"),
            column("contact", Kind.TEXT, 2.7),
            *(Column(letter.value, letter.value, Kind.NUMBER, 0.5) for letter in Letter),
            column("open", Kind.NUMBER, 2.1),
            column("needed", Kind.NUMBER, 1.7, word="needed_short"),
            column("available", Kind.NUMBER, 2.2, word="available_short"),
            column("money", Kind.NUMBER, 1.1),
        ),
        rows=tuple(_load_row(request, view, item, money) for item in departments(dossier)),
        summary=words.LOAD_SUMMARY,
        empty=words.EMPTY_LIST,
        row_headers=2,
        dense=True,
    )


def _load_row(
    request: Request, view: View, department: Department, money: Mapping[str, Decimal]
) -> Row:
    dossier = view.dossier
    given = Counter(letters(dossier, step.id).get(department.id) for step in steps(dossier))
    return Row(
        key=department.id,
        cells=(
            department.code,
            view.text(department.name),
            view.person(department.contact),
            *(given[letter] for letter in Letter),
            _open_work(request, department),
            department.hours_needed,
            department.hours_available,
            money.get(department.id),
        ),
    )


def _open_work(request: Request, department: Department) -> int:
    """The instances that count, are not finished, and that a department is A or R on."""
    dossier = request.dossier
    working = (Letter.ACCOUNTABLE, Letter.RESPONSIBLE)
    return sum(
        1
        for item in covered(request)
        if letters(dossier, item.step).get(department.id) in working
        and counts(dossier, item)
        and not effective(dossier, item).closed
    )
