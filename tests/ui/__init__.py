"""The window, offscreen: real widgets on a real dossier."""
