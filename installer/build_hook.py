"""Hatch's build hook: the window's forms are compiled into whatever is built."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileForms(BuildHookInterface[Any]):
    """Compiles `forms/` before a wheel or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile; the result is an artifact, because git ignores it."""
        script = runpy.run_path(str(Path(self.root) / "installer" / "compile_qt.py"))
        script["compile_forms"]()
        build_data["artifacts"].append("/app/ui/_compiled/*.py")
