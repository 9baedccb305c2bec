"""The words of *Nieuw dossier*."""

NEXT = "Vol&gende"
BEGIN = "&Beginnen"
COLUMNS = ("In gebruik", "Code", "Naam bij jullie")
STOP = "Er is nog geen dossier gemaakt. Als je nu stopt, ben je kwijt wat je hier invulde."
GO_ON = "Verder invullen"
THROW_AWAY = "Stoppen"
CHOOSE_PLACE = "Waar bewaren we het dossier?"
PLACE_MISSING = "Kies waar het dossier komt te staan."
FOLDER_MISSING = "De map {folder} bestaat niet. Kies een andere map."
NOT_A_YEAR = '"{value}" is geen jaar. Typ vier cijfers, zoals 2040, of laat het leeg.'
PROBLEMS = "Er staan nog rijen in die niet kloppen. Verbeter ze, of vink aan dat je ze overslaat."

STILL_READING = "Het CBS-bestand wordt nog gelezen. Wacht even, of annuleer het lezen."


def where(number: int, of: int) -> str:
    """`Stap 2 van 5`."""
    return f"Stap {number} van {of}"


def summary(path: str, wijken: int, departments: int, people: int) -> str:
    """What will be made."""
    parts = (
        "1 wijk" if wijken == 1 else f"{wijken} wijken",
        "1 afdeling" if departments == 1 else f"{departments} afdelingen",
        "1 persoon" if people == 1 else f"{people} mensen",
    )
    return f"{', '.join(parts)}. Het dossier komt in {path}."


def used(name: str) -> str:
    """What a screen reader calls the tick before a department."""
    return f"{name} in gebruik"
