"""The manual page, made from what the command line says of itself."""

import argparse
from collections.abc import Iterator

from app.cli.parser import make_parser
from installer.artefacts.release import PACKAGE, SUMMARY, Release


def manual_page(release: Release) -> str:
    """The page in the language of `man`; see man(7)."""
    return "\n".join(_lines(release)) + "\n"


def _lines(release: Release) -> Iterator[str]:
    parser = make_parser()
    yield f'.TH {PACKAGE.upper()} 1 "{release.moment:%Y-%m-%d}" "{release.version}"'
    yield ".SH NAAM"
    yield f"{PACKAGE} \\- {_plain(SUMMARY)}"
    yield ".SH OVERZICHT"
    yield f".B {PACKAGE}"
    yield ".RI [ dossier ]"
    yield ".br"
    yield f".B {PACKAGE}"
    yield ".I opdracht"
    yield ".RI [ keuzes ]"
    yield ".SH BESCHRIJVING"
    yield "Zonder opdracht opent het programma zijn venster, met het dossier dat wordt genoemd."
    yield "Met een opdracht doet het wat daar staat, zonder venster."
    yield ".SH OPDRACHTEN"
    for name, command in _commands(parser):
        yield f".SS {_plain(name)}"
        yield _plain(command.description or "")
        for action in command._actions:  # noqa: SLF001 - argparse has no other list of them
            yield from _option(action)
    yield ".SH OMGEVING"
    yield ".TP"
    yield ".B SAMENLEVINGSROUTE_STATE"
    yield "De map voor instellingen, werkkopieën en reservekopieën, in plaats van de gewone."


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:  # noqa: SLF001 - argparse has no other list of them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            yield from action.choices.items()


def _option(action: argparse.Action) -> Iterator[str]:
    if action.help == argparse.SUPPRESS:
        return
    if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
        yield ".TP"
        yield f".I {_plain(', '.join(action.choices))}"
        yield _plain(f"zie {PACKAGE} OPDRACHT --help")
        return
    given = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    words = ", ".join(action.option_strings) or given
    value = f" {given}" if action.option_strings and action.nargs != 0 else ""
    yield ".TP"
    yield f".B {_plain(words + value)}"
    yield _plain((action.help or "").replace("%%", "%")) or r"\&"


def _plain(text: str) -> str:
    """Text in which `man` sees no command of its own."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    line = " ".join(escaped.split())
    return f"\\&{line}" if line.startswith((".", "'")) else line
