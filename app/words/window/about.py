"""The words of *Over Samenlevingsroute*."""

OURS = "Samenlevingsroute (EUPL-1.2)"
FONT = "Source Sans 3 (OFL-1.1)"
ICONS = "Tabler Icons (MIT)"
NO_TEXT = "De tekst van deze licentie zit in het onderdeel zelf en is hier niet gevonden."


def version(program: str, python: str, qt: str) -> str:
    """Versions in one line."""
    return f"Versie {program} · Python {python} · Qt {qt}"
