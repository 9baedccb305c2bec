"""*Gemeente*: its name, its goal, and what holds in the whole dossier."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.editing.commands import municipality
from app.editing.edit import Edit
from app.ui._compiled.municipality_dialog import Ui_MunicipalityDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.kept_text import KeptText
from app.words.window import organisation as words

_Command = Callable[[Edit, str], None]


class MunicipalityDialog(DeskDialog):
    """Each field says what it accepts, and is kept on leaving it."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_MunicipalityDialog()
        self.ui.setupUi(self)
        ui = self.ui
        ui.name.keep_with(self._keeper("name", municipality.rename), ui.name_problem)
        ui.code.keep_with(self._keeper("code", municipality.set_code), ui.code_problem)
        ui.target_year.keep_with(self._keep_year, ui.target_year_problem)
        prose = {
            "home_done_definition": municipality.set_home_done_definition,
            "one_team_reason": municipality.set_one_team_reason,
        }
        self._texts = {
            name: KeptText(getattr(ui, name), self._text_keeper(name, command))
            for name, command in prose.items()
        }
        self.begin(QSize(640, 640), ui.message, ui.close_button)
        self.lock(ui.name, ui.code, ui.target_year, ui.home_done_definition, ui.one_team_reason)
        self.refresh()
        self.show_place(place)

    @override
    def show_place(self, place: Place) -> None:
        field = getattr(self.ui, place.field, None) if place.field else None
        (field if isinstance(field, QWidget) else self.ui.name).setFocus()

    @override
    def refresh(self) -> None:
        now, ui = self.desk.dossier.municipality, self.ui
        ui.name.show_value(now.name)
        ui.code.show_value(now.code)
        ui.target_year.show_value("" if now.target_year is None else str(now.target_year))
        for name, text in self._texts.items():
            text.show("municipality", getattr(now, name))

    def _keeper(self, name: str, command: _Command) -> Callable[[str], str]:
        return lambda text: self.attempt(
            f"set_municipality_{name}", lambda edit: command(edit, text)
        )

    def _keep_year(self, text: str) -> str:
        try:
            year = int(text) if text.strip() else None
        except ValueError:
            return words.no_year(text)
        return self.attempt(
            "set_municipality_target_year", lambda edit: municipality.set_target_year(edit, year)
        )

    def _text_keeper(self, name: str, command: _Command) -> Callable[[str, str, object], bool]:
        def keep(_: str, text: str, visit: object) -> bool:
            sentence = self.attempt(
                f"set_municipality_{name}", lambda edit: command(edit, text), visit=visit
            )
            if sentence:
                self.say(sentence)
            return not sentence

        return keep
