"""Making a report: content, layout, reading back, and only then the file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from app.progress import Progress
from app.reports.content.model import Report
from app.reports.content.request import Request
from app.reports.errors import ReportError, ReportTrouble
from app.reports.form import Format
from app.reports.placing import placing
from app.reports.reconcile import Difference

Content = Callable[[Request], Report]


@dataclass(frozen=True, slots=True)
class Kind:
    """A report that can be made.

    Attributes:
        contents: What makes its content, for each file it exists as.
        per_department: Whether it is made for one department at a time.
        of_meeting: Whether it can be narrowed to one meeting.
        needs_meeting: Whether it is about one meeting, and cannot be made without.
        nameless: Whether nobody is ever named in it, nor anything internal told.
    """

    contents: Mapping[Format, Content]
    per_department: bool = False
    of_meeting: bool = False
    needs_meeting: bool = False
    nameless: bool = False


def _workbook(request: Request) -> Report:
    from app.reports.content.workbook import workbook  # noqa: PLC0415 - only when used

    return workbook(request)


def _department_paper(request: Request) -> Report:
    from app.reports.content.department import department_paper  # noqa: PLC0415

    return department_paper(request)


def _department_workbook(request: Request) -> Report:
    from app.reports.content.department import department_workbook  # noqa: PLC0415

    return department_workbook(request)


def _one_page(request: Request) -> Report:
    from app.reports.content.one_page import one_page  # noqa: PLC0415

    return one_page(request)


def _route_and_roles(request: Request) -> Report:
    from app.reports.content.route_and_roles import route_and_roles  # noqa: PLC0415

    return route_and_roles(request)


def _route_and_roles_paper(request: Request) -> Report:
    from app.reports.content.route_and_roles import route_and_roles_paper  # noqa: PLC0415

    return route_and_roles_paper(request)


def _action_list(request: Request) -> Report:
    from app.reports.content.action_list import action_list  # noqa: PLC0415

    return action_list(request)


def _decision_list(request: Request) -> Report:
    from app.reports.content.decision_list import decision_list  # noqa: PLC0415

    return decision_list(request)


def _lessons_paper(request: Request) -> Report:
    from app.reports.content.shared_lessons import lessons_paper  # noqa: PLC0415

    return lessons_paper(request)


def _lessons_workbook(request: Request) -> Report:
    from app.reports.content.shared_lessons import lessons_workbook  # noqa: PLC0415

    return lessons_workbook(request)


def _minutes(request: Request) -> Report:
    from app.reports.content.meeting_minutes import meeting_minutes  # noqa: PLC0415

    return meeting_minutes(request)


def _wijken_paper(request: Request) -> Report:
    from app.reports.content.wijken_compared import wijken_paper  # noqa: PLC0415

    return wijken_paper(request)


def _wijken_workbook(request: Request) -> Report:
    from app.reports.content.wijken_compared import wijken_workbook  # noqa: PLC0415

    return wijken_workbook(request)


def _actor_overview(request: Request) -> Report:
    from app.reports.content.actor_overview import actor_overview  # noqa: PLC0415

    return actor_overview(request)


def _actor_overview_paper(request: Request) -> Report:
    from app.reports.content.actor_overview import actor_overview_paper  # noqa: PLC0415

    return actor_overview_paper(request)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "R0": Kind({Format.XLSX: _workbook}),
        "R1": Kind({Format.PDF: _one_page}),
        "R2": Kind(
            {Format.PDF: _department_paper, Format.XLSX: _department_workbook},
            per_department=True,
        ),
        "R3": Kind({Format.PDF: _action_list, Format.XLSX: _action_list}, of_meeting=True),
        "R4": Kind({Format.PDF: _decision_list, Format.XLSX: _decision_list}, of_meeting=True),
        "R5": Kind({Format.PDF: _minutes}, of_meeting=True, needs_meeting=True),
        "R7": Kind({Format.PDF: _actor_overview_paper, Format.XLSX: _actor_overview}),
        "R8": Kind({Format.PDF: _wijken_paper, Format.XLSX: _wijken_workbook}),
        "R9": Kind({Format.PDF: _lessons_paper, Format.XLSX: _lessons_workbook}, nameless=True),
        "R10": Kind({Format.PDF: _route_and_roles_paper, Format.XLSX: _route_and_roles}),
    }
)
"""The reports that can be made, by number."""


def make(report: Report, path: Path, form: Format, progress: Progress, *, pdfa: bool) -> None:
    """Write a report, read it back and compare it; then give it its name.

    An older file with that name is replaced as a whole, or stays as it was.

    Args:
        report: The content.
        path: Where it goes.
        form: What kind of file.
        progress: Told how far it is; may cancel.
        pdfa: Follow PDF/A too, for the archive.

    Raises:
        ReportError: Why there is no report.
        CancelledError: `progress` said so; nothing is left behind.
    """
    with placing(path) as beside:
        differences = _write(report, beside, form, progress, pdfa=pdfa)
        if differences:
            first = differences[0]
            raise ReportError(
                ReportTrouble.NOT_CLOSED,
                count=len(differences),
                first=" ".join(filter(None, (first.table, first.row, first.column)))
                or first.expected[:60],
            )


def _write(
    report: Report, path: Path, form: Format, progress: Progress, *, pdfa: bool
) -> tuple[Difference, ...]:
    # The libraries behind the layouts cost a quarter of a second each.
    if form is Format.PDF:
        from app.reports.pdf import read_back as pdf  # noqa: PLC0415
        from app.reports.pdf.write import write_pdf  # noqa: PLC0415

        write_pdf(report, path, pdfa=pdfa, progress=progress)
        return pdf.compare(report, path)
    from app.reports.excel import read_back as excel  # noqa: PLC0415
    from app.reports.excel.write import write_xlsx  # noqa: PLC0415

    write_xlsx(report, path, progress=progress)
    return excel.compare(report, path)
