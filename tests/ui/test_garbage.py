"""Widgets that were let go of are taken apart on the window's thread, never on another."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.ui.garbage import Collector


class Knot(QObject):
    """An object that only the collector can take apart."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def collector(application: QApplication) -> Iterator[Collector]:
    made = Collector(application)
    made.begin()
    yield made
    made.end()


def ask_for_memory() -> None:
    """Make so much that Python would collect, on another thread."""

    def make() -> None:
        kept = [[number] for number in range(200_000)]
        for item in kept:
            item.append(item)  # type: ignore[arg-type]

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()


def test_another_thread_never_takes_a_widget_apart(collector: Collector) -> None:
    """Making a list while a dialog had just been closed ended the program: no error, no window."""
    knot = weakref.ref(Knot())
    ask_for_memory()
    assert knot() is not None
    collector.collect()
    gc.collect()
    assert knot() is None


def test_garbage_is_collected_when_there_is_enough(collector: Collector) -> None:
    gc.collect()
    knot = weakref.ref(Knot())
    kept = [[] for _ in range(gc.get_threshold()[0] + 1)]  # type: ignore[var-annotated]
    collector.collect()
    assert kept
    assert knot() is None
