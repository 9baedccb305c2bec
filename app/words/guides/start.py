"""*Snel aan de slag*: two pages with which a project leader begins."""

from app.words.guides.model import Bullets, Guide, Heading, Picture, Steps, Table, Text


def start_guide(version: str) -> Guide:
    """The guide for a version of the program."""
    del version
    return Guide(
        key="start",
        name="Snel aan de slag",
        title="Snel aan de slag",
        about=(
            "Voor de projectleider: in een kwartier van een leeg scherm naar een route met"
            " eigenaren, een overleg en een rapport."
        ),
        blocks=(
            Heading("1. Kijk eerst rond in het voorbeeld"),
            Text(
                "Kies Voorbeeld bekijken: je krijgt het dossier van Merelveen, een verzonnen"
                " gemeente, om in te oefenen. Begin daarna met Nieuw dossier: vijf vragen. Alleen"
                " de naam van je gemeente en de plek van het bestand moeten meteen."
            ),
            Picture(
                "start",
                "Het venster zonder dossier: de knoppen Nieuw dossier, Dossier openen en"
                " Voorbeeld bekijken, en daaronder de recente dossiers.",
                0.62,
            ),
            Heading("2. Begin de dag met Vandaag"),
            Text(
                "Vandaag zegt wat te laat is, wat nog geen eigenaar heeft, wat binnen zes weken"
                " moet en wat voor besluit ligt. De link achter een regel brengt je erheen."
            ),
            Picture(
                "today",
                "De bladzijde Vandaag: links wat aandacht vraagt en wat de komende zes weken"
                " moet, rechts de voortgang per fase.",
            ),
            Heading("3. Werk de route bij"),
            Picture(
                "route",
                "De bladzijde Route: een lijst van stappen met status, eigenaar, streefdatum en"
                " waar je op moet letten; stap 3.5 is gekozen en wacht op een ander.",
            ),
            Steps(
                (
                    "Open Route. Elke regel is een stap; wat per wijk gaat, staat er per wijk.",
                    (
                        "Kies een stap en druk op een cijfer voor de status: 1 niet gestart, 2"
                        " bezig, 3 wacht op een ander, 4 ligt voor besluit, 5 gereed, 6 niet van"
                        " toepassing."
                    ),
                    (
                        "Druk op E voor de eigenaar, op D voor de streefdatum (+2w mag ook) en op"
                        " N voor een opmerking."
                    ),
                    (
                        "Druk op Enter voor het detail: controlepunten, bijdragen per afdeling,"
                        " bewijs."
                    ),
                )
            ),
            Heading("4. Houd het overleg"),
            Steps(
                (
                    "Plan bij Overleg een datum en kies Agenda voorstellen.",
                    (
                        "Start met F5 op het grote scherm. Een letter maakt een regel: B besluit,"
                        " A actie, N notitie, R risico, L les."
                    ),
                    (
                        "Kies na het afsluiten Stukken maken: verslag, besluitenlijst en actielijst"
                        " in één keer."
                    ),
                )
            ),
            Heading("5. Maak een rapport"),
            Text(
                "Druk op Ctrl+R. Kies het rapport, de afdeling of de wijk; rechts zie je meteen"
                " hoe het wordt. Wat intern is, blijft eruit zolang je dat niet aanvinkt."
            ),
            Picture(
                "reports",
                "De bladzijde Rapporten: links de keuzes, rechts de eerste bladzijde van het"
                " rapport Route en rollen.",
            ),
            Heading("Goed om te weten"),
            Bullets(
                (
                    (
                        "Wat je invult is meteen bewaard op je laptop. Het dossier op de"
                        " gedeelde map volgt vanzelf, ook als het netwerk even weg was."
                    ),
                    (
                        "Is het dossier bij een collega open, dan kun je kijken. Er wordt nooit"
                        " werk overschreven."
                    ),
                    "Een vergissing? Ctrl+Z. Verder terug: Organisatie, Geschiedenis.",
                    "Feiten, geen oordeel over personen: een dossier kan worden opgevraagd (Woo).",
                )
            ),
            Table(
                ("Toets", "Doet"),
                (
                    ("Ctrl+K", "Zoeken, of een opdracht kiezen"),
                    ("Ctrl+1 … Ctrl+9", "Naar een bladzijde, van Vandaag tot Rapporten"),
                    ("Ctrl++ en Ctrl+-", "Tekst groter en kleiner"),
                    ("F1", "Alle toetsen"),
                ),
                "De toetsen om mee te beginnen.",
            ),
        ),
    )
