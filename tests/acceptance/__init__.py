"""The program as people and scripts use it: a process, its answers and its files."""
