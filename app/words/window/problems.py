"""The words of the dialog for problems."""

TITLE = "Samenlevingsroute"
CLOSE = "Sluiten"


def unforeseen(log: str) -> str:
    """Something went wrong that nobody foresaw."""
    return (
        "Er ging iets mis in het programma. Wat je eerder invulde, is bewaard; kijk of de laatste"
        f" wijziging er staat. Technische gegevens zonder inhoud staan in {log}."
    )


def damaged(folder: str) -> str:
    """Parts of the program are gone while it runs, or cannot be loaded."""
    return (
        f"Het programma in {folder} is beschadigd, of weggehaald terwijl het open was: een"
        " onderdeel is er niet meer. Je werk is bewaard; je kunt doorgaan met wat open is, en bij"
        " sluiten wordt het dossier bijgewerkt. Sluit daarna het programma en vraag IT om het"
        " opnieuw te installeren."
    )


def cannot_start(part: str, folder: str) -> str:
    """A part without which there is no window."""
    return (
        f"Samenlevingsroute kan niet starten: een onderdeel in {folder} ontbreekt ({part}). Je"
        " dossiers zijn in orde; er is niets gewijzigd. Vraag IT om het programma opnieuw te"
        " installeren."
    )
