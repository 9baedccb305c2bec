"""Starts the window."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from app import __version__
from app.assets import MissingResourceError, resource
from app.installation.place import program_folder
from app.ui.garbage import Collector
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.problems import LOG, ask, catch_unforeseen, start_log
from app.ui.session_end import follow_session
from app.ui.settings import SettingsFile
from app.ui.style import choose_fusion
from app.ui.turned_off import installation_notices
from app.words.window import problems as problem_words
from app.words.window import shell as words

_DESKTOP = "samenlevingsroute"
"""The entry in the menu of a Linux desktop, by which it finds the icon of a window."""

_TROUBLE = 3
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_OF_OTHER_QT = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
"""Where other programs set for everybody that their parts of Qt are; those do not fit ours."""

_FONTS = ("Regular", "Italic", "SemiBold", "Bold")


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application with our typeface, style and language."""
    application = QApplication([words.PROGRAM, *arguments])
    application.setApplicationName(words.PROGRAM)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(_DESKTOP)
    application.setWindowIcon(QIcon(str(resource("icons", "program.svg"))))
    dress_up(application)
    collector = Collector(application)
    collector.spare()
    collector.begin()
    return application


def dress_up(application: QApplication) -> None:
    """Give an application what does not depend on the user: style, typeface, Dutch buttons."""
    choose_fusion(application)
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"SourceSans3-{name}.ttf")))
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_nl", folder):
        application.installTranslator(translator)


def has_screen() -> bool:
    """Whether there is a screen to open a window on; Qt ends the program where there is none."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in _SCREENS)


def run_window(arguments: Sequence[str]) -> int:
    """Open the window, on a dossier when one is named.

    Args:
        arguments: The path of a dossier, or nothing.

    Returns:
        The exit code.
    """
    if not has_screen():
        sys.stderr.write(f"{words.NO_SCREEN}\n")
        return _TROUBLE
    for name in _OF_OTHER_QT:
        os.environ.pop(name, None)
    try:
        application = make_application(arguments)
        start_log()
        for notice in installation_notices():
            LOG.warning("%s", notice.text)
        settings = SettingsFile()
        looks = Looks(application)
        window = MainWindow(looks, settings)
    except MissingResourceError as error:
        return _cannot_start(error)
    catch_unforeseen(partial(ask, window))
    follow_session(application, window)
    window.views.apply()
    window.show()
    if arguments:
        window.files.open_own(Path(arguments[0]))
    return application.exec()


def _cannot_start(error: MissingResourceError) -> int:
    """Say that a part is missing, in a window and where a script looks."""
    text = problem_words.cannot_start(error.name, str(program_folder()))
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
    ask(None, text)
    return _TROUBLE


if __name__ == "__main__":
    sys.exit(run_window(sys.argv[1:]))
