"""The mails with which reports are sent; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from app.domain.dossier import Dossier
from app.domain.town_hall import Department
from app.domain.walk import departments
from app.reports.mail import Addresses, Draft, addresses
from app.ui.models.report_choice import ReportChoice
from app.words import report_mail as words
from app.words.report_texts import TITLES


class Sender(Protocol):
    """Who sends them, of which dossier, today."""

    @property
    def dossier(self) -> Dossier:
        """The records."""
        ...

    @property
    def author(self) -> str:
        """The name below the mail."""
        ...

    @property
    def today(self) -> date:
        """The day the reports hold for."""
        ...


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A mail, and where it is put."""

    draft: Draft
    path: Path


@dataclass(frozen=True, slots=True)
class Drafts:
    """All mails.

    Attributes:
        items: One per department for a set, else one.
        missing: Codes of departments of which no address is known.
    """

    items: tuple[DraftFile, ...]
    missing: tuple[str, ...]


def drafts_of(choice: ReportChoice, sender: Sender, paths: Sequence[Path]) -> Drafts:
    """The mails for the reports that were made.

    Args:
        choice: What was asked.
        sender: Who sends them.
        paths: The files, in the order of the departments; of a set the index comes last.
    """
    dossier, title = sender.dossier, TITLES[choice.nr]
    if not choice.per_department:
        return Drafts((_draft(sender, title, Addresses((), ()), paths[0]),), ())
    one = dossier.find(Department, choice.department)
    asked = [one] if one is not None else departments(dossier)
    found = [(department, addresses(dossier, [department])) for department in asked]
    items = tuple(
        _draft(sender, f"{title} {department.name}", whom, path)
        for (department, whom), path in zip(found, paths, strict=False)
    )
    return Drafts(items, tuple(code for _, whom in found for code in whom.missing))


def _draft(sender: Sender, title: str, whom: Addresses, path: Path) -> DraftFile:
    draft = Draft(
        to=whom.found,
        subject=words.subject(title, sender.dossier.municipality.name),
        body=words.body(title, sender.today, sender.author),
        files=(path,),
    )
    return DraftFile(draft, path.with_suffix(".eml"))
