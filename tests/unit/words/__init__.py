"""Tests of the words and sentences."""
