"""The words of the dialogs that belong to *Route*: due dates and own steps."""

from datetime import date

from app.words.dates import day_text
from app.words.window.route import steps

ALL_STEPS = "Alle stappen zonder streefdatum"
COLUMNS = ("Stap", "Titel", "Streefdatum")
NOTHING_TO_PROPOSE = "Elke stap die nog open staat, heeft al een streefdatum."
FILL_NO_DAY = "Kies eerst een begindatum."
NO_DEPARTMENT = "nog niemand"
EVERYWHERE = "In alle wijken waar deze stap nog niet gereed is"
ADD_TITLE, CHANGE_TITLE = "Eigen stap toevoegen", "Stap wijzigen"
ADD, FILL = "Stap toevoegen", "Datums invullen"
REASON_MISSING = "Noem de reden."


def selected_only(count: int) -> str:
    """The choice for what is selected."""
    return f"Alleen wat geselecteerd is ({steps(count)})"


def preview(count: int, first: date, last: date) -> str:
    """What would be filled in."""
    what = "1 streefdatum" if count == 1 else f"{count} streefdatums"
    when = (
        f"op {day_text(first)}" if first == last else f"van {day_text(first)} t/m {day_text(last)}"
    )
    return f"{what}, {when}. Wat al een datum heeft, houdt die."


def fill(count: int) -> str:
    """The button."""
    return f"{count} datums invullen" if count > 1 else "1 datum invullen" if count else FILL


def filled(count: int) -> str:
    """What was done."""
    what = "1 streefdatum" if count == 1 else f"{count} streefdatums"
    return f"{what} ingevuld. Ctrl+Z maakt dit ongedaan."


def added(code: str) -> str:
    """A step was added."""
    return f"Stap {code} toegevoegd. Ctrl+Z maakt dit ongedaan."


def changed(code: str) -> str:
    """A step was changed."""
    return f"Stap {code} gewijzigd. Ctrl+Z maakt dit ongedaan."


def split(code: str, new: str) -> str:
    """A step was split."""
    return f"Stap {code} gesplitst; {new} is nieuw. Ctrl+Z maakt dit ongedaan."


def skipped(code: str, count: int) -> str:
    """A step was skipped."""
    where = "" if count == 1 else f" op {count} plekken"
    return f"Stap {code} overgeslagen{where}. Ctrl+Z maakt dit ongedaan."


def removed(code: str, *, gone: bool) -> str:
    """An own step was removed, or put away."""
    if gone:
        return f"Stap {code} verwijderd. Ctrl+Z maakt dit ongedaan."
    return f"Stap {code} vervalt; wat er is vastgelegd, blijft bewaard. Ctrl+Z maakt dit ongedaan."


def here(wijk: str) -> str:
    """The choice for one wijk."""
    return f"Alleen in {wijk}"


BUTTONS = {"about_tab": "Bewaren", "split_tab": "Splitsen", "skip_tab": "Overslaan"}
"""The word on the button, by the name of the tab."""
