"""The open dossier: commands, undo and redo, listeners; no window, no SQL."""
