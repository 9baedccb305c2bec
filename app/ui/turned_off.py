"""What IT turned off: it stays in sight, cannot be used, and says why."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.installation.place import is_portable, program_folder
from app.installation.policy import in_force, is_off
from app.storage.state import is_passing, profile_folder, state_folder
from app.ui.notice import Notice
from app.ui.tips import plain_tip
from app.words import policy as words


class _Kept(QObject):
    """Keeps a button off, whatever its page makes of it later."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.EnabledChange
            and isinstance(watched, QWidget)
            and not watched.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
        ):
            watched.setEnabled(False)
        return False


def keep_off(feature: str, *controls: QWidget | QAction) -> None:
    """Turn controls off, for good, when IT turned off the feature behind them."""
    if not is_off(feature):
        return
    for control in controls:
        control.setEnabled(False)
        control.setToolTip(plain_tip(words.OFF))
        if isinstance(control, QWidget):
            control.setAccessibleDescription(words.OFF)
            control.installEventFilter(_Kept(control))


def refused(feature: str) -> str:
    """Why something cannot be done; empty when it can. For deeds that many roads lead to."""
    return words.off(feature) if is_off(feature) else ""


def places() -> list[str]:
    """Where the program and its files are, and which policy is in force."""
    found = in_force()
    policy = str(found.file or words.NO_POLICY)
    if found.faults:
        policy = f"{policy} ({words.NOT_FOLLOWED})"
    portable = words.YES if is_portable() else words.NO
    return words.lines(program_folder(), state_folder(), portable, policy)


def installation_notices() -> Iterator[Notice]:
    """What is wrong with how the program was put on this computer."""
    found = in_force()
    if found.faults:
        yield Notice("policy", words.ignored(found))
    if is_portable() and state_folder() == profile_folder():
        yield Notice("portable", words.stick_protected(state_folder()))
    if is_passing():
        yield Notice("profile", words.profile_lacking(state_folder()))
