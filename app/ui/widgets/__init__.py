"""Widgets and delegates that know no dossier."""
