"""Nothing is too small to hit, and no word is cut off."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.ui.audit.controls import called, inner, visible

_CONTENTS: Mapping[type[QAbstractButton], QStyle.SubElement] = {
    QPushButton: QStyle.SubElement.SE_PushButtonContents,
    QCheckBox: QStyle.SubElement.SE_CheckBoxContents,
    QRadioButton: QStyle.SubElement.SE_RadioButtonContents,
}
TARGET = 24
"""Pixels that WCAG 2.2 asks of what is pressed.

Not judged: the edge between two parts of a page (the keys and the button for the detail do the
same) and scroll bars (the wheel and the keys do the same).
"""


def small(root: QWidget) -> list[str]:
    """The targets that are too small."""
    return [
        f"{called(widget)}: {size.width()}x{size.height()}"
        for widget, size in _targets(root)
        if size.width() < TARGET or size.height() < TARGET
    ]


def _targets(root: QWidget) -> Iterator[tuple[QWidget, QSize]]:
    pressed = QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox | QPlainTextEdit
    for widget in visible(root):
        if isinstance(widget, pressed) and not inner(widget):
            yield widget, widget.size()
        elif isinstance(widget, QTabBar):
            shown = (at for at in range(widget.count()) if widget.isTabVisible(at))
            yield from ((widget, widget.tabRect(at).size()) for at in shown)
        elif isinstance(widget, QHeaderView):
            if widget.sectionsClickable() and widget.count():
                yield widget, QSize(widget.sectionSize(0), widget.height())
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            index = widget.model().index(0, 0)
            if index.isValid() and not widget.visualRect(index).isEmpty():
                yield widget, QSize(TARGET, widget.visualRect(index).height())


def clipped(root: QWidget) -> list[str]:
    """The texts that do not fit where they stand, or stand where nobody sees them."""
    return [
        f"{called(widget)}: out of sight" for widget in visible(root) if _out_of_sight(widget)
    ] + [
        f"{called(widget)}: {words!r} needs {need.width()}x{need.height()}, "
        f"has {room.width()}x{room.height()}"
        for widget, words, need, room in _fits(root)
        if need.width() > room.width() + 1 or need.height() > room.height() + 1
    ]


def _out_of_sight(widget: QWidget) -> bool:
    """Whether a text is beyond the edge of what it stands in; one can scroll to some."""
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text() or inner(widget):
        return False
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QAbstractScrollArea):
            return False
        around = around.parentWidget()
    return widget.visibleRegion().isEmpty()


def _fits(root: QWidget) -> Iterator[tuple[QWidget, str, QSize, QSize]]:
    for widget in visible(root):
        if isinstance(widget, QLabel) and widget.text():
            yield widget, widget.text(), _needed(widget), widget.size()
        elif isinstance(widget, QAbstractButton) and widget.text():
            yield widget, widget.text(), *_on_button(widget)
        elif isinstance(widget, QScrollArea) and not widget.horizontalScrollBar().isVisible():
            # Nothing stands beside the part that is seen, unless one can go there.
            content = widget.widget()
            if content is not None:
                yield widget, "its content", QSize(content.width(), 0), widget.viewport().size()
        elif type(widget) is QHeaderView:
            # Those of Rollen paint their words themselves.
            yield from _headings(widget)


def _needed(label: QLabel) -> QSize:
    if not label.wordWrap():
        return label.sizeHint()
    return QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()))


def _on_button(button: QAbstractButton) -> tuple[QSize, QSize]:
    """What the words of a button need, and what is left for them."""
    metrics, option = button.fontMetrics(), QStyleOptionButton()
    option.initFrom(button)
    words = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
    need = QSize(metrics.horizontalAdvance(words) + icon, metrics.tightBoundingRect(words).height())
    for kind, element in _CONTENTS.items():
        if isinstance(button, kind):
            return need, button.style().subElementRect(element, option, button).size()
    only_icon = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(button, QToolButton) and icon and button.toolButtonStyle() is only_icon:
        return QSize(), button.size()
    return need, button.size()


def _headings(header: QHeaderView) -> Iterator[tuple[QWidget, str, QSize, QSize]]:
    model: QAbstractItemModel | None = header.model()
    if model is None:
        return
    for section in range(min(header.count(), 40)):
        words = str(model.headerData(section, header.orientation()) or "")
        if words and not header.isSectionHidden(section):
            need = header.sectionSizeHint(section)
            yield header, words, QSize(need, 0), QSize(header.sectionSize(section), 0)
