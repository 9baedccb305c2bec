"""The temporary files of a preview: what is made to be looked at, and copies that are opened."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory


class PreviewFiles:
    """A temporary folder that is made when it is needed, and again when it was cleared away."""

    def __init__(self) -> None:
        self._folders: list[TemporaryDirectory[str]] = []

    def place(self, suffix: str) -> Path:
        """Where a preview can be made.

        Raises:
            OSError: There is no room for temporary files.
        """
        # Programs that tidy up a laptop throw away what lay there for some days.
        if not self._folders or not Path(self._folders[-1].name).is_dir():
            self._folders.append(
                TemporaryDirectory(
                    prefix="samenlevingsroute-voorbeeld-", ignore_cleanup_errors=True
                )
            )
        return Path(self._folders[-1].name) / f"voorbeeld{suffix}"

    def copy_to_read(self, path: Path) -> Path:
        """A copy to open in another program: the next preview may come while it is open there.

        Raises:
            OSError: The preview is gone, or there is no room.
        """
        number = len(list(path.parent.glob("lezen-*")))
        copy = path.with_name(f"lezen-{number}{path.suffix}")
        shutil.copyfile(path, copy)
        return copy

    def end(self) -> None:
        """Throw everything away."""
        for folder in self._folders:
            folder.cleanup()
        self._folders.clear()
