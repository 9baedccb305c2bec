"""What the parts of the detail panel share: they show one instance, and change it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.domain.dossier import Dossier
from app.domain.instances import StepInstance
from app.domain.walk import instance_of
from app.editing.commands import instances
from app.ui.desk import Work
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.kept_text import Keep


class StepSection(QWidget):
    """A part of the detail panel.

    Attributes:
        key: Id of the instance that is shown; empty for none.
        wanted: A field (as in `focus_field`) that somebody wants to go to, in whatever part it is.
        grew: There are more widgets than before, or they stand in another order.
    """

    wanted = Signal(str)
    grew = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.desk = tools.desk
        self.key = ""

    @property
    def dossier(self) -> Dossier:
        """The records now."""
        return self.desk.dossier

    @property
    def today(self) -> date:
        """The day on which everything is judged."""
        return self.desk.today

    @property
    def item(self) -> StepInstance:
        """The instance that is shown, as it is now."""
        return instance_of(self.dossier, self.key)

    def show_instance(self, key: str) -> None:
        """Show another instance; what was opened is folded again."""
        self.key = key
        self.fold()
        self.fill()

    def fold(self) -> None:
        """Fold what was opened for the instance that was shown before."""

    def fill(self) -> None:
        """Show the instance as it is now."""
        raise NotImplementedError

    def leave(self) -> None:
        """Keep what is being typed."""

    def folded(self) -> tuple[str, ...]:
        """The fields that are empty and out of sight; each is offered as a line with a plus."""
        return ()

    def unfold(self, field: str) -> QWidget | None:
        """Make a field visible.

        Returns:
            The widget that gets the caret; `None` when the field is not in this part.
        """
        del field
        return None

    def change(
        self,
        command: str,
        work: Work,
        *,
        reason: str = "",
        initiator: object | None = None,
        visit: object | None = None,
    ) -> bool:
        """Carry out a change; tells whether it was."""
        return self.desk.edit(
            command, work, reason=reason, initiator=initiator or self, visit=visit
        )

    def text_keeper(self, name: str) -> Keep:
        """Keeps what is typed in a field of the instance."""

        def keep(key: str, text: str, visit: object) -> bool:
            return self.change(
                "set_instance",
                lambda edit: instances.set_fields(edit, key, **{name: text}),
                visit=visit,
            )

        return keep

    def lock(self, controls: Iterable[QWidget]) -> None:
        """In a dossier that is only looked at, switch off what changes it, and say why.

        Texts stay readable to the end, and can be copied.
        """
        if self.desk.editable:
            return
        for control in controls:
            if isinstance(control, QLineEdit | QPlainTextEdit):
                control.setReadOnly(True)
            else:
                control.setEnabled(False)
            control.setToolTip(plain_tip(self.desk.why_read_only))


class StatusSection(StepSection):
    """A part in which the status can be set; the part that knows how to ask a reason does it.

    Attributes:
        status_wanted: A status; `None` to follow the contributions.
    """

    status_wanted = Signal(object)
