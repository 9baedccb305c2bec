"""What the user chose, kept in one small file of his own; nothing of a dossier is in it."""

import json
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.installation.place import on_this_drive
from app.installation.policy import in_force
from app.storage.errors import StorageError
from app.storage.files import read_json, write_json
from app.storage.state import made, state_folder
from app.ui.folders import folder_in

_FILE = "settings.json"
_MOST_RECENT = 10
THEMES = ("system", "light", "dark")
SMALLEST, LARGEST = 100, 200


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one user on one laptop.

    Attributes:
        name: Who types; empty until it was asked.
        theme: `system`, `light` or `dark`.
        percent: Size of text.
        compact: Whether rows are low.
        detail: Whether the detail panel is shown.
        recent: Paths of dossiers, last one first.
        towns: Per path of these the name of its municipality.
        columns: Per table the columns that are shown, in order.
        widths: Per table the width of each column.
        group: How the Route is grouped.
        seen: Per document id the moment it was last looked at (ISO, UTC).
        window: Place and size of the window, as Qt writes them (base 64).
        folder: The folder a file was last opened in or written to.
        meeting: The meeting that runs, with its clock: what a crash would lose.
        reports: Per id of a report in a register where its file was made.
    """

    name: str = ""
    theme: str = "system"
    percent: int = SMALLEST
    compact: bool = False
    detail: bool = True
    recent: tuple[str, ...] = ()
    towns: dict[str, str] = field(default_factory=dict)
    columns: dict[str, list[str]] = field(default_factory=dict)
    widths: dict[str, dict[str, int]] = field(default_factory=dict)
    group: str = "phase"
    seen: dict[str, str] = field(default_factory=dict)
    window: str = ""
    folder: str = ""
    reports: dict[str, str] = field(default_factory=dict)
    meeting: dict[str, Any] = field(default_factory=dict)


class SettingsFile(QObject):
    """Reads and writes the settings; a file that is no good is as good as none.

    Another window may write in it too, of another version perhaps: only what was changed here is
    written over what is there, and fields that this version does not know stay.

    Attributes:
        changed: Something was chosen.
        unkept: The choices last only this session; gives the folder. Told once.
    """

    changed = Signal()
    unkept = Signal(str)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = (folder or state_folder()) / _FILE
        self.now = _read(self._path)
        self._told = False

    def change(self, **values: Any) -> None:
        """Take over choices and keep them; settings that cannot be written last this session.

        Args:
            values: New values by field name.
        """
        after = replace(self.now, **values)
        if after == self.now:
            return
        before, self.now = asdict(self.now), after
        ours = {name: value for name, value in asdict(after).items() if value != before[name]}
        try:
            made(self._path.parent)
            write_json(self._path, {**(read_json(self._path) or {}), **ours})
        except (OSError, StorageError):
            if not self._told:
                self._told = True
                self.unkept.emit(str(self._path.parent))
        self.changed.emit()

    @property
    def folder(self) -> str:
        """Where the dialogs for files begin: where the user was last, or where IT says."""
        begin = in_force().policy.folder
        if self.now.folder or begin is None:
            return self.now.folder
        return str(begin) if folder_in(str(begin)) else ""

    def opened(self, path: Path, town: str) -> None:
        """Put a dossier on top of the recent ones.

        Args:
            path: Where it is.
            town: The name of its municipality.
        """
        first = str(path)
        others = [item for item in self.now.recent if item != first]
        recent = (first, *others)[:_MOST_RECENT]
        names = {**self.now.towns, first: town}
        towns = {item: names[item] for item in recent if item in names}
        self.change(recent=recent, towns=towns, folder=str(path.parent))

    def forget(self, path: str) -> None:
        """Take a dossier off the recent ones."""
        self.change(recent=tuple(item for item in self.now.recent if item != path))


def _read(path: Path) -> Settings:
    values = read_json(path) or {}
    default = asdict(Settings())
    fit: dict[str, Any] = {}
    for item in fields(Settings):
        value = values.get(item.name)
        wanted = list if item.name == "recent" else type(default[item.name])
        if type(value) is wanted:
            fit[item.name] = value
    fit["recent"] = tuple(str(on_this_drive(Path(str(it)))) for it in fit.get("recent", ()))
    for name in ("towns", "reports"):
        texts = fit.get(name, {}).items()
        fit[name] = {key: text for key, text in texts if isinstance(text, str)}
    found = Settings(**fit)
    if found.theme not in THEMES:
        found = replace(found, theme="system")
    return replace(found, percent=min(max(found.percent, SMALLEST), LARGEST))


def as_text(settings: Settings) -> str:
    """The settings as they stand in the file, for who wants to see them."""
    return json.dumps(asdict(settings), indent=2, ensure_ascii=False)
