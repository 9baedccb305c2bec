"""*Vandaag*: what needs attention, each line a click from where it is mended."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from app.domain.attention import Concern, attention
from app.ui._compiled.today_page import Ui_TodayPage
from app.ui.listing import Kind, Listing
from app.ui.models import today_rows
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.models.today_rows import AttentionRow, WaitRow
from app.ui.page import Page
from app.ui.parts import Part
from app.ui.tools import Tools
from app.ui.widgets.link_table import LinkTable
from app.ui.widgets.progress_bar import ProgressBar
from app.words.dates import day_text
from app.words.window import today as words

_FIRST = 10
"""How many findings are shown before *Alle tonen*."""


class TodayPage(Page):
    """The first page of an open dossier."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.ui = Ui_TodayPage()
        self.ui.setupUi(self)
        self._all = False
        self._attention: list[AttentionRow] = []
        models: list[tuple[LinkTable, RowsModel[Any]]] = [
            (self.ui.attention, _attention_model()),
            (self.ui.soon, _attention_model()),
            (self.ui.decisions, _attention_model()),
            (self.ui.waiting, _wait_model()),
        ]
        for table, model in models:
            table.prepare(model, tools.looks, stretch=0, links=True)
            table.horizontalHeader().hide()
            table.followed.connect(lambda row: tools.go(row.place))
        self._bars: list[tuple[QLabel, ProgressBar, QLabel]] = []
        self.ui.more.clicked.connect(self._on_more)

    @override
    def parts(self) -> Sequence[Part]:
        return (Part(self, self.ui.attention),)

    @override
    def refresh(self) -> None:
        dossier, today = self.desk.dossier, self.desk.today
        self.ui.title.setText(words.title(today))
        findings = attention(dossier, today, touched=self.desk.history.last_touched())
        rows = {
            item: today_rows.attention_rows(dossier, found, today)
            for item, found in (
                ("attention", [f for f in findings if f.concern not in today_rows.ELSEWHERE]),
                ("soon", [f for f in findings if f.concern is Concern.DUE_SOON]),
                ("decisions", [f for f in findings if f.concern is Concern.AWAITING_DECISION]),
            )
        }
        self._attention = rows["attention"]
        self._show_attention()
        self._show(self.ui.soon, self.ui.soon_empty, rows["soon"], words.NOTHING_SOON)
        self._show(
            self.ui.decisions, self.ui.decisions_empty, rows["decisions"], words.NO_DECISIONS
        )
        waits = today_rows.wait_rows(dossier)
        self._show(self.ui.waiting, self.ui.waiting_empty, waits, words.NO_WAITS)
        self._show_progress()

    def _show_attention(self) -> None:
        rows = self._attention
        day = today_rows.next_due(self.desk.dossier, self.desk.today)
        empty = words.all_fine(day_text(day[0]), day[1]) if day else words.ALL_FINE
        most = 0 if self._all else _FIRST
        self._show(self.ui.attention, self.ui.attention_empty, rows, empty, most)
        self.ui.attention_title.setText(f"{words.ATTENTION} {len(rows) or ''}".strip())
        self.ui.more.setVisible(len(rows) > _FIRST)
        self.ui.more.setText(words.FEWER if self._all else words.show_all(len(rows)))

    def _show(
        self,
        table: LinkTable,
        empty: QLabel,
        rows: list[AttentionRow] | list[WaitRow],
        text: str,
        most: int = 0,
    ) -> None:
        empty.setText(text)
        empty.setVisible(not rows)
        table.show_rows(rows, most)

    def _show_progress(self) -> None:
        dossier = self.desk.dossier
        total = today_rows.total(dossier)
        self.ui.progress_title.setText(f"{words.PROGRESS} {words.progress(total.done, total.of)}")
        rows = today_rows.phase_rows(dossier)
        while len(self._bars) < len(rows):
            self._add_bar()
        for (name, bar, count), row in zip(self._bars, rows, strict=False):
            name.setText(row.title)
            bar.show_share(row.done, row.of, words.bar_said(row.title, row.done, row.of))
            count.setText(f"{row.done} van {row.of}")

    def _add_bar(self) -> None:
        name, count = QLabel(), QLabel()
        bar = ProgressBar(self.tools.looks)
        for label in (name, count):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumHeight(self.tools.looks.now.row)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = len(self._bars)
        for column, widget in enumerate((name, bar, count)):
            self.ui.phases.addWidget(widget, row, column)
        self._bars.append((name, bar, count))

    def _on_more(self) -> None:
        self._all = not self._all
        self._show_attention()

    @override
    def listing(self) -> Listing | None:
        model = _attention_model()
        model.show(self._attention)
        return model.listing(words.ATTENTION)


def _attention_model() -> RowsModel[AttentionRow]:
    subject, text, fix = words.COLUMNS
    return RowsModel(
        (
            Shown(subject, lambda row: row.subject),
            Shown(text, lambda row: row.text),
            Shown(fix, lambda row: row.fix),
        ),
        lambda row: row.key,
    )


def _wait_model() -> RowsModel[WaitRow]:
    on, _, since, holds = words.WAIT_COLUMNS
    return RowsModel(
        (
            Shown(on, lambda row: row.on),
            Shown(since, lambda row: row.since, Kind.DAY),
            Shown(holds, lambda row: words.holds_up(row.holds_up)),
        ),
        lambda row: row.key,
    )
