"""Makes the files that are handed out: installers, archives, and the papers that go with them.

`python -m installer.artefacts` is what `make dist` runs. Each kind of file has a module of its own;
all of them start from the same wheel of the program and the same pinned packages.
"""
