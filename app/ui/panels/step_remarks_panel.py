"""The remark and the internal remark of a step; each is out of sight until there is one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui._compiled.step_remarks_panel import Ui_StepRemarksPanel
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.ui.widgets.kept_text import KeptText

if TYPE_CHECKING:
    from app.ui.widgets.growing_text import GrowingText


class StepRemarksPanel(StepSection):
    """Two fields for running text."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepRemarksPanel()
        self.ui.setupUi(self)
        self._opened: set[str] = set()
        self._fields: dict[str, tuple[QWidget, GrowingText, KeptText]] = {
            name: (box, edit, KeptText(edit, self.text_keeper(name)))
            for name, box, edit in (
                ("remark", self.ui.remark_box, self.ui.remark),
                ("internal_remark", self.ui.internal_box, self.ui.internal_remark),
            )
        }
        self.lock(edit for _, edit, _ in self._fields.values())

    @override
    def fold(self) -> None:
        self._opened.clear()

    @override
    def fill(self) -> None:
        item = self.item
        for name, (box, edit, text) in self._fields.items():
            text.show(self.key, getattr(item, name))
            shown = bool(text.text()) or name in self._opened or edit.hasFocus()
            box.setVisible(shown)
        self.setVisible(len(self.folded()) < len(self._fields))

    @override
    def leave(self) -> None:
        for *_, text in self._fields.values():
            text.settle()

    @override
    def folded(self) -> tuple[str, ...]:
        return tuple(name for name, (box, *_) in self._fields.items() if box.isHidden())

    @override
    def unfold(self, field: str) -> QWidget | None:
        if field not in self._fields:
            return None
        self._opened.add(field)
        box, edit, _ = self._fields[field]
        box.show()
        self.show()
        return edit
