"""The Excel layout of a report: a lead sheet, then one native table per sheet.

The content model goes in, a file comes out; nothing here knows a dossier. The file holds values
only: no formulas, no links that leave the file, no macros.
"""

from app.reports.excel.read_back import compare, read_tables
from app.reports.excel.write import write_xlsx

__all__ = ["compare", "read_tables", "write_xlsx"]
