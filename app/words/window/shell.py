"""The words of the window's frame: menus, status bar, banners, the sentence at closing."""

from datetime import datetime
from pathlib import PurePath, PureWindowsPath

from app.words.dates import long_day, moment_text

PROGRAM = "Samenlevingsroute"
PAGES = {
    "today": "Vandaag",
    "route": "Route",
    "roles": "Rollen",
    "neighbourhoods": "Wijken",
    "playing_field": "Speelveld",
    "meetings": "Overleg",
    "lists": "Lijsten",
    "lessons": "Lessen",
    "reports": "Rapporten",
    "figures": "Cijfers",
}
"""The pages in the order of the navigation."""

MENUS = {
    "file": "&Bestand",
    "edit": "Be&werken",
    "view": "Bee&ld",
    "route": "&Route",
    "meeting": "Overle&g",
    "report": "R&apport",
    "organisation": "&Organisatie",
    "help": "&Help",
}

SUBMENUS = {"import": "I&mporteren"}
"""The menus inside a menu."""

SEARCH = "Zoek of kies een opdracht"
NAVIGATION = "Onderdelen"
MENU_BAR = "Menu"
NO_SCREEN = (
    "Hier is geen scherm om een venster op te openen. Gebruik een opdracht, zoals"
    " samenlevingsroute show DOSSIER. Kijk bij: samenlevingsroute --help"
)
READ_ONLY = "Je kunt dit dossier nu alleen bekijken. Werk in een eigen kopie om iets te wijzigen."
RECENT_EMPTY = "Nog geen dossiers geopend"
CLOSE_MESSAGE = "Melding sluiten"
RETRY = "Opnieuw proberen"
SAVE_ELSEWHERE = "Ergens anders bewaren"
PUT_BACK = "Hier terugzetten"
MAKE_COPY = "Kopie maken…"
SHOW_FOLDER = "Tonen in map"
CLOSE = "Sluiten"
CANCEL = "Annuleren"
UNDO = "Ongedaan maken"
OPEN_BACKUP = "Reservekopie openen"

DOSSIER_FILTER = "Dossier (*.samenroute)"
ANY_FILTER = "Alle bestanden (*)"
GONE_CHOICE = "vervallen"
CHOOSE_OPEN = "Dossier openen"
CHOOSE_COPY = "Kopie maken"
CHOOSE_BASED_ON = "Nieuw dossier op basis van dit dossier"
CHOOSE_MOVE = "Dossier verplaatsen"


def window_title(municipality: str) -> str:
    """`Merelveen – Samenlevingsroute`."""
    return f"{municipality} – {PROGRAM}" if municipality else PROGRAM


def today_title(weekday: str, text: str) -> str:
    """`Zondag 22 november`."""
    return f"{weekday.capitalize()} {text}"


def place_name(path: PurePath) -> str:
    """The shared place in a few letters: the drive (`H:`), or the name of the folder."""
    drive = PureWindowsPath(str(path)).drive
    if drive and not drive.startswith("\\\\"):
        return drive
    return path.parent.name or str(path.parent)


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M}"


def kept(
    on_laptop: datetime | None,
    published: datetime | None,
    place: str,
    *,
    late: bool,
    gone: bool,
) -> str:
    """The two facts of the status bar.

    Args:
        on_laptop: When something was kept last in this session.
        published: When the shared file was brought up to date last.
        place: The shared place in a few letters.
        late: Whether the last try to bring it up to date failed.
        gone: Whether that was because the shared place cannot be reached.
    """
    here = f"Bewaard op deze laptop {_clock(on_laptop)}" if on_laptop else "Bewaard op deze laptop"
    if late:
        return f"{here} · {place} {'niet bereikbaar, ' if gone else ''}volgt later"
    if published is None:
        return f"{here} · {place} volgt zo" if on_laptop else f"{here} · {place} bijgewerkt"
    return f"{here} · op {place} bijgewerkt {_clock(published)}"


def publishing(place: str) -> str:
    """While the shared file is brought up to date."""
    return f"{place} wordt bijgewerkt…"


def all_there(place: str) -> str:
    """The sentence at closing."""
    return f"Alles staat op {place}. Je kunt de laptop meenemen."


def still_here(place: str) -> str:
    """At closing, when the shared place cannot be reached."""
    return (
        f"{place} is nu niet bereikbaar. Je werk staat op deze laptop en wordt bijgewerkt zodra"
        " je het dossier weer opent en de map er is."
    )


def locked(who: str, since: datetime | None) -> str:
    """Somebody else has the dossier open."""
    name = who or "Een collega"
    moment = f" sinds {moment_text(since)}" if since else ""
    return (
        f"{name} heeft dit dossier open{moment}. Je kunt het nu bekijken. Wil je wijzigen, vraag"
        f" {who or 'je collega'} om te sluiten of werk in een eigen kopie."
    )


def locked_by_yourself() -> str:
    """Another window of the same person on this machine has the dossier open."""
    return (
        "Je hebt dit dossier al open in een ander venster. Je kunt het hier bekijken. Wil je"
        " wijzigen, ga dan naar dat venster of sluit het."
    )


def share_gone(folder: str) -> str:
    """The folder cannot be reached."""
    return (
        f"De map {folder} is niet bereikbaar. Je werk staat op deze laptop en je kunt doorwerken."
        " Zodra de map er weer is, wordt het dossier bijgewerkt."
    )


def target_gone(path: str) -> str:
    """Somebody moved or removed the file."""
    return (
        f"{path} is verplaatst of verwijderd. Je werk staat op deze laptop. Zet het bestand hier"
        " terug of bewaar het dossier ergens anders."
    )


def unkept(why: str) -> str:
    """What is being typed could not be kept yet; the text is still in its field."""
    return f"{why} Wat je typt, blijft in het veld staan en wordt bewaard zodra het kan."


def share_full(folder: str) -> str:
    """The disk of the shared folder is full."""
    return (
        f"De schijf van {folder} is vol. Je werk staat op deze laptop en je kunt doorwerken. Maak"
        " daar ruimte vrij; dan wordt het dossier bijgewerkt."
    )


def beside(name: str, place: str) -> str:
    """A colleague changed the file too; ours stands beside it."""
    return (
        f"Een collega heeft het dossier op {place} intussen gewijzigd. Er is niets overschreven."
        f' Jouw versie staat ernaast als "{name}" en je werkt daarin verder.'
    )


def fast_forwarded() -> str:
    """A colleague went further, and we had nothing of our own."""
    return "Een collega heeft het dossier bijgewerkt. Je ziet nu de nieuwste stand."


def undo_text(what: str) -> str:
    """The menu item that names what it undoes."""
    return f"Ongedaan maken: {what}" if what else "Ongedaan maken"


def redo_text(what: str) -> str:
    """The menu item that names what it does again."""
    return f"Opnieuw: {what}" if what else "Opnieuw"


def by_another(what: str, who: str, when: datetime) -> str:
    """What is undone, when it was not done here and now."""
    return f"{what} ({who}, {long_day(when.astimezone().date())})"


def undo_of_another(what: str, who: str, when: datetime) -> str:
    """Asked before what a colleague did, or what was done before this start, is undone."""
    day = long_day(when.astimezone().date())
    end = "" if what.endswith((".", "!", "?", "…")) else "."
    return (
        f"De volgende stap terug is van {f'{who}, ' if who else ''}{day}: {what}{end}"
        " Ongedaan maken?"
    )


def progress(done: int, of: int) -> str:
    """`22 van 88`."""
    return f"{done} van {of}"


def counts(overdue: int, ownerless: int) -> tuple[str, str]:
    """What the status bar says beside the progress; empty where there is nothing to say."""
    return (
        f"{overdue} te laat" if overdue else "",
        f"{ownerless} zonder eigenaar" if ownerless else "",
    )


DONE_SUFFIX = "gereed"


def settings_unkept(folder: str) -> str:
    """Choices that could not be written."""
    return (
        f"Je instellingen kunnen niet worden bewaard in {folder}: de schijf is vol of er zijn geen"
        " schrijfrechten. Ze gelden tot je het programma sluit; je dossiers zijn niet geraakt."
        " Maak ruimte vrij of vraag IT om schrijfrechten op die map."
    )
