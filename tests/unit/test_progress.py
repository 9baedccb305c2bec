"""Work can be done with nobody watching."""

from app.progress import SILENT


def test_silent_progress_never_stops_the_work() -> None:
    SILENT.report(1, 2, "bezig")
    assert not SILENT.cancelled
