"""A report of realistic size and words, to lay out; nothing in it comes from a real town."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from app.reports.content.model import (
    Bar,
    Bars,
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    Legend,
    Mark,
    Paragraph,
    Report,
    Row,
    Table,
    Tone,
)

TODAY = date(2026, 10, 1)
STATUSES = (
    ("not_started", "Niet gestart"),
    ("in_progress", "Bezig"),
    ("waiting", "Wacht op een ander"),
    ("pending_decision", "Ligt voor besluit"),
    ("done", "Gereed"),
    ("not_applicable", "Niet van toepassing"),
)
DEPARTMENTS = (
    "OR", "RO", "WON", "SD", "EZ", "OB", "VG", "JZ", "FIN", "INK", "COM", "BST", "DATA", "WIJK",
    "P&O",
)  # fmt: skip
WIJKEN = ("Gemeentebreed", "Vogelbuurt", "Dorpshart-Oost", "De Hoge Akkers")
TITLES = (
    "Hoe groot is de opgave in woningen en gebouwen?",
    "Welke warmtebronnen zijn er in de buurt",
    "Afspraken over de energie-infrastructuurplanning met de netbeheerder",
    "Wie spreekt namens de bewoners",
    "Aanbod voor woningeigenaren met weinig geld",
    "Aanwijsbevoegdheid voorbereiden",
    "Planning van werk in de openbare ruimte op elkaar afstemmen",
)
PHASES = (
    ("Opgave en speelveld", 11, 14),
    ("Actoren, rollen en belangen", 6, 13),
    ("Het gemeentehuis werkt als één", 4, 12),
    ("Bewoners: samen voordeliger uit", 1, 16),
    ("Bedrijven en vakmensen", 0, 9),
    ("Uitvoeren: omlaag, omhoog, stoppen", 0, 15),
    ("Leren en delen", 0, 10),
)
AWAITED = (
    "In Dorpshart-Oost wachten vier stappen op hetzelfde antwoord van de netbeheerder; "
    "dat antwoord is toegezegd voor 15 oktober."
)
DECISION = (
    "Het college stelt de startnotitie voor de wijk Dorpshart-Oost vast en vraagt de "
    "afdelingen om voor 1 november hun inzet te bevestigen."
)
DONE = (
    "Alle controlepunten zijn beantwoord, het resultaat staat vast en de eigenaar heeft akkoord "
    "gegeven, met datum."
)
REMARK = (
    "Overleg met de netbeheerder gehad op 14 september; het voorstel voor de transformatorruimte "
    "ligt bij de afdeling Openbare Ruimte.\nVolgende keer ook de woningcorporatie uitnodigen."
)


def sample_report(steps: int = 89, contributions: int = 500, checkpoints: int = 400) -> Report:
    """Return a work folder with a lead sheet, a chart and tables of every kind of column."""
    blocks: tuple[Block, ...] = (
        Facts(
            (
                Fact("22 van 88", "stappen gereed", "2 wachten op een ander"),
                Fact("7", "stappen te laat", "de oudste sinds 12-06-2026"),
                Fact("412 van 1.850", "woningen verduurzaamd"),
                Fact("26 → 61", "woningen per jaar: nu en nodig", "factor 2,3"),
            )
        ),
        Heading("Stand per fase"),
        Paragraph("Gereed van alle stappen die meetellen.", Tone.SECONDARY),
        _bars(),
        Heading("Let op"),
        Bullets(
            (
                AWAITED,
                "De eigenaar van stap 3.4 is per 1 september vertrokken.",
            )
        ),
        Legend(tuple((Mark(status, word), "zie de route") for status, word in STATUSES)),
        Heading("Alle gegevens"),
        _steps(steps),
        _contributions(contributions),
        _checkpoints(checkpoints),
        _decisions(),
        _matrix(),
        _measurements(),
        _definitions(),
        Table("risicos", "Risico's", _columns(), (), "Wat mis kan gaan.", "Er zijn geen risico's."),
    )
    return Report(
        nr="R0",
        title="Werkmap",
        municipality="Merelveen (fictief)",
        headline="22 van 88 stappen zijn gereed; zeven zijn te laat en twee wachten op de "
        "netbeheerder, vooral in Dorpshart-Oost.",
        reference_date=TODAY,
        state="Intern concept",
        program="Samenlevingsroute 0.1.0",
        blocks=blocks,
        closing=(
            ("Dossier", "Merelveen aardgasvrij"),
            ("Peildatum", "1 oktober 2026"),
            ("Filter", "Alle wijken, alle afdelingen"),
            ("Weggelaten", "12 interne opmerkingen en 3 vertrouwelijke actoren"),
            ("Aantallen", "89 stappen, 500 bijdragen, 400 controlepunten, 14 besluiten"),
        ),
        landscape=True,
        keywords=("aardgasvrij", "wijkaanpak"),
    )


def _bars() -> Bars:
    bars = tuple(Bar(name, Decimal(done), f"{done} van {of}") for name, done, of in PHASES)
    words = "; ".join(f"{bar.label} {bar.text}" for bar in bars)
    return Bars("Stappen gereed per fase", bars, Decimal(16), f"Staafdiagram. {words}.")


def _mark(at: int) -> Mark:
    status, word = STATUSES[(at * 7 + at // 5) % len(STATUSES)]
    return Mark(status, word)


def _code(at: int) -> str:
    return f"{at // 13 + 1}.{at % 13 + 1}"


def _steps(count: int) -> Table:
    columns = (
        Column("code", "Code", Kind.CODE),
        Column("title", "Stap", Kind.TEXT),
        Column("wijk", "Wijk", Kind.TEXT),
        Column("status", "Status", Kind.STATUS),
        Column("owner", "Eigenaar", Kind.TEXT),
        Column("due", "Gereed op", Kind.DAY),
        Column("late", "Te laat (dagen)", Kind.NUMBER),
        Column("remark", "Laatste opmerking", Kind.PROSE),
        Column("id", "Kenmerk", Kind.TEXT, hidden=True),
    )
    rows = tuple(
        Row(
            f"step-{at}",
            (
                _code(at),
                TITLES[at % len(TITLES)],
                WIJKEN[at % len(WIJKEN)],
                _mark(at),
                ("A. de Wit", "S. El Amrani-van der Heijden", "")[at % 3],
                TODAY + timedelta(days=at * 3 - 60) if at % 4 else None,
                max(0, 60 - at * 3) or None,
                (REMARK, "", "Akkoord.")[at % 3],
                f"0192f0c1-{at:04}",
            ),
        )
        for at in range(count)
    )
    return Table(
        "stappen",
        "Stappen",
        columns,
        rows,
        f"{count} stappen, op volgorde van de route.",
        "Er zijn geen stappen.",
        row_headers=2,
    )


def _contributions(count: int) -> Table:
    columns = (
        Column("code", "Code", Kind.CODE),
        Column("wijk", "Wijk", Kind.TEXT),
        Column("department", "Afdeling", Kind.TEXT),
        Column("role", "Rol", Kind.TEXT),
        Column("what", "Wat de afdeling bijdraagt", Kind.PROSE),
        Column("status", "Status", Kind.STATUS),
        Column("hours", "Uren", Kind.NUMBER),
        Column("cost", "Kosten (€)", Kind.NUMBER),
    )
    rows = tuple(
        Row(
            f"part-{at}",
            (
                _code(at % 89),
                WIJKEN[at % 4],
                DEPARTMENTS[at % 15],
                "ARCI"[at % 4],
                f"{TITLES[at % 7]}: planning en financiering",
                _mark(at),
                at % 40,
                (Decimal(at * 1250) / 100).quantize(Decimal("0.01")),
            ),
        )
        for at in range(count)
    )
    return Table(
        "bijdragen",
        "Bijdragen",
        columns,
        rows,
        "Wat elke afdeling aan een stap bijdraagt.",
        "Er zijn geen bijdragen.",
    )


def _checkpoints(count: int) -> Table:
    columns = (
        Column("code", "Code", Kind.CODE),
        Column("wijk", "Wijk", Kind.TEXT),
        Column("question", "Controlepunt", Kind.PROSE),
        Column("answer", "Antwoord", Kind.TEXT),
        Column("reason", "Reden", Kind.PROSE),
    )
    rows = tuple(
        Row(
            f"check-{at}",
            (
                _code(at % 89),
                WIJKEN[at % 4],
                "Is vastgelegd wie de bewoners aanspreekt, en weten alle afdelingen dat?",
                ("ja", "nee", "niet van toepassing", None)[at % 4],
                "In deze wijk is geen corporatiebezit." if at % 4 == 2 else None,
            ),
        )
        for at in range(count)
    )
    return Table(
        "controlepunten",
        "Controlepunten",
        columns,
        rows,
        "Alle controlepunten en hun antwoord.",
        "Er zijn geen controlepunten.",
    )


def _decisions() -> Table:
    columns = (
        Column("nr", "Nummer", Kind.CODE),
        Column("date", "Datum", Kind.DAY),
        Column("body", "Orgaan", Kind.TEXT),
        Column("decision", "Besluit", Kind.PROSE),
        Column("steps", "Stappen", Kind.TEXT),
        Column("status", "Stand", Kind.TEXT),
    )
    rows = tuple(
        Row(
            f"decision-{at}",
            (
                f"2026-{at:03}",
                date(2026, 1 + at % 9, 3 + at),
                ("college", "MT", "raad")[at % 3],
                DECISION,
                "1.4, 1.10",
                ("genomen", "uitgevoerd")[at % 2],
            ),
        )
        for at in range(1, 15)
    )
    return Table(
        "besluiten",
        "Besluiten",
        columns,
        rows,
        "14 besluiten, op nummer.",
        "Er zijn geen besluiten.",
    )


def _matrix() -> Table:
    columns = (
        Column("code", "Code", Kind.CODE),
        Column("title", "Stap", Kind.TEXT),
        *(Column(f"d{at}", name, Kind.ROLE) for at, name in enumerate(DEPARTMENTS)),
        Column("owner", "Eigenaar", Kind.TEXT),
    )
    rows = tuple(
        Row(
            f"step-{at}",
            (
                _code(at),
                TITLES[at % len(TITLES)],
                *(_role(at, column) for column in range(len(DEPARTMENTS))),
                "A. de Wit",
            ),
        )
        for at in range(45)
    )
    return Table(
        "rollen",
        "Route en rollen: Dorpshart-Oost",
        columns,
        rows,
        "45 stappen tegen 15 afdelingen.",
        "Er zijn geen stappen.",
        row_headers=2,
    )


def _role(at: int, column: int) -> Mark | None:
    letter = {0: "A", 1: "R", 4: "R", 6: "C", 9: "I"}.get((at + column) % 11)
    if letter is None:
        return None
    status, word = STATUSES[(at + column * 2) % len(STATUSES)]
    if letter == "I":
        return Mark("", "I", "I, krijgt bericht")
    return Mark(status, letter, f"{letter}, {word}")


def _measurements() -> Table:
    columns = (
        Column("wijk", "Wijk", Kind.TEXT),
        Column("homes", "Woningen", Kind.NUMBER),
        Column("gas", "Gas (m³ per jaar)", Kind.NUMBER),
        Column("share", "Van het gas af (%)", Kind.NUMBER),
    )
    rows = tuple(
        Row(name, (name, 400 + at * 55, 512_000 + at * 91, Decimal("12.5") + at))
        for at, name in enumerate(WIJKEN[1:])
    )
    total = Row("total", ("Totaal", 1365, 1_536_273, Decimal("13.5")), strong=True)
    return Table(
        "metingen",
        "Metingen",
        columns,
        (*rows, total),
        "Cijfers per wijk op 1 oktober 2026.",
        "Er zijn geen metingen.",
    )


def _definitions() -> Table:
    rows = tuple(
        Row(term, (term, meaning))
        for term, meaning in (
            ("Gereed", DONE),
            ("Te laat", "De datum is voorbij en de stap is niet gereed en wel van toepassing."),
            ("Voortgang", "Gereed gedeeld door alle stappen die van toepassing zijn."),
        )
    )
    return Table(
        "begrippen",
        "Begrippen",
        tuple(_definition_columns()),
        rows,
        "Wat de woorden en cijfers betekenen.",
        "Er zijn geen begrippen.",
    )


def _definition_columns() -> Iterator[Column]:
    yield Column("term", "Begrip", Kind.TEXT)
    yield Column("meaning", "Betekenis", Kind.PROSE)


def _columns() -> tuple[Column, ...]:
    return (
        Column("risk", "Risico", Kind.PROSE),
        Column("owner", "Eigenaar", Kind.TEXT),
        Column("status", "Status", Kind.STATUS),
        Column("due", "Voor", Kind.DAY),
    )
