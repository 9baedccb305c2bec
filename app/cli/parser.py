"""The arguments of each command."""

import argparse
import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from app import __version__
from app.words.guides.catalogue import GUIDES
from app.words.usage import DESCRIPTION, HELP, PROGRAM, option_help, see_help, usage_error

Handler = Callable[[argparse.Namespace], int]


class UsageError(Exception):
    """A command that is not written right."""

    exit_code = 2


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch, and takes any text as the value of an option.

    Attributes:
        command: Name of the command it reads; empty for the program as a whole.
    """

    command = ""

    def add_argument(self, *names: str, **settings: Any) -> argparse.Action:
        """Add an argument, with what its option means."""
        settings.setdefault("help", option_help(self.command, names[0]))
        return super().add_argument(*names, **settings)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Read the words of a command; the library calls this for each of its parts."""
        given = sys.argv[1:] if args is None else args
        return super().parse_known_args(self._with_values(given), namespace)

    def _with_values(self, given: Iterable[str]) -> list[str]:
        """Return the words with a text that begins with a dash bound to the option before it.

        The library takes `-2+3` for an option, though nobody calls one that.
        """
        words: list[str] = []
        for word in given:
            if words and self._asks_for_value(words[-1]) and self._is_dashed_text(word):
                words[-1] = f"{words[-1]}={word}"
            else:
                words.append(word)
        return words

    def _asks_for_value(self, word: str) -> bool:
        action = self._option_string_actions.get(word)
        return action is not None and action.nargs is None

    def _is_dashed_text(self, word: str) -> bool:
        """Whether a word looks like an option, and is none."""
        option = word.partition("=")[0]
        return word.startswith("-") and word != "--" and option not in self._option_string_actions

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{usage_error(message)} {see_help(self.prog)}")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "gebruik:", 1)

    def format_help(self) -> str:
        text = super().format_help()
        for english, dutch in _HEADINGS:
            text = text.replace(english, dutch)
        return text


_HEADINGS = (
    ("usage:", "gebruik:"),
    ("positional arguments:", "wat je opgeeft:"),
    ("options:", "keuzes:"),
)


class _Commands:
    """Adds commands that all know `--help` in Dutch."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._group: Any = parser.add_subparsers(metavar="OPDRACHT", dest="command", required=True)

    def add(self, name: str, *, file: bool = True) -> _Parser:
        parser: _Parser = self._group.add_parser(
            name, help=HELP[name], description=HELP[name], add_help=False, allow_abbrev=False
        )
        parser.command = name
        _add_help(parser)
        if file:
            parser.add_argument("file", metavar="FILE", help=HELP["file"])
        return parser


def _add_help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help=HELP["help"])


def _add_action(parser: argparse.ArgumentParser, *actions: str) -> None:
    parser.add_argument("action", choices=actions, metavar="|".join(actions))


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line.

    The parsed arguments have `command`; whatever a command needs besides has the name of its
    option.
    """
    parser = _Parser(prog=PROGRAM, description=DESCRIPTION, add_help=False, allow_abbrev=False)
    _add_help(parser)
    parser.add_argument(
        "--version", action="version", version=f"{PROGRAM} {__version__}", help=HELP["version"]
    )
    commands = _Commands(parser)
    for add in (
        _dossiers,
        _set,
        _organisation,
        _steps,
        _log,
        _report,
        _meeting,
        _route,
        _figures,
        _advantage,
        _cbs,
        _share,
        _guide,
        _policy,
    ):
        add(commands)
    return parser


def _policy(commands: _Commands) -> None:
    commands.add("policy", file=False)


def _dossiers(commands: _Commands) -> None:
    new = commands.add("new")
    new.add_argument("--municipality", required=True, metavar="NAAM")
    new.add_argument("--code", default="", metavar="GM0000")
    new.add_argument("--neighbourhood", action="append", default=[], metavar="NAAM")
    new.add_argument("--route", metavar="YAML")
    new.add_argument("--target-year", type=int, metavar="JAAR")
    demo = commands.add("demo")
    demo.add_argument("--reference-date", metavar="DATUM", help=HELP["reference_date"])
    show = commands.add("show")
    show.add_argument("--json", action="store_true", help=HELP["json"])
    show.add_argument("--reference-date", metavar="DATUM", help=HELP["reference_date"])
    show.add_argument("--include-internal", action="store_true", help=HELP["internal"])


def _set(commands: _Commands) -> None:
    parser = commands.add("set")
    parser.add_argument("step", metavar="STAP")
    for option, form in (
        ("--neighbourhood", "NAAM"),
        ("--department", "CODE"),
        ("--status", "S|auto"),
        ("--owner", "NAAM"),
        ("--due", "DATUM"),
        ("--remark", "TEKST"),
        ("--internal-remark", "TEKST"),
        ("--reason", "TEKST"),
        ("--waiting-for", "OP[:WAAROP[:SINDS]]"),
        ("--evidence", "TEKST"),
        ("--approved-on", "DATUM"),
        ("--decision", "ORGAAN:DATUM:NUMMER"),
        ("--body", "ORGAAN:DATUM"),
        ("--decided-by", "NAAM"),
        ("--text", "TEKST"),
    ):
        parser.add_argument(option, metavar=form)
    parser.add_argument("--check", action="append", default=[], metavar="N=yes|no|na[:reden]")


def _organisation(commands: _Commands) -> None:
    role = commands.add("role")
    role.add_argument("step", metavar="STAP")
    role.add_argument("department", metavar="AFDELING")
    role.add_argument("letter", metavar="A|R|C|I|none")
    wijk = commands.add("neighbourhood")
    _add_action(wijk, "add", "rename", "status", "archive")
    wijk.add_argument("name", metavar="NAAM")
    wijk.add_argument("value", nargs="?", metavar="WAARDE")
    wijk.add_argument("--like", metavar="NAAM")
    person = commands.add("person")
    _add_action(person, "add", "replace", "leave")
    person.add_argument("name", metavar="NAAM")
    person.add_argument("--job-title", metavar="FUNCTIE")
    person.add_argument("--department", action="append", default=[], metavar="CODE")
    person.add_argument("--by", metavar="NAAM")
    department = commands.add("department")
    _add_action(department, "add", "rename", "merge", "off")
    department.add_argument("code", metavar="CODE")
    department.add_argument("value", nargs="?", metavar="WAARDE")


def _steps(commands: _Commands) -> None:
    step = commands.add("step")
    _add_action(step, "add", "rename", "skip")
    step.add_argument("code", metavar="STAP")
    step.add_argument("title", nargs="?", metavar="TITEL")
    step.add_argument("--level", metavar="gemeentebreed|wijk")
    step.add_argument("--body", metavar="geen|MT|college|raad")
    step.add_argument("--accountable", metavar="CODE")
    step.add_argument("--responsible", action="append", default=[], metavar="CODE")
    step.add_argument("--checkpoint", action="append", default=[], metavar="TEKST")
    step.add_argument("--depends-on", action="append", default=[], metavar="STAP")
    step.add_argument("--lead-weeks", type=int, metavar="WEKEN")
    step.add_argument("--reason", metavar="TEKST")
    step.add_argument("--decided-by", metavar="NAAM")
    step.add_argument("--neighbourhood", metavar="NAAM")


def _log(commands: _Commands) -> None:
    commands.add("undo")
    commands.add("redo")
    history = commands.add("history")
    history.add_argument("--json", action="store_true", help=HELP["json"])
    check = commands.add("check")
    check.add_argument("--ownership", action="store_true")


def _report(commands: _Commands) -> None:
    report = commands.add("report")
    report.add_argument("report", metavar="R0|R1|R2|R3|R4|R5|R7|R8|R9|R10")
    report.add_argument("--format", required=True, choices=("pdf", "xlsx"))
    report.add_argument("--department", action="append", default=[], metavar="CODE|all")
    report.add_argument("--meeting", metavar="ID")
    report.add_argument("--neighbourhood", action="append", default=[], metavar="NAAM")
    report.add_argument("--output", metavar="PAD")
    report.add_argument("--without-names", action="store_true")
    report.add_argument("--include-internal", action="store_true", help=HELP["internal"])
    report.add_argument("--reference-date", metavar="DATUM", help=HELP["reference_date"])
    report.add_argument("--pdfa", action="store_true")
    report.add_argument("--history", action="store_true")
    # For the window, which follows along; nobody types these.
    report.add_argument("--follow", action="store_true", help=argparse.SUPPRESS)
    report.add_argument("--counts", action="store_true", help=argparse.SUPPRESS)


def _meeting(commands: _Commands) -> None:
    meeting = commands.add("meeting")
    _add_action(meeting, "propose")
    meeting.add_argument("--date", metavar="DATUM")
    meeting.add_argument("--json", action="store_true", help=HELP["json"])
    note = commands.add("note")
    note.add_argument("line", metavar="REGEL")
    note.add_argument("--meeting", metavar="ID")


def _route(commands: _Commands) -> None:
    route = commands.add("route", file=False)
    _add_action(route, "check")
    route.add_argument("yaml", metavar="YAML")


def _figures(commands: _Commands) -> None:
    figures = commands.add("figures")
    figures.add_argument("--neighbourhood", metavar="NAAM")
    figures.add_argument("--reference-date", metavar="DATUM", help=HELP["reference_date"])
    figures.add_argument("--json", action="store_true", help=HELP["json"])
    measure = commands.add("measure")
    measure.add_argument("neighbourhood", metavar="WIJK")
    measure.add_argument("key", metavar="CIJFER")
    measure.add_argument("value", metavar="WAARDE")
    measure.add_argument("--date", required=True, metavar="DATUM")
    measure.add_argument("--source", metavar="TEKST")
    measure.add_argument("--quality", metavar="KWALITEIT")


def _advantage(commands: _Commands) -> None:
    parser = commands.add("advantage", file=False)
    for option, unit in (
        ("--investment", "EURO"),
        ("--discount", "PROCENT"),
        ("--subsidy", "EURO"),
        ("--gas-saving", "M3"),
        ("--power-change", "KWH"),
        ("--maintenance", "EURO"),
        ("--gas-price", "EURO"),
        ("--power-price", "EURO"),
        ("--rate", "PROCENT"),
        ("--months", "MAANDEN"),
    ):
        parser.add_argument(option, required=True, metavar=unit)
    parser.add_argument("--json", action="store_true", help=HELP["json"])


def _cbs(commands: _Commands) -> None:
    parser = commands.add("cbs")
    parser.add_argument("sheet", metavar="BESTAND")
    parser.add_argument("--municipality", metavar="NAAM")
    parser.add_argument("--year", type=int, metavar="JAAR")
    parser.add_argument("--neighbourhood", action="append", default=[], metavar="NAAM")
    parser.add_argument("--json", action="store_true", help=HELP["json"])


def _share(commands: _Commands) -> None:
    share = commands.add("share", file=False)
    _add_action(share, "out", "in")
    share.add_argument("file", metavar="FILE", help=HELP["file"])
    share.add_argument("zip", metavar="ZIP", help=HELP["zip"])
    share.add_argument("--audience", metavar="regio|alle")
    share.add_argument("--leave-out", action="store_true")
    share.add_argument("--reference-date", metavar="DATUM", help=HELP["reference_date"])
    # For the window, which follows along; nobody types these.
    share.add_argument("--without", action="append", default=[], help=argparse.SUPPRESS)
    share.add_argument("--follow", action="store_true", help=argparse.SUPPRESS)


def _guide(commands: _Commands) -> None:
    guide = commands.add("guide", file=False)
    guide.add_argument("guide", nargs="?", choices=tuple(GUIDES), metavar="|".join(GUIDES))
    guide.add_argument("--output", metavar="PAD")
