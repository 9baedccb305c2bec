"""What is asked of a report in the window, and the command that makes it; no Qt."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.town_hall import Department, Neighbourhood
from app.reports.making import KINDS, Format

EVERY = ""
"""Instead of the id of a department or a wijk: all of them."""


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """One report, for one reader.

    Attributes:
        nr: `R10`.
        form: What kind of file.
        department: Id of the department, where the report is made per department.
        wijk: Id of the wijk that it is narrowed to.
        names: Whether persons are named.
        internal: Whether what is internal is shown.
        pdfa: Whether it is fit for the archive; only of paper.
        history: Whether the changes are listed; only of the workbook with everything.
    """

    nr: str
    form: Format
    department: str = EVERY
    wijk: str = EVERY
    names: bool = True
    internal: bool = False
    pdfa: bool = False
    history: bool = False

    @property
    def per_department(self) -> bool:
        """Whether a department belongs to it."""
        return KINDS[self.nr].per_department

    @property
    def with_pdfa(self) -> bool:
        """Whether it can be made fit for the archive."""
        return self.form is Format.PDF

    @property
    def with_history(self) -> bool:
        """Whether it can list the changes."""
        return self.nr == "R0"

    def command(self, dossier: Dossier, file: Path, folder: Path, day: str) -> list[str]:
        """The words of the command line that make it, and tell how far it is.

        Args:
            dossier: Knows the names.
            file: A dossier file to read.
            folder: Where the report goes, under the name it gets there.
            day: The day it holds for, in ISO form.
        """
        words = ["report", str(file), self.nr, "--format", self.form.value]
        words += ["--output", str(folder), "--reference-date", day, "--follow"]
        if self.per_department:
            found = dossier.find(Department, self.department)
            words += ["--department", found.code if found else "all"]
        wijk = dossier.find(Neighbourhood, self.wijk)
        if wijk is not None:
            words += ["--neighbourhood", wijk.name]
        for option, wanted in (
            ("--without-names", not self.names),
            ("--include-internal", self.internal),
            ("--pdfa", self.pdfa and self.with_pdfa),
            ("--history", self.history and self.with_history),
        ):
            words += [option] if wanted else []
        return words
