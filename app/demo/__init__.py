"""The demo dossier: a fictional municipality with a history that was really made.

What is in it stands in `resources/samples/merelveen.yaml`. Nothing here writes records: the demo is
made by the commands that users have, on the days and by the people that the file names.
"""

from app.demo.making import make_demo

__all__ = ["make_demo"]
