"""Loads what needs no Qt before Qt is there.

Qt for Python reads the source of every module that is loaded after it: that was a sixth of the time
until the window is there.
"""

from importlib import import_module

for _name in (
    "app.domain.attention",
    "app.domain.progress",
    "app.editing.bulk",
    "app.editing.commands",
    "app.editing.history_text",
    "app.editing.search",
    "app.editing.session",
    "app.editing.since",
    "app.exchange.cells",
    "app.reports.listing",
    "app.reports.making",
    "app.storage.opening",
    "app.words.window.route",
    "app.words.window.shell",
    "app.words.window.step",
    "app.words.window.today",
):
    import_module(_name)
