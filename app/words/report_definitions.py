"""What the words of the reports mean."""

from app.words.figures import NO_ADVICE

SHARED: tuple[tuple[str, str], ...] = (
    ("Niet gestart (N)", "Er is nog niets gedaan aan deze stap."),
    ("Bezig (B)", "Iemand werkt eraan. Er hoort een eigenaar en een streefdatum bij."),
    (
        "Wacht op een ander (W)",
        "Het werk ligt stil omdat een andere afdeling of partij aan zet is.",
    ),
    ("Ligt voor besluit (L)", "Het werk is klaar; er moet nog een besluit worden genomen."),
    (
        "Gereed (G)",
        (
            "Elk controlepunt is ja, of niet van toepassing met een reden; het resultaat is te"
            " vinden; de eigenaar gaf akkoord; een gevraagd besluit is genomen."
        ),
    ),
    ("Niet van toepassing (X)", "De gemeente slaat deze stap bewust over, met een reden."),
    ("Te laat", "De streefdatum is voorbij en de stap is niet gereed en niet van toepassing."),
    (
        "Opnieuw bekijken",
        "De stap was gereed en heeft een herhaling; de datum om opnieuw te kijken is voorbij.",
    ),
    ("A Eindverantwoordelijk", "Zorgt dat de stap wordt afgerond en hakt de knoop door."),
    ("R Voert uit", "Doet het werk, samen met de eigenaar."),
    ("C Denkt mee", "Wordt gevraagd vóórdat er iets wordt besloten."),
    ("I Krijgt bericht", "Hoort het resultaat. Hoeft niets te doen."),
    (
        "Voortgang",
        (
            "Gereed gedeeld door alle stappen die meetellen, zonder wat niet van toepassing is."
            " Gemeentebrede stappen tellen één keer, stappen per wijk in elke wijk die is gestart"
            " of afgerond; van een kandidaat telt alleen het wijkpaspoort."
        ),
    ),
)
"""Words that all reports use."""

WORKBOOK: tuple[tuple[str, str], ...] = (
    (
        "Woonlastenneutraal",
        (
            "Samen doen kost per maand niet meer dan niets doen: de besparing is minstens zo hoog"
            " als de lening. Na de lening wordt het voordeel zo hoog als de besparing."
        ),
    ),
    ("Rekenvoorbeelden", NO_ADVICE),
    (
        "Aanname",
        (
            "Een waarde die niemand heeft gemeten of opgezocht. Vervang haar zodra er een bron is;"
            " bij Kengetallen staat welke waarden een aanname zijn."
        ),
    ),
    (
        "Volgens bijdragen",
        (
            "De status die volgt uit het werk van de afdelingen met rol A of R: wacht er een, dan"
            " Wacht op een ander; is er een bezig of gereed, dan Bezig; anders Niet gestart. Gereed"
            " volgt nooit vanzelf. Bij Status staat wat iemand zelf koos, en anders dit."
        ),
    ),
)
"""Words that only the workbook uses."""

ROUTE_AND_ROLES: tuple[tuple[str, str], ...] = (
    (
        "A, R, C en I per afdeling",
        (
            "Bij hoeveel stappen van de route de afdeling die rol heeft; een stap per wijk telt één"
            " keer."
        ),
    ),
    (
        "A en R nog open",
        (
            "Het werk dat voor de afdeling met rol A of R nog te doen is: stappen die meetellen"
            " voor de voortgang en niet gereed of niet van toepassing zijn. Een stap per wijk telt"
            " in elke wijk."
        ),
    ),
    (
        "Zonder eigenaar",
        (
            "Stappen zonder eigenaar met naam die niet gereed en niet van toepassing zijn, ook in"
            " wijken die nog niet meetellen voor de voortgang."
        ),
    ),
)
"""Words that only R10 uses."""

DEPARTMENT: tuple[tuple[str, str], ...] = (
    (
        "Onze bijdrage",
        (
            "Wat onze afdeling zelf voor een stap doet en hoe ver dat is; de status van de stap als"
            " geheel staat ernaast."
        ),
    ),
    (
        "Streefdatum in dit rapport",
        "Die van onze bijdrage; waar die ontbreekt de streefdatum van de stap.",
    ),
    (
        "Wacht op ons",
        (
            "Een open vraag aan onze afdeling, aan iemand die bij ons werkt, of aan een stap waar"
            " wij eindverantwoordelijk voor zijn."
        ),
    ),
    (
        "Uren nodig en beschikbaar",
        "Zoals de afdeling ze opgaf, in uur per week, op de peildatum die erbij staat.",
    ),
)
"""Words that only R2 uses."""
