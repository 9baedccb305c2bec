"""Paper: asks for a printer, and paints the pages of a PDF on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from app.progress import CancelledError, Progress
from app.reports.pages import PageImage, PageSize, page_images
from app.words.window import lists as words

_FINEST = 600
"""Dots per inch: nobody sees more on paper, and a page takes four times the memory."""


class PrinterError(Exception):
    """The printer did not take the pages."""


def any_printer() -> bool:
    """Whether there is a printer on this laptop."""
    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(window: QWidget, title: str, sizes: Sequence[PageSize]) -> QPrinter | None:
    """Let the user choose a printer, pages and copies; `None` when nothing is to be printed.

    Args:
        window: The window it belongs to.
        title: What the printer calls the work.
        sizes: The size of each page.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(_layout(sizes[0]))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, len(sizes))
    dialog.setFromTo(1, len(sizes))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCollateCopies)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """The numbers of the pages to print, in the order in which the printer wants them."""
    numbers = list(range(1, count + 1))
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        first, last = printer.fromPage() or 1, printer.toPage() or count
        numbers = [number for number in numbers if first <= number <= last]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    if printer.supportsMultipleCopies():
        return numbers
    copies = printer.copyCount()
    if printer.collateCopies():
        return numbers * copies
    return [number for number in numbers for _ in range(copies)]


def print_pages(path: Path, printer: QPrinter, numbers: Sequence[int], progress: Progress) -> None:
    """Paint pages on a printer; may run on any thread.

    Args:
        path: The PDF.
        printer: As the user chose it.
        numbers: The pages, in order.
        progress: Told how far it is; may cancel.

    Raises:
        PrinterError: The printer did not take them.
        CancelledError: `progress` said so; what was not sent yet is not printed.
    """
    painter = QPainter()
    if not numbers or not painter.begin(printer):
        raise PrinterError
    try:
        dpi = min(printer.resolution(), _FINEST)
        for done, page in enumerate(page_images(path, numbers, dpi)):
            progress.report(done, len(numbers), words.PRINTING)
            if done and not printer.newPage():
                raise PrinterError
            _paint(painter, page)
    except CancelledError:
        printer.abort()
        raise
    finally:
        painter.end()


def _paint(painter: QPainter, page: PageImage) -> None:
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_BGR888)
    painter.drawImage(fitted(painter.viewport(), image.size()), image)


def fitted(room: QRect, size: QSize) -> QRect:
    """The largest place for a picture on a sheet, in the middle; on A4 that is the whole sheet."""
    place = QRect(room)
    place.setSize(size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(room.center())
    return place


def _layout(size: PageSize) -> QPageLayout:
    sides = QPageLayout.Orientation
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        sides.Landscape if size.landscape else sides.Portrait,
        QMarginsF(0, 0, 0, 0),
    )
