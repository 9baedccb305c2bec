"""The mails with which reports are sent; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.report_runs import ReportRun
from app.domain.town_hall import Department
from app.reports.mail import Addresses, Draft, addresses
from app.ui.models.drafts import DraftFile, Drafts, Sender
from app.words import report_mail as words
from app.words.report_texts import TITLES


@dataclass(frozen=True, slots=True)
class Sending:
    """A report that goes out.

    Attributes:
        run: What it is.
        path: Where its file is.
    """

    run: ReportRun
    path: Path


def drafts_of(sender: Sender, reports: Sequence[Sending]) -> Drafts:
    """The mails for reports that were made; each department gets only its own.

    One that was sent before and not answered is sent with a reminder.

    Args:
        sender: Who sends them.
        reports: What goes out.
    """
    whom = [_addresses(sender.dossier, item.run) for item in reports]
    items = [_draft(sender, item, found) for item, found in zip(reports, whom, strict=True)]
    return Drafts(tuple(items), tuple(code for found in whom for code in found.missing))


def _addresses(dossier: Dossier, run: ReportRun) -> Addresses:
    department = dossier.find(Department, run.department)
    return addresses(dossier, [department] if department else [])


def _draft(sender: Sender, item: Sending, whom: Addresses) -> DraftFile:
    run, dossier = item.run, sender.dossier
    department = dossier.find(Department, run.department)
    title = TITLES[run.number] + (f" {department.name}" if department else "")
    waiting = run.sent_on if not run.answered else None
    draft = Draft(
        to=whom.found,
        subject=words.subject(title, dossier.municipality.name, reminder=waiting is not None),
        body=words.body(title, run.reference_date or date.min, sender.author, sent_on=waiting),
        files=(item.path,),
    )
    # Of one report there may be a mail with the paper and one with the sheet.
    return DraftFile(draft, item.path.with_name(f"{item.path.stem}_{run.form}.eml"))
