"""The one table of what the menus offer: text, key, icon, when it can be used, what it does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from app.installation.policy import CBS, PACKAGE, SAMPLE
from app.ui.place import Place
from app.ui.shell import Shell


class Needs(Enum):
    """What must be so before an action can be used."""

    NOTHING = auto()
    DOSSIER = auto()
    EDITABLE = auto()
    UNDOABLE = auto()
    REDOABLE = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class Action:
    """Something the user can do from a menu.

    Attributes:
        id: Stable name.
        menu: The menu it stands in (`app.words.window.shell.MENUS`); empty: only on a banner.
        text: What it is called; `&` marks the letter for Alt.
        run: What it does.
        needs: When it can be used.
        keys: Its shortcuts, in Qt's portable form.
        icon: Name of its icon.
        after_line: Whether a line stands above it in the menu.
        choice: The group of a choice of which one is ticked; empty otherwise.
        ticked: Whether it is ticked now, for a choice or a switch.
        under: The menu inside that menu (`app.words.window.shell.SUBMENUS`); empty for none.
        feature: What IT can turn off (`app.installation.policy`); empty for none.
    """

    id: str
    menu: str
    text: str
    run: Callable[[], object]
    needs: Needs = Needs.NOTHING
    keys: tuple[str, ...] = ()
    icon: str = ""
    after_line: bool = False
    choice: str = ""
    ticked: Callable[[], bool] | None = None
    under: str = ""
    feature: str = ""


def actions(shell: Shell) -> tuple[Action, ...]:
    """All actions of the window, in the order of the menus."""
    return (
        *_file(shell),
        *_edit(shell),
        *_view(shell),
        *_route(shell),
        *_meeting(shell),
        *_report(shell),
        *_organisation(shell),
        *_help(shell),
    )


def _file(shell: Shell) -> Iterator[Action]:
    files = shell.files
    yield Action("new", "file", "&Nieuw dossier…", files.new, keys=("Ctrl+N",), icon="file-plus")
    yield Action("open", "file", "&Openen…", files.open, keys=("Ctrl+O",), icon="folder-open")
    yield Action("recent", "file", "&Recent", lambda: None)
    yield Action("sample", "file", "&Voorbeeld bekijken", files.sample, icon="eye", feature=SAMPLE)
    needs = Needs.DOSSIER
    yield Action("copy", "file", "&Kopie maken…", files.copy, needs, icon="copy", after_line=True)
    yield Action("based_on", "file", "Nieuw dossier op &basis van…", files.based_on, needs)
    yield Action("move", "file", "V&erplaatsen…", files.move, Needs.EDITABLE)
    text = "Bijwerken op &gedeelde map"
    yield Action(
        "publish", "file", text, files.publish, Needs.EDITABLE, ("Ctrl+S",), "device-floppy"
    )
    yield Action(
        "backups", "file", "Reserveko&pieën…", shell.opener("backups"), needs, icon="history"
    )
    run = shell.opener("cbs")
    yield Action("cbs", "file", "&CBS-cijfers…", run, Needs.EDITABLE, under="import", feature=CBS)
    run = shell.goer(Place("lessons", field="take_in"))
    yield Action(
        "take_in",
        "file",
        "&Lessen van anderen…",
        run,
        Needs.EDITABLE,
        icon="bulb",
        under="import",
        feature=PACKAGE,
    )
    needs = Needs.TABLE
    yield Action(
        "print", "file", "&Afdrukken…", files.print, needs, ("Ctrl+P",), "printer", after_line=True
    )
    text = "Deze &tabel naar Excel…"
    yield Action("to_excel", "file", text, files.to_excel, needs, ("Ctrl+Shift+E",), "table-export")
    yield Action("to_pdf", "file", "Lijst als P&DF bewaren…", files.to_pdf, needs)
    needs = Needs.DOSSIER
    yield Action(
        "close", "file", "Dossier &sluiten", files.close, needs, ("Ctrl+W",), after_line=True
    )
    yield Action("quit", "file", "Programma s&luiten", shell.quit, keys=("Ctrl+Q",))
    yield Action("save_elsewhere", "", "Ergens anders bewaren", files.save_elsewhere, Needs.DOSSIER)
    yield Action("put_back", "", "Hier terugzetten", files.put_back, Needs.EDITABLE)
    yield Action("show_folder", "", "Tonen in map", files.show_folder, Needs.DOSSIER)


def _edit(shell: Shell) -> Iterator[Action]:
    yield Action(
        "undo", "edit", "Ongedaan maken", shell.undo, Needs.UNDOABLE, ("Ctrl+Z",), "arrow-back-up"
    )
    keys = ("Ctrl+Y", "Ctrl+Shift+Z")
    yield Action("redo", "edit", "Opnieuw", shell.redo, Needs.REDOABLE, keys, "arrow-forward-up")
    text = "Zoek of kies een opdracht"
    yield Action(
        "find", "edit", text, shell.search, keys=("Ctrl+K",), icon="search", after_line=True
    )
    yield Action(
        "filter",
        "edit",
        "Naar het &filter",
        shell.focus_filter,
        Needs.DOSSIER,
        ("Ctrl+F",),
        "filter",
    )
    for step, text, key in (
        (1, "Naar het volgende deel", "F6"),
        (-1, "Naar het vorige deel", "Shift+F6"),
    ):
        yield Action(f"part_{step}", "", text, partial(shell.go_to_part, step), keys=(key,))
    run = shell.goer(Place("route", field="all"))
    text = "&Alles in het filter selecteren"
    yield Action("select_all", "edit", text, run, Needs.DOSSIER, after_line=True)


_PAGE_KEYS = (*(f"Ctrl+{number}" for number in range(1, 10)), "F9")
"""Of the pages, in their order; Ctrl+0 is the usual size of text everywhere."""


def _view(shell: Shell) -> Iterator[Action]:
    views = shell.views
    pages = zip(shell.pages.items(), _PAGE_KEYS, strict=True)
    for number, ((page, text), key) in enumerate(pages, start=1):
        run = shell.goer(Place(page))
        numbered = f"&{number % 10} {text}"
        yield Action(f"page_{page}", "view", numbered, run, Needs.DOSSIER, (key,))
    yield Action(
        "roomy",
        "view",
        "&Ruim",
        lambda: views.compact(False),
        choice="rows",
        after_line=True,
        ticked=lambda: not views.settings.compact,
    )
    yield Action(
        "compact",
        "view",
        "&Compact",
        lambda: views.compact(True),
        choice="rows",
        ticked=lambda: views.settings.compact,
    )
    for key, text in (
        ("columns", "K&olommen…"),
        ("group", "Groe&peren op…"),
        ("toggle_detail", "Detail tonen of &verbergen"),
    ):
        run = shell.goer(Place("route", field=key))
        yield Action(f"route_{key}", "view", text, run, Needs.DOSSIER, after_line=key == "columns")
    keys = ("Ctrl++", "Ctrl+=")
    yield Action(
        "larger",
        "view",
        "Tekst &groter",
        lambda: views.zoom(1),
        keys=keys,
        icon="zoom-in",
        after_line=True,
    )
    yield Action(
        "smaller",
        "view",
        "Tekst &kleiner",
        lambda: views.zoom(-1),
        keys=("Ctrl+-",),
        icon="zoom-out",
    )
    yield Action(
        "normal_size", "view", "Gewone te&kstgrootte", lambda: views.zoom(0), keys=("Ctrl+0",)
    )
    for theme, text in (("light", "&Licht"), ("dark", "&Donker"), ("system", "Als &Windows")):
        yield Action(
            f"theme_{theme}",
            "view",
            text,
            views.themer(theme),
            choice="theme",
            after_line=theme == "light",
            ticked=views.has_theme(theme),
        )


def _route(shell: Shell) -> Iterator[Action]:
    needs = Needs.EDITABLE
    yield Action(
        "add_step", "route", "&Eigen stap toevoegen…", shell.opener("step"), needs, icon="plus"
    )
    run = shell.goer(Place("route", field="skip"))
    yield Action("skip_step", "route", "Stap &overslaan…", run, needs)
    yield Action(
        "propose_dates",
        "route",
        "&Datums voorstellen…",
        shell.opener("dates"),
        needs,
        icon="calendar",
    )
    run = shell.goer(Place("today", field="control"))
    yield Action("control", "route", "&Controle", run, Needs.DOSSIER, icon="list-check")
    yield Action(
        "legal",
        "route",
        "&Wetten en regels…",
        shell.opener("legal"),
        Needs.DOSSIER,
        icon="scale",
        after_line=True,
    )


def _meeting(shell: Shell) -> Iterator[Action]:
    needs = Needs.DOSSIER
    run = shell.goer(Place("meetings"))
    yield Action(
        "prepare_meeting", "meeting", "&Agenda voorbereiden", run, needs, icon="presentation"
    )
    run = shell.goer(Place("meetings", field="run"))
    yield Action(
        "start_meeting",
        "meeting",
        "Overleg &starten",
        run,
        Needs.EDITABLE,
        ("F5",),
        icon="player-play",
    )
    run = shell.goer(Place("meetings", field="window"))
    yield Action(
        "start_in_window",
        "meeting",
        "Overleg starten in een &venster",
        run,
        Needs.EDITABLE,
        ("Shift+F5",),
    )
    run = shell.goer(Place("meeting_series"))
    yield Action("meeting_series", "meeting", "Ree&ksen…", run, needs)
    run = shell.goer(Place("lists", field="actions"))
    yield Action("lists", "meeting", "&Lijsten", run, needs, icon="list-check", after_line=True)


def _report(shell: Shell) -> Iterator[Action]:
    needs, run = Needs.DOSSIER, shell.goer(Place("reports"))
    yield Action(
        "make_report", "report", "Rapport &maken", run, needs, ("Ctrl+R",), icon="file-text"
    )
    yield Action(
        "share",
        "report",
        "Pakket voor andere &gemeenten…",
        shell.opener("share"),
        needs,
        icon="bulb",
        feature=PACKAGE,
    )
    run = shell.goer(Place("reports", field="made"))
    yield Action("made_reports", "report", "&Eerder gemaakt", run, needs, icon="history")


def _organisation(shell: Shell) -> Iterator[Action]:
    needs, opener = Needs.DOSSIER, shell.opener
    yield Action(
        "municipality", "organisation", "&Gemeente…", opener("municipality"), needs, icon="building"
    )
    yield Action(
        "departments", "organisation", "&Afdelingen…", opener("departments"), needs, icon="home"
    )
    yield Action("people", "organisation", "&Mensen…", opener("people"), needs, icon="users")
    text = "&Werk overdragen…"
    yield Action("hand_over", "organisation", text, opener("hand_over"), needs, after_line=True)
    yield Action("stand_ins", "organisation", "&Vervanging bij verlof…", opener("stand_ins"), needs)
    text = "&Kengetallen en bronnen…"
    yield Action("constants", "organisation", text, opener("constants"), needs)
    yield Action(
        "privacy", "organisation", "&Persoonsgegevens…", opener("privacy"), needs, icon="lock"
    )
    yield Action("moments", "organisation", "Mome&nten…", opener("moments"), needs)
    text = "Ge&schiedenis…"
    yield Action(
        "history",
        "organisation",
        text,
        opener("history"),
        needs,
        ("Ctrl+H",),
        "history",
        after_line=True,
    )


def _help(shell: Shell) -> Iterator[Action]:
    yield Action("keys", "help", "&Toetsen", shell.opener("keys"), keys=("F1",), icon="keyboard")
    run = shell.opener("guide_start")
    yield Action("guide_start", "help", "&Snel aan de slag", run, icon="bulb", after_line=True)
    yield Action("guide_it", "help", "&IT-handleiding", shell.opener("guide_it"), icon="settings")
    run = shell.opener("guide_security")
    yield Action("guide_security", "help", "&Beveiliging", run, icon="lock")
    text = "&Mijn naam…"
    yield Action("who", "help", text, shell.opener("who"), icon="user", after_line=True)
    yield Action(
        "about",
        "help",
        "&Over Samenlevingsroute",
        shell.opener("about"),
        icon="info-circle",
        after_line=True,
    )
