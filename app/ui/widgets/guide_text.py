"""The text of a guide: to read, to go through with the keys, to select and copy."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from app.ui.guide_writing import COMMAND, Entry, write_guide
from app.ui.looks import Look
from app.words.guides.model import Guide

_IMAGE = QTextDocument.ResourceType.ImageResource


class GuideText(QTextEdit):
    """Shows a document that was written here; it opens nothing that a text names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, tuple[QImage, float]] = {}
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    def show_guide(self, guide: Guide, look: Look) -> Sequence[Entry]:
        """Show a guide in a look; gives its headings."""
        entries = write_guide(guide, self.document(), look)
        self._pictures = dict(_pictures(self.document()))
        self._fit_pictures()
        return entries

    def _fit_pictures(self) -> None:
        """Make each picture as large as it is shown: a text would shrink it roughly."""
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        ratio = self.devicePixelRatioF()
        for name, (image, width) in self._pictures.items():
            fitting = image.scaledToWidth(
                max(round(min(width, room) * ratio), 1), Qt.TransformationMode.SmoothTransformation
            )
            fitting.setDevicePixelRatio(ratio)
            self.document().addResource(_IMAGE, QUrl(name), fitting)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_pictures()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give nothing for what was not handed over; without that Qt opens a file of that name."""
        del kind, name
        return QImage()

    def command(self) -> str:
        """The line to be typed where the caret stands; empty elsewhere."""
        block = self.textCursor().block()
        return block.text() if block.blockFormat().property(COMMAND) else ""

    def go_to(self, position: int) -> None:
        """Put the caret at a place and show that at the top."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        margin = round(self.document().documentMargin())
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - margin)

    def look_for(self, text: str, *, backwards: bool = False, again: bool = True) -> bool:
        """Select the next place of a text; after the last comes the first.

        Args:
            text: What to look for, in capitals or not.
            backwards: The place before instead.
            again: Leave the place that is selected now; else it may be found once more.

        Returns:
            Whether it is there.
        """
        here = self.textCursor()
        if not again:
            here.setPosition(here.selectionStart())
        flags = QTextDocument.FindFlag(0)
        if backwards:
            flags = QTextDocument.FindFlag.FindBackward
        found = self.document().find(text, here, flags)
        if found.isNull():
            ends = QTextCursor.MoveOperation
            here.movePosition(ends.End if backwards else ends.Start)
            found = self.document().find(text, here, flags)
        if found.isNull():
            return False
        self.setTextCursor(found)
        return True


def _pictures(document: QTextDocument) -> Iterator[tuple[str, tuple[QImage, float]]]:
    """The name of each picture in a document, with the picture and how wide it may be shown."""
    for form in document.allFormats():
        if form.isImageFormat():
            image = form.toImageFormat()
            found = document.resource(_IMAGE, QUrl(image.name()))
            yield image.name(), (QImage(found), image.width())
