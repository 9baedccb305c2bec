"""The words of the start page and of who is asked first."""

from datetime import date, datetime

from app.words.dates import long_day, moment_text

RECOVERED = "hersteld"
NO_RECENT = (
    "Hier komen de dossiers die je opent. Begin met een nieuw dossier of bekijk het voorbeeld."
)
GONE = "niet gevonden"
FORGET = "Uit de lijst halen"
COLUMNS = ("Gemeente", "Dossier", "Laatst gewijzigd")


def sample_name(day: date) -> str:
    """The file name of the demo."""
    return f"Merelveen voorbeeld {day.isoformat()}"


def changed(moment: datetime) -> str:
    """When a dossier was changed last."""
    return moment_text(moment)


def made_for(day: date) -> str:
    """The demo was dated."""
    return f"Voorbeeld met datums rond {long_day(day)}"


NAME_MISSING = "Vul je naam in. Die staat bij wat je wijzigt."
