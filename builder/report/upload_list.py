"""What a build of several modules made, for the person who uploads it: as a page and as a table."""

import csv
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields

from builder.report import spreadsheet
from builder.report.page import render as render_page

HTML_NAME = "upload-list.html"
CSV_NAME = "upload-list.csv"


@dataclass(frozen=True, slots=True)
class Row:
    """One package.

    Attributes:
        lms: its title.
        change: "new", "changed" or "unchanged" since the last build.
        previous_version: what the list named last time, where it was another version; else "".
    """

    file: str
    module: str
    title: str
    version: str
    standard: str
    lms: str
    size_bytes: int
    sha256: str
    change: str
    previous_version: str
    completion: str
    notes: str


def as_csv(rows: Iterable[Row]) -> bytes:
    """The table, as spreadsheets and later builds read it."""
    names = [field.name for field in fields(Row)]
    return spreadsheet.as_csv(names, ([getattr(row, name) for name in names] for row in rows))


def versions(table: bytes) -> dict[tuple[str, str, str], str]:
    """The versions that an earlier list named, by module, standard and LMS; whatever cannot be read is left out."""
    reader = csv.DictReader(io.StringIO(table.decode("utf-8-sig", errors="replace"), newline=""))
    found = {}
    with suppress(csv.Error):  # a cell beyond csv's limit: somebody else's table
        for row in reader:
            if all(isinstance(row.get(name), str) for name in ("module", "standard", "lms", "version")):
                found[row["module"], row["standard"], row["lms"]] = row["version"].removeprefix("'")
    return found


def as_html(rows: Sequence[Row]) -> bytes:
    """The same as a page that can be ticked off and printed."""
    return render_page("upload-list.html.jinja", rows=rows)
