"""The words of the set of documents that goes out after a meeting."""

CALENDAR = "streefdatums.ics"
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


def body(meeting: str, sender: str) -> str:
    """A short letter that the sender can change."""
    return (
        "Beste collega,\n\n"
        f"In de bijlage vind je de stukken van {meeting}.\n"
        "Het verslag is een concept; het volgende overleg stelt het vast.\n"
        "Klopt er iets niet? Laat het me weten.\n\n"
        f"Met vriendelijke groet,\n{sender}\n"
    )


def drafted(name: str, missing: int) -> str:
    """That the mail is ready, and for how many there is no address."""
    done = f"{name} staat klaar."
    if missing == 0:
        return done
    who = "1 aanwezige heeft" if missing == 1 else f"{missing} aanwezigen hebben"
    return f"{done} {who} geen e-mailadres; vul die zelf in."
