"""What can be wrong in a route, made in the small route, and all that is told then."""

FIVE_MORE = "".join(f"          - {{key: wijk.x{n}, text: Nog een}}\n" for n in range(5))

MISTAKES: dict[str, tuple[str, str, list[str]]] = {
    "unknown_field": (
        "  title: Begin",
        "  titl: Begin",
        [
            "12:5 onbekend veld 'titl' (bedoel je 'title'?)",
        ],
    ),
    "unknown_field_far": (
        "title: Kleine",
        "zzz: 1\ntitle: Kleine",
        [
            "2:1 onbekend veld 'zzz'",
        ],
    ),
    "unknown_field_in_list": (
        " text: Tweede}",
        " tekst: Tweede}",
        [
            "25:34 onbekend veld 'tekst' (bedoel je 'text'?)",
        ],
    ),
    "missing_field": (
        "    number: 1\n",
        "",
        [
            "10:5 veld 'number' ontbreekt",
        ],
    ),
    "expected_text": (
        'code: "1.10"',
        "code: 1.10",
        [
            "35:15 'code' moet tekst zijn; schrijf \"1.10\"",
        ],
    ),
    "expected_text_list": (
        "title: Begin",
        "title: [Begin]",
        [
            "12:12 'title' moet tekst zijn; vul een tekst in",
        ],
    ),
    "expected_text_empty": (
        "title: Begin",
        "title:",
        [
            "12:5 'title' moet tekst zijn; vul een tekst in",
        ],
    ),
    "expected_number": (
        "lead_weeks: 2",
        "lead_weeks: acht",
        [
            "46:21 'lead_weeks' moet een heel getal zijn, niet 'acht'",
        ],
    ),
    "expected_number_quoted": (
        "lead_weeks: 2",
        'lead_weeks: "2"',
        [
            "46:21 'lead_weeks' moet een heel getal zijn, niet '2'",
        ],
    ),
    "expected_number_flag": (
        "lead_weeks: 2",
        "lead_weeks: true",
        [
            "46:21 'lead_weeks' moet een heel getal zijn, niet 'true'",
        ],
    ),
    "expected_list": (
        "R: [OR]",
        "R: OR",
        [
            "29:14 'R' moet een lijst zijn, niet 'OR'",
            "29:14 stap 1.1 heeft bij R geen andere afdeling dan bij A; noem er minstens één",
        ],
    ),
    "expected_fields": (
        "roles: {A: [OR], R: [ENE]}",
        "roles: OR",
        [
            "44:16 hier horen velden met een naam te staan, niet 'OR'",
        ],
    ),
    "expected_date": (
        "2026-11-22",
        "22-11-2026",
        [
            "54:17 'checked_on' moet een datum zijn, zoals 2026-11-22, niet '22-11-2026'",
        ],
    ),
    "expected_date_number": (
        "2026-11-22",
        "20261122",
        [
            "54:17 'checked_on' moet een datum zijn, zoals 2026-11-22, niet '20261122'",
        ],
    ),
    "unknown_choice": (
        "level: town_wide",
        "level: town-wide",
        [
            (
                "31:16 'town-wide' kan hier niet; kies uit town_wide of per_neighbourhood"
                " (bedoel je 'town_wide'?)"
            ),
        ],
    ),
    "unknown_choice_letter": (
        "C: [BST]",
        "C: [BST]\n          X: []",
        [
            "31:11 'X' kan hier niet; kies uit A, R, C of I",
        ],
    ),
    "unknown_choice_case": (
        "decision: college",
        "decision: College",
        [
            (
                "33:19 'College' kan hier niet; kies uit none, MT, college of raad"
                " (bedoel je 'college'?)"
            ),
        ],
    ),
    "empty_text": (
        "result: Een keuze",
        "result: ' '",
        [
            "39:17 'result' is leeg; vul een tekst in",
        ],
    ),
    "list_that_may_be_empty": ("legal_notes:", "done_conditions: []\nlegal_notes:", []),
    "empty_list": (
        "    steps:\n      - key: opdracht",
        "    steps: []\n    stappen:\n      - key: opdracht",
        [
            "16:12 'steps' is leeg; een route heeft er minstens één nodig",
            "17:5 onbekend veld 'stappen'",
        ],
    ),
    "repeated": (
        "key: wijk\n",
        "key: opdracht\n",
        [
            "34:14 key 'opdracht' komt al voor op regel 17; kies een andere",
        ],
    ),
    "repeated_code": (
        "code: OR,",
        "code: ene,",
        [
            "8:21 code 'ene' komt al voor op regel 7; kies een andere",
            "29:15 onbekende afdeling 'OR'",
            "44:21 onbekende afdeling 'OR'",
        ],
    ),
    "repeated_checkpoint": (
        "key: wijk.een",
        "key: opdracht.een",
        [
            "41:19 key 'opdracht.een' komt al voor op regel 24; kies een andere",
        ],
    ),
    "key_characters": (
        "key: wijk\n",
        "key: wijk@noord/1\n",
        [
            (
                "34:14 'wijk@noord/1' kan geen vaste naam zijn;"
                " gebruik kleine letters, cijfers, punt en streepje"
            ),
        ],
    ),
    "step_code": (
        'code: "1.10"',
        'code: "1.1a"',
        [
            (
                "35:15 '1.1a' is geen code voor een stap van fase 1;"
                " schrijf 1, een punt en een volgnummer"
            ),
            "53:13 onbekende stap '1.10' (bedoel je '1.1'?)",
        ],
    ),
    "step_code_of_another_phase": (
        'code: "1.10"',
        'code: "2.3"',
        [
            (
                "35:15 '2.3' is geen code voor een stap van fase 1;"
                " schrijf 1, een punt en een volgnummer"
            ),
            "53:13 onbekende stap '1.10' (bedoel je '1.1'?)",
        ],
    ),
    "step_code_without_place": (
        'code: "1.10"',
        'code: "1"',
        [
            (
                "35:15 '1' is geen code voor een stap van fase 1;"
                " schrijf 1, een punt en een volgnummer"
            ),
            "53:13 onbekende stap '1.10' (bedoel je '1.1'?)",
        ],
    ),
    "step_code_from_nought": (
        'code: "1.10"',
        'code: "1.01"',
        [
            (
                "35:15 '1.01' is geen code voor een stap van fase 1;"
                " schrijf 1, een punt en een volgnummer"
            ),
            "53:13 onbekende stap '1.10' (bedoel je '1.1'?)",
        ],
    ),
    "title_too_long": (
        "title: Wijk",
        "title: " + "W" * 61,
        [
            "36:16 de titel telt 61 tekens; hoogstens 60 passen",
        ],
    ),
    "title_just_fits": ("title: Wijk", "title: " + "W" * 60, []),
    "number_outside": (
        "lead_weeks: 2",
        "lead_weeks: 0",
        [
            "46:21 'lead_weeks' is 0; kies een getal van 1 tot en met 520",
        ],
    ),
    "checkpoint_count": (
        "          - {key: wijk.drie, text: Derde}\n",
        "",
        [
            "41:11 stap 1.10 heeft 2 controlepunten; kies er 3 tot en met 6",
        ],
    ),
    "checkpoint_count_high": (
        "          - {key: wijk.drie, text: Derde}\n",
        FIVE_MORE,
        [
            "41:11 stap 1.10 heeft 7 controlepunten; kies er 3 tot en met 6",
        ],
    ),
    "one_accountable": (
        "A: [ENE]\n",
        "A: []\n",
        [
            "28:14 stap 1.1 heeft 0 afdelingen bij A; precies één is eindverantwoordelijk",
        ],
    ),
    "one_accountable_absent": (
        "          A: [ENE]\n",
        "",
        [
            "28:11 stap 1.1 heeft 0 afdelingen bij A; precies één is eindverantwoordelijk",
        ],
    ),
    "one_accountable_two": (
        "{A: [OR], R: [ENE]}",
        "{A: [OR, BST], R: [ENE]}",
        [
            "44:20 stap 1.10 heeft 2 afdelingen bij A; precies één is eindverantwoordelijk",
        ],
    ),
    "nobody_responsible": (
        "{A: [OR], R: [ENE]}",
        "{A: [OR], R: []}",
        [
            "44:29 stap 1.10 heeft bij R geen andere afdeling dan bij A; noem er minstens één",
        ],
    ),
    "nobody_responsible_same": (
        "{A: [OR], R: [ENE]}",
        "{A: [OR], R: [OR]}",
        [
            "44:29 stap 1.10 heeft bij R geen andere afdeling dan bij A; noem er minstens één",
            "44:30 afdeling OR heeft al een rol in stap 1.10",
        ],
    ),
    "department_twice": (
        "C: [BST]",
        "C: [BST, OR]",
        [
            "30:20 afdeling OR heeft al een rol in stap 1.1",
        ],
    ),
    "governance_role": (
        "C: [BST]",
        "I: [BST]",
        [
            "28:11 bij een besluit van college hoort BST bij A of C; dat mist in stap 1.1",
        ],
    ),
    "governance_not_asked": ("decision: college", "decision: MT", []),
    "unknown_department": (
        "C: [BST]",
        "C: [BST, BTS]",
        [
            "30:20 onbekende afdeling 'BTS' (bedoel je 'BST'?)",
        ],
    ),
    "unknown_step": (
        'depends_on: ["1.1"]',
        'depends_on: ["1.2"]',
        [
            "47:22 onbekende stap '1.2' (bedoel je '1.1'?)",
        ],
    ),
    "unknown_step_in_note": (
        'steps: ["1.10"]',
        'steps: ["9"]',
        [
            "53:13 onbekende stap '9'",
        ],
    ),
    "dependency_twice": (
        'depends_on: ["1.1"]',
        'depends_on: ["1.1", "1.1"]',
        [
            "47:29 stap 1.10 noemt stap 1.1 twee keer",
        ],
    ),
    "circle": (
        "decision: college",
        'depends_on: ["1.10"]',
        [
            "33:22 deze stappen wachten in een kring op elkaar: 1.1 → 1.10 → 1.1",
        ],
    ),
    "circle_of_one": (
        "decision: college",
        'depends_on: ["1.1"]',
        [
            "33:22 deze stappen wachten in een kring op elkaar: 1.1 → 1.1",
        ],
    ),
    "name_twice": (
        "title: Begin\n",
        "title: Begin\n    title: Nog eens\n",
        [
            "13:5 veld 'title' staat hier voor de tweede keer (eerst op regel 12)",
        ],
    ),
    "name_not_text": (
        "language: nl",
        "language: nl\n? [a]\n: b",
        [
            "5:3 de naam van een veld moet tekst zijn",
        ],
    ),
    "anchor_and_alias": (
        "goal: Een begin\n    done_when: Er is een begin",
        "goal: &g Een begin\n    done_when: *g",
        [
            "14:11 een anker ('&g') kan niet in een route; schrijf de tekst uit",
            "15:16 een verwijzing ('*g') kan niet in een route; schrijf de tekst uit",
        ],
    ),
    "tag": (
        "title: Begin",
        "title: !!python/name:os.system Begin",
        [
            "12:12 een type ('!') kan niet in een route; haal het weg",
        ],
    ),
    "odd_character": (
        "title: Begin",
        "title: Be\x1bgin",
        [
            "12:14 hier staat een onzichtbaar teken (U+001B); haal het weg",
        ],
    ),
    "odd_character_escaped": (
        "title: Begin",
        'title: "Be\\x1bgin"',
        [
            "12:12 hier staat een onzichtbaar teken (U+001B); haal het weg",
        ],
    ),
    "unclosed_quote": (
        'version: "1"',
        'version: "1',
        [
            "18:16 dit is geen geldige YAML; kijk naar het inspringen en de leestekens",
        ],
    ),
    "unclosed_quote_to_the_end": (
        "status: Controleer",
        "status: 'Controleer",
        [
            "56:1 het aanhalingsteken van regel 55 wordt niet gesloten",
        ],
    ),
    "unclosed_bracket": (
        "A: [ENE]",
        "A: [ENE",
        [
            "29:12 de lijst van regel 28 wordt niet goed gesloten",
        ],
    ),
    "tab": (
        "    number: 1",
        "\tnumber: 1",
        [
            "11:1 hier staat een tab; gebruik spaties om in te springen",
        ],
    ),
    "colon_in_text": (
        "title: Wijk",
        "title: Wijk: welke",
        [
            "36:20 deze dubbele punt past hier niet; zet de tekst tussen aanhalingstekens",
        ],
    ),
    "not_yaml": (
        "    number: 1",
        "   number: 1",
        [
            "11:4 dit is geen geldige YAML; kijk naar het inspringen en de leestekens",
        ],
    ),
    "several_documents": (
        "legal_notes:",
        "---\nlegal_notes:",
        [
            "48:1 hier begint een tweede document; een bestand bevat één route",
        ],
    ),
}
"""What is replaced in the small route, by what, and what is told: line:column and sentence."""
