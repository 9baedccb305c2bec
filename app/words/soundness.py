"""What can be wrong with a document that does open."""


def pages(detail: str) -> str:
    """A page or an index of the file does not agree with the rest."""
    return f"Het bestand is beschadigd ({detail}). Open een reservekopie."


def reference(table: str, other: str) -> str:
    """A record refers to one that is not there."""
    return f"Een regel in {table} verwijst naar een regel in {other} die er niet is."


def gap(replica: str) -> str:
    """Change sets of a replica are missing."""
    return f"In de geschiedenis van {replica} ontbreken wijzigingen."


def broken_chain(table: str, record: str) -> str:
    """A change does not follow from the ones before it."""
    return (
        f"De geschiedenis van {record} in {table} klopt niet: een wijziging past niet. Open een"
        " reservekopie."
    )


def other_state() -> str:
    """The log gives other records than those that are there."""
    return (
        "De geschiedenis komt niet uit op de stand van het dossier: er is buiten het programma om"
        " iets gewijzigd. Open een reservekopie."
    )
