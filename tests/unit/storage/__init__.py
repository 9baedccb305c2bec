"""Tests of `app.storage`, on real files and real SQLite."""
