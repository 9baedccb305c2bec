"""What *Rollen* does to the dossier: roles, statuses of contributions, and pasted letters."""

from collections.abc import Iterable, Sequence

from app.domain.dossier import Dossier
from app.domain.ids import instance_id, part_id
from app.domain.instances import Status
from app.domain.route import CONTRIBUTING, Letter, Level, Step
from app.domain.town_hall import Department
from app.domain.walk import letters
from app.editing.commands import contributions
from app.editing.commands.roles import set_role
from app.editing.edit import Edit
from app.exchange.cells import paste
from app.exchange.clipboard import Cells, read_cells, write_cells
from app.exchange.copying import cell
from app.exchange.errors import PasteError
from app.exchange.place import Place, RoleColumn
from app.ui.desk import Desk
from app.words.pasting import paste_trouble
from app.words.window import roles as words

Spot = tuple[str, str]
"""A step and a department, by id."""

_HEADINGS = (words.STEP, words.STEP_TITLE)


class RoleDeeds:
    """Changes what is selected in the matrix; each deed is one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def _dossier(self) -> Dossier:
        return self._desk.dossier

    def set_letter(self, spots: Sequence[Spot], letter: Letter | None) -> bool:
        """Give departments a role, or take it away; contributions stay."""

        def work(edit: Edit) -> None:
            for step, department in spots:
                set_role(
                    edit,
                    edit.dossier.get(Step, step),
                    edit.dossier.get(Department, department),
                    letter,
                )

        return self._desk.edit("set_role", work)

    def set_status(self, keys: Sequence[str], status: Status | None, reason: str = "") -> bool:
        """Set the status of contributions; `None` lets them follow their step."""

        def work(edit: Edit) -> None:
            for key in keys:
                contributions.set_status(edit, key, status, today=self._desk.today, reason=reason)

        return self._desk.edit("set_contribution", work, reason=reason)

    def contributing(self, spots: Iterable[Spot]) -> list[Spot]:
        """The spots that have a contribution: those with an A, R or C."""
        return [
            (step, department)
            for step, department in spots
            if letters(self._dossier, step).get(department) in CONTRIBUTING
        ]

    def per_wijk(self, step: str) -> bool:
        """Whether a step is walked by every wijk."""
        return self._dossier.get(Step, step).level is Level.PER_NEIGHBOURHOOD

    def instance(self, step: str, wijk: str | None) -> str:
        """The id of the instance of a step, in a wijk where it has these."""
        return instance_id(step, wijk if self.per_wijk(step) else None)

    def contribution(self, spot: Spot, wijk: str | None) -> str:
        """The id of a contribution."""
        return part_id(self.instance(spot[0], wijk), spot[1])

    def copied(self, steps: Sequence[str], departments: Sequence[str], wijk: str | None) -> str:
        """A block with its headings, as it goes to the clipboard."""
        found = [self._dossier.get(Step, step) for step in steps]
        heads = [self._dossier.get(Department, key).code for key in departments]
        rows = [
            [
                step.code,
                step.title,
                *(
                    cell(self._dossier, self.instance(step.id, wijk), RoleColumn(key))
                    for key in departments
                ),
            ]
            for step in found
        ]
        return write_cells([[*_HEADINGS, *heads], *rows])

    def paste(self, text: str, place: Place) -> bool:
        """Write a pasted block, or say what is wrong with it and write nothing."""
        if not text.strip():
            self._desk.refused.emit(words.NOTHING_TO_PASTE)
            return False
        try:
            rows = without_headings(read_cells(text))
        except PasteError as error:
            self._desk.refused.emit(paste_trouble(error.code, error.data))
            return False
        pasted = paste(self._dossier, place, rows, today=self._desk.today)
        edit = pasted.edit
        if edit is None:
            problems = [(item.row, item.heading, item.sentence) for item in pasted.problems]
            self._desk.refused.emit(words.not_pasted(problems))
            return False
        return self._desk.run(lambda session: session.do(edit.draft("set_role")))


def without_headings(rows: Cells) -> Cells:
    """A block without the codes, titles and headings that copying put around it."""
    if not rows or rows[0][:2] != _HEADINGS:
        return rows
    return tuple(row[2:] for row in rows[1:])
