"""What people did to the demo dossier: plain data, with a day and a name.

Some deeds stand in the file as they are, others follow from what it says of a step. How each is
carried out stands in `app.demo.performing`. Steps, wijken, people and departments are named as
people name them.
"""
