"""A screen reader of one sentence; runs with the Python of the system, which has `pyatspi`.

Prints what the row under the cursor says, presses `1` there as a keyboard would, and prints what is
announced.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

import pyatspi
from gi.repository import GLib

APPLICATION = "samenlevingsroute-test"
TABLE = "Stappen van de route"
PATIENCE = 20
_DEPTH = 12


def main() -> None:
    """Read, press, listen, read again."""
    application = wait_for(lambda: named(pyatspi.Registry.getDesktop(0), APPLICATION))
    table = wait_for(lambda: inside(application, TABLE))
    say("READ", "|".join(wait_for(lambda: selected_row(table))))
    pyatspi.Registry.registerEventListener(on_announced, "object:announcement")
    GLib.timeout_add(300, press, "1")
    GLib.timeout_add(PATIENCE * 1000, stop)
    pyatspi.Registry.start()
    say("READ", "|".join(wait_for(lambda: selected_row(table))))


def say(what: str, text: str) -> None:
    """Tell the test something."""
    sys.stdout.write(f"{what} {text}\n")
    sys.stdout.flush()


def named(parent: Any, name: str) -> Any:
    """The child with a name."""
    return next((item for item in parent if item is not None and item.name == name), None)


def inside(item: Any, name: str, depth: int = 0) -> Any:
    """What has a name, at any depth."""
    if item is None or depth > _DEPTH:
        return None
    if item.name == name and item.getRole() == pyatspi.ROLE_TABLE:
        return item
    return next((hit for child in item if (hit := inside(child, name, depth + 1))), None)


def selected_row(table: Any) -> list[str]:
    """What the cells of the selected row say."""
    cells = table.queryTable()
    rows = cells.getSelectedRows()
    if not rows:
        return []
    return [cells.getAccessibleAt(rows[0], column).name for column in range(cells.nColumns)]


def press(key: str) -> bool:
    """Press a key, for whatever has the keyboard."""
    pyatspi.Registry.generateKeyboardEvent(0, key, pyatspi.KEY_STRING)
    return False


def on_announced(event: Any) -> None:
    """Hear something."""
    say("HEARD", str(event.any_data))
    stop()


def stop() -> bool:
    """Listen no more."""
    pyatspi.Registry.stop()
    return False


def wait_for(look: Callable[[], Any]) -> Any:
    """What is seen, as soon as it is."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found = look()
        except (LookupError, RuntimeError, GLib.Error):
            found = None
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"not there within {PATIENCE} s")


if __name__ == "__main__":
    main()
