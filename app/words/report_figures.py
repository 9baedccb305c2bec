"""The words of the figures in reports."""

from collections.abc import Mapping
from types import MappingProxyType

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
        "order_book": "Orderboek (maanden)",
    }
)

WHOLE_TOWN = "hele gemeente"
NONE_MEASURED = "Er zijn nog geen metingen."
