"""What users type is never markup.

Qt takes a text for HTML when it looks like it, and then opens the files that it names; on Windows a
path on a server makes that a login. Here every field of every record holds such a text, everything
is shown, and nothing may be opened.
"""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.fields import Kind, Record, Trait, fields_of
from app.domain.measurements import OwnConstant
from app.domain.tables import TABLES
from app.domain.town_hall import Person, StandIn
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.opening import open_document
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.notice import Notice
from app.ui.problems import ask
from app.ui.settings import SettingsFile
from app.ui.tips import plain_tip
from tests.project.repository import ROOT
from tests.ui import scenes
from tests.ui.audit.contrast import painted
from tests.ui.conftest import LEADER, TODAY
from tests.ui.watched import Watch, watched

MARK = "<b>x</b>"
KEPT = {
    *(("step", "code"), ("decision", "number"), ("person", "mail")),
    *(("lesson", "contact"), ("open_question", "contact"), ("open_question", "from_whom")),
}
"""Fields that hold a number, an address or a sender, which the program makes or checks."""
WITHOUT = {
    "start", "dialog-who", "dialog-keys", "dialog-about", "dialog-wizard", "dialog-columns",
    "dialog-backups", "dialog-cbs", "dialog-dates", "dialog-find", "dialog-hand_over",
    "dialog-guide", "guide_start", "guide_it", "guide_security",
    "dialog-paste_list", "dialog-privacy", "dialog-report", "dialog-step", "wizard-2", "wizard-3",
    "wizard-5", "wizard-cbs",
}  # fmt: skip
"""Scenes that show nothing of a dossier, or not yet."""


@pytest.fixture(scope="module")
def trap(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Watch]:
    """A folder with a real picture: Qt opens what it can find."""
    folder = tmp_path_factory.mktemp("CANARY")
    picture = QPixmap(4, 4)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(folder / "x.png"))
    with watched(folder) as watch:
        watch.folder = folder  # type: ignore[attr-defined]
        yield watch


def bait(watch: Watch) -> str:
    folder: Path = watch.folder  # type: ignore[attr-defined]
    return f'{MARK}<img src="file://{folder}/x.png"><a href="file://{folder}/x.png">y</a>'


@pytest.fixture(scope="module")
def stage(
    trap: Watch, demo_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The window on a dossier that is bait to the last field."""
    folder = tmp_path_factory.mktemp("stage")
    path = folder / demo_file.name
    path.write_bytes(demo_file.read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMENLEVINGSROUTE_STATE", str(folder / "state"))
        with Session(open_document(path, LEADER), LEADER) as session:
            edit = Edit(session.dossier)
            edit.save(*poisoned(session, bait(trap)))
            session.do(edit.draft(f"set_{MARK}", bait(trap)))
            session.publish()
        settings = SettingsFile()
        settings.change(name=bait(trap))
        window = MainWindow(Looks(), settings, today=lambda: TODAY)
        window.resize(1280, 800)
        window.show()
        assert window.files.open_path(path)
        yield window
        scenes.clear(window)
        window.let_go()
        window.close()
        window.deleteLater()


def poisoned(session: Session, text: str) -> Iterator[Record]:
    """Every record with bait in every text, and one where a table has none yet."""
    people = [item.id for item in session.dossier.all(Person)]
    yield OwnConstant("gas_price", Decimal("1.45"), text)
    yield StandIn("stand-in", people[0], people[1], date(2026, 11, 1), date(2026, 12, 1))
    for table, kind in TABLES.items():
        names = [
            field.name
            for field in fields_of(kind)
            if field.kind is Kind.TEXT
            and field.refers_to is None
            and not field.has(Trait.LINK)
            and (table, field.name) not in KEPT
        ]
        for number, record in enumerate(session.dossier.all(kind)):
            # Unique, for the fields that must be.
            yield replace(record, **dict.fromkeys(names, f"{text} {number}"))


def test_the_trap_works(trap: Watch, qtbot: QtBot) -> None:
    trap.opened()
    label = QLabel(bait(trap))
    qtbot.addWidget(label)
    label.show()
    label.grab()
    assert "x.png" in trap.opened()
    label.setTextFormat(Qt.TextFormat.PlainText)
    trap.opened()
    label.setText(f"{bait(trap)} ")
    label.grab()
    assert trap.opened() == []


@pytest.mark.parametrize("scene", scenes.SCENES)
def test_a_scene_opens_nothing_and_shows_the_text_as_it_was_typed(
    stage: MainWindow, trap: Watch, scene: str
) -> None:
    trap.opened()
    root = scenes.show(stage, scene)
    root.grab()
    assert trap.opened() == [], "shown"
    for widget in (root, *root.findChildren(QWidget)):
        show_tip(widget, widget.toolTip())
    for text in cell_tips(root):
        show_tip(root, text)
    assert trap.opened() == [], "tips"
    for menu in root.findChildren(QMenu):
        open_menu(menu)
    assert trap.opened() == [], "menus"
    assert [tip for tip in tips(root) if MARK in tip] == []
    assert [
        label.text() for label in labels(root) if MARK in label.text() and not plain(label)
    ] == []
    # Today a label may hold a number only; tomorrow somebody adds a name to it.
    assert [
        f"{label.objectName()}: {label.text()[:60]}"
        for label in labels(root)
        if label.text() and label.text() not in words_of_forms() and not plain(label)
    ] == []
    if scene not in WITHOUT:
        assert any(MARK in text.words for text in painted(root))


def test_messages_and_questions_open_nothing(
    stage: MainWindow, trap: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenes.show(stage, "page-today")
    trap.opened()
    stage.say(bait(trap))
    stage.banners.show(Notice("aside", bait(trap), ("copy",)))
    scenes.settle()
    stage.grab()
    seen: list[str] = []

    def answer(box: QMessageBox) -> int:
        box.show()
        scenes.settle()
        box.grab()
        seen.extend(text.words for text in painted(box))
        box.hide()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    ask(stage, bait(trap), "Ja", "Nee", title=bait(trap))
    assert trap.opened() == []
    assert any(MARK in text for text in seen)


def test_a_menu_of_the_row_opens_nothing(stage: MainWindow, trap: Watch) -> None:
    scenes.show(stage, "page-route")
    trap.opened()
    page = stage.page
    assert page is not None
    table = page.parts()[0].first
    assert isinstance(table, QAbstractItemView)
    table.setCurrentIndex(table.model().index(1, 0))
    table.customContextMenuRequested.emit(table.visualRect(table.currentIndex()).center())
    scenes.settle()
    menus = [menu for menu in stage.findChildren(QMenu) if menu.isVisible()]
    assert menus
    for menu in menus:
        open_menu(menu)
        menu.close()
    assert trap.opened() == []


def test_the_helper_for_tips_escapes() -> None:
    assert plain_tip("<b>a</b>\nb") == "<p>&lt;b&gt;a&lt;/b&gt;<br>b</p>"
    assert plain_tip("") == ""


FORBIDDEN = {
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "QTextBrowser", "QTextEdit",
    "QErrorMessage", "QProgressDialog", "QInputDialog", "QWizard", "QWizardPage", "setWhatsThis",
}  # fmt: skip
"""What takes any text for markup."""
MESSAGE_BOX = "app/ui/problems.py"
"""The one place that makes a message box."""
GUIDE_TEXT = "app/ui/widgets/guide_text.py"
"""The one text with headings and tables: all of it is ours, and goes in as plain text."""
TIPS = "setToolTip"


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "app" / "ui").rglob("*.py")):
        if "_compiled" not in path.parts:
            name = path.relative_to(ROOT).as_posix()
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def test_nothing_is_used_that_takes_text_for_markup() -> None:
    found = [
        f"{name}:{node.lineno} {word}"
        for name, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.expr)
        for word in (getattr(node, "attr", ""), getattr(node, "id", ""))
        if (word in FORBIDDEN and (word, name) != ("QTextEdit", GUIDE_TEXT))
        or (word == "QMessageBox" and name != MESSAGE_BOX)
    ]
    assert found == []


def test_a_tip_is_a_fixed_text_or_comes_from_the_helper() -> None:
    found = [
        f"{name}:{node.lineno} {ast.unparse(node)}"
        for name, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == TIPS
        and not safe(node.args[0], tree)
    ]
    assert found == []


def safe(value: ast.expr, tree: ast.Module) -> bool:
    """Whether an expression cannot hold what a user typed unescaped."""
    match value:
        case ast.Constant() | ast.Attribute(value=ast.Name(id="words" | "shell_words"), attr=_):
            return True
        case ast.Call(func=ast.Name(id="plain_tip")):
            return True
        case ast.IfExp(body=one, orelse=other):
            return safe(one, tree) and safe(other, tree)
        case ast.Name(id=name):
            given = [
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Assign)
                and any(isinstance(item, ast.Name) and item.id == name for item in node.targets)
            ]
            return bool(given) and all(safe(item, tree) for item in given)
    return False


@cache
def words_of_forms() -> frozenset[str]:
    """The texts that stand in the forms."""
    return frozenset(
        element.text or ""
        for path in (ROOT / "forms").glob("*.ui")
        for element in ET.parse(path).iter("string")  # noqa: S314 - our own files
    )


def labels(root: QWidget) -> list[QLabel]:
    # A tip is a label too; what it shows is judged by itself.
    return [label for label in root.findChildren(QLabel) if label.objectName() != "qtooltip_label"]


def plain(label: QLabel) -> bool:
    return label.textFormat() is Qt.TextFormat.PlainText


def tips(root: QWidget) -> Iterator[str]:
    """All tips that can come up."""
    for widget in (root, *root.findChildren(QWidget)):
        yield widget.toolTip()
    for action in root.findChildren(QAction):
        yield tip_of(action)
    yield from cell_tips(root)


def tip_of(action: QAction) -> str:
    """The tip that was given; without one Qt tells the text, which a menu does not show."""
    bare = [re.sub(r"&|…|\.\.\.", "", text) for text in (action.toolTip(), action.text())]
    return "" if bare[0] == bare[1] else action.toolTip()


def cell_tips(root: QWidget) -> Iterator[str]:
    for view in root.findChildren(QAbstractItemView):
        model: QAbstractItemModel | None = view.model()
        if model is None:
            continue
        for row in range(min(model.rowCount(QModelIndex()), 30)):
            for column in range(columns(model)):
                yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")
        for section in range(columns(model)):
            tip = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            yield str(tip or "")


def columns(model: QAbstractItemModel) -> int:
    # PySide does not let one ask the lists of a picker.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def show_tip(widget: QWidget, text: str) -> None:
    if MARK in unescape(text):
        QToolTip.showText(QPoint(10, 10), text, widget)
        QApplication.processEvents()
        for other in QApplication.topLevelWidgets():
            if other.isVisible() and other.windowType() is Qt.WindowType.ToolTip:
                other.grab()
        QToolTip.hideText()


def open_menu(menu: QMenu) -> None:
    menu.aboutToShow.emit()
    menu.grab()
    for action in menu.actions():
        show_tip(menu, tip_of(action) if menu.toolTipsVisible() else "")
