"""People and organizations as vCards (RFC 2426), as metadata records name them."""

import re

from builder import xmltree
from builder.model.people import Name


def vcard(name: Name) -> str:
    """The card of a person, or of an organization: a name without given names."""
    family, given = map(xmltree.one_line, name)
    shown = f"{given} {family}".strip()
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_escaped(family)};{_escaped(given)};;;",
        f"FN:{_escaped(shown)}",
    ]
    lines += [] if given else [f"ORG:{_escaped(family)}"]
    return "\n".join([*lines, "END:VCARD"])


def _escaped(text: str) -> str:
    return re.sub(r"([\\,;])", r"\\\1", text)
