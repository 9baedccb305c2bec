"""What the menu *Beeld* does."""

from collections.abc import Callable

from app.ui.looks import Looks
from app.ui.settings import LARGEST, SMALLEST, Settings, SettingsFile

_STEP = 10


class ViewDeeds:
    """Theme, size of text and height of rows: chosen here, kept in the settings."""

    def __init__(self, looks: Looks, file: SettingsFile) -> None:
        self._looks = looks
        self._file = file

    @property
    def settings(self) -> Settings:
        """The choices now."""
        return self._file.now

    def apply(self) -> None:
        """Let everything look as the settings say."""
        now = self._file.now
        self._looks.choose(theme=now.theme, percent=now.percent, compact=now.compact)

    def compact(self, compact: bool) -> None:
        """Make rows low or roomy."""
        self._file.change(compact=compact)
        self.apply()

    def zoom(self, direction: int) -> None:
        """Make text larger (1), smaller (-1) or ordinary again (0)."""
        percent = self._file.now.percent + direction * _STEP if direction else SMALLEST
        self._file.change(percent=min(max(percent, SMALLEST), LARGEST))
        self.apply()

    def themer(self, theme: str) -> Callable[[], None]:
        """A function that chooses a theme."""

        def choose() -> None:
            self._file.change(theme=theme)
            self.apply()

        return choose

    def has_theme(self, theme: str) -> Callable[[], bool]:
        """A function that tells whether a theme is chosen."""
        return lambda: self._file.now.theme == theme
