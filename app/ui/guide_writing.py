"""Writes a guide into a document of Qt: every text as plain text, never as markup."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from app.assets import resource
from app.look import SPACING, TYPE
from app.ui.looks import Look
from app.words.guides.model import (
    Block,
    Bullets,
    Commands,
    Guide,
    Heading,
    Picture,
    Steps,
    Table,
    Text,
)

COMMAND = QTextFormat.Property.UserProperty.value
"""Tells a line to be typed from other text."""

_IMAGE = QTextDocument.ResourceType.ImageResource
_SHARP = 2
"""Pixels of a picture for one on screen, at 100 %."""
_WIDEST_HEAD, _EDGES = 170, 2
"""Of the column that heads the rows of a table, at 100 %, and the lines beside it."""
_WHOLE_WIDTH = QTextLength(QTextLength.Type.PercentageLength, 100)
_SMALL, _MIDDLE, _LARGE, _ = SPACING.paddings


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the list of contents.

    Attributes:
        text: The heading.
        level: 0 for the title, 1 directly below it.
        position: Of its first letter in the document.
    """

    text: str
    level: int
    position: int


def write_guide(guide: Guide, document: QTextDocument, look: Look) -> Sequence[Entry]:
    """Put a guide in a document, in the place of what was there; gives its headings."""
    document.clear()
    document.setDocumentMargin(look.px(_LARGE))
    writer = _Writer(QTextCursor(document), document, look)
    writer.heading(Heading(guide.title, 0))
    writer.paragraph(guide.about, "secondary")
    for block in guide.blocks:
        writer.add(block)
    return writer.entries


@dataclass(slots=True)
class _Writer:
    """Writes at the end of a document.

    Attributes:
        cursor: Where.
        document: The document.
        look: Sizes and colours.
        entries: The headings so far.
        empty: Whether the last block has nothing in it yet: at the start, and below a table.
    """

    cursor: QTextCursor
    document: QTextDocument
    look: Look
    entries: list[Entry] = field(default_factory=list)
    empty: bool = True

    def add(self, block: Block) -> None:
        """Write a block."""
        match block:
            case Heading():
                self.heading(block)
            case Text():
                self.paragraph(block.text)
            case Bullets() | Steps():
                self._list(block)
            case Commands():
                self._commands(block.lines)
            case Picture():
                self._picture(block)
            case Table():
                self._table(block)

    def heading(self, block: Heading) -> None:
        """Write a heading, and remember it for the contents."""
        size = (TYPE.title, TYPE.section, TYPE.body)[block.level]
        form = self._form(above=_LARGE if self.entries else 0)
        form.setHeadingLevel(block.level + 1)
        ink = self._ink(size=size, bold=True)
        self._begin(form, ink)
        self.entries.append(Entry(block.text, block.level, self.cursor.position()))
        self.cursor.insertText(block.text, ink)

    def paragraph(self, text: str, colour: str = "text") -> None:
        """Write a paragraph."""
        ink = self._ink(colour)
        self._begin(self._form(), ink)
        self.cursor.insertText(text, ink)

    def _list(self, block: Bullets | Steps) -> None:
        styles = QTextListFormat.Style
        form, ink = QTextListFormat(), self._ink()
        form.setStyle(styles.ListDecimal if isinstance(block, Steps) else styles.ListDisc)
        listed = None
        for item in block.items:
            self._begin(self._form(above=_SMALL // 2), ink)
            if listed is None:
                listed = self.cursor.createList(form)
            else:
                listed.add(self.cursor.block())
            self.cursor.insertText(item, ink)

    def _commands(self, lines: Sequence[str]) -> None:
        ink = self._ink()
        families = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
        ink.setFontFamilies([*families, TYPE.family])
        for at, line in enumerate(lines):
            form = self._form(above=0 if at else _SMALL)
            form.setProperty(COMMAND, True)
            form.setLeftMargin(self.look.px(_SMALL))
            if not self.look.plain:
                form.setBackground(self.look.color("surface"))
            self._begin(form, ink)
            self.cursor.insertText(line, ink)

    def _picture(self, picture: Picture) -> None:
        """Write a picture, and what it shows below it: that is read aloud, a picture is not."""
        image = QImage(str(resource(*picture.file)))
        form = QTextImageFormat()
        form.setName(f"guide:{picture.name}")
        self.document.addResource(_IMAGE, QUrl(form.name()), image)
        form.setWidth(self.look.px(image.width() / _SHARP))
        form.setMaximumWidth(_WHOLE_WIDTH)
        form.setProperty(QTextFormat.Property.ImageAltText, picture.alternative)
        self._begin(self._form(above=_MIDDLE), self._ink())
        self.cursor.insertImage(form)
        ink = self._ink("secondary", TYPE.table)
        self._begin(self._form(above=_SMALL // 2), ink)
        self.cursor.insertText(picture.alternative, ink)

    def _table(self, block: Table) -> None:
        form = QTextTableFormat()
        form.setHeaderRowCount(1)
        form.setWidth(_WHOLE_WIDTH)
        form.setCellPadding(self.look.px(_SMALL) - 2)
        form.setCellSpacing(0)
        form.setTopMargin(self.look.px(_SMALL))
        form.setBottomMargin(self.look.px(_SMALL))
        form.setColumnWidthConstraints(self._widths(block, form.cellPadding()))
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(self.look.color("border" if self.look.plain else "hairline"))
        if not self.empty:
            self._begin(QTextBlockFormat(), self._ink(size=1))
        table = self.cursor.insertTable(len(block.rows) + 1, len(block.heads), form)
        for row, texts in enumerate((block.heads, *block.rows)):
            self._row(table, row, texts)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.empty = True

    def _widths(self, block: Table, padding: float) -> list[QTextLength]:
        """How wide the columns are: no word of the first is cut, the others share what is left."""
        metrics = QFontMetricsF(self._ink(size=TYPE.table, bold=True).font())
        texts = [block.heads[0], *(row[0] for row in block.rows)]
        words = [word for text in texts for word in re.split(r" |(?<=-)", text)]
        whole = max(map(metrics.horizontalAdvance, texts))
        word = max(map(metrics.horizontalAdvance, words))
        width = max(min(whole, self.look.px(_WIDEST_HEAD)), word) + 2 * padding + _EDGES
        lengths = QTextLength.Type
        rest = [QTextLength(lengths.VariableLength, 0) for _ in block.heads[1:]]
        return [QTextLength(lengths.FixedLength, width), *rest]

    def _row(self, table: QTextTable, row: int, texts: Sequence[str]) -> None:
        for column, text in enumerate(texts):
            ink = self._ink(
                "text" if row else "secondary", TYPE.table, bold=row > 0 and column == 0
            )
            cursor = table.cellAt(row, column).firstCursorPosition()
            cursor.setBlockCharFormat(ink)
            cursor.insertText(text, ink)

    def _begin(self, form: QTextBlockFormat, ink: QTextCharFormat) -> None:
        """Begin a block; it takes the place of one that has nothing in it."""
        if self.empty:
            self.cursor.setBlockFormat(form)
            self.cursor.setBlockCharFormat(ink)
        else:
            self.cursor.insertBlock(form, ink)
        self.empty = False

    def _form(self, above: int = _SMALL) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setTopMargin(self.look.px(above))
        form.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return form

    def _ink(
        self, colour: str = "text", size: int = TYPE.body, *, bold: bool = False
    ) -> QTextCharFormat:
        ink = QTextCharFormat()
        ink.setFont(self.look.font(size, bold=bold))
        if not self.look.plain:
            ink.setForeground(self.look.color(colour))
        return ink
