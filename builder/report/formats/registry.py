"""Every format, by its name on the command line. A new one is a file beside this and a line here."""

from builder.report.formats import github, junit, machine, sarif, text
from builder.report.formats.contract import Format

FORMATS: dict[str, Format] = {
    "text": text,
    "json": machine,
    "sarif": sarif,
    "junit": junit,
    "github": github,
}
