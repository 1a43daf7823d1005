"""How a format of reference lists writes a field: what hints show."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """A format.

    Attributes:
        names: what the format calls CSL's variables; one that is missing is called as in CSL.
        text: how a field with a text is written, with ``{name}`` and ``{value}``.
        date: the same for a date.
        types: what it calls books, papers and web pages.
    """

    names: Mapping[str, str]
    text: str
    date: str
    types: tuple[str, str, str] = ("book", "article-journal", "webpage")

    def write(self, variable: str, value: str) -> str:
        """The line that gives a CSL variable this text."""
        name = self.names.get(variable, variable)
        return (self.date if variable in {"issued", "accessed"} else self.text).format(name=name, value=value)


_BIBTEX = {"title": "title", "issued": "date", "accessed": "urldate", "DOI": "doi", "URL": "url"}
_RIS = {"title": "TI", "issued": "PY", "accessed": "Y2", "DOI": "DO", "URL": "UR", "ISBN": "SN", "ISSN": "SN"}

BIBTEX = Form({**_BIBTEX, "ISBN": "isbn", "ISSN": "issn"}, "{name} = {{{value}}},", "{name} = {{{value}}},")
RIS = Form(_RIS, "{name}  - {value}", "{name}  - {value}", ("BOOK", "JOUR", "WEB"))
YAML = Form({}, "{name}: {value}", "{name}: {value}")
JSON = Form({}, '"{name}": "{value}",', '"{name}": {{"raw": "{value}"}},')
