"""The figures of an offer as fields: each with its unit, and where its value comes from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.figures.offers import Given
from app.ui.looks import Looks
from app.ui.models.advantage_rows import UNITS, input_text, origin_text
from app.ui.widgets.checked_line import CheckedLine
from app.words import figures as words

_LABEL, _LINE, _UNIT, _ORIGIN = range(4)
_WIDE = 92
"""Width of a field at 100 %."""

Keep = Callable[[str, str], str]
"""Keeps the text of a figure; gives why it cannot be kept."""


@dataclass(frozen=True, slots=True)
class _Field:
    line: CheckedLine
    origin: QLabel
    problem: QLabel


class OfferInputs(QWidget):
    """A field per figure.

    Attributes:
        typed: Something is being typed: the results may follow at once.
    """

    typed = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(_ORIGIN, 1)
        self._fields = {name: self._add(grid, row, name) for row, name in enumerate(UNITS)}
        looks.changed.connect(self.restyle)
        self.restyle()

    def keep_with(self, keep: Keep) -> None:
        """Say how what is typed is kept, on Enter and on leaving."""
        for name, field in self._fields.items():
            field.line.keep_with(self._keeper(name, keep), field.problem)

    def line(self, name: str) -> CheckedLine:
        """The field of a figure."""
        return self._fields[name].line

    @property
    def texts(self) -> dict[str, str]:
        """What stands in each field now."""
        return {name: field.line.text() for name, field in self._fields.items()}

    @property
    def origins(self) -> dict[str, str]:
        """Where each value is said to come from."""
        return {name: field.origin.text() for name, field in self._fields.items()}

    def show_given(self, given: Mapping[str, Given], key: str) -> None:
        """Show figures.

        Args:
            given: Per figure its value and origin.
            key: What they are of; what could not be kept of something else stays with that.
        """
        for name, item in given.items():
            field = self._fields[name]
            field.line.show_value(input_text(name, item.value), key)
            field.origin.setText(origin_text(item))
            self._show_problem(name)

    def lock(self, *, reading: bool) -> None:
        """Let the fields only be read, or typed in."""
        for field in self._fields.values():
            field.line.setReadOnly(reading)

    def restyle(self) -> None:
        """Follow another size of text."""
        for field in self._fields.values():
            field.line.setFixedWidth(self._looks.now.px(_WIDE))

    def _add(self, grid: QGridLayout, row: int, name: str) -> _Field:
        field = _Field(CheckedLine(self), QLabel(self), QLabel(self))
        label = QLabel(words.label(name), self)
        label.setBuddy(field.line)
        field.line.setAccessibleName(f"{words.label(name)}, {UNITS[name]}")
        field.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.line.textEdited.connect(lambda _: self.typed.emit())
        unit = QLabel(UNITS[name], self)
        for part in (label, unit, field.origin, field.problem):
            part.setTextFormat(Qt.TextFormat.PlainText)
        for part in (field.origin, field.problem):
            part.setWordWrap(True)
        for part in (unit, field.origin):
            part.setProperty("kind", "secondary")
        field.problem.setProperty("kind", "problem")
        field.problem.hide()
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(field.origin)
        told.addWidget(field.problem)
        grid.addWidget(label, row, _LABEL)
        grid.addWidget(field.line, row, _LINE)
        grid.addWidget(unit, row, _UNIT)
        grid.addLayout(told, row, _ORIGIN)
        return field

    def _keeper(self, name: str, keep: Keep) -> Callable[[str], str]:
        def work(text: str) -> str:
            sentence = keep(name, text)
            self._fields[name].origin.setVisible(not sentence)
            return sentence

        return work

    def _show_problem(self, name: str) -> None:
        """A complaint stands in the place of the origin."""
        field = self._fields[name]
        field.origin.setVisible(not field.line.problem)
