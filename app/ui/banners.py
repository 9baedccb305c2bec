"""The notices above the page: at most one of each kind."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from app.ui.menus import Menus
from app.ui.notice import Notice
from app.ui.widgets.banner import Banner
from app.words.window import shell as words


class Banners(QObject):
    """Shows notices in a column."""

    def __init__(self, column: QVBoxLayout, menus: Menus) -> None:
        super().__init__(menus)
        self._column, self._menus = column, menus
        self._shown: dict[str, Banner] = {}
        self._notices: dict[str, Notice] = {}

    def texts(self) -> list[str]:
        """The sentences that are shown."""
        return [notice.text for notice in self._notices.values()]

    def shown(self) -> list[Banner]:
        """The notices on screen, from top to bottom."""
        return list(self._shown.values())

    def show(self, notice: Notice) -> None:
        """Show a notice; the same one again is left as it is."""
        if self._notices.get(notice.kind) == notice:
            return
        self.remove(notice.kind)
        buttons = [(self._menus.text(action), self._menus.run(action)) for action in notice.buttons]
        close = words.CLOSE_MESSAGE if notice.closable else ""
        banner = Banner(notice.text, list(buttons), close)
        self._shown[notice.kind], self._notices[notice.kind] = banner, notice
        self._column.addWidget(banner)
        banner.destroyed.connect(lambda: self._gone(notice))

    def remove(self, kind: str) -> None:
        """Take away a notice that is no longer so."""
        banner = self._shown.pop(kind, None)
        self._notices.pop(kind, None)
        if banner is not None:
            banner.hide()
            banner.deleteLater()

    def clear(self) -> None:
        """Take away all notices."""
        for kind in tuple(self._shown):
            self.remove(kind)

    def _gone(self, notice: Notice) -> None:
        if self._notices.get(notice.kind) is notice:
            del self._notices[notice.kind]
            self._shown.pop(notice.kind, None)
