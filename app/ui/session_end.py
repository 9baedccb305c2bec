"""The session of the user ends: Windows restarts, an installer asks for it, somebody logs off."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def follow_session(application: QApplication, window: "MainWindow") -> None:
    """Let a window keep everything when the session is to end, and close when it does.

    First every program is asked, and one of them or the user may call it off; only then it ends,
    and who is still busy is cut short. No window is closed and nothing can be asked any more.
    """
    application.commitDataRequest.connect(lambda _: window.keep_all())
    application.aboutToQuit.connect(window.end)
