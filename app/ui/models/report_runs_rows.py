"""What the register of reports shows, and what comes into it; no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.ids import new_id
from app.domain.meetings import Meeting
from app.domain.report_runs import ReportRun
from app.domain.town_hall import Department, Neighbourhood
from app.editing.wording import meeting_name
from app.ui.models.report_choice import ReportChoice
from app.ui.models.report_drafts import Sending
from app.words.names import folded, listed, natural
from app.words.report_texts import TITLES
from app.words.window import reports as words


@dataclass(frozen=True, slots=True)
class RunRow:
    """A report in the register, in words.

    Attributes:
        key: Id of the run.
    """

    key: str
    made_on: date | None
    report: str
    department: str
    wijken: str
    reference_date: date | None
    contents: str
    audience: str
    sent_on: date | None
    answered: bool
    file: str

    @property
    def found_in(self) -> str:
        """Where a filter looks."""
        return folded(f"{self.report} {self.department} {self.wijken} {self.audience} {self.file}")


def rows(dossier: Dossier, wanted: str = "", *, waiting: bool = False) -> list[RunRow]:
    """The register, the last report first.

    Args:
        dossier: The records.
        wanted: Words that each must stand in a row.
        waiting: Only what was sent and not answered.
    """
    parts = folded(wanted).split()
    return [
        row
        for row in _rows(dossier)
        if all(part in row.found_in for part in parts)
        and not (waiting and (row.sent_on is None or row.answered))
    ]


def _rows(dossier: Dossier) -> Iterator[RunRow]:
    """The last day first; within a day by report and department."""
    order = {item.id: item.order for item in dossier.all(Department)}
    runs = sorted(
        dossier.all(ReportRun),
        key=lambda run: (natural(run.number), order.get(run.department or "", -1), run.file),
    )
    for run in sorted(runs, key=lambda run: run.made_on or date.min, reverse=True):
        yield _row(dossier, run)


def _row(dossier: Dossier, run: ReportRun) -> RunRow:
    department = dossier.find(Department, run.department)
    meeting = dossier.find(Meeting, run.meeting)
    wijken = (dossier.find(Neighbourhood, key) for key in run.neighbourhoods)
    contents = (
        words.FORMS.get(run.form, run.form),
        "" if run.names else words.NAMELESS,
        words.INTERNAL if run.internal else "",
        words.ARCHIVE if run.pdfa else "",
        words.WITH_HISTORY if run.history else "",
    )
    return RunRow(
        run.id,
        run.made_on,
        " · ".join(
            filter(
                None,
                (
                    words.report_name(run.number, TITLES.get(run.number, "")),
                    meeting_name(meeting) if meeting else "",
                ),
            )
        ),
        department.code if department else words.ALL_OF_THEM,
        listed(item.name if item else words.WIJK_GONE for item in wijken) or words.ALL_OF_THEM,
        run.reference_date,
        ", ".join(filter(None, contents)),
        run.audience,
        run.sent_on,
        run.answered,
        run.file,
    )


@dataclass(frozen=True, slots=True)
class Order:
    """What is being made, as it was when it was asked: the dossier may change meanwhile.

    Attributes:
        choice: What was asked.
        departments: For which departments, in the order of the files; `None` for all together.
        wijken: Ids of the wijken it is narrowed to, in their order.
        day: The day it is made.
        audience: For whom, in the words of whoever makes it.
    """

    choice: ReportChoice
    departments: tuple[str | None, ...]
    wijken: tuple[str, ...]
    day: date
    audience: str

    @classmethod
    def of(cls, choice: ReportChoice, dossier: Dossier, today: date, audience: str) -> "Order":
        """What is asked of a dossier as it is now."""
        chosen = tuple(item.id for item in choice.for_departments(dossier))
        wijken = (item.id for item in dossier.all(Neighbourhood) if item.id in choice.wijken)
        return cls(choice, chosen or (None,), tuple(wijken), today, " ".join(audience.split()))

    def made(self, paths: Sequence[Path]) -> list[Sending]:
        """What comes into the register.

        Args:
            paths: The files; of a set the index comes last, which is not for anybody.

        Raises:
            ValueError: These are not the files of this order.
        """
        is_set = len(paths) == len(self.departments) + 1
        files = paths[:-1] if is_set else paths
        return [
            Sending(self._run(department, path), path)
            for department, path in zip(self.departments, files, strict=True)
        ]

    def _run(self, department: str | None, path: Path) -> ReportRun:
        choice = self.choice
        return ReportRun(
            new_id(),
            number=choice.nr,
            file=path.name,
            form=choice.form.value,
            made_on=self.day,
            reference_date=choice.day,
            department=department,
            neighbourhoods=self.wijken,
            meeting=choice.meeting if choice.of_meeting and choice.meeting else None,
            names=choice.names,
            internal=choice.internal,
            pdfa=choice.pdfa and choice.with_pdfa,
            history=choice.history and choice.with_history,
            audience=self.audience,
        )
