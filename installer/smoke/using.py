"""Uses a program as a person and a script do: the demo, its reports, the window."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from installer.smoke.telling import insist, proven, wait_for

REPORTS = (("R0", "xlsx"), ("R1", "pdf"), ("R2", "pdf"), ("R10", "pdf"), ("R10", "xlsx"))
_DEPARTMENT = {"R2": ("--department", "OR")}

CommandLine = Callable[..., tuple[int, str]]
"""Runs the program with words; gives exit code and what it wrote."""


def make_demo(program: CommandLine, folder: Path, called: Callable[[Path], str]) -> Path:
    """Make the demo dossier and its reports with a program, and let it check the dossier.

    Args:
        program: The command line of the program.
        folder: Where everything is put; it is made.
        called: How the program calls a path.

    Returns:
        The dossier.
    """
    folder.mkdir(parents=True)
    dossier = folder / "Merelveen.samenroute"
    code, told = program("demo", called(dossier))
    insist(code == 0 and dossier.stat().st_size > 0, "made the demo", told)
    make_reports(program, dossier, folder, called)
    code, told = program("check", called(dossier))
    insist(code == 0, "checked the demo", told)
    return dossier


def make_reports(
    program: CommandLine, dossier: Path, folder: Path, called: Callable[[Path], str]
) -> list[Path]:
    """Make the reports of a dossier; gives their files."""
    made = []
    for kind, form in REPORTS:
        target = folder / f"{kind}.{form}"
        code, told = program(
            *("report", called(dossier), kind, "--format", form, "--output", called(target)),
            *_DEPARTMENT.get(kind, ()),
        )
        if code != 0 or not target.exists() or target.stat().st_size == 0:
            insist(holds=False, what=f"made {target.name}", told=told)
        made.append(target)
    proven(f"made {', '.join(path.name for path in made)}")
    return made


def window_called(name: str) -> list[str]:
    """The windows on the screen whose title matches a pattern, as numbers."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", name],
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.split()


def press(*keys: str) -> None:
    """Press keys, in the window that has the keyboard."""
    for key in keys:
        subprocess.run(["xdotool", "key", key], check=True)


def take_picture(target: Path) -> None:
    """Make a picture of the screen."""
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["import", "-window", "root", str(target)], check=True)


_WHO = "Wie ben je"
_NAME = "Ilse de Vries"


def use_window(start: Callable[[], subprocess.Popen[bytes]], title: str, picture: Path) -> None:
    """Open a window, say who one is when it asks, look at it, and leave as a person does.

    Args:
        start: Starts the program.
        title: What the window is called, as a pattern.
        picture: Gets a picture of the screen.
    """
    running = start()
    try:
        _use(running, title, picture)
    except SystemExit as failure:
        running.kill()
        said = running.stdout.read().decode(errors="replace") if running.stdout else ""
        raise SystemExit(f"{failure}\n{said}") from None


def _use(running: subprocess.Popen[bytes], title: str, picture: Path) -> None:
    wait_for(lambda: window_called(f"{title}|{_WHO}"), "a window")
    if window_called(_WHO):
        subprocess.run(["xdotool", "type", "--delay", "50", _NAME], check=True)
        press("Return")
    wait_for(lambda: window_called(title), f"it is called {title}")
    settle(picture)
    press("ctrl+q")
    wait_for(lambda: running.poll() is not None, "closed with Ctrl+Q")
    insist(running.returncode == 0, "ended well", f"exit code {running.returncode}")


def settle(picture: Path) -> None:
    """Take pictures until two in a row are equal: the window is done drawing."""
    before = b""

    def still() -> bool:
        nonlocal before
        take_picture(picture)
        now, last = picture.read_bytes(), before
        before = now
        return now == last

    wait_for(still, f"a picture in {picture.name}")
