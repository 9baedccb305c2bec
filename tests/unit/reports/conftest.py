"""The demo dossier as the reports see it."""

from datetime import date

import pytest

from app.demo import make_demo
from app.domain.dossier import Dossier
from app.reports.content.request import Request
from app.reports.visibility import Reader
from app.storage.looking import snapshot
from app.storage.state import STATE_VARIABLE

REFERENCE = date(2026, 11, 22)


@pytest.fixture(scope="session")
def merelveen(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """The records of the demo."""
    folder = tmp_path_factory.mktemp("merelveen")
    path = folder / "Merelveen.samenroute"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE_VARIABLE, str(folder / "state"))
        make_demo(path)
        with snapshot(path) as found:
            return found.dossier


@pytest.fixture
def request_for(merelveen: Dossier) -> Request:
    """A report of the demo with names and without what is internal."""
    return Request(
        dossier=merelveen,
        reference_date=REFERENCE,
        reader=Reader(),
        document="Merelveen.samenroute",
        changed_at=None,
        program="Samenlevingsroute 0.1.0",
    )
