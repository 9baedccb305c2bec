"""Opening a report that was made, showing where it is, and putting mails ready with it."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.installation.policy import MAIL, is_off
from app.reports.errors import ReportError
from app.reports.mail import write_draft
from app.ui.desk import Desk
from app.ui.models.drafts import Drafts
from app.ui.models.report_drafts import Sending, drafts_of
from app.ui.turned_off import refused
from app.ui.widgets.message_line import MessageLine, Way
from app.words.report_trouble import trouble_in_window
from app.words.window import reports as words


class ReportSending:
    """What can be done with files of reports; it is told in a message line."""

    def __init__(self, desk: Desk, message: MessageLine) -> None:
        self._desk, self._message = desk, message

    def open(self, path: Path) -> None:
        """Open a file or a folder with the program that belongs to it."""
        # Of a file that was moved the system says nothing, or something in its own words.
        if not os.path.exists(path):  # noqa: PTH110 - `Path.exists` raises on a share that is gone
            self._message.say(words.not_there(path.name, str(path.parent)))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute()))):
            self._message.say(words.NOT_OPENED)

    def ways(self, reports: Sequence[Sending], first: Path) -> tuple[Way, ...]:
        """What can be done with reports that are there.

        Args:
            reports: What was made.
            first: The file to begin with: of a set its index.
        """
        ways = (
            Way(words.OPEN, partial(self.open, first)),
            Way(words.SHOW_FOLDER, partial(self.open, first.parent)),
        )
        if is_off(MAIL):
            return ways
        return (*ways, Way(words.MAIL, partial(self.draft, reports)))

    def draft(self, reports: Sequence[Sending]) -> None:
        """Put a mail ready for whoever each report is for; only one is opened at once."""
        why_not = refused(MAIL)
        if why_not:
            self._message.say(why_not)
            return
        drafts = drafts_of(self._desk, reports)
        try:
            for item in drafts.items:
                write_draft(item.draft, item.path)
        except ReportError as error:
            path = Path(str(error.data.get("path", reports[-1].path)))
            self._message.say(trouble_in_window(error.code, error.data, path))
            return
        paths = [item.path for item in drafts.items]
        text = words.drafted([path.name for path in paths], drafts.missing)
        self._message.offer(text, *self._after(drafts, paths))

    def _after(self, drafts: Drafts, paths: Sequence[Path]) -> Sequence[Way]:
        """What there is to do for whose mail program does not open drafts."""
        one = len(paths) == 1
        ways = [
            Way(words.OPEN, partial(self.open, paths[0]))
            if one
            else Way(words.SHOW_FOLDER, partial(self.open, paths[0].parent))
        ]
        if one:
            text = partial(self._copy, drafts.text, words.TEXT_COPIED)
            ways.append(Way(words.COPY_TEXT, text))
        if drafts.addresses:
            addresses = partial(self._copy, drafts.addresses, words.ADDRESSES_COPIED)
            ways.append(Way(words.COPY_ADDRESSES, addresses))
        return ways

    def _copy(self, text: str, told: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._message.renew(self._message.text(), told)
