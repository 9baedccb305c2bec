"""Which dialogs there are; each is loaded when it is first asked for."""

from collections.abc import Callable
from importlib import import_module
from types import MappingProxyType

from PySide6.QtWidgets import QDialog, QWidget

from app.ui.place import Place
from app.ui.shell import Shell
from app.ui.tools import Tools

_Maker = Callable[[Tools, Place, QWidget], QDialog]

_DIALOGS = MappingProxyType(
    {
        "municipality": ("municipality_dialog", "MunicipalityDialog"),
        "departments": ("departments_dialog", "DepartmentsDialog"),
        "people": ("people_dialog", "PeopleDialog"),
        "hand_over": ("hand_over_dialog", "HandOverDialog"),
        "stand_ins": ("stand_ins_dialog", "StandInsDialog"),
        "advantage": ("advantage_dialog", "AdvantageDialog"),
        "what_if": ("what_if_dialog", "WhatIfDialog"),
        "constants": ("constants_dialog", "ConstantsDialog"),
        "privacy": ("privacy_dialog", "PrivacyDialog"),
        "backups": ("backups_dialog", "BackupsDialog"),
        "legal": ("legal_dialog", "LegalDialog"),
        "history": ("history_dialog", "HistoryDialog"),
        "step": ("step_dialog", "StepDialog"),
        "meeting_mode": ("meeting_mode_dialog", "MeetingModeDialog"),
        "meeting_series": ("meeting_series_dialog", "MeetingSeriesDialog"),
        "meeting_set": ("meeting_set_dialog", "MeetingSetDialog"),
        "dates": ("dates_dialog", "DatesDialog"),
        "moments": ("moments_dialog", "MomentsDialog"),
        "cbs": ("cbs_dialog", "CbsDialog"),
        "share": ("share_dialog", "ShareDialog"),
    }
)
"""Per id the module and the class; each is made with the tools, a place and the window."""


def dialog_ids() -> tuple[str, ...]:
    """The ids of all dialogs on an open dossier."""
    return tuple(_DIALOGS)


def make_dialog(name: str, tools: Tools, place: Place, window: QWidget) -> QDialog:
    """Make a dialog.

    Args:
        name: Its id.
        tools: What it works with.
        place: What to show in it.
        window: The window it belongs to.
    """
    module, kind = _DIALOGS[name]
    maker: _Maker = getattr(import_module(f"app.ui.dialogs.{module}"), kind)
    return maker(tools, place, window)


_MOST = 0.94
"""This part of the screen a dialog may take."""

_FREE = MappingProxyType(
    {
        "wizard": ("wizard_dialog", "WizardDialog"),
        "who": ("who_dialog", "WhoDialog"),
        "keys": ("keys_dialog", "KeysDialog"),
        "guide_start": ("guide_dialog", "start_dialog"),
        "guide_it": ("guide_dialog", "it_dialog"),
        "guide_security": ("guide_dialog", "security_dialog"),
        "about": ("about_dialog", "AboutDialog"),
        "find": ("find_dialog", "FindDialog"),
    }
)
"""Those that need no open dossier; each is made with the shell and the window."""


def free_ids() -> tuple[str, ...]:
    """The ids of the dialogs that need no open dossier."""
    return tuple(_FREE)


def make_free_dialog(name: str, shell: Shell, window: QWidget) -> QDialog:
    """Make a dialog that needs no open dossier; it grows along with the size of the text."""
    module, kind = _FREE[name]
    maker: Callable[[Shell, QWidget], QDialog] = getattr(
        import_module(f"app.ui.dialogs.{module}"), kind
    )
    made = maker(shell, window)
    wanted = made.minimumSize() * shell.looks.now.scale
    wanted.setHeight(max(wanted.height(), made.heightForWidth(wanted.width())))
    made.resize(wanted.boundedTo(window.screen().availableSize() * _MOST))
    return made
