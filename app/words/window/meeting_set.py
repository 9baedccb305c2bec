"""The words of the set of documents that goes out after a meeting."""

from collections.abc import Sequence

from app.words.names import listed

CALENDAR = "streefdatums.ics"
SET_FILE, DECISIONS_FILE = "Stukken", "Besluiten"
NOTHING_TICKED = "Vink aan wat je wilt maken."
NO_MEETING = "Er is nog geen overleg gehouden."
STOPPED = "Gestopt. Wat al klaar was, staat in de map."
OPEN_FOLDER, MAIL, OPEN = "Tonen in map", "E-mail klaarzetten", "Openen"


def made(count: int) -> str:
    """What there is now."""
    return "1 stuk gemaakt." if count == 1 else f"{count} stukken gemaakt."


def subject(meeting: str, municipality: str) -> str:
    """The subject of the mail that goes with them."""
    return f"Stukken {meeting} ({municipality})"


def body(meeting: str, sender: str, *, approved: bool) -> str:
    """A short letter that the sender can change."""
    state = (
        "Het verslag is vastgesteld.\n"
        if approved
        else "Het verslag is een concept; het volgende overleg stelt het vast.\n"
    )
    return (
        "Beste collega,\n\n"
        f"In de bijlage vind je de stukken van {meeting}.\n{state}"
        "Klopt er iets niet? Laat het me weten.\n\n"
        f"Met vriendelijke groet,\n{sender}\n"
    )


def decisions_subject(meeting: str, municipality: str) -> str:
    """The subject of the mail for who only needs to know what was decided."""
    return f"Besluitenlijst na {meeting} ({municipality})"


def decisions_body(sender: str) -> str:
    """A short letter that the sender can change."""
    return (
        "Beste collega,\n\nIn de bijlage vind je de besluitenlijst, zoals die nu is.\n\n"
        f"Met vriendelijke groet,\n{sender}\n"
    )


def drafted(files: Sequence[str], missing: Sequence[str]) -> str:
    """Which mails are ready, for whom, and whose address is to be filled in."""
    told = f"{files[0]} staat klaar voor wie erbij waren."
    if missing:
        told += f" Vul zelf het adres in van {listed(missing)}."
    if len(files) > 1:
        told += f" {files[1]} is voor wie alleen de besluiten hoeft te weten."
    return told
