"""Tests of the commands and the open dossier."""
