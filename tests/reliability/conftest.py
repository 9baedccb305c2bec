"""The same folders in memory as the tests of `app.storage`."""

from tests.unit.storage.conftest import tmp_path

__all__ = ["tmp_path"]
