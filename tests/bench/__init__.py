"""Measures speed and memory as ratios; see `python -m tests.bench --help`.

Nothing here is collected by pytest: a figure of one machine on one day is no reason to fail a test.
"""
