"""The words of the dialog for problems."""

TITLE = "Samenlevingsroute"
CLOSE = "Sluiten"


def unforeseen(log: str) -> str:
    """Something went wrong that nobody foresaw."""
    return (
        "Er ging iets mis in het programma. Wat je eerder invulde, is bewaard; kijk of de laatste"
        f" wijziging er staat. Technische gegevens zonder inhoud staan in {log}."
    )
