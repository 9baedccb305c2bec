"""How the window looks now: theme, size of text, height of rows; and who hears when it changes."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication

from app.look import DARK, LIGHT, SPACING, TYPE, Theme


@dataclass(frozen=True, slots=True)
class Look:
    """What a painter needs.

    Attributes:
        theme: The colours.
        scale: Size of text; 1.0 is 100 %.
        compact: Whether rows are low.
        plain: Whether the system's high contrast rules: the palette of the system, no tokens.
        calm: Whether the system asks for less motion.
    """

    theme: Theme = LIGHT
    scale: float = 1.0
    compact: bool = False
    plain: bool = False
    calm: bool = False

    def px(self, size: float) -> int:
        """A size in pixels at 100 %, scaled along with the text."""
        return round(size * self.scale)

    @property
    def row(self) -> int:
        """Height of a table row."""
        return self.px(SPACING.compact_row if self.compact else SPACING.row)

    def font(self, size: int = TYPE.table, *, bold: bool = False) -> QFont:
        """The typeface in a size; semibold where asked."""
        font = QFont(TYPE.family)
        font.setPixelSize(self.px(size))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def color(self, name: str) -> QColor:
        """A colour of the theme by name, such as `secondary`."""
        return QColor(getattr(self.theme, name))


class Looks(QObject):
    """Keeps the look, and follows the system where the user did not choose.

    Attributes:
        now: The look of this moment.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = Look()
        self._theme = "system"
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(self, *, theme: str, percent: int, compact: bool) -> None:
        """Take over what the user chose.

        Args:
            theme: `light`, `dark` or `system`.
            percent: Size of text, 100 to 200.
            compact: Whether rows are low.
        """
        self._theme = theme
        self.now = replace(self.now, scale=percent / 100, compact=compact)
        self._follow()

    def _follow(self) -> None:
        hints = QGuiApplication.styleHints()
        dark = self._theme == "dark" or (
            self._theme == "system" and hints.colorScheme() is Qt.ColorScheme.Dark
        )
        wishes = hints.accessibility()
        self.now = replace(
            self.now,
            theme=DARK if dark else LIGHT,
            plain=wishes.contrastPreference() is Qt.ContrastPreference.HighContrast,
            calm=wishes.motionPreference() is Qt.MotionPreference.ReducedMotion,
        )
        self.changed.emit()
