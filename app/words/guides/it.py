"""*IT-handleiding*: what a department of IT needs to roll the program out and to judge it."""

from app.words.guides.model import (
    Block,
    Bullets,
    Commands,
    Guide,
    Heading,
    Steps,
    Table,
    Text,
)

_PER_USER = r"%LOCALAPPDATA%\Programs\Samenlevingsroute"

UPGRADE_CODE = "{DA63A004-013F-5D58-A383-BE43D73ECA70}"
"""By which Windows knows the MSI of every version; `installer/` gives it to the MSI."""


def it_guide(version: str) -> Guide:
    """The guide for a version of the program."""
    return Guide(
        key="it",
        name="IT-handleiding",
        title="IT-handleiding",
        about=(
            "Voor wie Samenlevingsroute uitrolt en beheert: installeren, instellen, bijwerken,"
            " verwijderen, en wat het programma waar schrijft."
        ),
        blocks=(
            *_in_short(),
            *_files(version),
            *_checking(version),
            *_msi(version),
            *_setup(version),
            *_portable(version),
            *_folder(),
            *_trust(),
            *_writes(),
            *_policy(),
            *_upgrading(),
            *_backups(),
            *_linux(version),
            *_card(),
            *_help(),
        ),
    )


def _in_short() -> tuple[Block, ...]:
    return (
        Heading("In het kort"),
        Table(
            ("Onderwerp", "Antwoord"),
            (
                ("Wat het is", "Een programma voor één gebruiker op een laptop; geen server."),
                ("Minimum", "Windows 10 versie 1809 of nieuwer, 64 bit (x64)."),
                (
                    "Rechten",
                    (
                        "Gewone gebruikersrechten; alleen de MSI vraagt beheerrechten bij het"
                        " installeren."
                    ),
                ),
                (
                    "Netwerk",
                    (
                        "Geen. Het programma opent geen verbinding en geen poort; de delen van"
                        " Python en Qt die dat kunnen, zijn niet meegeleverd. Een gedeelde map"
                        " gaat via Windows zelf."
                    ),
                ),
                ("Bijwerken", "Alleen door IT of de gebruiker; het programma zoekt geen updates."),
                ("Gegevens", "Eén bestand per gemeente (.samenroute), waar de gebruiker het zet."),
                ("Licentie", "EUPL-1.2; vrij te gebruiken, open broncode."),
            ),
            "De belangrijkste vragen van IT met hun antwoord.",
        ),
    )


def _files(version: str) -> tuple[Block, ...]:
    return (
        Heading("Welk bestand heb je nodig?"),
        Text(
            "Kies bij voorkeur de MSI: die staat in Program Files, waar de standaardregels van"
            " AppLocker programma's toestaan. De andere twee vragen geen beheerrechten."
        ),
        Table(
            ("Bestand", "Voor wie", "Komt in"),
            (
                (
                    f"Samenlevingsroute-{version}.msi",
                    "Alle gebruikers van een computer",
                    r"%ProgramFiles%\Samenlevingsroute",
                ),
                (
                    f"Samenlevingsroute-{version}-setup.exe",
                    "Eén gebruiker, zonder beheerrechten",
                    _PER_USER,
                ),
                (
                    f"Samenlevingsroute-{version}-portable.zip",
                    "Proberen, of vanaf een stick",
                    "De map waarin je het uitpakt",
                ),
                (
                    f"samenlevingsroute_{version}_amd64.deb",
                    "Debian en afgeleiden",
                    "De vaste mappen van het systeem",
                ),
                (
                    f"samenlevingsroute-{version}-linux-x86_64.tar.gz",
                    "Andere Linux",
                    "De map waarin je het uitpakt",
                ),
            ),
            "De bestanden die worden uitgegeven, voor wie ze zijn en waar ze komen.",
        ),
    )


def _checking(version: str) -> tuple[Block, ...]:
    return (
        Heading("Controleren voor je uitrolt"),
        Text(
            "Bij de bestanden staat SHA256SUMS.txt. Vergelijk de waarde van het bestand dat je"
            " kreeg met de regel in die lijst. Op Windows:"
        ),
        Commands((f"CertUtil -hashfile Samenlevingsroute-{version}.msi SHA256",)),
        Text("Op Linux, in de map met de bestanden:"),
        Commands(("sha256sum -c SHA256SUMS.txt",)),
        Text(
            "Wat erin zit, staat in sbom.cdx.json (CycloneDX 1.6) en in de map licences, allebei"
            " in de map van het programma."
        ),
    )


def _msi(version: str) -> tuple[Block, ...]:
    msi = f"Samenlevingsroute-{version}.msi"
    return (
        Heading("Uitrollen met de MSI"),
        Text("Installeren en verwijderen zonder vragen, als beheerder:"),
        Commands((f"msiexec /i {msi} /qn", f"msiexec /x {msi} /qn")),
        Heading("Intune", 2),
        Steps(
            (
                f"Voeg {msi} toe als line-of-business-app, of pak het in als Win32-app.",
                "Wijs de app toe aan apparaten: de MSI is per computer.",
                "Bij een Win32-app: neem de twee opdrachten hierboven over.",
                (
                    "Detectie: de productcode van de MSI, die Intune zelf uit het bestand leest."
                    " Kan ook: de bestandsversie van Samenlevingsroute.exe in"
                    r" %ProgramFiles%\Samenlevingsroute."
                ),
            )
        ),
        Heading("SCCM (Configuration Manager)", 2),
        Steps(
            (
                f"Maak een toepassing met een implementatietype Windows Installer van {msi}.",
                "Kies installeren voor het systeem, of er iemand is aangemeld of niet.",
                "Laat de detectie op productcode staan, zoals de wizard die invult.",
            )
        ),
        Heading("Wat voor elke MSI geldt", 2),
        Text(
            "Een nieuwere MSI vervangt een oudere; dossiers en instellingen blijven. Een oudere"
            " MSI wordt geweigerd zolang er een nieuwere staat. Laat het programma eerst sluiten:"
            " staat het open, dan kan msiexec vragen om opnieuw op te starten (uitkomst 3010). De"
            " UpgradeCode van alle versies is:"
        ),
        Commands((UPGRADE_CODE,)),
    )


def _setup(version: str) -> tuple[Block, ...]:
    setup = f"Samenlevingsroute-{version}-setup.exe"
    return (
        Heading("Per gebruiker met de setup"),
        Text(
            "Zonder beheerrechten. De setup schrijft alleen in het profiel en in"
            " HKEY_CURRENT_USER, zet het programma in het menu Start en laat .samenroute ermee"
            " openen."
        ),
        Commands((f"{setup} /S", rf"{setup} /S /D=C:\Apps\Samenlevingsroute")),
        Text(
            "/S installeert zonder vragen. /D kiest een andere map: als laatste woord en zonder"
            " aanhalingstekens. De uitkomst is 0 (gedaan), 1 (geannuleerd) of 2 (niet gedaan; er"
            " is niets gewijzigd). Dat is ze ook als het programma nog open is, de schijf te vol"
            " is, de map niet te beschrijven is of haar pad langer is dan zo'n 130 tekens: meer"
            " laat Windows niet toe met wat erin staat. Verwijderen:"
        ),
        Commands(
            (r"%LOCALAPPDATA%\Programs\Samenlevingsroute\samenlevingsroute-uninstall.exe /S",)
        ),
    )


def _portable(version: str) -> tuple[Block, ...]:
    return (
        Heading("Zonder installatie"),
        Text(
            f"Pak Samenlevingsroute-{version}-portable.zip uit, waar je wilt, ook op een stick."
            " Naast Samenlevingsroute.exe staat draagbaar.txt. Zolang dat er is, blijven"
            " instellingen, werkkopieën en reservekopieën in de map gegevens daarnaast. Haal je"
            " het weg, dan gebruikt het programma het profiel, net als na een installatie. Dat"
            " doet het ook als er naast het programma niet te schrijven is."
        ),
    )


def _folder() -> tuple[Block, ...]:
    return (
        Heading("Wat er in de map staat"),
        Table(
            ("Onderdeel", "Wat het is"),
            (
                (
                    "Samenlevingsroute.exe",
                    "Start het venster. Klein en van onszelf; niet ondertekend.",
                ),
                ("samenlevingsroute-cli.exe", "Dezelfde starter voor de opdrachtregel."),
                (
                    "runtime",
                    (
                        "Python 3.13 van python.org, ondertekend door de Python Software"
                        " Foundation, en de pakketten die het programma nodig heeft, zoals Qt."
                    ),
                ),
                ("app", "Het programma zelf, met zijn gegevens; de broncode is te lezen."),
                ("licences", "De licenties van alle onderdelen."),
                ("sbom.cdx.json", "De lijst van alle onderdelen, CycloneDX 1.6."),
                ("beheer.voorbeeld.toml", "Een voorbeeld van een beleidsbestand."),
            ),
            "De onderdelen in de map van het programma.",
        ),
        Text(
            "Het programma gebruikt alleen deze map: geen andere Python op de computer, geen"
            " PATH. Tijdens het werk schrijft het er niets in, dus ook geen bytecode."
        ),
    )


def _trust() -> tuple[Block, ...]:
    return (
        Heading("AppLocker, App Control en ondertekenen"),
        Text(
            "De standaardregels van AppLocker staan programma's in Program Files en Windows toe,"
            " en in het profiel niet. Met die regels werkt de MSI; de setup en de zip hebben een"
            " eigen regel nodig. Wij konden dit niet op een beheerde laptop proberen; zie de"
            " testkaart."
        ),
        Text(
            "Vraagt een regel om een uitgever, sta dan de Python Software Foundation toe. Kijk"
            " met jullie eigen regels of ook de bibliotheken van de pakketten (zoals Qt) geladen"
            " mogen worden. Hetzelfde venster start dan zo, vanuit de map van het programma:"
        ),
        Commands((r"runtime\pythonw.exe -I -B -m app",)),
        Text(
            "De bestanden worden zonder handtekening uitgegeven: SmartScreen kan daarom"
            " waarschuwen. Ondertekenen met jullie eigen certificaat kan. Controleer eerst de"
            " SHA-256, want ondertekenen verandert die."
        ),
        Steps(
            (
                "Controleer het bestand met SHA256SUMS.txt.",
                "Onderteken de MSI of de setup zoals je die kreeg.",
                "Rol je zelf een map uit, onderteken dan de twee starters daarin.",
            )
        ),
        Commands(
            (
                "signtool sign /fd SHA256 /tr TIJDSTEMPELDIENST /td SHA256 BESTAND",
                (
                    "signtool sign /fd SHA256 /tr TIJDSTEMPELDIENST /td SHA256"
                    " Samenlevingsroute.exe samenlevingsroute-cli.exe"
                ),
            )
        ),
    )


def _writes() -> tuple[Block, ...]:
    return (
        Heading("Wat het waar schrijft"),
        Table(
            ("Plaats", "Wat"),
            (
                (
                    r"%LOCALAPPDATA%\Samenlevingsroute",
                    (
                        "Van het programma, voor deze gebruiker op deze computer. In deze map"
                        " staan de volgende vijf."
                    ),
                ),
                ("settings.json", "Instellingen: naam, thema, tekstgrootte, recente dossiers."),
                ("work", "Werkkopieën van de dossiers die hier open waren."),
                ("backups", "Reservekopieën van die dossiers."),
                ("private", "Kopieën om een bestand te controleren; ze worden weer gewist."),
                (
                    "samenlevingsroute.log",
                    (
                        "Logboek van het venster, drie bestanden van ongeveer 200 kB. Noemt"
                        " plaatsen in het programma, nooit wat in een dossier staat."
                    ),
                ),
                (
                    "De map van het dossier",
                    (
                        "Het dossier zelf. Zolang het open is ook .~lock.NAAM#, met wie het open"
                        " heeft, op welke computer en sinds wanneer; tijdens het bijwerken even"
                        " .~pub-…."
                    ),
                ),
                (
                    "Waar de gebruiker kiest",
                    (
                        "Rapporten, lijsten, pakketten en concepten van e-mail (.eml). Tijdens"
                        " het schrijven staat er een tijdelijk bestand naast, met .~ vooraan."
                    ),
                ),
                (
                    "%TEMP%",
                    (
                        "Voorbeelden en afdrukken, in mappen die met samenlevingsroute- beginnen;"
                        " bij het sluiten gaan ze weg."
                    ),
                ),
            ),
            "De plaatsen waar het programma schrijft, en wat.",
        ),
        Text(
            "De omgevingsvariabele SAMENLEVINGSROUTE_STATE kiest een andere map dan"
            r" %LOCALAPPDATA%\Samenlevingsroute. Die map hoort op een lokale schijf: er staan"
            " werkkopieën in. Zij gaat niet mee met een zwervend profiel; wat al op de gedeelde"
            " map is bijgewerkt, is ook op een andere computer te openen."
        ),
        Text(
            "Op een gedeelde map hebben gebruikers rechten nodig om bestanden te maken, te"
            " hernoemen en te verwijderen: het dossier wordt steeds als geheel vervangen. Twee"
            " mensen werken niet tegelijk in één dossier: de tweede kan kijken."
        ),
    )


POLICY_KEYS: tuple[tuple[str, str], ...] = (
    (
        "standaardmap",
        (
            "De map waarin Openen en Bewaren beginnen, tot iemand zelf een andere kiest. Een"
            " volledig pad; ~ is de eigen map van de gebruiker, %NAAM% een omgevingsvariabele."
        ),
    ),
    (
        "routesjabloon",
        (
            "Een routebestand (YAML) waarmee nieuwe dossiers beginnen. Een pad zonder schijf"
            " begint in de map van het programma."
        ),
    ),
    ("functies_uit", "Een lijst van functies die uit staan; zie hieronder."),
)
"""What the policy file can say."""
POLICY_FEATURES: tuple[tuple[str, str], ...] = (
    ("e-mail", "E-mails klaarzetten, als bestand dat het e-mailprogramma opent."),
    ("pakket", "Lessen delen: een pakket voor andere gemeenten maken, of er een overnemen."),
    ("cbs", "Wijken en cijfers overnemen uit een bestand van het CBS."),
    ("voorbeeld", "Het voorbeelddossier Merelveen."),
)
"""What it can turn off."""


def _policy() -> tuple[Block, ...]:
    return (
        Heading("Beleid: beheer.toml"),
        Text(
            "Zet beheer.toml naast Samenlevingsroute.exe; bij het .deb-pakket in"
            " /etc/samenlevingsroute. Bewaar het in UTF-8. Het geldt vanaf de volgende start,"
            " voor iedereen die deze installatie gebruikt. Elke regel mag ontbreken. Zet een pad"
            " tussen enkele aanhalingstekens, dan blijven backslashes wat ze zijn."
        ),
        Table(("Sleutel", "Wat het doet"), POLICY_KEYS, "De sleutels van het beleidsbestand."),
        Table(("Functie", "Wat uit staat"), POLICY_FEATURES, "De functies die uit kunnen."),
        Commands(
            (
                r"standaardmap = 'H:\Projecten\Wijkaanpak'",
                r"routesjabloon = 'H:\Sjablonen\route.yaml'",
                'functies_uit = ["pakket", "voorbeeld"]',
            )
        ),
        Text(
            "Zit er een fout in, dan geldt niets uit het bestand; het programma werkt zoals"
            " zonder, en het venster zegt wat er mis is. Zo kijk je een routesjabloon en het"
            " beleid na:"
        ),
        Commands(
            (
                r"samenlevingsroute-cli.exe route check H:\Sjablonen\route.yaml",
                "samenlevingsroute-cli.exe policy",
            )
        ),
    )


def _upgrading() -> tuple[Block, ...]:
    return (
        Heading("Bijwerken, terug en naast elkaar"),
        Bullets(
            (
                (
                    "Bijwerken: installeer de nieuwere versie over de oude. Dossiers,"
                    " instellingen en werkkopieën blijven."
                ),
                (
                    "Opent een nieuwere versie een dossier van een oudere, dan komt er eerst een"
                    " reservekopie van."
                ),
                (
                    "Terug: verwijder de nieuwere en installeer de oudere. Is een dossier al"
                    " bijgewerkt naar een nieuwere dossierversie, dan laat de oudere het alleen"
                    " zien, of weigert zij het met een uitleg. Er gaat niets verloren."
                ),
                (
                    "Naast elkaar: een draagbare versie kan naast een geïnstalleerde staan. Van"
                    " een dossier dat in de ene open is, zegt de andere dat, en laat zij alleen"
                    " kijken."
                ),
                (
                    "De setup weigert zolang het programma open is; er verandert dan niets. Voor"
                    " de MSI sluit je het zelf."
                ),
                (
                    "Start Windows opnieuw of meldt iemand zich af met een dossier open, dan"
                    " bewaart het programma wat in velden en in het overleg getypt is, werkt het"
                    " bestand bij en geeft het vrij, zonder iets te vragen. Een invoerregel die"
                    " nog niet met Enter is bevestigd, wordt niet bewaard."
                ),
            )
        ),
        Heading("Verwijderen"),
        Text(
            "Verwijderen haalt het programma weg en de koppeling met .samenroute. Dossiers,"
            r" rapporten en %LOCALAPPDATA%\Samenlevingsroute blijven: daarin kan werk staan dat"
            " nog niet op de gedeelde map is. Wis die map pas als de gebruiker zegt dat alles is"
            " bijgewerkt. Ook een beheer.toml dat je zelf neerzette, blijft."
        ),
    )


def _backups() -> tuple[Block, ...]:
    return (
        Heading("Reservekopieën"),
        Text(
            "Van elk dossier blijven op de computer de laatste tien standen, daarna één per dag"
            " (dertig dagen) en één per maand (twaalf maanden). De gebruiker vindt ze bij"
            " Bestand, Reservekopieën. Neem de gedeelde map gewoon mee in jullie eigen back-up:"
            " een dossier is één gewoon bestand en op elk moment heel."
        ),
    )


def _linux(version: str) -> tuple[Block, ...]:
    return (
        Heading("Linux"),
        Text(
            "Beide pakketten gebruiken de Python van het systeem (3.11, 3.12 of 3.13). Het"
            " tar.gz-bestand werkt in elke map; menu-toevoegen.sh daarin zet het programma in het"
            " menu van de gebruiker, menu-verwijderen.sh haalt het eruit."
        ),
        Commands(
            (
                f"sudo apt install ./samenlevingsroute_{version}_amd64.deb",
                "sudo apt remove samenlevingsroute",
                f"tar xzf samenlevingsroute-{version}-linux-x86_64.tar.gz",
            )
        ),
        Text(
            "Instellingen, werkkopieën en reservekopieën staan in"
            " ~/.local/share/samenlevingsroute, of waar XDG_DATA_HOME of SAMENLEVINGSROUTE_STATE"
            " wijst."
        ),
    )


def _card() -> tuple[Block, ...]:
    return (
        Heading("Testkaart voor een beheerde laptop"),
        Text(
            "Dit konden de makers niet zelf proberen. Loop het na op één laptop voor je breed"
            " uitrolt, en laat het ons weten als iets anders gaat."
        ),
        Table(
            ("Wat", "Zo probeer je het", "Goed als"),
            (
                (
                    "Handtekening en SmartScreen",
                    "Haal het ondertekende bestand van jullie eigen plek en start het.",
                    "Jullie naam staat als uitgever, of de waarschuwing is te verwachten.",
                ),
                (
                    "AppLocker of App Control",
                    "Start het programma en maak een rapport als gewone gebruiker.",
                    "Venster en rapport komen; het logboek van AppLocker meldt niets.",
                ),
                (
                    "Tekenen op Windows",
                    "Bekijk het voorbeeld in licht, donker en hoog contrast.",
                    "Alles is leesbaar en niets is afgekapt.",
                ),
                (
                    "Verteller (Narrator)",
                    "Loop met Tab en pijltjes door Vandaag en Route.",
                    "Elke knop, rij en cel wordt voorgelezen, in het Nederlands.",
                ),
                (
                    "Hoge resolutie",
                    "Sleep het venster tussen een scherm op 100% en een op 200%.",
                    "Tekst en pictogrammen blijven scherp en even groot.",
                ),
                (
                    "Zwervend profiel",
                    "Werk in een dossier op de gedeelde map, sluit af, meld je elders aan.",
                    "Het dossier opent daar met al het werk.",
                ),
                (
                    "Gedeelde map weg",
                    "Trek tijdens het werk de netwerkkabel los en typ door.",
                    "Het venster zegt dat het later bijwerkt, en doet dat als de map er weer is.",
                ),
            ),
            "Per proef wat je doet en wanneer het goed is.",
        ),
    )


def _help() -> tuple[Block, ...]:
    return (
        Heading("Als iets niet werkt"),
        Text(
            "Het venster zegt wat er gebeurde, wat veilig is en wat je kunt doen. Staat er dat je"
            " iets moet melden, stuur dan het logboek en de versie mee, en geen echt dossier. Een"
            " zwakke plek in de beveiliging meld je vertrouwelijk; zie de bladzijde Beveiliging."
        ),
        Commands(("samenlevingsroute-cli.exe --version",)),
    )
