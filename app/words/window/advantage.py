"""The words of *Voordeel voor de bewoner* and its *rekenvoorbeelden*."""

HINT = "Tot je het bewaart, is dit alleen een berekening."
NEW, EXAMPLES = "Nieuwe berekening", "Rekenvoorbeelden"
NO_EXAMPLES = (
    "Nog geen rekenvoorbeelden in deze wijk. Voor stap 4.3 zijn er minstens vijf nodig: per soort"
    " eigenaar en pakket één."
)
NO_WIJKEN = "Er zijn nog geen wijken; voeg er eerst een toe."
NO_PACKAGE = "Geen pakket"
RESULTS = ("Per maand", "Gekozen prijzen")
EXAMPLE_COLUMNS = (
    "Soort eigenaar",
    "Pakket",
    "Investering",
    "Besparing per maand",
    "Lening samen",
    "T.o.v. niets doen",
    "T.o.v. alleen doen",
    "Woonlastenneutraal",
)
TYPED, ABSENT = "ingevuld", "ontbreekt"
KEPT = "Bewaard als rekenvoorbeeld. Ongedaan maken met Ctrl+Z."
REMOVED = "Rekenvoorbeeld verwijderd. Ongedaan maken met Ctrl+Z."
CHOOSE_FIRST = "Kies eerst een rekenvoorbeeld in de lijst."
UNKNOWN = "onbekend"


def example(owner: str, package: str) -> str:
    """What stands above the figures of an example that is open."""
    return f"Rekenvoorbeeld: {owner}{f', {package}' if package else ''}"


def change(percent: str) -> str:
    """`−25% (aanname)`: the heading of a price case."""
    return f"{percent}% (aanname)"


def from_measurement(source: str, day: str, quality: str) -> str:
    """Where a measured value comes from; how sure it is where that is not measured."""
    told = ", ".join(filter(None, (source, day)))
    return f"{told} ({quality})" if quality else told


def from_constant(basis: str) -> str:
    """A value that is a constant, and what that rests on."""
    return f"kengetal ({basis})"


def examples_title(wijk: str) -> str:
    """The title of the printed list."""
    return f"{EXAMPLES} {wijk}"
