"""The demo dossier, made once for all tests: it is only read."""

from collections.abc import Callable
from datetime import date

import pytest

from app.demo import make_demo
from app.storage.looking import snapshot
from app.storage.state import STATE_VARIABLE
from tests.unit.demo.reading_back import Demo

MakeDemo = Callable[[date | None], Demo]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> MakeDemo:
    def make(reference_date: date | None) -> Demo:
        folder = tmp_path_factory.mktemp("demo")
        path = folder / "Merelveen.samenroute"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(STATE_VARIABLE, str(folder / "state"))
            make_demo(path, reference_date=reference_date)
            with snapshot(path) as found:
                return Demo(
                    found.dossier,
                    list(found.history.chain()),
                    found.history.last_touched(),
                    found.newer_here,
                )

    return make


@pytest.fixture(scope="session")
def demo(made: MakeDemo) -> Demo:
    """The demo of its own reference date."""
    return made(None)


@pytest.fixture(scope="session")
def later(made: MakeDemo) -> Demo:
    """The demo a hundred days later."""
    return made(date(2027, 3, 2))
