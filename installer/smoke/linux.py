"""Installs, uses and removes what is made for Linux, on this machine.

    python -m installer.smoke.linux build/release SCRATCH [deb tarball]

The package is really installed, for which it has to be root, and removed again; one that was there
before is left alone, and the package is then not tried. It needs a screen; `make smoke` sees to
that. Pictures of the windows go to `smoke/` beside that folder.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.artefacts.release import PACKAGE, Release, this_release
from installer.smoke.reference import same_as_linux
from installer.smoke.telling import begin, insist
from installer.smoke.using import make_demo, use_window

_TITLE = "Merelveen"
_PLACE = Path("/usr/lib") / PACKAGE


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried, and where.

    Attributes:
        release: Which release.
        folder: Holds the artefacts.
        scratch: Is written in.
    """

    release: Release
    folder: Path
    scratch: Path

    @property
    def home(self) -> Path:
        """A home for this trial only."""
        return self.scratch / "thuis"

    @property
    def variables(self) -> Mapping[str, str]:
        """The environment of a user who has just come, whose own Python must not matter."""
        kept = ("PATH", "DISPLAY", "XAUTHORITY", "LANG", "LC_ALL")
        own = {name: os.environ[name] for name in kept if name in os.environ}
        of_another = {"PYTHONPATH": "/nowhere", "PYTHONHOME": "/nowhere", "PYTHONINSPECT": "1"}
        return {**own, "HOME": str(self.home), **of_another}

    def program(self, starter: Path) -> Callable[..., tuple[int, str]]:
        """The command line of a program that lies somewhere."""

        def run(*words: str) -> tuple[int, str]:
            done = subprocess.run(
                [str(starter), *words],
                env=self.variables,
                cwd=self.scratch,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
            )
            return done.returncode, done.stdout + done.stderr

        return run

    def use(self, starter: Path, name: str) -> Path:
        """Do with a program what a user does; gives the dossier that it made.

        Args:
            starter: What starts it.
            name: Of the folder and the picture that come of it.
        """
        program = self.program(starter)
        code, told = program("--version")
        insist(code == 0 and self.release.version in told, f"says version {told.strip()}", told)
        dossier = make_demo(program, self.scratch / name, str)
        use_window(
            lambda: subprocess.Popen(
                [str(starter), str(dossier)],
                env=self.variables,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            ),
            _TITLE,
            self.folder.parent / "smoke" / f"linux-{name}.png",
        )
        return dossier


def main(folder: Path, scratch: Path, only: Sequence[str] = ()) -> None:
    """Try what is in a folder of artefacts.

    Args:
        folder: The artefacts.
        scratch: Is written in; empty.
        only: Names of what is tried (`deb`, `tarball`); everything when empty.
    """
    trial = Trial(this_release(), folder.resolve(), scratch.resolve())
    trial.home.mkdir(parents=True)
    manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL)
    try:
        for name, deed in _TRIALS.items():
            if not only or name in only:
                deed(trial)
    finally:
        manager.terminate()


def _tarball(trial: Trial) -> None:
    begin("tar.gz")
    # Blanks, accents, and long: a path of 200 characters.
    parent = trial.scratch / "map van wijk é"
    parent = parent / ("m" * max(1, 150 - len(str(parent))))
    parent.mkdir(parents=True)
    packed = trial.folder / f"{PACKAGE}-{trial.release.version}-linux-x86_64.tar.gz"
    _run("tar", "-xzf", str(packed), "-C", str(parent))
    (place,) = parent.iterdir()
    starter = trial.scratch / "koppeling"
    starter.symlink_to(place / PACKAGE)
    dossier = trial.use(starter, "tarball")
    same_as_linux(dossier, dossier.parent, trial.scratch / "reference")
    _menu(trial, place)
    shutil.rmtree(place)
    insist(dossier.exists(), "removed by removing the folder; the dossier is still there")
    state = trial.home / ".local" / "share" / PACKAGE
    insist((state / "settings.json").exists(), "so are the settings")


def _menu(trial: Trial, place: Path) -> None:
    entry = trial.home / ".local/share/applications/samenlevingsroute.desktop"
    _run(str(place / "menu-toevoegen.sh"), variables=trial.variables)
    _run("desktop-file-validate", str(entry))
    insist(str(place / PACKAGE) in entry.read_text(encoding="utf-8"), "it is in the menu")
    _run(str(place / "menu-verwijderen.sh"), variables=trial.variables)
    insist(not entry.exists(), "and out of it again")


def _deb(trial: Trial) -> None:
    begin("Debian package")
    if os.geteuid() != 0 or _PLACE.exists():
        begin("not tried: not root, or it is installed already")
        return
    package = trial.folder / f"{PACKAGE}_{trial.release.version}_amd64.deb"
    install = ("apt-get", "install", "--quiet=2", "--yes", "--no-install-recommends")
    _run(*install, str(package), variables={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    try:
        insist(list(_PLACE.glob("app/__pycache__/*.pyc")), "installed, and compiled")
        starter = Path("/usr/bin") / PACKAGE
        dossier = trial.use(starter, "deb")
        asked = ("gio", "info", "--attributes=standard::content-type", str(dossier))
        kind = _run(*asked, variables=trial.variables)
        insist(" application/x-samenlevingsroute\n" in kind, "a dossier is known as one", kind)
        before = _names(_PLACE)
        trial.program(starter)("check", str(dossier))
        insist(_names(_PLACE) == before, "nothing was written in the folder of the program")
    finally:
        _run("dpkg", "--purge", PACKAGE)
    insist(not _PLACE.exists(), "removed, and nothing is left")
    insist(dossier.exists(), "but the dossier")


def _names(place: Path) -> list[str]:
    return sorted(str(path) for path in place.rglob("*"))


def _run(*words: str, variables: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(
        words, env=variables, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode != 0:
        insist(holds=False, what=" ".join(words), told=done.stdout + done.stderr)
    return done.stdout


_TRIALS: dict[str, Callable[[Trial], None]] = {"tarball": _tarball, "deb": _deb}

if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
