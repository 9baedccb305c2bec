"""What shows that a step is done: where the result is, and that the owner agrees; no Qt."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from app.domain.calendar import review_on
from app.domain.dossier import Dossier
from app.domain.instances import Status
from app.domain.status import effective
from app.domain.walk import instance_of
from app.editing.wording import name_of
from app.words.window import step as words


@dataclass(frozen=True, slots=True)
class Proof:
    """The proof of an instance.

    Attributes:
        link: The location when it is a link that may be opened; else empty.
        approved_label: The label of the approval, with the name of the owner.
        state: Since when it is done, and when it is looked at again; empty while it is not.
        closed: Whether nothing is left to do.
        done: Whether it is done.
    """

    location: str
    link: str
    approved_on: date | None
    approved_label: str
    state: str
    closed: bool
    done: bool


def proof(dossier: Dossier, key: str) -> Proof:
    """The proof of an instance."""
    item = instance_of(dossier, key)
    status = effective(dossier, item)
    done = status is Status.DONE
    return Proof(
        location=item.result_location,
        link=web_link(item.result_location),
        approved_on=item.approved_on,
        approved_label=words.approved_by(name_of(dossier, item.owner)),
        state=words.done_since(item.approved_on, review_on(dossier, item)) if done else "",
        closed=status.closed,
        done=done,
    )


def web_link(text: str) -> str:
    """The text when it is an `https` link, else nothing; only the text is looked at.

    A path is never touched: on Windows looking at one may send a password across the network.
    """
    wanted = text.strip()
    if not wanted.lower().startswith("https://") or len(wanted.split()) != 1:
        return ""
    try:
        host = urlsplit(wanted).hostname
    except ValueError:
        return ""
    return wanted if host else ""
