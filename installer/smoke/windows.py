"""Installs, uses and removes what is made for Windows, under Wine.

    python -m installer.smoke.windows build/release SCRATCH [portable setup msi]

It needs a screen; `make smoke` sees to that. Pictures of the windows go to `smoke/` beside that
folder.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from installer.artefacts.release import PROGRAM, Release, this_release
from installer.artefacts.tools import run
from installer.artefacts.trees import size
from installer.artefacts.windows_msi import write_msi
from installer.artefacts.windows_setup import write_setup
from installer.artefacts.wine import Wine, for_windows
from installer.smoke.reference import same_as_linux
from installer.smoke.stand_ins import add_stand_ins
from installer.smoke.telling import begin, insist, wait_for
from installer.smoke.using import make_demo, use_window, window_called

_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Samenlevingsroute"
_TITLE = "Merelveen"
_FOLDER_MB, _SETUP_MB = 115, 35
"""What a laptop and a mailbox can be asked to take."""

_OF_ANOTHER_PYTHON = {"PYTHONHOME": r"C:\nergens", "PYTHONPATH": "Z:/", "PYTHONINSPECT": "1"}
"""What a user may have set for a Python of his own."""

_END_SESSION = Path(__file__).with_name("end_session.py")

_DONE, _REFUSED = 0, 2
_SUCCESS, _FAILED = 0, 1603 % 256
"""Exit codes of msiexec; this side of Wine sees the last eight bits."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried, and where.

    Attributes:
        wine: A Windows.
        release: Which release.
        folder: Holds the artefacts.
        scratch: Is written in.
    """

    wine: Wine
    release: Release
    folder: Path
    scratch: Path

    @property
    def home(self) -> Path:
        """The profile of the user."""
        (home,) = (path for path in (self.wine.drive / "users").iterdir() if path.name != "Public")
        return home

    @property
    def stick(self) -> Path:
        """Where the zip is unpacked."""
        return self.scratch / "Stick é van wijk à"

    def artefact(self, rest: str) -> Path:
        """One of the files that are handed out."""
        return self.folder / self.release.named(rest)

    def command_line(self, place: Path, *words: str) -> tuple[int, str]:
        """Run the command line of a program that lies somewhere."""
        starter = str(place / "samenlevingsroute-cli.exe")
        return self.wine.try_run(starter, *words, variables=_OF_ANOTHER_PYTHON)

    def use(self, place: Path, name: str) -> Path:
        """Do with an installed program what a user does; gives the dossier that it made.

        Args:
            place: Where it is installed.
            name: Of the folder and the picture that come of it.
        """

        def program(*words: str) -> tuple[int, str]:
            return self.command_line(place, *words)

        code, told = program("--version")
        insist(code == 0 and self.release.version in told, f"says version {told.strip()}", told)
        dossier = make_demo(program, self.scratch / name, for_windows)
        starter = str(place / f"{PROGRAM}.exe")
        use_window(
            lambda: self.wine.begin(starter, for_windows(dossier)),
            _TITLE,
            self.folder.parent / "smoke" / f"windows-{name}.png",
        )
        return dossier


def main(folder: Path, scratch: Path, only: Sequence[str] = ()) -> None:
    """Try what is in a folder of artefacts.

    Args:
        folder: The artefacts.
        scratch: Is written in; empty.
        only: Names of what is tried (`portable`, `setup`, `msi`); everything when empty.
    """
    with Wine(screen=True) as wine:
        add_stand_ins(wine)
        trial = Trial(wine, this_release(), folder.resolve(), scratch.resolve())
        # Keys go to the window that a window manager gives them.
        manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL)
        try:
            with zipfile.ZipFile(trial.artefact("-portable.zip")) as archive:
                archive.extractall(trial.stick)
            for name, deeds in _TRIALS.items():
                if not only or name in only:
                    for deed in deeds:
                        deed(trial)
        finally:
            manager.terminate()


def _portable(trial: Trial) -> None:
    begin("portable zip")
    place = trial.stick / PROGRAM
    insist(size(place) <= _FOLDER_MB * 1e6, f"the folder is no larger than {_FOLDER_MB} MB")
    setup = trial.artefact("-setup.exe").stat().st_size
    insist(setup <= _SETUP_MB * 1e6, f"the setup is no larger than {_SETUP_MB} MB")
    dossier = trial.use(place, "portable")
    insist((place / "gegevens" / "settings.json").exists(), "settings lie beside the program")
    local = trial.home / "AppData" / "Local" / PROGRAM
    insist(not local.exists(), "nothing was written in the profile")
    same_as_linux(dossier, dossier.parent, trial.scratch / "reference")


def _setup(trial: Trial) -> None:
    begin("setup for one user")
    place = trial.home / "AppData" / "Local" / "Programs" / PROGRAM
    (place.parent).mkdir(parents=True, exist_ok=True)
    older = _older_setup(trial)
    insist(_run_setup(trial, older) == _DONE, "installed an older version silently")
    (place / "beheer.toml").write_text("# van IT\n", encoding="utf-8")
    stale = place / "app" / "gone_since.py"
    stale.write_text("", encoding="utf-8")
    setup = trial.artefact("-setup.exe")
    insist(_run_setup(trial, setup) == _DONE, "installed this version over it")
    insist(not stale.exists(), "nothing of the older version is left")
    insist((place / "beheer.toml").exists(), "the policy of IT is still there")
    insist(_registered(trial, _KEY, trial.release.version), "Windows lists it")
    insert = r"HKCU\Software\Classes\Samenlevingsroute.Dossier\shell\open\command"
    insist(_registered(trial, insert, f"{PROGRAM}.exe"), "a dossier opens with it")
    menu = trial.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
    insist((menu / f"{PROGRAM}.lnk").exists(), "it is in the Start menu")
    dossier = trial.use(place, "setup")
    _session_ends(trial, place, dossier)
    _over_a_running_one(trial, place, setup)
    code, told = _remove(trial, place)
    insist(code == _DONE, "removed silently", told)
    wait_for(lambda: not (place / "app").exists(), "the program is gone")
    wait_for(lambda: not _registered(trial, _KEY, ""), "Windows lists it no more")
    insist([path.name for path in place.iterdir()] == ["beheer.toml"], "only IT's file is left")
    insist(not (menu / f"{PROGRAM}.lnk").exists(), "it is out of the Start menu")
    insist(dossier.exists(), "the dossier is still there")
    local = trial.home / "AppData" / "Local" / PROGRAM
    insist((local / "settings.json").exists(), "so are the settings")


def _by_double_click(trial: Trial, dossier: Path) -> None:
    use_window(
        lambda: trial.wine.begin("start", "/wait", for_windows(dossier)),
        _TITLE,
        trial.folder.parent / "smoke" / "windows-double-click.png",
    )


def _session_ends(trial: Trial, place: Path, dossier: Path) -> None:
    """The dossier stayed locked until its user came back; what was typed last was not shared."""
    running = trial.wine.begin(str(place / f"{PROGRAM}.exe"), for_windows(dossier))
    wait_for(lambda: window_called(_TITLE), "the dossier is open once more")
    lock = dossier.with_name(f".~lock.{dossier.name}#")
    insist(lock.exists(), "colleagues see that it is in use")
    python = str(place / "runtime" / "pythonw.exe")
    code, told = trial.wine.try_run(python, "-B", for_windows(_END_SESSION), _TITLE)
    insist(code == 0, "the session of Windows may end", told)
    wait_for(lambda: running.poll() is not None, "and the program ends with it")
    insist(not lock.exists(), "the dossier is free for colleagues")


def _over_a_running_one(trial: Trial, place: Path, setup: Path) -> None:
    before = _names(place)
    running = trial.wine.begin(str(place / f"{PROGRAM}.exe"))
    try:
        wait_for(lambda: window_called(PROGRAM), "the program is open")
        insist(_run_setup(trial, setup) == _REFUSED, "setup refuses while it is open")
        insist(_names(place) == before, "nothing was changed")
        _remove(trial, place, f"_?={for_windows(place)}")
        insist(_names(place) == before, "removing it is refused too")
    finally:
        _end(trial, running)


def _end(trial: Trial, running: subprocess.Popen[bytes]) -> None:
    running.kill()
    trial.wine.try_run("taskkill", "/F", "/IM", f"{PROGRAM}.exe")


def _setup_refusals(trial: Trial) -> None:
    begin("setup where it cannot be installed")
    # The same script, packed lightly: it is the script that is tried here.
    setup = _older_setup(trial)
    long = "C:\\" + "\\".join(["m" * 40] * 5)
    insist(_run_setup(trial, setup, f"/D={long}") == _REFUSED, "a path of 200 characters")
    insist(not list(trial.wine.drive.glob("mmm*")), "nothing was made there")
    code = _run_setup(trial, setup, "/D=Z:\\proc\\samenlevingsroute")
    insist(code == _REFUSED, "a folder that cannot be written")
    _among_what_is_of_others(trial, setup)
    if os.geteuid() == 0:
        _on_a_full_disk(trial, setup)
        _where_something_is_held(trial, setup)
    else:
        begin("not tried: a full disk and a folder that is held, for which it has to be root")
    _over_what_was_broken_off(trial, setup)
    _in_and_out(trial, setup, trial.scratch / "wijk-é", _run_setup)
    _in_and_out(trial, setup, trial.scratch / "Programma van de wijk", _run_by_script)
    begin("setup without LOCALAPPDATA")
    code = _run_setup(trial, setup, variables={"LOCALAPPDATA": ""})
    usual = trial.home / "AppData" / "Local" / "Programs" / PROGRAM
    insist(code == _DONE and usual.is_dir(), "Windows itself says where programs go")


def _among_what_is_of_others(trial: Trial, setup: Path) -> None:
    """Their files have names that ours have too, and would have been replaced and removed."""
    place = trial.scratch / "Documenten"
    (place / "app").mkdir(parents=True)
    (place / "app" / "mijn werk.txt").write_text("van een ander", encoding="utf-8")
    code = _run_setup(trial, setup, f"/D={for_windows(place)}")
    insist(code == _REFUSED, "a folder with something of others that has one of our names")
    insist(_names(place) == ["app", "app/mijn werk.txt"], "nothing was touched")


def _on_a_full_disk(trial: Trial, setup: Path) -> None:
    """Fills up while it unpacks: Windows was asked about another disk, as with a quota."""
    disk = trial.scratch / "vol"
    disk.mkdir()
    run("mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", disk)
    try:
        place = disk / "Programma"
        code = _run_setup(trial, setup, f"/D={for_windows(place)}")
        insist(code == _REFUSED, "a disk that fills up")
        insist(not place.exists(), "nothing is left on it")
    finally:
        run("umount", disk)


def _where_something_is_held(trial: Trial, setup: Path) -> None:
    """The third folder cannot be moved: a mount stands in for a program that holds it."""
    place = trial.scratch / "bezet"
    insist(_run_setup(trial, setup, f"/D={for_windows(place)}") == _DONE, "installed once more")
    before = _names(place)
    held = place / "licences"
    run("mount", "--bind", held, held)
    try:
        code = _run_setup(trial, setup, f"/D={for_windows(place)}")
        insist(code == _REFUSED, "a folder that is held")
        insist(_names(place) == before, "what was moved is back")
        _remove(trial, place, f"_?={for_windows(place)}")
        insist(_names(place) == before, "removing it is all or nothing too")
    finally:
        run("umount", held)
    _remove(trial, place)
    wait_for(lambda: not place.exists(), "and removed")


def _over_what_was_broken_off(trial: Trial, setup: Path) -> None:
    """The plug was pulled halfway: one part is new already, one is still aside."""
    place = trial.scratch / "Halverwege"
    where = f"/D={for_windows(place)}"
    insist(_run_setup(trial, setup, where) == _DONE, "installed, to be broken off")
    before = _names(place)
    aside = place / "~samenr-oud"
    aside.mkdir()
    (aside / "bezig").touch()
    shutil.copytree(place / "app", aside / "app")
    (place / "licences").rename(aside / "licences")
    insist(_run_setup(trial, setup, where) == _DONE, "installed over it")
    insist(_names(place) == before, "it is whole, and nothing is left of the break")
    _remove(trial, place, f"_?={for_windows(place)}")
    insist(_names(place) == ["samenlevingsroute-uninstall.exe"], "removed while it is waited for")
    insist(_run_setup(trial, setup, where) == _DONE, "and installed once more")
    _remove(trial, place)
    wait_for(lambda: not place.exists(), "and removed")


def _in_and_out(
    trial: Trial, setup: Path, place: Path, install: Callable[[Trial, Path, str], int]
) -> None:
    code = install(trial, setup, f"/D={for_windows(place)}")
    starter = place / f"{PROGRAM}.exe"
    insist(code == _DONE and starter.exists(), f"installed in {place.name}")
    _remove(trial, place)
    wait_for(lambda: not place.exists(), "and removed, the folder too")


def _run_by_script(trial: Trial, setup: Path, more: str) -> int:
    """Run a setup as IT does: a folder with blanks goes without quotes, which only a script can."""
    script = trial.scratch / "uitrol.bat"
    script.write_text(f'@"{for_windows(setup)}" /S {more}\r\n', encoding="ascii", newline="")
    code, _ = trial.wine.try_run("cmd", "/c", for_windows(script))
    return code


def _msi(trial: Trial) -> None:
    begin("MSI for the machine")
    place = trial.wine.drive / "Program Files" / PROGRAM
    msi = trial.artefact(".msi")
    older = trial.scratch / "older.msi"
    write_msi(_older(trial.release), trial.stick / PROGRAM, older)
    insist(_msiexec(trial, "/i", older) == _SUCCESS, "installed an older version silently")
    (place / "beheer.toml").write_text("# van IT\n", encoding="utf-8")
    running = trial.wine.begin(str(place / f"{PROGRAM}.exe"))
    wait_for(lambda: window_called(PROGRAM), "the older version is open")
    insist(_msiexec(trial, "/i", msi) == _SUCCESS, "installed this version over it")
    _end(trial, running)
    insist((place / "beheer.toml").exists(), "the policy of IT is still there")
    dossier = trial.use(place, "msi")
    # Wine 8 looks for file types among those of the machine only.
    _by_double_click(trial, dossier)
    insist(_msiexec(trial, "/i", older) == _FAILED, "an older version is refused")
    code, told = trial.command_line(place, "--version")
    insist(code == 0 and trial.release.version in told, "the newer one still works", told)
    insist(_msiexec(trial, "/x", msi) == _SUCCESS, "removed silently")
    insist(not (place / "app").exists(), "the program is gone")
    insist(dossier.exists(), "the dossier is still there")


def _older(release: Release) -> Release:
    return replace(release, version="0.0.9")


def _older_setup(trial: Trial) -> Path:
    """A setup of an older version; packed lightly, which is five times as quick."""
    target = trial.scratch / "older-setup.exe"
    if target.exists():
        return target
    write_setup(_older(trial.release), trial.stick / PROGRAM, target, quick=True)
    return target


def _run_setup(
    trial: Trial, setup: Path, *more: str, variables: dict[str, str] | None = None
) -> int:
    code, _ = trial.wine.try_run(str(setup), "/S", *more, variables=variables)
    return code


def _remove(trial: Trial, place: Path, *more: str) -> tuple[int, str]:
    """Remove what a setup installed; with `_?=` it is waited for."""
    remover = str(place / "samenlevingsroute-uninstall.exe")
    return trial.wine.try_run(remover, "/S", *more)


def _msiexec(trial: Trial, deed: str, msi: Path) -> int:
    code, _ = trial.wine.try_run("msiexec", deed, for_windows(msi), "/qn")
    return code


def _registered(trial: Trial, key: str, text: str) -> bool:
    code, told = trial.wine.try_run("reg", "query", key, "/s")
    return code == 0 and text in told


def _names(place: Path) -> list[str]:
    return sorted(path.relative_to(place).as_posix() for path in place.rglob("*"))


_TRIALS: dict[str, tuple[Callable[[Trial], None], ...]] = {
    "portable": (_portable,),
    "setup": (_setup, _setup_refusals),
    "msi": (_msi,),
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
