"""A route as small as the rules allow, to break in tests."""

SMALL_ROUTE = """\
key: klein
title: Kleine route
version: "1"
language: nl
departments:
  - {key: bst, code: BST, name: Bestuur}
  - {key: ene, code: ENE, name: Energie}
  - {key: or, code: OR, name: Openbare ruimte}
phases:
  - key: begin
    number: 1
    title: Begin
    question: Waar beginnen we?
    goal: Een begin
    done_when: Er is een begin
    steps:
      - key: opdracht
        code: "1.1"
        title: Opdracht
        question: Wie vraagt het?
        why: Anders gebeurt er niets
        result: Een brief
        checkpoints:
          - {key: opdracht.een, text: Eerste}
          - {key: opdracht.twee, text: Tweede}
          - {key: opdracht.drie, text: Derde}
        roles:
          A: [ENE]
          R: [OR]
          C: [BST]
        level: town_wide
        lead_weeks: 4
        decision: college
      - key: wijk
        code: "1.10"
        title: Wijk
        question: Welke wijk?
        why: Overal tegelijk kan niet
        result: Een keuze
        checkpoints:
          - {key: wijk.een, text: Eerste}
          - {key: wijk.twee, text: Tweede}
          - {key: wijk.drie, text: Derde}
        roles: {A: [OR], R: [ENE]}
        level: per_neighbourhood
        lead_weeks: 2
        depends_on: ["1.1"]
legal_notes:
  - key: wet
    subject: Een wet
    text: De wet verandert.
    source: De wet
    steps: ["1.10"]
    checked_on: 2026-11-22
    status: Controleer opnieuw
"""
