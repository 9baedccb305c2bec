"""Every command has what carries it out, which is loaded only when it is asked for."""

import subprocess
import sys

import pytest

from app.cli import main
from app.words.usage import HELP


@pytest.mark.parametrize("command", main._HANDLERS)
def test_a_command_is_carried_out_by_a_function_that_is_there(command: str) -> None:
    assert callable(main._handler(command))
    assert command in HELP


def test_a_small_command_does_not_load_what_it_does_not_need() -> None:
    """Reports, figures and packages took most of the time of every command."""
    code = (
        "import sys; from app.cli.main import run; run(['policy']);"
        "print(*(name for name in sys.modules if name.startswith('app.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = done.stdout.splitlines()[-1].split()
    assert "app.cli.policy" in loaded
    assert not [
        name for name in loaded if name.startswith(("app.reports.content", "app.exchange.cbs"))
    ]


@pytest.mark.parametrize("given", ["dossiers", "C:/Users/noor/map", "M", "--help"])
def test_what_is_dragged_on_the_icon_is_answered_in_the_window(given: str) -> None:
    """The starter of the window has nowhere to say anything: nothing at all was to be seen."""
    assert main.is_command([given])
    assert not main.is_command([given], seen=False)
    assert main.is_command(["show"], seen=False)
    assert main.is_command(["show", given], seen=False)
