"""A manifest that is no XML: what its parser says, in words for people who are none, and the way out."""

import re

from builder.conformance import positions
from builder.conformance.fault import Fault
from builder.findings.rules.check import manifest
from builder.findings.rules.packaging import BAD_MANIFEST

_AGAIN = "Publish the course again, or get the zip again from where it comes, to its end."
_AMPERSAND = "Write &amp; where an & is meant."
_LESS_THAN = "Write &lt; where a < is meant."
_UTF8 = "Save the manifest as UTF-8."
_FIRST = "The first sign of the file must be the < of <?xml or of its first element."

_WORDS: tuple[tuple[str, str, str], ...] = (
    (r"xmlParseEntityRef: no name", "an & stands alone", _AMPERSAND),
    (r"EntityRef: expecting ';'", "an & begins a name that no ; ends", _AMPERSAND),
    (
        r"Entity '(.+)' not defined",
        r"XML does not know &\1;",
        "Write the character itself, or &amp; where an & is meant.",
    ),
    (
        r"(?:CharRef|xmlParseCharRef): .*",
        "a number between &# and ; is that of no character",
        "Write the character itself.",
    ),
    (
        r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)",
        r"<\1> of line \2 is not closed: </\3> comes first",
        r"Write </\1> before </\3>, or take out the one that is too much; capitals count.",
    ),
    (
        r"Premature end of data in tag (\S+) line (\d+)",
        r"the file ends too early: <\1> of line \2 is never closed",
        _AGAIN,
    ),
    (
        r"Couldn't find end of Start Tag (\S+) line (\d+)",
        r"<\1 of line \2 has no > at its end",
        f"Write the >. Where the file ends there: {_AGAIN[0].lower()}{_AGAIN[1:]}",
    ),
    (r"AttValue: \" or ' expected", "a value does not stand in straight quotes", 'Write name="value".'),
    (r"expected '>'|AttValue: ['\"] expected", "the file, or a tag in it, ends too early", _AGAIN),
    (r"(Comment|CData section|PI \S+) not (?:terminated|finished).*", r"a part is never closed (\1)", _AGAIN),
    (r"Document is empty", "there is nothing in it", _AGAIN),
    (r"Extra content at the end of the document", "something stands behind its last tag", "Take it out."),
    (
        r"XML declaration allowed only at the start of the document",
        "something stands before <?xml, if only a space or an empty line",
        _FIRST,
    ),
    (r"Start tag expected, '<' not found", "it does not begin as XML does", _FIRST),
    (
        r"Unescaped '<' not allowed in attributes values",
        "a < stands in a value",
        f"{_LESS_THAN} Or the quote at the value’s end is missing.",
    ),
    (
        r"StartTag: invalid element name",
        "behind this < stands no name of an element",
        _LESS_THAN,
    ),
    (
        r"Specification mandates value for attribute (\S+)",
        r"\1 has no value",
        r'Write \1="…", with its value in quotes.',
    ),
    (r"Attribute (\S+) redefined", r"\1 is given twice in one element", "Take one of the two out."),
    (
        r"attributes construct error|error parsing attribute name",
        "a tag is not written as XML writes it",
        'Write name="value" with a space before each, and > at the end.',
    ),
    (
        r"Namespace prefix (\S+)(?: for \S+)? on (\S+) is not defined",
        r"nothing says what the prefix \1 of \2 means",
        r'Write xmlns:\1="…" in the manifest’s first element, or take out what has the prefix.',
    ),
    (
        r"Invalid bytes in character encoding|Input is not proper UTF-8.*",
        "its letters are not in the encoding that it says, which is UTF-8 where it says none",
        _UTF8,
    ),
    (
        r"Unsupported encoding: (\S+)",
        r"its first line names an encoding that LMSs do not read: \1",
        'Save it as UTF-8 and write encoding="UTF-8".',
    ),
    (
        r"PCDATA invalid Char value .*|Invalid character: .*",
        "it has a character that XML forbids",
        "Take it out; it is often pasted along and cannot be seen.",
    ),
    (r"Double hyphen within comment.*", "a comment has -- in it", "Write a single hyphen."),
    (r"Sequence '\]\]>' not allowed in content", "]]> stands in a text", "Write ]]&gt;."),
    (r"Excessive depth in document.*", "its elements lie in each other too deeply", _AGAIN),
)
"""What libxml2 says most often; the first that fits is told. The message and the hint may use what was matched."""

_PLACE = re.compile(r",? ?\(?line \d+, column \d+\)?\Z")


def fault(error: Exception, file: str) -> Fault:
    """What is told of a manifest that cannot be parsed, at the place where its parser gave up."""
    said = _PLACE.sub("", str(getattr(error, "msg", None) or error)).strip()
    message, hint = _in_words(said)
    line, column = positions.of_error(error)
    message = f"is not well-formed: {message}"
    return Fault(message, manifest.NOT_WELL_FORMED, BAD_MANIFEST, hint, file, line, column)


def _in_words(said: str) -> tuple[str, str]:
    for pattern, message, hint in _WORDS:
        if found := re.fullmatch(pattern, said, re.DOTALL):
            return found.expand(message), found.expand(hint)
    return said, ""
