"""Tests of reports, one subject a file."""
