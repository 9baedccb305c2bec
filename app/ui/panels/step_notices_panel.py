"""What there is to say about a step now; nothing here stands in the way."""

from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.instances import Status
from app.editing.commands import instances
from app.ui._compiled.step_notices_panel import Ui_StepNoticesPanel
from app.ui.models.step_notices import Before, Notices, notices
from app.ui.panels.step_section import StatusSection
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.link_button import LinkButton
from app.words.window import step as words


class StepNoticesPanel(StatusSection):
    """What comes first, that everybody is ready, and that it has to be looked at again."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepNoticesPanel()
        self.ui.setupUi(self)
        self._shown: Notices | None = None
        self._links: list[LinkButton] = []
        self.ui.first_label.setText(words.COMES_FIRST)
        self.ui.finish.clicked.connect(lambda: self.status_wanted.emit(Status.DONE))
        self.ui.reopen.clicked.connect(lambda: self.status_wanted.emit(Status.IN_PROGRESS))
        self.ui.still_done.clicked.connect(self._on_still_done)
        self.ui.next_on.prepare(lambda _key, _day: True, lambda: self.today, self.ui.next_note)
        self.lock((self.ui.finish, self.ui.reopen, self.ui.still_done, self.ui.next_on))

    @override
    def fill(self) -> None:
        found = notices(self.dossier, self.key, self.today)
        self.ui.next_on.show_day(self.key, None)
        if found == self._shown:
            return
        self._shown = found
        self._show_before(found.before)
        self.ui.finish_box.setVisible(found.finish)
        self.ui.review_box.setVisible(bool(found.review))
        self.ui.review_label.setText(found.review)
        self.ui.next_on.setVisible(found.asks_next)
        self.ui.next_label.setVisible(found.asks_next)
        self.setVisible(bool(found.before or found.finish or found.review))

    @override
    def unfold(self, field: str) -> QWidget | None:
        if field != "review" or self.ui.review_box.isHidden():
            return None
        return self.ui.still_done if self.ui.next_on.isHidden() else self.ui.next_on

    def _show_before(self, before: tuple[Before, ...]) -> None:
        while len(self._links) < len(before):
            self._add_link()
        for place, link in enumerate(self._links):
            link.setVisible(place < len(before))
            if place < len(before):
                link.show_text(before[place].text)
        self.ui.first_box.setVisible(bool(before))

    def _add_link(self) -> None:
        link, place = LinkButton(), len(self._links)
        link.clicked.connect(lambda: self._follow(place))
        self._links.append(link)
        self.ui.first.add(link)
        self.grew.emit()

    def _follow(self, place: int) -> None:
        if self._shown is not None:
            self.tools.go(Place("route", self._shown.before[place].key))

    def _on_still_done(self) -> None:
        self.ui.next_on.settle()
        if self.ui.next_on.is_wrong:
            self.ui.next_on.setFocus()
            return
        key, day = self.key, self._next_on()
        done = self.change(
            "still_done",
            lambda edit: instances.still_done(edit, key, today=self.today, next_on=day),
        )
        if done:
            self.wanted.emit("status")
        elif not self.ui.next_on.isHidden():
            self.ui.next_on.setFocus()

    def _next_on(self) -> date | None:
        return None if self.ui.next_on.isHidden() else self.ui.next_on.day
