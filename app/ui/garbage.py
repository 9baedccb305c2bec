"""Python's garbage is collected on the window's thread only.

Python looks for unreachable objects on whichever thread happens to ask for memory. Work beside the
window would then take apart the widgets of a dialog that was closed, and Qt dies of that.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_OFTEN = 1000
"""Milliseconds between looks at whether there is enough to collect."""


class Collector(QObject):
    """Collects now and then, as often as Python would itself.

    Attributes:
        timer: Tells when to look.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setInterval(_OFTEN)
        self.timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """From now on nobody else collects."""
        gc.disable()
        self.timer.start()

    def spare(self) -> None:
        """Never look again at what is there now: the modules, which stay until the end.

        They are most of what there is, and looking at them all held the window up for a twelfth
        of a second now and then.
        """
        gc.collect()
        gc.freeze()

    def end(self) -> None:
        """From now on Python collects by itself again."""
        self.timer.stop()
        gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that is full, if any."""
        counts, limits = gc.get_count(), gc.get_threshold()
        full = [at for at in range(len(counts)) if counts[at] > limits[at]]
        if full:
            gc.collect(full[-1])
