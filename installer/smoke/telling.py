"""What a smoke test says, and how it stops."""

import time
from collections.abc import Callable

_PAUSE = 0.25


def proven(what: str) -> None:
    """Say that something was seen to hold."""
    print(f"  ok: {what}", flush=True)


def begin(what: str) -> None:
    """Say what is tried from here on."""
    print(f"== {what}", flush=True)


def insist(holds: object, what: str, told: str = "") -> None:
    """Say that something holds, or stop.

    Args:
        holds: Whether it does.
        what: What should.
        told: What a program said about it.

    Raises:
        SystemExit: It does not.
    """
    if not holds:
        message = f"FAILED: {what}\n{told}"
        raise SystemExit(message)
    proven(what)


def wait_for(holds: Callable[[], object], what: str, seconds: float = 60) -> None:
    """Wait until something holds, and say so.

    Args:
        holds: Asked again and again.
        what: What should hold.
        seconds: How long it may take.

    Raises:
        SystemExit: It took longer.
    """
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            message = f"FAILED: {what} (not within {seconds:.0f} s)"
            raise SystemExit(message)
        time.sleep(_PAUSE)
    proven(what)
