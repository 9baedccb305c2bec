"""What the register of reports shows, and what comes into it; no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.ids import new_id
from app.domain.report_runs import ReportRun
from app.domain.town_hall import Department, Neighbourhood
from app.ui.models.report_choice import ReportChoice
from app.ui.models.report_drafts import Sending
from app.words.names import folded, listed
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
        key=lambda run: (run.number, order.get(run.department or "", -1), run.file),
    )
    for run in sorted(runs, key=lambda run: run.made_on or date.min, reverse=True):
        yield _row(dossier, run)


def _row(dossier: Dossier, run: ReportRun) -> RunRow:
    department = dossier.find(Department, run.department)
    wijken = (dossier.find(Neighbourhood, key) for key in run.neighbourhoods)
    contents = (
        words.FORMS.get(run.form, run.form),
        "" if run.names else words.NAMELESS,
        words.INTERNAL if run.internal else "",
    )
    return RunRow(
        run.id,
        run.made_on,
        words.report_name(run.number, TITLES.get(run.number, "")),
        department.code if department else words.ALL_OF_THEM,
        listed(item.name for item in wijken if item) or words.ALL_OF_THEM,
        run.reference_date,
        ", ".join(filter(None, contents)),
        run.audience,
        run.sent_on,
        run.answered,
        run.file,
    )


def made(
    choice: ReportChoice, dossier: Dossier, paths: Sequence[Path], today: date, audience: str
) -> list[Sending]:
    """What comes into the register for files that were made.

    Args:
        choice: What was asked.
        dossier: Of which dossier.
        paths: The files, in the order of the departments; of a set the index comes last, which is
            not for anybody.
        today: The day they were made.
        audience: For whom, in the words of whoever made them.
    """
    chosen = choice.for_departments(dossier)
    keys: Sequence[str | None] = [item.id for item in chosen] or [None]
    return [
        Sending(
            ReportRun(
                new_id(),
                number=choice.nr,
                file=path.name,
                form=choice.form.value,
                made_on=today,
                reference_date=choice.day,
                department=department,
                neighbourhoods=tuple(
                    wijk.id for wijk in dossier.all(Neighbourhood) if wijk.id in choice.wijken
                ),
                names=choice.names,
                internal=choice.internal,
                audience=audience.strip(),
            ),
            path,
        )
        for department, path in zip(keys, paths, strict=False)
    ]
