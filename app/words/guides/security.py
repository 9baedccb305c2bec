"""*Beveiliging op één bladzijde*: what a CISO asks; it says the same as SECURITY.md."""

from app.words.guides.model import Bullets, Guide, Heading, Table, Text


def security_guide(version: str) -> Guide:
    """The page for a version of the program."""
    del version
    return Guide(
        key="security",
        name="Beveiliging",
        title="Beveiliging op één bladzijde",
        about=(
            "Voor de CISO en de functionaris gegevensbescherming: wat het programma wel en niet"
            " doet."
        ),
        blocks=(
            Table(("Onderwerp", "Zo zit het"), _ROWS, "Per onderwerp hoe het is geregeld."),
            Heading("Wat jullie zelf regelen"),
            Bullets(_YOURS),
            Heading("Een zwakke plek melden"),
            Text(_REPORTING),
        ),
        single_page=True,
    )


_ROWS = (
    (
        "Netwerk",
        (
            "Geen. Het programma opent geen verbinding en geen poort, stuurt niets en werkt"
            " zichzelf niet bij; geen telemetrie. Een test faalt als code dat probeert. In de"
            " Windows-uitgave ontbreekt wat een verbinding opent: _socket, _ssl en OpenSSL van"
            " Python, QtNetwork van Qt. Wat in python313.zip nog socket of smtplib heet, kan"
            " zonder die delen niets."
        ),
    ),
    (
        "Rechten",
        (
            "Het draait als de gebruiker, in de mappen van de gebruiker: geen beheerrechten, geen"
            " dienst op de achtergrond, geen stuurprogramma. Alleen installeren met de MSI vraagt"
            " een beheerder."
        ),
    ),
    (
        "Gegevens",
        (
            "Eén bestand per gemeente (.samenroute, SQLite) met de route, de stand, afspraken en"
            " de hele geschiedenis. Het is niet versleuteld: wie de map kan lezen, kan het"
            " dossier lezen."
        ),
    ),
    (
        "Bestanden",
        (
            "Het dossier en een slotbestand ernaast, rapporten waar de gebruiker ze zet,"
            " tijdelijke bestanden, en werkkopieën, reservekopieën, instellingen en een logboek"
            " in het lokale profiel (of waar SAMENLEVINGSROUTE_STATE wijst). Het logboek noemt"
            " nooit wat in een dossier staat."
        ),
    ),
    (
        "Privacy (AVG)",
        (
            "Een dossier bevat namen en functies van ambtenaren en contactpersonen, en soms"
            " opmerkingen die intern zijn. Intern komt alleen in een rapport als de gebruiker dat"
            " vraagt; rapporten kunnen zonder namen. Organisatie, Persoonsgegevens laat zien waar"
            " een naam staat en haalt hem weg, ook uit de geschiedenis; oudere reservekopieën op"
            " de laptop kun je daar verwijderen. Van bewoners worden geen namen gevraagd."
        ),
    ),
    (
        "Bestanden van anderen",
        (
            "Worden niet vertrouwd: eerst een eigen kopie, dan grenzen aan grootte, controle van"
            " vorm en inhoud, en pas dan openen. Er wordt niets in uitgevoerd, ook geen macro of"
            " formule. Tekst van een gebruiker wordt nooit een formule in Excel en nooit opmaak"
            " in het venster."
        ),
    ),
    (
        "Betrouwbaarheid",
        (
            "Elke wijziging staat meteen op de eigen schijf. Het gedeelde bestand wordt alleen"
            " als geheel vervangen, na controle; wijzigingen van een collega worden nooit"
            " overschreven."
        ),
    ),
    (
        "Keten",
        (
            "Elk pakket is vastgezet op versie en SHA-256. Een lijst van onderdelen (CycloneDX"
            " 1.6) en alle licenties zitten erbij. Python is ondertekend door de Python Software"
            " Foundation; onze eigen starters niet, tenzij IT dat doet. Van alle uitgegeven"
            " bestanden staat de SHA-256 in SHA256SUMS.txt. Dezelfde broncode bouwen geeft"
            " dezelfde bytes, of er staat bij waarom niet. De broncode is open (EUPL-1.2)."
        ),
    ),
)

_YOURS = (
    "Rechten op de map waarin het dossier staat: geef ze alleen aan wie erin werkt of leest.",
    "Versleuteling van de schijf van de laptop en van een stick (BitLocker).",
    (
        "Back-up en bewaartermijn van de gedeelde map; rapporten en reservekopieën op laptops"
        " horen daarbij."
    ),
    "Het dossier in jullie register van verwerkingen, en een antwoord op een Woo-verzoek.",
)

_REPORTING = (
    "Meld het vertrouwelijk aan de beheerders, niet in een openbare melding: publiccode.yml bij"
    " de broncode zegt aan wie. Schrijf wat je deed, wat er gebeurde en met welke versie. Stuur"
    " geen echt dossier; het voorbeeld laat bijna altijd hetzelfde zien. Je krijgt binnen vijf"
    " werkdagen antwoord. De nieuwste uitgave krijgt de reparatie, en die noemt je naam als je"
    " dat wilt."
)
