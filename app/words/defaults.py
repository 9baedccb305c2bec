"""Texts that a new dossier begins with."""

HOME_DONE_DEFINITION = "ten minste één afgesproken pakket volledig uitgevoerd en opgeleverd"

DEPARTMENT_CODE = "AFD"
"""The code of a department whose name gives none."""

LITTLE_WORDS = frozenset({"en", "van", "voor", "de", "het", "der", "op", "in", "and", "of", "the"})
"""Words whose initial is in no code."""

TITLES_AFTER_A_NAME = frozenset({"msc", "bsc", "ma", "ba", "llm", "mba", "mpa", "phd", "bc"})
"""What stands after a comma and is no first name, without points."""
