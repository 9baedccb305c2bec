"""The words around a chart on screen."""

AS_TABLE, AS_CHART = "Als tabel", "Als grafiek"
COPY_PICTURE, COPY_TEXT, COPY_TABLE = (
    "Kopiëren als afbeelding",
    "Tekst kopiëren",
    "Kopiëren als tabel",
)


def not_drawn(name: str, count: int) -> str:
    """Why there is no chart of a figure: it was measured once or never, or is a year.

    Args:
        name: Its label.
        count: How often it was measured.
    """
    if count > 1:
        return f"{name} is een jaartal: daar is geen verloop van te tekenen."
    times = "één keer" if count else "nog niet"
    return f"{name} is {times} gemeten. Het verloop zie je zodra er twee metingen zijn."
