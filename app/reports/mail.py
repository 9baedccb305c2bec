"""An e-mail with reports in it, as a file that a mail program opens as a draft.

The file is a message of RFC 5322 with `X-Unsent: 1`, by which Outlook and others know that it is
still to be sent. It has no date and no id: the program that sends it gives these.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.town_hall import Department, Person
from app.reports.placing import placing

_ADDRESS = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@[^\s@<>(),;:\"\[\]\\]+\.[^\s@<>(),;:\"\[\]\\]+")
_KINDS = {
    ".ics": ("text", "calendar"),
    ".pdf": ("application", "pdf"),
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What is in it.

    Attributes:
        to: Addresses; there may be none yet.
        subject: On one line.
        body: Plain text.
        files: What is attached.
    """

    to: tuple[str, ...]
    subject: str
    body: str
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the mail for some departments goes.

    Attributes:
        found: The addresses, each once.
        missing: Codes of the departments of which nobody has an address that can be used.
    """

    found: tuple[str, ...]
    missing: tuple[str, ...]


def addresses(dossier: Dossier, departments: Iterable[Department]) -> Addresses:
    """The address of the head of each department, and else of its contact."""
    found: dict[str, None] = {}
    missing: list[str] = []
    for department in departments:
        address = _address(dossier, department)
        if address:
            found[address] = None
        else:
            missing.append(department.code)
    return Addresses(tuple(found), tuple(missing))


def _address(dossier: Dossier, department: Department) -> str:
    for key in (department.head, department.contact):
        person = dossier.find(Person, key)
        if person is not None and is_address(person.mail):
            return person.mail.strip()
    return ""


def is_address(text: str) -> bool:
    """Whether a text is one plain mail address, without a name around it."""
    return bool(_ADDRESS.fullmatch(text.strip())) and text.strip().isascii()


def message(draft: Draft) -> bytes:
    """The bytes of a draft; the same draft gives the same bytes.

    Raises:
        OSError: A file cannot be read.
    """
    made = EmailMessage(policy=SMTP)
    made["X-Unsent"] = "1"
    if draft.to:
        made["To"] = ", ".join(draft.to)
    made["Subject"] = " ".join(draft.subject.split())
    made.set_content(draft.body)
    digest = sha256(repr((draft.to, draft.subject, draft.body)).encode())
    for file in draft.files:
        content = file.read_bytes()
        digest.update(content)
        main, sub = _KINDS.get(file.suffix.lower(), ("application", "octet-stream"))
        made.add_attachment(content, maintype=main, subtype=sub, filename=file.name)
    if draft.files:
        # The library would take a random line between the parts.
        made.set_boundary(f"=_{digest.hexdigest()[:32]}")
    return made.as_bytes()


def write_draft(draft: Draft, path: Path) -> None:
    """Write a draft; an older one with that name is replaced as a whole.

    Raises:
        ReportError: Why there is none.
    """
    with placing(path) as beside:
        beside.write_bytes(message(draft))
