"""Reports that were made, and what became of them: the register."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from app.domain.fields import Refers, Trait


@dataclass(frozen=True, slots=True)
class ReportRun:
    """A report that was made, for whom, and of which state of the dossier.

    Where the file went is of one laptop; here stands only what it is called.

    Attributes:
        number: Of the kind of report: `R10`.
        file: Name of the file, without its folder.
        form: What kind of file: `pdf` or `xlsx`.
        made_on: The day it was made.
        reference_date: The day its figures hold for.
        department: The department it was made for; empty for all.
        neighbourhoods: Ids of the wijken it was narrowed to; empty for all.
        meeting: The meeting it is about; empty for all.
        names: Whether it names persons.
        internal: Whether it shows what is internal.
        pdfa: Whether it is fit for the archive.
        history: Whether it lists the changes.
        audience: For whom, in the words of whoever made it.
        sent_on: The day it was sent; empty when it was not.
        answered: Whether they answered.
    """

    id: str
    number: str = ""
    file: str = ""
    form: str = ""
    made_on: date | None = None
    reference_date: date | None = None
    department: Annotated[str | None, Refers("department")] = None
    neighbourhoods: tuple[str, ...] = ()
    meeting: Annotated[str | None, Refers("meeting")] = None
    names: bool = True
    internal: bool = False
    pdfa: bool = False
    history: bool = False
    audience: Annotated[str, Trait.PERSONAL] = ""
    sent_on: date | None = None
    answered: bool = False
