"""Tests of the records and the rules of the route."""
