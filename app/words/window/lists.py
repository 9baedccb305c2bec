"""The words of printing a list, and of making a file of it."""

EXCEL = "Deze tabel naar Excel…"
CHOOSE_EXCEL = "Deze tabel naar Excel"
CHOOSE_PDF = "Lijst als PDF bewaren"
CHOOSE_GUIDE = "Handleiding als PDF bewaren"
EXCEL_FILTER = "Excel (*.xlsx)"
PDF_FILTER = "PDF (*.pdf)"
RETRY = "Opnieuw proberen"
SAVE_ELSEWHERE = "Ergens anders bewaren"
SAVE_PDF = "Als PDF bewaren"
CANCEL = "Annuleren"
CLOSE = "Sluiten"
OPEN = "Openen"
SHOW_FOLDER = "Tonen in map"
REPLACE = "Vervangen"
PRINTING = "Naar de printer"

NO_PRINTER = (
    "Er is op deze laptop geen printer ingesteld. Bewaar de lijst als PDF; die kun je openen,"
    " mailen of ergens anders afdrukken."
)
PRINTER_SILENT = (
    "De printer nam de lijst niet aan. Er is niets verloren. Kijk of de printer aanstaat en"
    " bereikbaar is, en kies Opnieuw proberen."
)
BUSY = "Er wordt al een lijst gemaakt. Wacht tot die klaar is, of annuleer."
NOT_OPENED = "Er is op deze laptop geen programma dat dit bestand opent."


def making(name: str, done: int = 0, of: int = 0) -> str:
    """What is being made, and how far it is."""
    how_far = f" {done * 100 // of}%" if of else ""
    return f"{name} wordt gemaakt…{how_far}"


def made(name: str) -> str:
    """A file is there."""
    return f"{name} is gemaakt."


def cancelled(name: str) -> str:
    """The user stopped it."""
    return f"{name} is niet gemaakt: je hebt het geannuleerd."


def printing(title: str, done: int = 0, of: int = 0) -> str:
    """What is being printed, and how far it is."""
    how_far = f" pagina {done + 1} van {of}" if done < of else ""
    return f"{title} gaat naar de printer…{how_far}"


def printed(title: str, pages: int, printer: str) -> str:
    """It was handed to the printer."""
    count = "1 pagina" if pages == 1 else f"{pages} pagina's"
    return f"{title}: {count} naar {printer or 'de printer'} gestuurd."


def exists(name: str) -> str:
    """A file with the chosen name is there already."""
    return f"{name} bestaat al. Wil je dat bestand vervangen?"


def print_stopped(title: str) -> str:
    """The user stopped it while pages were on their way."""
    return f"Het afdrukken van {title} is gestopt. Wat al bij de printer was, komt er nog uit."
