"""Proves that what is handed out works: installed, used, closed, removed again. `make smoke`."""
