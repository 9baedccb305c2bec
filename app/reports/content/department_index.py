"""The index that goes with a set of R2: for each department what is asked, and its file."""

from collections.abc import Mapping
from dataclasses import replace

from app.reports.content.cells import column
from app.reports.content.closing import closing
from app.reports.content.department_asks import asks
from app.reports.content.department_work import Work
from app.reports.content.model import Block, Kind, Report, Row, Table
from app.reports.content.request import Request
from app.words import report_department as words
from app.words import report_texts


def department_index(request: Request, files: Mapping[str, str]) -> Report:
    """The content of the index.

    Args:
        request: What is asked.
        files: The name of the file of each department, by its id, in order.
    """
    view = request.view()
    works = [Work.of(replace(request, department=key), view) for key in files]
    table = Table(
        key="afdelingen",
        title=words.TABLES["afdelingen"].title,
        columns=(
            column("code", Kind.TEXT, 0.9, word="department_code"),
            column("name", Kind.TEXT, 2.6, word="department"),
            column("for_whom", Kind.TEXT, 2.2),
            column("late", Kind.NUMBER, 0.9, word="overdue"),
            column("waiting", Kind.NUMBER, 1.2),
            column("asked", Kind.PROSE, 6),
            column("file", Kind.TEXT, 3.6),
        ),
        rows=tuple(_row(work, files[work.department.id]) for work in works),
        summary=words.TABLES["afdelingen"].summary,
        empty=words.EMPTY["afdelingen"],
        row_headers=2,
    )
    blocks: tuple[Block, ...] = (table,)
    late = sum(1 for work in works if work.late())
    return Report(
        nr="R2",
        title=words.INDEX_TITLE,
        municipality=request.dossier.municipality.name,
        headline=words.index_headline(len(works), late),
        reference_date=request.reference_date,
        state=report_texts.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, view.held),
        held=view.held,
        landscape=True,
        keywords=(words.INDEX_TITLE, request.dossier.municipality.name),
    )


def _row(work: Work, file: str) -> Row:
    view, department = work.view, work.department
    return Row(
        department.id,
        (
            department.code,
            view.text(department.name),
            view.person(department.head or department.contact),
            len(work.late()),
            len(work.on_us),
            "\n".join(asks(work)) or words.NOTHING_ASKED,
            file,
        ),
    )
