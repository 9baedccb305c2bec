"""*Wetten en regels*: what the route warns about, with its source and when it was checked."""

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QPushButton, QWidget
from typing_extensions import override

from app.domain.ids import instance_id
from app.domain.route import Level, Step
from app.domain.walk import neighbourhoods
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.route.errors import RouteErrors
from app.ui._compiled.legal_dialog import Ui_LegalDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.legal_rows import LegalRow, https_links, legal_notes, legal_rows
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.dates import day_text
from app.words.window import legal as words


class LegalDialog(DeskDialog):
    """The notes in a list; the chosen one in reading size at the right."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_LegalDialog()
        self.ui.setupUi(self)
        self._wanted = place.key
        self._rows: list[LegalRow] = []
        self._model = RowsModel(_columns(), lambda row: row.key, self)
        ui = self.ui
        ui.table.prepare(self._model, tools.looks, stretch=1)
        ui.table.chosen.connect(self._show_note)
        self.divide(ui.split, 500, 420)
        ui.scroll.hide()
        ui.table.hide()
        ui.empty.setText(words.READING)
        self.begin(QSize(920, 560), ui.message, ui.close_button)
        # Reading a route takes a moment; the window is there first.
        QTimer.singleShot(0, self, self._load)

    def _load(self) -> None:
        try:
            notes = legal_notes()
        except RouteErrors:
            self.ui.empty.setText(words.UNREADABLE)
            return
        self._rows = legal_rows(self.desk.dossier, notes, self.desk.today)
        self.refresh()
        if self._wanted:
            self.show_place(Place("legal", self._wanted))
        self.ui.table.setFocus()

    @override
    def show_place(self, place: Place) -> None:
        """Show the note of a step, or one by its own key."""
        step = place.key.partition("@")[0]
        for row in self._rows:
            if row.key == place.key or step in {link.key for link in row.steps}:
                self.ui.table.choose(row.key)
                return

    @override
    def refresh(self) -> None:
        rows = self._rows
        self.ui.table.setVisible(bool(rows))
        self.ui.empty.setVisible(not rows)
        if not rows and self.ui.empty.text() != words.READING:
            self.ui.empty.setText(words.NONE_THERE)
        self.ui.table.show_rows(rows)
        self._show_note(self.ui.table.key)

    @override
    def listing(self) -> Listing:
        return self._model.listing(self.windowTitle())

    def _show_note(self, key: str) -> None:
        ui = self.ui
        row = next((row for row in self._rows if row.key == key), None)
        ui.scroll.setVisible(row is not None)
        if row is None:
            return
        ui.subject.setText(row.subject)
        ui.text.setText(row.text)
        ui.source.setText(row.source)
        ui.checked.setText(words.checked(day_text(row.checked_on), row.months))
        ui.status.setText(row.status)
        _fill(ui.links, [(link, _opener(link)) for link in row.links])
        _fill(
            ui.steps,
            [(link.text, self._goer(link.key) if link.key else None) for link in row.steps],
        )

    def _goer(self, key: str) -> Callable[[], None]:
        """A function that shows a step on the page *Route*."""

        def go() -> None:
            dossier = self.desk.dossier
            step = dossier.find(Step, key)
            first = next(iter(neighbourhoods(dossier)), None)
            per_wijk = step is not None and step.level is Level.PER_NEIGHBOURHOOD
            wijk = first.id if per_wijk and first is not None else None
            self.tools.go(Place("route", instance_id(key, wijk)))

        return go


def _fill(layout: QLayout, links: list[tuple[str, Callable[[], object] | None]]) -> None:
    """Put links in the place of those that were there."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for text, run in links:
        button = QPushButton(text.replace("&", "&&"))
        button.setProperty("kind", "link")
        button.setAutoDefault(False)
        button.setEnabled(run is not None)
        if run is not None:
            button.clicked.connect(run)
        layout.addWidget(button)


def _opener(link: str) -> Callable[[], None]:
    """A function that opens an address; judged on its text, once more, right before."""

    def follow() -> None:
        if https_links(link) == (link,):
            QDesktopServices.openUrl(QUrl(link))

    return follow


def _columns() -> tuple[Shown[LegalRow], ...]:
    step, subject, checked = words.COLUMNS
    return (
        Shown(step, lambda row: row.codes),
        Shown(subject, lambda row: row.subject),
        Shown(checked, lambda row: row.checked_on, Kind.DAY),
    )
