"""The route as a file: reads it, checks it, and turns it into records.

A route is written by people, in YAML, so every mistake is told with the line and the column where
it stands, and all mistakes at once. This package makes codes and data; `app.words.route` makes the
sentences. It knows nothing of dossiers that exist.
"""
