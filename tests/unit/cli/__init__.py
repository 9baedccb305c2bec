"""Tests of how commands are read."""
