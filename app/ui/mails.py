"""Mails that need no report: *Vraag de stand*, and the agenda of a meeting."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.domain.meetings import Meeting
from app.installation.policy import MAIL
from app.reports.errors import ReportError
from app.reports.mail import write_draft
from app.ui.models.agenda_mail import agenda_mail
from app.ui.models.drafts import Drafts
from app.ui.models.status_questions import Question, asked
from app.ui.opening_files import open_path
from app.ui.tools import Tools
from app.ui.turned_off import refused
from app.ui.widgets.message_line import Way
from app.words import agenda_mail as agenda_words
from app.words import status_mail as words
from app.words.names import listed
from app.words.report_trouble import trouble_in_window
from app.words.window import reports as report_words


def ask_status(tools: Tools, questions: Iterable[Question]) -> None:
    """Put a mail ready for every owner, with only what is theirs.

    Args:
        tools: The desk, which tells what came of it, and the folder of this laptop.
        questions: What is asked.
    """
    desk = tools.desk
    found = asked(desk, questions, desk.today, _folder(tools))
    if not found.drafts.items:
        desk.refused.emit(words.left_out(found.ownerless, found.internal) or words.NOBODY)
        return
    if put_ready(tools, found.drafts):
        names = [item.path.name for item in found.drafts.items]
        text = words.ready(names, listed(found.drafts.missing), found.ownerless, found.internal)
        desk.offered.emit(text, ways_of(tools, found.drafts))


def mail_agenda(tools: Tools, meeting: Meeting) -> None:
    """Put a mail ready with the agenda of a meeting, for who will be there.

    Args:
        tools: The desk, which tells what came of it, and the folder of this laptop.
        meeting: Of which meeting.
    """
    desk = tools.desk
    drafts = agenda_mail(desk, meeting, desk.today, _folder(tools))
    if put_ready(tools, drafts):
        mail = drafts.items[0]
        nobody = not drafts.missing and not mail.draft.to
        text = agenda_words.ready(mail.path.name, drafts.missing, nobody=nobody)
        desk.offered.emit(text, ways_of(tools, drafts))


def _folder(tools: Tools) -> Path:
    return Path(tools.settings.folder or tools.desk.path.parent)


def put_ready(tools: Tools, drafts: Drafts) -> bool:
    """Write mails; what stands in the way is told. Tells whether they are there."""
    why_not = refused(MAIL)
    if why_not:
        tools.desk.refused.emit(why_not)
        return False
    path = drafts.items[0].path
    try:
        for item in drafts.items:
            path = item.path
            write_draft(item.draft, path)
    except ReportError as error:
        tools.desk.refused.emit(trouble_in_window(error.code, error.data, path))
        return False
    return True


def ways_of(tools: Tools, drafts: Drafts) -> tuple[Way, ...]:
    """What there is to do with mails that are ready, also for who opens no drafts."""
    first, one = drafts.items[0].path, len(drafts.items) == 1
    shown = first if one else first.parent
    opened = report_words.OPEN if one else report_words.SHOW_FOLDER
    ways = [Way(opened, partial(open_path, tools.desk, shown))]
    if one:
        ways.append(
            Way(
                report_words.COPY_TEXT,
                partial(_copy, tools, drafts.text, report_words.TEXT_COPIED),
            )
        )
    if drafts.addresses:
        ways.append(
            Way(
                report_words.COPY_ADDRESSES,
                partial(_copy, tools, drafts.addresses, report_words.ADDRESSES_COPIED),
            )
        )
    return tuple(ways)


def _copy(tools: Tools, text: str, told: str) -> None:
    QGuiApplication.clipboard().setText(text)
    tools.desk.told.emit(told)
