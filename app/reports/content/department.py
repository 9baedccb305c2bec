"""R2 Afdelingsrapport: what is asked of one department, and how its work stands.

The paper opens with what matters, in two to four pages, and has all rows in an appendix; the
workbook has every row once.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.progress import progress_of
from app.domain.walk import counts
from app.reports.content import department_tables as tables
from app.reports.content.cells import legend
from app.reports.content.closing import closing
from app.reports.content.counting import status_bars
from app.reports.content.definitions import definitions
from app.reports.content.department_asks import asks
from app.reports.content.department_work import WORKING, Work, days_since
from app.reports.content.means_tables import money_of
from app.reports.content.model import (
    Block,
    Bullets,
    Fact,
    Facts,
    Heading,
    NewPage,
    Paragraph,
    Report,
    Table,
    Tone,
)
from app.reports.content.request import Request
from app.words import report_department as words
from app.words import report_texts
from app.words.dates import day_text
from app.words.report_definitions import DEPARTMENT

MOST_ROWS = 6
"""So many rows of a table stand on the first pages of the paper; the appendix has them all."""


def department_paper(request: Request) -> Report:
    """The content of R2 on paper.

    Raises:
        KeyError: There is no such department.
    """
    work = Work.of(request, request.view())
    brief = [(whole, replace(whole, rows=whole.rows[:MOST_ROWS])) for whole in _sections(work)]
    defined = definitions(DEPARTMENT)
    return _report(
        work,
        (
            *_lead(work),
            *(block for whole, shown in brief for block in _section(whole, shown)),
            NewPage(),
            Heading(words.APPENDIX),
            legend(),
            *_titled(tables.steps_on_paper(work), level=2),
            *(
                block
                for whole, shown in brief
                if shown != whole
                for block in _titled(_whole_table(whole), level=2)
            ),
            *(block for table in _money(work) for block in _titled(table, level=2)),
            Heading(defined.title),
            defined,
        ),
    )


def department_workbook(request: Request) -> Report:
    """The content of R2 as a workbook; raises as `department_paper`."""
    work = Work.of(request, request.view())
    return _report(
        work,
        (
            *_lead(work),
            tables.steps_in_workbook(work),
            *_sections(work),
            *_money(work),
            definitions(DEPARTMENT),
        ),
    )


def _report(work: Work, blocks: tuple[Block, ...]) -> Report:
    request, name = work.request, work.view.text(work.department.name)
    title = report_texts.TITLES["R2"]
    return Report(
        nr="R2",
        title=f"{title} {name}",
        municipality=request.dossier.municipality.name,
        headline=_headline(work),
        reference_date=request.reference_date,
        state=report_texts.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, work.view.held),
        held=work.view.held,
        keywords=(title, name, request.dossier.municipality.name),
    )


def _sections(work: Work) -> tuple[Table, ...]:
    """What needs attention, most pressing first."""
    return (
        tables.late(work),
        tables.on_us(work),
        tables.ours(work),
        tables.actions(work),
        tables.coming(work),
        tables.decisions(work),
    )


def _money(work: Work) -> Iterator[Table]:
    """The money that people here account for; nothing where there is none."""
    found = money_of(work.request, work.view, work.department)
    if found.rows:
        yield found


def _section(whole: Table, shown: Table) -> Iterator[Block]:
    yield from _titled(shown, level=1)
    if len(shown.rows) < len(whole.rows):
        yield Paragraph(words.more_in_appendix(len(whole.rows) - len(shown.rows)), Tone.SECONDARY)


def _titled(table: Table, *, level: int) -> Iterator[Block]:
    yield Heading(table.title, level)
    yield table


def _whole_table(table: Table) -> Table:
    return replace(table, key=f"{table.key}_alles", title=words.all_of(table.title))


def _headline(work: Work) -> str:
    found = progress_of(work.dossier, (task.item for task in work.with_letters(*WORKING)))
    name = work.view.text(work.department.name)
    return words.headline(name, found.done, found.of, len(work.late()), len(work.on_us))


def _lead(work: Work) -> Iterator[Block]:
    yield _facts(work)
    yield Heading(words.ASKED)
    found = tuple(asks(work))
    yield Bullets(found) if found else Paragraph(words.NOTHING_ASKED)
    working = (task.item for task in work.with_letters(*WORKING))
    yield status_bars(work.dossier, working, words.PER_STATUS)


def _facts(work: Work) -> Facts:
    led, worked = (
        [task.item for task in work.with_letters(letter) if counts(work.dossier, task.item)]
        for letter in WORKING
    )
    found = progress_of(work.dossier, (*led, *worked))
    late = work.late()
    needed = work.department.hours_needed
    return Facts(
        (
            Fact(
                report_texts.done_of(found.done, found.of),
                words.OUR_STEPS_DONE,
                words.our_roles(len(led), len(worked)),
            ),
            Fact(
                str(len(late)),
                report_texts.LATE,
                report_texts.late_detail([task.step.code for task, _ in late]),
            ),
            Fact(str(len(work.on_us)), words.WAIT_ON_US, words.oldest_wait(_longest(work))),
            Fact(
                words.UNKNOWN if needed is None else str(needed),
                words.HOURS,
                words.hours_detail(
                    work.department.hours_available, day_text(work.department.hours_date)
                ),
            ),
        )
    )


def _longest(work: Work) -> int | None:
    days = (days_since(wait.since, work.today) for wait in work.on_us)
    return max((count for count in days if count is not None), default=None)
