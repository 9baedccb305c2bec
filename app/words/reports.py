"""Dutch words that the layout of a report adds to what the report itself says."""

ABOUT_THIS_REPORT = "Over dit rapport"
ABOUT_SUMMARY = "Waar dit rapport op rust: per onderwerp de inhoud."
CHARACTERS = "Tekens"
CONTINUED = "vervolg"
CHART = "Grafiek"
CHART_VALUES = "De waarden van de grafiek."
FIGURES_CONTINUE = "Vervolg van de grafiek; de beschrijving staat bij het eerste deel."
LAYING_OUT = "Opmaken"
WRITING = "Schrijven"
LANGUAGE = "nl-NL"


def continued(title: str) -> str:
    """Return the title of what began on an earlier page."""
    return f"{title} ({CONTINUED})"


def page_of(page: int, pages: int) -> str:
    """Return the page number as printed."""
    return f"pagina {page} van {pages}"


def reference_date(day: str) -> str:
    """Return the day the figures hold for, as printed in the header."""
    return f"peildatum {day}"


def version(name: str) -> str:
    """Return the version as printed in the header."""
    return f"versie {name}"


def replaced_characters(count: int, substitute: str) -> str:
    """Return the sentence about characters that could not be printed."""
    if count == 1:
        return f"1 teken kan niet worden afgedrukt en staat als {substitute}."
    return f"{count} tekens kunnen niet worden afgedrukt en staan als {substitute}."
