"""The window: the only package that knows Qt.

It shows a dossier and hands every change to `app.editing`; it keeps no truth of its own.
"""
