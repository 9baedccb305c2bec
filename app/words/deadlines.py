"""The words in a calendar of deadlines."""

PRODUCT = "-//Samenlevingsroute//NL"


def summary(number: str, text: str, owner: str) -> str:
    """`Actie 2026-012: folder – Anouk de Reus`."""
    return f"Actie {number}: {text}" + (f" – {owner}" if owner else "")
