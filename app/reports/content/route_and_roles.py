"""R10 Route en rollen: who has which role on which step, and how far they are."""

from collections import Counter
from collections.abc import Iterator

from app.domain.calendar import overdue
from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.responsibility import breaches
from app.domain.route import CONTRIBUTING, Letter, Level, Step
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Department, Neighbourhood
from app.domain.walk import (
    PROGRESSING,
    contribution,
    counts,
    departments,
    instance,
    instances_of_step,
    letters,
    steps,
)
from app.reports.content.cells import column, phase_titles, role_mark, status_mark
from app.reports.content.closing import closing
from app.reports.content.counting import (
    covered,
    done_fact,
    late_fact,
    ownerless_fact,
    without_owner,
)
from app.reports.content.model import (
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    Legend,
    Mark,
    NewPage,
    Paragraph,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_texts as words
from app.words.concerns import concern

MOST_MATRICES = 5
"""Above this many wijken the steps per wijk are counted instead of shown one by one."""


def route_and_roles(request: Request) -> Report:
    """The content of R10."""
    view = request.view()
    blocks = (
        _facts(request),
        *_breaches(view),
        Heading(words.HOW_TO_READ),
        _legend(),
        Heading(words.LOAD),
        _load(request, view),
        *_matrices(request, view),
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
                words.route_detail(len(route) - per_wijk, per_wijk),
            ),
            done_fact(request),
            late_fact(request),
            ownerless_fact(request, words.taking_part(len(departments(dossier)))),
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


def _legend() -> Legend:
    roles = tuple((Mark("", key), names[0]) for key, names in choices.LETTER.items())
    marks = tuple((Mark(key, names[0]), "") for key, names in choices.STATUS.items())
    return Legend((*roles, *marks))


def _matrices(request: Request, view: View) -> Iterator[Block]:
    dossier = request.dossier
    town = [step for step in steps(dossier) if step.level is Level.TOWN_WIDE]
    local = [step for step in steps(dossier) if step.level is Level.PER_NEIGHBOURHOOD]
    yield NewPage()
    yield Heading(words.TOWN_WIDE)
    rows = tuple(_row(request, view, step, instance(dossier, step.id, None)) for step in town)
    yield _matrix(dossier, "gemeente", words.TOWN_WIDE, rows)
    wijken = request.chosen()
    if len(wijken) > MOST_MATRICES:
        yield NewPage()
        yield Heading(words.PER_WIJK)
        counted = tuple(_counted_row(view, step, wijken) for step in local)
        yield _matrix(dossier, "wijken", words.PER_WIJK, counted, counted=True)
        letters_of = ", ".join(f"{name[1]} {name[0].lower()}" for name in choices.STATUS.values())
        yield Paragraph(words.counts_note(letters_of), Tone.SECONDARY)
        return
    for number, wijk in enumerate(wijken, start=1):
        title = words.steps_in(wijk.name, _standing(wijk))
        yield NewPage()
        yield Heading(title)
        rows = tuple(
            _row(request, view, step, instance(dossier, step.id, wijk.id)) for step in local
        )
        yield _matrix(dossier, f"wijk_{number}", title, rows)


def _matrix(
    dossier: Dossier, key: str, title: str, rows: tuple[Row, ...], *, counted: bool = False
) -> Table:
    stand = (
        column("status", Kind.TEXT, 2.6, word="status_counts")
        if counted
        else column("status", Kind.STATUS, 2.6, word="standing")
    )
    owner = () if counted else (column("owner", Kind.TEXT, 2.7),)
    return Table(
        key=key,
        title=title,
        columns=(
            column("code", Kind.CODE, 0.8),
            column("title", Kind.TEXT, 7.4),
            stand,
            *owner,
            *(
                Column(f"role_{item.code.lower()}", item.code, Kind.ROLE, 0.83)
                for item in departments(dossier)
            ),
        ),
        rows=rows,
        summary=words.MATRIX_SUMMARY,
        empty=words.EMPTY_STEPS,
        row_headers=2,
    )


def _row(request: Request, view: View, step: Step, item: StepInstance) -> Row:
    dossier = view.dossier
    given = letters(dossier, step.id)
    return Row(
        key=item.id,
        cells=(
            step.code,
            view.text(_title(step)),
            _status(request, item),
            view.person(item.owner),
            *(
                _role(dossier, item, department, given.get(department.id))
                for department in departments(dossier)
            ),
        ),
        group=phase_titles(dossier).get(step.phase, ""),
    )


def _status(request: Request, item: StepInstance) -> Mark:
    """The status, and that it is late where it is."""
    mark = status_mark(effective(request.dossier, item))
    if not overdue(request.dossier, item, request.reference_date):
        return mark
    return Mark(mark.status, words.late_status(mark.text))


def _standing(wijk: Neighbourhood) -> str:
    """What to say of a wijk of which not every step counts; nothing of others."""
    if wijk.status in PROGRESSING:
        return ""
    return choices.word(choices.NEIGHBOURHOOD_STATUS, wijk.status).lower()


def _title(step: Step) -> str:
    return f"{step.title} ({words.OWN_STEP})" if step.own else step.title


def _role(
    dossier: Dossier, item: StepInstance, department: Department, letter: Letter | None
) -> Value:
    if letter is None:
        return None
    if letter not in CONTRIBUTING:
        return role_mark(letter, None)
    part = contribution(dossier, item.id, department.id)
    return role_mark(letter, effective_contribution(dossier, part))


def _counted_row(view: View, step: Step, wijken: list[Neighbourhood]) -> Row:
    dossier = view.dossier
    found = Counter(effective(dossier, item) for item in instances_of_step(dossier, step, wijken))
    by_letter = {choices.STATUS_LETTER[status.value]: found[status] for status in Status}
    given = letters(dossier, step.id)
    return Row(
        key=step.id,
        cells=(
            step.code,
            view.text(_title(step)),
            words.counts(by_letter),
            *(
                None if (letter := given.get(department.id)) is None else role_mark(letter, None)
                for department in departments(dossier)
            ),
        ),
        group=phase_titles(dossier).get(step.phase, ""),
    )


def _load(request: Request, view: View) -> Table:
    dossier = view.dossier
    return Table(
        key="afdelingen",
        title=words.LOAD,
        columns=(
            column("code", Kind.TEXT, 0.8, word="department_code"),
            column("name", Kind.TEXT, 4, word="department"),
            column("contact", Kind.TEXT, 3),
            *(Column(letter.value, letter.value, Kind.NUMBER, 0.7) for letter in Letter),
            column("open", Kind.NUMBER, 1.4),
        ),
        rows=tuple(_load_row(request, view, item) for item in departments(dossier)),
        summary=words.LOAD_SUMMARY,
        empty=words.EMPTY_LIST,
        row_headers=2,
        dense=True,
    )


def _load_row(request: Request, view: View, department: Department) -> Row:
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
