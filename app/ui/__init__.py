"""The window: the only package that knows Qt.

It shows a dossier and hands every change to `app.editing`; it keeps no truth of its own.
"""

from app.ui import before_qt as before_qt  # by being loaded
from app.ui.none_kept import keep_none

# Before the first call of Qt, whatever module makes it.
keep_none()
