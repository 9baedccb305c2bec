"""Tests of what comes in and goes out by the clipboard."""
