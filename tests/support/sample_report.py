"""Reports with every kind of block, from invented data: a rich one, and one that is a torment."""

from datetime import date
from decimal import Decimal
from random import Random

from app.charts.model import Column as Vessel
from app.charts.model import Columns, Grid, Lines, Series, Sign, Spot, Way
from app.reports.content.model import (
    Bar,
    Bars,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    Legend,
    Mark,
    NewPage,
    Paragraph,
    Report,
    Row,
    Table,
    Tone,
)

STATUSES = {
    "not_started": "Niet gestart",
    "in_progress": "Bezig",
    "waiting": "Wacht op een ander",
    "pending_decision": "Ligt voor besluit",
    "done": "Gereed",
    "not_applicable": "Niet van toepassing",
}
ROLES = {
    "A": "eindverantwoordelijk",
    "R": "voert uit",
    "C": "denkt mee",
    "I": "krijgt bericht",
}
DEPARTMENTS = (
    "BST MT ENE RO WON SOC OR FIN JUR COM ECO VAS VTH DAT WIJ".split()  # noqa: SIM905
)
PHASES = {
    "1 Opdracht en opgave": 4,
    "2 Partijen en net": 7,
    "3 Organisatie en geld": 8,
    "4 Aanbod voor de wijk": 8,
    "5 Samen inkopen": 6,
    "6 Uitvoering in de straat": 7,
    "7 Afronden en leren": 5,
}
_STEPS = (
    "Bestuurlijke opdracht vastleggen",
    "De opgave in cijfers: tempo nu en nodig",
    "Regels en bestaande plannen op een rij",
    "Afspraken met corporaties en verhuurders",
    "Ruimte op het elektriciteitsnet",
    "Eén planning voor straat, riool, groen en energie",
    "Warmtetransitievisie herijken",
    "Hulp bij hoge energielasten",
    "Loket en ontzorging organiseren",
)
_OWNERS = ("Teamleider energie", "Beleidsadviseur wonen", "Projectleider openbare ruimte", "")


def matrix_report(*, landscape: bool = True) -> Report:
    """Return a report like R10 with 45 steps and 15 departments, and all other kinds of block."""
    random = Random(7)
    matrix = _matrix(random)
    return Report(
        nr="R10",
        title="Route en rollen",
        municipality="Gemeente Merelveen (fictief)",
        headline=(
            "22 van de 45 stappen zijn gereed; het wachten is op de ruimte op het net "
            "en op één besluit van het college."
        ),
        reference_date=date(2026, 11, 22),
        state="Intern concept",
        version="3",
        program="Samenlevingsroute 1.0",
        landscape=landscape,
        keywords=("aardgasvrij", "rollen"),
        blocks=(
            Facts(
                (
                    Fact("598 van 4.060", "woningen verduurzaamd", "139 in de laatste 12 maanden"),
                    Fact("139 → 248", "per jaar nu → nodig", "factor 1,8 tot 2040"),
                    Fact("22 van 45", "stappen gereed", "2 wachten, 2 liggen voor besluit"),
                    Fact("1", "stap te laat", "3.3 Uren en mensen vrijmaken"),
                )
            ),
            Heading("Wie doet wat"),
            Paragraph(
                "Elke stap heeft één afdeling die eindverantwoordelijk is. De letter zegt wat een "
                "afdeling doet, het teken daarachter hoe het met haar bijdrage staat.",
            ),
            _legend(),
            matrix,
            NewPage(),
            Heading("Drie bewegingen"),
            Bars(
                "Drie bewegingen",
                (
                    Bar("Omlaag", Decimal(34), "13,6% minder energie in Korenakkers; doel 40%"),
                    Bar("Omhoog", Decimal("39.7"), "39,7% van het gebruik zelf opgewekt"),
                    Bar("Stoppen", Decimal("7.7"), "312 van 4.060 woningen van het gas af"),
                ),
                Decimal(100),
                "Staafdiagram van drie bewegingen: omlaag 34%, omhoog 39,7% en stoppen 7,7%.",
            ),
            _vessels(),
            Heading("Waar de eigen route afwijkt"),
            Paragraph("De route volgt de standaard, op drie punten na.", Tone.LEAD),
            Bullets(
                (
                    "Stap 3.7 is toegevoegd: eigen gebouwen als aanjager.",
                    "Stap 5.4 is overgeslagen: de corporatie koopt zelf in (besluit 2026-014).",
                    "Bij 6.2 is VTH eindverantwoordelijk in plaats van OR.",
                )
            ),
            Heading("Hoe er geteld is", 2),
            Paragraph(
                "Verduurzaamd: ten minste één afgesproken pakket is uitgevoerd en opgeleverd. "
                "Cijfers: CBS en eigen telling, peildatum 30-09-2026.",
                Tone.SECONDARY,
            ),
            _steps(random),
        ),
        closing=(
            ("Dossier", "Merelveen.route"),
            ("Moment", "22-11-2026 14:05"),
            ("Filter", "Alle stappen, wijk Korenakkers en gemeentebreed"),
            ("Weggelaten", "Interne opmerkingen; namen van personen"),
            ("Aantallen", "45 stappen, 15 afdelingen, 312 bijdragen"),
        ),
    )


def _legend() -> Legend:
    letters = tuple((Mark("", letter), meaning) for letter, meaning in ROLES.items())
    statuses = (
        "er is nog niets gedaan",
        "iemand is ermee bezig",
        "staat stil tot een ander iets doet",
        "het werk is klaar, het besluit nog niet",
        "aan alles is voldaan",
        "bewust overgeslagen",
    )
    marks = zip(STATUSES.items(), statuses, strict=True)
    return Legend(letters + tuple((Mark(key, word), text) for (key, word), text in marks))


def _matrix(random: Random) -> Table:
    columns = (
        Column("code", "Stap", Kind.CODE, 0.8),
        Column("title", "Wat er gebeurt", Kind.TEXT, 4),
        Column("owner", "Eigenaar", Kind.TEXT, 2.4),
        Column("status", "Status", Kind.STATUS, 2.4),
        *(Column(code.lower(), code, Kind.ROLE, 0.7) for code in DEPARTMENTS),
    )
    rows = [
        Row(f"s{phase[0]}.{number}", _matrix_cells(random, phase[0], number), group=phase)
        for phase, count in PHASES.items()
        for number in range(1, count + 1)
    ]
    total = ("", "Aantal A · R op de hele route", "", None, *("3 · 4" for _ in DEPARTMENTS))
    return Table(
        key="rollen",
        title="Rollen per stap",
        columns=columns,
        rows=(*rows, Row("total", total, strong=True)),
        summary="Per stap de eigenaar, de status en per afdeling de rol met de stand ervan.",
        empty="Er zijn geen stappen.",
        row_headers=2,
    )


def _matrix_cells(random: Random, phase: str, number: int) -> tuple[str | Mark | None, ...]:
    status = random.choice(list(STATUSES))
    roles = [_role(random) for _ in DEPARTMENTS]
    return (
        f"{phase}.{number}",
        random.choice(_STEPS),
        random.choice(_OWNERS),
        Mark(status, STATUSES[status]),
        *roles,
    )


def _role(random: Random) -> Mark | None:
    letter = random.choice(("A", "R", "R", "C", "C", "C", "I", "", ""))
    if not letter:
        return None
    if letter == "I":
        return Mark("", "I", "I, krijgt bericht")
    status = random.choice(list(STATUSES))
    return Mark(status, letter, f"{letter}, {STATUSES[status]}")


def _vessels() -> Table:
    return Table(
        key="vaten",
        title="Communicerende vaten",
        columns=(
            Column("wijk", "Wijk", Kind.TEXT, 2),
            Column("nodig", "Nodig (woningen per jaar)", Kind.NUMBER, 1.4),
            Column("bewoners", "Bewoners", Kind.NUMBER),
            Column("bedrijven", "Bedrijven", Kind.NUMBER),
            Column("laagste", "Laagste vat", Kind.STATUS, 2),
            Column("haalbaar", "Haalbaar", Kind.NUMBER),
            Column("dag", "Gemeten op", Kind.DAY),
        ),
        rows=(
            _vessel("Korenakkers", "107.2", 138, 60, "waiting", "bedrijven"),
            _vessel("Kadekwartier", "1045.0", 1250, 1100, "not_started", "vakmensen"),
            _vessel("Vogelweide", "33.5", 20, 41, "in_progress", "bewoners"),
            Row(
                "samen",
                ("Samen", Decimal("1185.7"), 1408, 1201, None, 1180, date(2026, 9, 30)),
                strong=True,
            ),
        ),
        summary="Per wijk het tempo dat nodig is en wat bewoners en bedrijven aankunnen.",
        empty="Er zijn geen wijken.",
    )


def _vessel(name: str, needed: str, people: int, firms: int, status: str, least: str) -> Row:
    cells = (
        name,
        Decimal(needed),
        people,
        firms,
        Mark(status, least),
        min(people, firms),
        date(2026, 9, 30),
    )
    return Row(name.lower(), cells)


def _steps(random: Random) -> Table:
    columns = (
        Column("id", "id", Kind.TEXT, hidden=True),
        Column("code", "Stap", Kind.CODE, 0.6),
        Column("title", "Wat er gebeurt", Kind.TEXT, 2.5),
        Column("status", "Status", Kind.STATUS, 1.8),
        Column("due", "Streefdatum", Kind.DAY, 1),
        Column("remark", "Opmerking", Kind.PROSE, 4),
    )
    remarks = (
        (
            "Het energiebedrijf gaf op 14 september aan dat de netverzwaring pas in 2029 komt; "
            "de volgorde van de straten wordt daarop aangepast."
        ),
        "",
        "Vergunningverleningstraject afgestemd met de omgevingsdienst.",
    )
    rows = []
    for number in range(1, 25):
        status = random.choice(list(STATUSES))
        cells = (
            f"stp-{number}",
            f"{1 + number // 9}.{1 + number % 9}",
            random.choice(_STEPS),
            Mark(status, STATUSES[status]),
            date(2027, 1 + number % 12, 1 + number),
            random.choice(remarks),
        )
        rows.append(Row(f"stp-{number}", cells))
    return Table(
        key="stappen",
        title="Stappen van de afdeling Openbare ruimte",
        columns=columns,
        rows=tuple(rows),
        summary="Per stap de status, de streefdatum en de laatste opmerking.",
        empty="Deze afdeling heeft geen stappen.",
        row_headers=2,
    )


HOSTILE_TEXTS = (
    "<b>x</b> & </para> <onDraw name='x'/> <!-- weg --> &nbsp; <a href='file:///etc/passwd'>a</a>",
    "Emoji 😀 en vlag 🇳🇱 en familie 👨‍👩‍👧",
    "Rechts naar links: שלום עולם en مرحبا, met \u202edraai\u202c en \u200bnul",
    "Besturing \x00\x07\x1b[31m en \x85 en \ud800 los",
    "Combinaties: e\u0301 a\u0308 z\u0301\u0302\u0303\u0304\u0305",
    "",
    "   ",
    "\n\n\n",
    "Hottentottententententoonstellingsaansprakelijkheidsverzekering",
    "https://www.voorbeeld.nl/een/heel/lang/pad/" + "x" * 200 + "?a=1&b=2",
    "W" * 300,
    "=HYPERLINK(1) \\ ( ) \\) %PDF endstream endobj",
    "a\tb\r\nc\rd\u2028e\u2029f",
)
LONG_WORD = "verduurzamingsverantwoordelijkheidsoverdrachtsovereenkomstenlijst"
PROSE = "De gemeente verduurzaamt de wijk samen met bewoners en corporaties. " * 500
TWO_PAGES = PROSE[:9_000]
LONG_TITLE = "Een titel van driehonderd tekens die maar niet ophoudt. " * 6


def torment_report() -> Report:
    """Return a report with everything that breaks layouts."""
    torments = (*HOSTILE_TEXTS, LONG_TITLE, LONG_WORD, PROSE)
    return Report(
        nr="R99",
        title=LONG_TITLE,
        municipality=LONG_TITLE,
        headline=LONG_TITLE,
        reference_date=date(1, 2, 3),
        state=HOSTILE_TEXTS[0],
        version=HOSTILE_TEXTS[3],
        program=HOSTILE_TEXTS[2],
        keywords=HOSTILE_TEXTS,
        blocks=(
            NewPage(),
            NewPage(),
            Heading("Niveau drie, zonder eerdere", 3),
            Heading("", 1),
            Heading(PROSE[:4000], 6),
            Heading("Nog een", 9),
            *(Paragraph(text) for text in torments),
            Bullets((*HOSTILE_TEXTS, TWO_PAGES)),
            Bullets(()),
            Facts(()),
            Facts(tuple(Fact(text, text, text) for text in HOSTILE_TEXTS)),
            Facts((Fact(TWO_PAGES, LONG_TITLE, LONG_WORD), Fact("1", "2", "3"))),
            Facts((Fact("", ""),)),
            Legend(()),
            Legend(tuple((Mark("done", text, text), text) for text in (*HOSTILE_TEXTS, TWO_PAGES))),
            Legend(((Mark("?", "onbekend"), "geen status"), (Mark("", ""), ""))),
            Bars("Leeg", (), Decimal(0), "niets"),
            Bars(
                LONG_TITLE,
                tuple(Bar(text, Decimal(-5), text) for text in HOSTILE_TEXTS),
                Decimal(0),
                "",
            ),
            Bars(
                "Honderd staven",
                tuple(Bar(f"staaf {n}", Decimal(n), str(n)) for n in range(100)),
                Decimal(50),
                PROSE[:500],
            ),
            Bars("Te lang", (Bar(TWO_PAGES, Decimal(1), TWO_PAGES),), Decimal(2), "x"),
            *_torment_charts(),
            *_torment_tables(torments),
        ),
        closing=tuple((text, text) for text in HOSTILE_TEXTS),
    )


def _torment_charts() -> tuple[Lines | Columns, ...]:
    days = tuple(date(1990 + 7 * at, 12, 31) for at in range(len(HOSTILE_TEXTS)))
    spots = tuple(
        Spot(day, None if at % 3 == 1 else Decimal(10) ** at, text, list(Sign)[at % len(Sign)])
        for at, (day, text) in enumerate(zip(days, HOSTILE_TEXTS, strict=True))
    )
    lines = tuple(Series(text, spots[at:], list(Way)[at % 3]) for at, text in enumerate(PROSE[:3]))
    grid = Grid(HOSTILE_TEXTS[:2], tuple((text, text) for text in HOSTILE_TEXTS))
    columns = tuple(
        Vessel(text, None if at % 2 else Decimal(-at), text, text, text)
        for at, text in enumerate(HOSTILE_TEXTS)
    )
    return (
        Lines("", (), ""),
        Lines(LONG_TITLE, lines, PROSE[:500], grid, LONG_WORD),
        Columns("Vaten", columns[:3], Decimal(5), LONG_WORD, "Vaten in woorden.", grid),
        Columns("Te lang", (Vessel(TWO_PAGES, Decimal(1), TWO_PAGES),), None, TWO_PAGES, "x"),
    )


def _torment_tables(torments: tuple[str, ...]) -> tuple[Table, ...]:
    three = (
        Column("a", "Kop", Kind.TEXT, 0.1),
        Column("b", LONG_WORD, Kind.PROSE, 0),
        Column("c", LONG_TITLE, Kind.STATUS, 5),
    )
    rows = tuple(
        Row(f"r{number}", (text, text, Mark("waiting", text)), group=text[:400], strong=True)
        for number, text in enumerate(torments)
    )
    tall_head = tuple(Column(f"k{n}", PROSE[:6000], Kind.TEXT) for n in range(3))
    narrow = tuple(Column(f"n{n}", LONG_WORD, kind) for n, kind in enumerate(tuple(Kind) * 6))
    narrow_row = tuple(
        Mark("done", "A", "A, Gereed")
        if column.kind in {Kind.ROLE, Kind.STATUS}
        else 10**30
        if column.kind is Kind.NUMBER
        else LONG_WORD
        for column in narrow
    )
    return (
        Table("leeg", "Leeg", three, (), "s", "Er is niets."),
        Table("kolomloos", "Zonder kolommen", (), (Row("x", ()),), "s", "Er is niets."),
        Table("kwelling", LONG_TITLE, three, rows, PROSE[:200], "e", row_headers=2),
        Table("hoge_kop", "Hoge kop", tall_head, (Row("x", ("1", "2", "3")),), "s", "e"),
        Table("smal", "Veel kolommen", narrow, (Row("x", narrow_row),), "s", "e"),
        Table(
            "groep",
            "Groep van een bladzijde",
            three,
            (Row("g", ("a", "b", None), group=TWO_PAGES),),
            "s",
            "e",
        ),
        Table(
            "honderden",
            "Honderden rijen",
            (Column("a", "Nr", Kind.NUMBER), Column("b", "Tekst", Kind.TEXT, 4)),
            tuple(Row(str(n), (n, f"rij {n}"), group=f"g{n // 50}") for n in range(600)),
            "s",
            "e",
            row_headers=0,
        ),
    )
