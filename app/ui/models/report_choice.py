"""What is asked of a report in the window, and the commands that make and show it; no Qt."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.meetings import Meeting
from app.domain.report_runs import ReportRun
from app.domain.town_hall import Department, Neighbourhood
from app.domain.walk import departments, neighbourhoods
from app.reports.asking import Asked
from app.reports.form import Format
from app.reports.making import KINDS
from app.reports.visibility import Reader


class Gone(StrEnum):
    """What a choice asks for that the dossier does not have."""

    DEPARTMENT = "department"
    WIJK = "wijk"
    MEETING = "meeting"


ALL = "all"
"""For the command line: every department that takes part."""


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """One report, or one for each of several departments, for one kind of reader.

    Attributes:
        nr: `R10`.
        form: What kind of file.
        day: The day the figures hold for.
        departments: Ids of the departments, where the report is made per department; empty for all.
        wijken: Ids of the wijken that it is narrowed to; empty for all.
        meeting: Id of the meeting it is about, where it can be about one; empty for all.
        names: Whether persons are named.
        internal: Whether what is internal is shown.
        pdfa: Whether it is fit for the archive; only of paper.
        history: Whether the changes are listed; only of the workbook with everything.
    """

    nr: str
    form: Format
    day: date
    departments: frozenset[str] = frozenset()
    wijken: frozenset[str] = frozenset()
    meeting: str = ""
    names: bool = True
    internal: bool = False
    pdfa: bool = False
    history: bool = False

    @classmethod
    def again(cls, run: ReportRun, day: date) -> "ReportChoice":
        """What was asked for a report in the register, for another day."""
        return cls(
            run.number,
            Format(run.form),
            day,
            frozenset({run.department} if run.department else ()),
            frozenset(run.neighbourhoods),
            run.meeting or "",
            run.names,
            run.internal,
            run.pdfa,
            run.history,
        )

    @property
    def per_department(self) -> bool:
        """Whether departments belong to it."""
        return KINDS[self.nr].per_department

    @property
    def of_meeting(self) -> bool:
        """Whether it can be about one meeting."""
        return KINDS[self.nr].of_meeting

    @property
    def needs_meeting(self) -> bool:
        """Whether it cannot be made without a meeting."""
        return KINDS[self.nr].needs_meeting

    @property
    def nameless(self) -> bool:
        """Whether nobody is ever named in it, nor anything internal told."""
        return KINDS[self.nr].nameless

    @property
    def with_pdfa(self) -> bool:
        """Whether it can be made fit for the archive."""
        return self.form is Format.PDF

    @property
    def with_history(self) -> bool:
        """Whether it can list the changes."""
        return self.nr == "R0"

    def for_departments(self, dossier: Dossier) -> list[Department]:
        """The departments it is made for, in the order of the town hall; none: all together."""
        if not self.per_department:
            return []
        every = departments(dossier)
        return [item for item in every if not self.departments or item.id in self.departments]

    def gone(self, dossier: Dossier) -> Gone | None:
        """What was chosen and is not there any more: without it another report would be made."""
        present = {item.id for item in departments(dossier)}
        if self.per_department and not self.departments <= present:
            return Gone.DEPARTMENT
        if not self.wijken <= {item.id for item in neighbourhoods(dossier)}:
            return Gone.WIJK
        if self.of_meeting and self.meeting and dossier.find(Meeting, self.meeting) is None:
            return Gone.MEETING
        if self.needs_meeting and not self.meeting:
            return Gone.MEETING
        return None

    def only(self, department: str) -> "ReportChoice":
        """The same, for one department."""
        return replace(self, departments=frozenset({department} if department else ()))

    def asked(self, department: str = "") -> Asked:
        """What is asked for one department; or for all, where it is not made per department."""
        return Asked(
            self.nr,
            self.day,
            Reader(names=self.names, internal=self.internal),
            tuple(self.wijken),
            department,
            history=self.history and self.with_history,
            meeting=self.meeting if self.of_meeting else "",
        )

    def command(self, dossier: Dossier, file: Path, output: Path) -> list[str]:
        """The words of the command line that make it, and tell how far it is.

        Args:
            dossier: Knows the names.
            file: A dossier file to read.
            output: A folder, where the report gets the name it always gets; or a file.
        """
        words = ["report", str(file), self.nr, "--format", self.form.value]
        words += ["--output", str(output), "--reference-date", self.day.isoformat(), "--follow"]
        if self.per_department:
            chosen = [item.code for item in self.for_departments(dossier)]
            for code in chosen if self.departments else [ALL]:
                words += ["--department", code]
        for wijk in dossier.all(Neighbourhood):
            if wijk.id in self.wijken:
                words += ["--neighbourhood", wijk.name]
        if self.of_meeting and self.meeting:
            words += ["--meeting", self.meeting]
        for option, wanted in (
            ("--without-names", not self.names),
            ("--include-internal", self.internal and not self.nameless),
            ("--pdfa", self.pdfa and self.with_pdfa),
            ("--history", self.history and self.with_history),
        ):
            words += [option] if wanted else []
        return words

    def counting(self, dossier: Dossier, file: Path) -> list[str]:
        """The words that only tell how much is held back."""
        return [*self.command(dossier, file, file.parent), "--counts"]
