"""Tests of the program; `tests/project` holds those about the repository itself."""
