"""Mails that are put ready, each as a file; no Qt."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.dossier import Dossier
from app.reports.mail import Draft


class Sender(Protocol):
    """Who sends them, of which dossier."""

    @property
    def dossier(self) -> Dossier:
        """The records."""
        ...

    @property
    def author(self) -> str:
        """The name below the mail."""
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
        items: The mails.
        missing: Who has no address that can be used: codes of departments, names of people.
    """

    items: tuple[DraftFile, ...]
    missing: tuple[str, ...]

    @property
    def text(self) -> str:
        """What the first mail says, for a mail program that opens no drafts."""
        first = self.items[0].draft
        return f"{first.subject}\n\n{first.body}"

    @property
    def addresses(self) -> str:
        """Everybody whom the mails are for, as a mail program takes them."""
        found = {address: None for item in self.items for address in item.draft.to}
        return "; ".join(found)
