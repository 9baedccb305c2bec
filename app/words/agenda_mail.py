"""The words of a mail with the agenda of a meeting."""

from collections.abc import Sequence
from datetime import date

from app.words.dates import long_day
from app.words.names import listed

FILE = "Agenda"


def subject(meeting: str, municipality: str) -> str:
    """What the mail is about."""
    return f"Agenda {meeting} ({municipality})"


def facts(day: date | None, starts_at: str, room: str) -> str:
    """When and where it is, as far as that is known: `donderdag 3 december, 09:30, kamer 2`."""
    return ", ".join(filter(None, (long_day(day) if day else "", starts_at, room)))


def line(title: str, minutes: int, presenter: str, documents: str) -> str:
    """An item, with who brings it in and where its documents are."""
    told = f"{title} ({', '.join(filter(None, (f'{minutes} min', presenter)))})"
    found = [text.strip() for text in documents.splitlines() if text.strip()]
    return "\n   ".join([told, *(f"Stukken: {text}" for text in found)])


def body(when: str, lines: Sequence[str], sender: str) -> str:
    """A short letter that the sender can change."""
    agenda = "\n".join(f"{number}. {text}" for number, text in enumerate(lines, start=1))
    return (
        f"Beste collega,\n\nHierbij de agenda van ons overleg{f' op {when}' if when else ''}.\n\n"
        f"{agenda}\n\nMis je iets, of kun je er niet bij zijn? Laat het me weten.\n\n"
        f"Met vriendelijke groet,\n{sender}\n"
    )


def ready(name: str, missing: Sequence[str], *, nobody: bool) -> str:
    """That the mail is there, and whose address is still to be filled in.

    Args:
        name: Of the file.
        missing: Names of who is invited and has no address.
        nobody: Whether nobody is known to come.
    """
    if nobody:
        return f"{name} staat klaar. Vul zelf in wie er komen, of noteer dat bij Aanwezig."
    if missing:
        return f"{name} staat klaar. Vul zelf het adres in van {listed(missing)}."
    return f"{name} staat klaar."
