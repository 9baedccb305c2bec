"""*Vandaag*: what needs attention, each line a click from where it is mended."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from typing_extensions import override

from app.constants.reading import constants_for
from app.domain.attention import Finding
from app.editing.since import since
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.today_page import Ui_TodayPage
from app.ui.labels import say
from app.ui.models import figures_rows, today_rows
from app.ui.models.awaited_rows import AwaitedRow, awaited_rows, chain_text
from app.ui.models.news_rows import NewsRow, moment_of, news_rows
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.models.today_agreed import agreed_rows
from app.ui.models.today_rows import AttentionRow
from app.ui.page import Page
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.figures_story import FiguresStory
from app.ui.widgets.link_table import LinkTable
from app.ui.widgets.progress_bar import ProgressBar
from app.words.dates import day_text
from app.words.window import today as words

_FIRST = 10
"""How many findings are shown before *Alle tonen*."""

CONTROL = "control"
"""The field of a place that leads to the ownership check."""


class TodayPage(Page):
    """The first page of an open dossier."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.ui = Ui_TodayPage()
        self.ui.setupUi(self)
        self._findings: list[Finding] = []
        self._me = ""
        self._rows: dict[LinkTable, Sequence[Any]] = {}
        self._each: list[AttentionRow] = []
        self._more: dict[LinkTable, QPushButton] = {
            self.ui.attention: self.ui.more,
            self.ui.control: self.ui.more_control,
            self.ui.soon: self.ui.more_soon,
            self.ui.agreed: self.ui.more_agreed,
        }
        self._whole: set[LinkTable] = set()
        self._bars: list[tuple[QLabel, ProgressBar, QLabel]] = []
        self._prepare()

    def _prepare(self) -> None:
        ui, looks = self.ui, self.tools.looks
        for table, model in (
            (ui.attention, _attention_model()),
            (ui.control, _attention_model()),
            (ui.soon, _dated_model(words.SOON_COLUMNS)),
            (ui.agreed, _dated_model(words.AGREED_COLUMNS)),
            (ui.decisions, _dated_model(words.DECISION_COLUMNS)),
            (ui.waiting, _awaited_model()),
        ):
            table.prepare(model, looks)
            table.followed.connect(lambda row: self.tools.go(row.place))
        ui.since.prepare(_news_model(), looks)
        ui.since.followed.connect(lambda _: self.tools.go(Place("history")))
        for table, button in self._more.items():
            button.clicked.connect(_presser(self._on_more, table))
        self.story = FiguresStory(looks)
        ui.figures_rows.addWidget(self.story)
        ui.show_figures.clicked.connect(lambda: self.tools.go(Place("figures")))
        ui.show_route.clicked.connect(lambda: self.tools.go(Place("route")))
        ui.mine.toggled.connect(lambda _: self._show_findings())

    @override
    def refresh(self) -> None:
        dossier, today = self.desk.dossier, self.desk.today
        self.ui.title.setText(words.title(today))
        self._findings = self.desk.findings.now()
        self._me = today_rows.person_called(dossier, self.tools.settings.now.name)
        for button in (self.ui.everyone, self.ui.mine):
            button.setVisible(bool(self._me))
        self._show_findings()
        self._show_waiting()
        self._show_progress()
        self._show_figures()
        self._show_news()

    @override
    def restyle(self) -> None:
        for labels in self._bars:
            for label in (labels[0], labels[2]):
                label.setMinimumHeight(self.tools.looks.now.row)

    @override
    def show_place(self, place: Place) -> None:
        self.bring_up_to_date()
        if place.field == CONTROL:
            table = self.ui.control if self.ui.control.rows.rowCount() else self.ui.attention
            table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ui.scroll.ensureWidgetVisible(table)

    @property
    def _only_mine(self) -> bool:
        return bool(self._me) and self.ui.mine.isChecked()

    def _show_findings(self) -> None:
        dossier, ui = self.desk.dossier, self.ui
        findings = self._findings
        if self._only_mine:
            findings = [item for item in findings if today_rows.is_of(dossier, item, self._me)]
        found = today_rows.found(findings)
        self._show(ui.attention, self._as_rows(found.pressing))
        self._show(ui.control, today_rows.control_rows(dossier, found.control, self.desk.today))
        self._each = self._as_rows((*found.pressing, *found.control))
        self._show(ui.soon, self._as_rows(found.soon))
        self._show(ui.decisions, self._as_rows(found.decisions))
        agreed = agreed_rows(dossier, self.desk.today, self._me if self._only_mine else "")
        self._show(ui.agreed, agreed)
        say(ui.agreed_empty, "" if agreed else words.NOTHING_AGREED)
        ui.agreed_count.setText(str(len(agreed) or ""))
        say(ui.attention_empty, "" if found.pressing else self._nothing(found))
        say(ui.soon_empty, "" if found.soon else words.NOTHING_SOON)
        say(ui.decisions_empty, "" if found.decisions else words.NO_DECISIONS)
        ui.control_empty.hide()
        ui.control_section.setVisible(bool(found.control))
        ui.show_route.setVisible(not found.count)
        for label, count in (
            (ui.attention_count, len(found.pressing)),
            (ui.control_count, len(found.control)),
            (ui.soon_count, len(found.soon)),
            (ui.decisions_count, len(found.decisions)),
        ):
            label.setText(str(count or ""))

    def _as_rows(self, findings: Sequence[Finding]) -> list[AttentionRow]:
        return today_rows.attention_rows(self.desk.dossier, findings, self.desk.today)

    def _nothing(self, found: today_rows.Found) -> str:
        """The sentence where nothing presses."""
        if found.count:
            return words.NOTHING_LATE
        if self._only_mine:
            return words.NOTHING_MINE
        day = today_rows.next_due(self.desk.dossier, self.desk.today)
        return words.all_fine(day_text(day[0]), day[1]) if day else words.ALL_FINE

    def _show(self, table: LinkTable, rows: Sequence[Any]) -> None:
        self._rows[table] = rows
        more = self._more.get(table)
        table.show_rows(rows, 0 if more is None or table in self._whole else _FIRST)
        if more is not None:
            more.setVisible(len(rows) > _FIRST)
            more.setText(words.FEWER if table in self._whole else words.show_all(len(rows)))

    def _show_waiting(self) -> None:
        rows = awaited_rows(self.desk.dossier, self.desk.today)
        self._show(self.ui.waiting, rows)
        say(self.ui.waiting_empty, "" if rows else words.NO_WAITS)
        say(self.ui.chain, chain_text(self.desk.dossier))
        self.ui.waiting_count.setText(str(len(rows) or ""))

    def _show_progress(self) -> None:
        dossier = self.desk.dossier
        total = today_rows.total(dossier)
        self.ui.progress_count.setText(words.progress(total.done, total.of))
        rows = today_rows.phase_rows(dossier)
        while len(self._bars) < len(rows):
            self._add_bar()
        for (name, bar, count), row in zip(self._bars, rows, strict=False):
            name.setText(row.title)
            bar.show_share(row.done, row.of, words.bar_said(row.title, row.done, row.of))
            count.setText(words.share(row.done, row.of))

    def _show_figures(self) -> None:
        desk = self.desk
        section = figures_rows.today_section(desk.dossier, desk.today, constants_for(desk.dossier))
        self.ui.figures_section.setVisible(section is not None)
        self.story.show_sections([section] if section else [])

    def _add_bar(self) -> None:
        name, count = QLabel(), QLabel()
        bar = ProgressBar(self.tools.looks)
        name.setWordWrap(True)
        for label in (name, count):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumHeight(self.tools.looks.now.row)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = len(self._bars)
        for column, widget in enumerate((name, bar, count)):
            self.ui.phases.addWidget(widget, row, column)
        self._bars.append((name, bar, count))

    def _show_news(self) -> None:
        """What others changed; nothing for who is here for the first time."""
        moment = moment_of(self.tools.settings.now.seen.get(self.desk.document_id, ""))
        self.ui.since_section.setVisible(moment is not None)
        if moment is None:
            return
        desk = self.desk
        news = since(desk.dossier, desk.history.newest_first(), moment, desk.author)
        rows = news_rows(news)
        self._show(self.ui.since, rows)
        say(self.ui.since_empty, "" if rows else words.NO_NEWS)
        self.ui.since_count.setText(words.since(moment))

    def _on_more(self, table: LinkTable) -> None:
        self._whole ^= {table}
        self._show(table, self._rows[table])

    @override
    def listing(self) -> Listing | None:
        """The list with the focus; else all findings."""
        titles = {
            self.ui.soon: words.SOON,
            self.ui.agreed: words.AGREED,
            self.ui.decisions: words.DECISIONS,
            self.ui.waiting: words.WAITING,
            self.ui.since: words.SINCE,
        }
        table = next((table for table in titles if table.hasFocus()), None)
        filter_text = words.MINE if self._only_mine else ""
        if table is not None:
            model = RowsModel[Any](table.rows.columns, lambda row: row.key)
            model.show(self._rows.get(table, ()))
            return model.listing(titles[table], filter_text)
        findings = _attention_model()
        findings.show(self._each)
        return findings.listing(words.ATTENTION, filter_text)


def _presser(run: Any, table: LinkTable) -> Any:
    """A slot for a button that is about a list."""

    def press() -> None:
        run(table)

    return press


def _attention_model() -> RowsModel[AttentionRow]:
    subject, text, fix = words.COLUMNS
    return RowsModel(
        (
            Shown(subject, lambda row: row.subject),
            Shown(text, lambda row: row.text, tone=lambda row: row.tone),
            Shown(fix, lambda row: row.fix),
        ),
        lambda row: row.key,
    )


def _dated_model(headings: tuple[str, str, str]) -> RowsModel[AttentionRow]:
    subject, text, day = headings
    return RowsModel(
        (
            Shown(subject, lambda row: row.subject),
            Shown(text, lambda row: row.text, tone=lambda row: row.tone),
            Shown(day, lambda row: row.day, Kind.DAY),
        ),
        lambda row: row.key,
    )


def _awaited_model() -> RowsModel[AwaitedRow]:
    on, since_day, frees = words.WAIT_COLUMNS
    return RowsModel(
        (
            Shown(on, lambda row: row.on, said=lambda row: row.said),
            Shown(since_day, lambda row: row.since, Kind.DAY),
            Shown(frees, lambda row: row.frees),
        ),
        lambda row: row.key,
    )


def _news_model() -> RowsModel[NewsRow]:
    return RowsModel(
        (Shown(words.SINCE, lambda row: row.text, tone=lambda row: row.tone),),
        lambda row: row.key,
    )
