"""Texts that a new dossier begins with."""

HOME_DONE_DEFINITION = "ten minste één afgesproken pakket volledig uitgevoerd en opgeleverd"
