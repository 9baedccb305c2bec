"""The words of the figures in reports."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from app.words.figures import NO_ADVICE
from app.words.report_tables import TableWords

TABLES: Mapping[str, TableWords] = MappingProxyType(
    {
        "metingen": TableWords(
            "Metingen", "Per meting de wijk, het cijfer, de waarde, de dag, de bron en hoe zeker."
        ),
        "wijkcijfers": TableWords(
            "Wijkcijfers",
            "Per wijk het tempo, de drie bewegingen, de drie vaten en wat haalbaar is.",
        ),
        "grafiek_doel": TableWords(
            "Grafiek doel", "Per wijk hoeveel woningen zijn verduurzaamd, en hoeveel het doel is."
        ),
        "grafiek_vaten": TableWords(
            "Grafiek vaten", "Per wijk wat elk vat in een jaar kan dragen, naast wat nodig is."
        ),
        "grafiek_verloop": TableWords(
            "Grafiek verloop",
            "Per peildatum hoeveel woningen waren verduurzaamd; leeg is niet bekend.",
        ),
        "rekenvoorbeelden": TableWords(
            "Rekenvoorbeelden",
            (
                "Per soort eigenaar en pakket wat meedoen per maand oplevert of kost, met alles"
                f" waarmee is gerekend. {NO_ADVICE}"
            ),
        ),
        "kengetallen": TableWords(
            "Kengetallen",
            "De kengetallen en prijzen waarmee is gerekend, met waar ze op berusten.",
        ),
    }
)

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "neighbourhood": "Wijk",
        "quantity": "Cijfer",
        "package": "Pakket",
        "value": "Waarde",
        "unit": "Eenheid",
        "date": "Peildatum",
        "source": "Bron",
        "quality": "Kwaliteit",
        "id": "id",
        "homes_total": "Woningen",
        "homes_done": "Verduurzaamd",
        "needed_per_year": "Nodig per jaar",
        "current_per_year": "Nu per jaar",
        "down": "Omlaag (%)",
        "up": "Omhoog (%)",
        "stop": "Stoppen (%)",
        "residents": "Bewoners per jaar",
        "companies": "Bedrijven per jaar",
        "workers": "Vakmensen per jaar",
        "lowest": "Laagste vat",
        "achievable": "Haalbaar per jaar",
        "fill_rate": "Vulgraad (%)",
        "owner_type": "Soort eigenaar",
        "investment_eur": "Investering (€)",
        "collective_discount_pct": "Korting samen (%)",
        "subsidy_eur": "Subsidie (€)",
        "gas_saving_m3": "Besparing gas (m³ per jaar)",
        "electricity_change_kwh": "Effect op stroom (kWh per jaar)",
        "maintenance_per_year": "Onderhoud (€ per jaar)",
        "gas_price": "Gasprijs (€ per m³)",
        "power_price": "Stroomprijs (€ per kWh)",
        "rate": "Rente (%)",
        "months": "Looptijd (maanden)",
        "saving_per_month": "Besparing (€ per maand)",
        "loan_alone": "Lening alleen (€ per maand)",
        "loan_together": "Lening samen (€ per maand)",
        "advantage_alone_vs_nothing": "Alleen t.o.v. niets doen (€ per maand)",
        "advantage_vs_nothing": "Samen t.o.v. niets doen (€ per maand)",
        "advantage_vs_alone": "Samen t.o.v. alleen doen (€ per maand)",
        "neutral": "Woonlastenneutraal",
        "lower_prices": "T.o.v. niets doen bij lagere prijzen (€ per maand)",
        "higher_prices": "T.o.v. niets doen bij hogere prijzen (€ per maand)",
        "constant": "Kengetal",
        "basis": "Grondslag",
        "as_of": "Peiljaar",
        "checked_on": "Gecontroleerd op",
        "standard": "Standaard",
        "order_book": "Werkvoorraad (maanden)",
    }
)

CHART_HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        **HEADINGS,
        "target": "Doel",
        "residents": "Bewoners",
        "companies": "Bedrijven",
        "workers": "Vakmensen",
        "needed": "Nodig",
        "together": "Samen",
    }
)
CHART_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "grafiek_doel": "Woningen verduurzaamd en het doel, per wijk",
        "grafiek_vaten": "Drie vaten en wat nodig is, per wijk",
        "grafiek_verloop": "Woningen verduurzaamd sinds het begin",
    }
)
HOMES, HOMES_PER_YEAR, WIJK, DAY = "Woningen", "Woningen per jaar", "Wijk", "Peildatum"
NOT_KNOWN = "niet bekend"


def first_of(title: str, most: int) -> str:
    """The title of a chart that does not show all rows."""
    return f"{title} (de eerste {most} van de tabel)"


def told(title: str, rows: Iterable[str]) -> str:
    """A chart in words."""
    return f"{title}. {'; '.join(rows)}."


def row_told(name: str, values: Iterable[tuple[str, str]]) -> str:
    """`Korenakkers: verduurzaamd 312, doel 1.840`."""
    return f"{name}: {', '.join(f'{what} {value}' for what, value in values)}"


WHOLE_TOWN = "hele gemeente"
NO_EXAMPLES = "Er zijn nog geen rekenvoorbeelden."
NONE_MEASURED = "Er zijn nog geen metingen."
