"""All keys, for F1: per page what a key does. The keys of the menus come from their own table."""

from collections.abc import Mapping
from types import MappingProxyType

MENUS = "Menu's"

SECTIONS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "Overal": (
            ("Ctrl+1 … Ctrl+9", "naar de bladen links, van Vandaag tot Rapporten"),
            ("F9", "naar Cijfers"),
            ("Ctrl+K", "zoeken of een opdracht kiezen"),
            ("/ of Ctrl+F", "naar het filter van de lijst"),
            ("Esc", "terug naar de lijst; een venster sluiten"),
            ("F6", "naar het volgende deel van het venster"),
            ("Alt + letter", "een menu openen"),
        ),
        "Route": (
            ("1 – 6", "status: niet gestart, bezig, wacht, besluit, gereed, n.v.t."),
            ("0", "status volgt de bijdragen"),
            ("E", "eigenaar kiezen: typ een naam of initialen"),
            ("D", "streefdatum: di, +2w, 1-12, eind kwartaal"),
            ("N", "opmerking"),
            ("Spatie", "volgende controlepunt op ja"),
            ("Enter of F2", "naar het detail"),
            ("Ctrl+A", "alles in het filter selecteren"),
            ("Ctrl+C, Ctrl+V", "cellen kopiëren naar en plakken uit Excel"),
            ("Delete", "eigenaar, streefdatum of status van de cel leegmaken"),
            ("S", "sorteren op de kolom van de cel; nog eens: andersom, daarna weer de route"),
            ("← →", "een fase dichtklappen of openen"),
            ("Esc", "alleen deze rij; de lijst met wat niet kon sluiten"),
        ),
        "Rollen": (
            ("A R C I", "rol van de afdeling op de stap"),
            ("Delete", "rol weghalen"),
            ("1 – 6", "status van de bijdrage"),
            ("0", "status volgt de stap"),
            ("Enter", "bijdrage openen"),
            ("Ctrl+C, Ctrl+V", "een blok kopiëren naar en plakken uit Excel"),
            ("Shift+F10", "menu van de cel, met alle stappen van de afdeling"),
        ),
        "Wijken": (
            ("F2", "naam wijzigen"),
            ("K G A L", "kandidaat, gestart, afgerond, later"),
            ("Alt+↑ Alt+↓", "volgorde wijzigen"),
            ("Delete", "naar het archief; een lege wijk verwijderen"),
            ("Enter", "de wijk tonen op het bord"),
            ("Op het bord 1 – 6, 0", "status van de stap; 0 volgt de bijdragen"),
            ("Op het bord Enter", "stap openen in Route"),
            ("Kalender Insert", "nieuwe ontwikkeling, met kwartalen zoals K1 2027"),
            ("Kalender F2", "cel van een ontwikkeling wijzigen"),
            ("Kalender Enter", "een stap openen in Route; van een botsing naar de ontwikkeling"),
            ("Kalender Delete", "ontwikkeling verwijderen"),
            ("Kalender Ctrl+C, Ctrl+V", "regels kopiëren naar Excel en eruit plakken"),
        ),
        "Overleg": (
            ("F5, Shift+F5", "overleg beginnen of verdergaan: op het hele scherm, in een venster"),
            ("F2", "cel van de agenda wijzigen"),
            ("Insert", "nieuw punt, met #stap @naam"),
            ("Delete", "punt van de agenda halen"),
            ("Enter", "naar de stap"),
            ("Op Aanwezig 1 – 4", "aanwezig, afwezig, later, eerder weg"),
        ),
        "Tijdens een overleg": (
            ("B A N V R L P", "besluit, actie, notitie, vraagstuk, risico, les, parkeren"),
            ("Enter, Ctrl+Enter", "de regel bewaren; intern bewaren"),
            ("@ # !", "in de regel: wie, welke stap, wanneer"),
            ("Esc", "de regel wissen; het scherm sluiten"),
            (
                "← →, Ctrl+PgUp, Ctrl+PgDn",
                "vorig en volgend punt; de laatste twee ook bij het typen",
            ),
            ("1 – 6, 0", "status van de stap; 0 volgt de bijdragen"),
            ("E D Spatie", "eigenaar, streefdatum, volgende controlepunt van de stap"),
            ("G", "naar een punt of een stap"),
            ("W", "wie er is, later komt of eerder weggaat"),
            ("S", "samenvatting van het punt"),
            ("T", "het punt komt volgende keer terug"),
            ("C K", "correctie op het verslag; verslag vaststellen"),
            ("I", "alleen eigen mensen aan tafel: intern tonen of verbergen"),
            ("F9", "groot scherm ernaast"),
            ("Ctrl+Z, Ctrl+Y", "ongedaan maken en opnieuw, van dit overleg"),
        ),
        "Speelveld": (
            ("Enter", "naar de gegevens van de actor"),
            ("Insert", "nieuwe actor"),
            ("Delete", "actor verwijderen, als er niets is gezegd of afgesproken"),
            ("Ctrl+C", "gekozen actoren kopiëren naar Excel"),
            ("Kaart ← → ↑ ↓", "een andere actor kiezen"),
            ("Kaart Ctrl+pijl", "de actor verplaatsen: invloed en houding"),
            ("F2, Delete", "een gesprek of afspraak wijzigen of weghalen"),
        ),
        "Lijsten": (
            ("1 2 3 4", "status van de gekozen regels"),
            ("F2", "cel wijzigen; van alle gekozen regels tegelijk"),
            ("Insert", "nieuwe regel, met @naam #stap !datum"),
            ("Enter", "naar de stap"),
            ("Ctrl+C, Ctrl+V", "regels kopiëren naar Excel; nieuwe regels plakken"),
            ("Delete", "verwijderen"),
        ),
        "Cijfers": (
            ("0 – 9, Enter", "de waarde van het cijfer typen"),
            ("F2", "waarde, peildatum, kwaliteit of bron wijzigen"),
            ("Ctrl+C, Ctrl+V", "cijfers kopiëren naar Excel; een kolom met waarden plakken"),
            ("Delete", "de laatste meting verwijderen"),
            ("Enter of Spatie op een grafiek", "als tabel tonen of kopiëren"),
        ),
        "Lessen": (
            ("Insert", "nieuwe les of nieuw vraagstuk"),
            ("Enter", "naar de velden; in Van anderen naar de tekst"),
            ("Delete", "verwijderen"),
            ("In het pakket Enter", "gaat mee: ja of nee; van een vondst naar de tekst"),
        ),
        "Rapporten": (
            ("+ - 0", "voorbeeld groter, kleiner, zo breed als het past"),
            ("Spatie, PgUp, PgDn", "door de bladzijden"),
            ("Enter, Shift+Enter", "bij het zoeken: volgende en vorige vindplaats"),
            ("Eerder gemaakt Enter", "het bestand openen"),
            ("Eerder gemaakt F2", "voor wie en wanneer verstuurd wijzigen"),
            ("Eerder gemaakt Delete", "uit de lijst halen"),
        ),
        "Handleidingen": (
            ("Ctrl+F, F3, Shift+F3", "zoeken; naar de volgende en de vorige plek"),
            ("Enter", "van de inhoud naar de tekst"),
            ("Ctrl+C", "kopiëren wat is geselecteerd"),
        ),
    }
)
"""Per page the keys and what they do."""
COLUMNS = ("Toets", "Wat het doet")


def section(name: str) -> str:
    """The heading of a section."""
    return name
