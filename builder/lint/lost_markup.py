"""Markdown that is almost right: learners would see its signs instead of what the author meant."""

import re
from collections.abc import Iterator, Sequence

from builder.blocks.prose import ProseBlock
from builder.findings import Finding
from builder.findings.rules.prose import headings, languages, links, lists, tables
from builder.lint.citation_slips import LATEX
from builder.markdown.bullets import BULLETS, LETTERS
from builder.markdown.document import parse
from builder.markdown.languages import LANGUAGE
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import TextLine, blanked_out, text_lines
from builder.model.module import Module

_WITH_ADDRESS = re.compile(r"(?P<image>!?)\[(?P<text>[^\[\]]*)\]\((?P<address>[^()<>]*[^()<>\s]\s[^()<>]*)\)")
_LOOKS_LIKE_ADDRESS = re.compile(r"https?://|mailto:|www\.|[^\s/]+/|.*\.\w{2,4}$")
_TITLE = re.compile(r"\s+[\"'“‘„].*$")
_PARTED = re.compile(r"\[(?P<text>[^\[\]@]+)\] \((?P<address>https?://[^\s()]+)\)")
_SWAPPED = re.compile(r"\((?P<text>[^()]+)\)\[(?P<address>https?://[^\s\[\]]+)\]")
_HEADING = re.compile(r" {0,3}(?P<marks>#{2,6})(?P<words>[^\s#].*)")
_BULLET = re.compile(
    rf"[ \t]*(?:[{BULLETS}][ \t\u00a0]*(?=\S)|[{LETTERS}]\t[ \t]*(?=\S)|-(?=[^\W\d_]))(?P<words>.*)"
)
_NUMBERED = re.compile(
    r"(?P<before>[ \t]*)(?P<number>[0-9]{1,3})(?P<dot>[.)])(?P<space>[ \t]*)(?P<words>[^\W\d_].+)"
)
_TABBED = re.compile(r"\S[ ]*\t\s*\S")
_BOLD = re.compile(r" {0,3}(?P<marks>\*\*|__)(?P<words>[^*_\s][^*_]*[^*_\s.!?…,;])(?P=marks)")
_WITH_NOTE = re.compile(
    r"\[(?P<before>[^\[\]]*)(?P<note>\[\^[^\s\[\]]+\])(?P<after>[^\[\]]*)\]\((?P<address>[^()\s]+)\)"
)
_BRACES = re.compile(r"(?P<closing>[\])*_`])(?P<braces>\{[ \t]*(?:[.#:]?[A-Za-z][^{}]{0,200})\})")
_BRACES_AT_END = re.compile(
    r"(?:^|(?<=\s))(?P<braces>\{:?[ \t]*[.#][A-Za-z][^{}]{0,200}\}|\{:[ \t][^{}]{1,200}\})[ \t]*$"
)
_LANGUAGE = re.compile(LANGUAGE)
_FEWEST_ENTRIES = 2
_LONGEST_HEADING = 80


def findings(module: Module) -> Iterator[Finding]:
    """Every almost-link, almost-heading, almost-list and almost-table in the Markdown of a module."""
    for piece in pieces(module):
        lines = text_lines(parse(piece.prose))
        for line in lines:
            yield from _of_links(line)
            yield from _of_heading(line)
            yield from _of_braces(line)
        typed = piece.prose.text.split("\n")
        yield from _of_lists(lines, typed)
        yield from _of_numbered_lists(lines, typed)
        yield from _of_tables(lines)
    for block in module.blocks():
        if isinstance(block, ProseBlock):
            yield from _of_bold_lines(text_lines(parse(block.text)), block.text.text.split("\n"))


def _of_links(line: TextLine) -> Iterator[Finding]:
    if "[" not in line.text:
        return
    for found in _WITH_ADDRESS.finditer(line.text):
        typed = line.typed[slice(*found.span("address"))].strip()
        address = _TITLE.sub("", typed)
        if not _LOOKS_LIKE_ADDRESS.match(address) or (
            address != typed and typed[-1] in "\"'" and " " not in address
        ):
            continue
        place = line.at(found.start(), len(found[0]))
        if found["image"]:
            words = line.typed[slice(*found.span("text"))] or "what it shows, in a sentence"
            hint = f"Write a block of its own:\n- type: figure\n  image: {address}\n  alt: {words}"
            yield links.IMAGE.at(place, "An image in Markdown is not shown", hint)
        else:
            message = "An address with a space in it makes no link: the brackets would be shown"
            yield _no_link(line, found, address.replace(" ", "%20"), message)
    for found in _PARTED.finditer(line.text):
        message = "Between ] and ( stands a space, so this is no link: the brackets would be shown"
        yield _no_link(line, found, found["address"], message)
    for found in _WITH_NOTE.finditer(line.text):
        text, note, more = (line.typed[slice(*found.span(part))] for part in ("before", "note", "after"))
        link = f"[{text}{more}]({found['address']}){note}"
        mended = line.mended(found.start(), found.end(), link)
        message = "A link cannot hold a footnote: the brackets would be shown"
        yield links.NO_LINK.at(line.at(found.start(), len(found[0])), message, f"Write:\n{mended}")
    for found in _SWAPPED.finditer(line.text):
        message = "The brackets of this link are the wrong way round: they would be shown"
        yield _no_link(line, found, found["address"], message)


def _no_link(line: TextLine, found: re.Match[str], address: str, message: str) -> Finding:
    link = f"[{line.typed[slice(*found.span('text'))]}]({address})"
    new = line.mended(found.start(), found.end(), link)
    place = line.at(found.start(), len(found[0]))
    return links.NO_LINK.at(place, message, f"Write:\n{new}")


def _of_heading(line: TextLine) -> Iterator[Finding]:
    found = _HEADING.fullmatch(line.text)
    if found:
        new = f"{found['marks']} {line.typed[found.start('words') :]}"
        place = line.at(found.start("marks"))
        message = f"After {found['marks']} a space is missing, so this is no heading"
        yield headings.HEADING_SPACE.at(place, message, f"Write:\n{new}")


def _of_braces(line: TextLine) -> Iterator[Finding]:
    if "{" not in line.text:
        return
    # What stands behind the word of a passage, that passage's own rule tells.
    if not line.text.lstrip().startswith(":::") and (at_end := _BRACES_AT_END.search(line.text)):
        yield _meaningless(line, at_end)
    # What stands in the braces of LaTeX's \cite, the rule for citations tells.
    text = LATEX.sub(blanked_out, line.text) if "cite" in line.text else line.text
    for found in _BRACES.finditer(text):
        braces = found["braces"]
        after_brackets = found["closing"] == "]"
        if after_brackets and (_LANGUAGE.fullmatch(braces) or (line.prose.gaps and "=" not in braces)):
            continue
        if not after_brackets and "=" not in braces and braces[1] not in ".#":
            continue
        yield _meaningless(line, found)


def _meaningless(line: TextLine, found: re.Match[str]) -> Finding:
    return languages.ATTRIBUTES.at(
        line.at(found.start("braces"), len(found["braces"])),
        f"{line.typed[slice(*found.span('braces'))]} has no meaning and would be shown",
        "Leave it out; for words in another language write [testun]{lang=cy}",
    )


def _of_lists(lines: Sequence[TextLine], typed: Sequence[str]) -> Iterator[Finding]:
    entries: list[TextLine] = []
    for line in [*lines, None]:
        is_entry = line is not None and _BULLET.fullmatch(line.text) is not None
        between = typed[entries[-1].number + 1 : line.number] if entries and line else []
        if entries and (not is_entry or any(one.strip() for one in between)):
            yield from _of_list(entries)
            entries = []
        if line is not None and is_entry:
            entries.append(line)


def _of_list(entries: Sequence[TextLine]) -> Iterator[Finding]:
    if len(entries) < _FEWEST_ENTRIES:
        return
    first = entries[0].typed
    column = len(first) - len(first.lstrip())
    words = [_BULLET.sub(r"- \g<words>", line.typed.rstrip()) for line in entries]
    yield lists.NO_LIST.at(
        entries[0].at(column),
        f"Lines that begin with {first[column]} are no list: they would run together",
        "Write:\n" + "\n".join(words),
    )


def _of_numbered_lists(lines: Sequence[TextLine], typed: Sequence[str]) -> Iterator[Finding]:
    """Lists like 1.First, 2.Second, each number one more than the one above it."""
    entries: list[tuple[TextLine, re.Match[str]]] = []
    for line in [*lines, None]:
        entry = (
            _NUMBERED.fullmatch(line.text) if line is not None and line.text.lstrip()[:1].isdigit() else None
        )
        above, before = entries[-1] if entries else (None, None)
        goes_on = (
            line is not None
            and entry is not None
            and above is not None
            and before is not None
            and int(entry["number"]) == int(before["number"]) + 1
            and not any(one.strip() for one in typed[above.number + 1 : line.number])
        )
        if entries and not goes_on:
            yield from _of_numbered_list(entries)
            entries = []
        if line is not None and entry is not None:
            entries.append((line, entry))


def _of_numbered_list(entries: Sequence[tuple[TextLine, re.Match[str]]]) -> Iterator[Finding]:
    joined = [(line, entry) for line, entry in entries if not entry["space"]]
    if not joined or len(entries) < (
        _FEWEST_ENTRIES if int(entries[0][1]["number"]) == 1 else _FEWEST_ENTRIES + 1
    ):
        return
    line, entry = joined[0]
    words = [
        f"{one['before']}{one['number']}{one['dot']} {line.typed[one.start('words') :].rstrip()}"
        for line, one in entries
    ]
    yield lists.NO_LIST.at(
        line.at(entry.start("number"), entry.end("dot") - entry.start("number")),
        f"After {entry['number']}{entry['dot']} a space is missing, so this is no list: its lines would run together",
        "Write:\n" + "\n".join(words),
    )


def _of_tables(lines: Sequence[TextLine]) -> Iterator[Finding]:
    rows: list[TextLine] = []
    for line in [*lines, None]:
        is_row = line is not None and bool(
            "\t" in line.text and _TABBED.search(line.text.strip()) and not _BULLET.fullmatch(line.text)
        )
        is_next = line is not None and (not rows or line.number == rows[-1].number + 1)
        if rows and not (is_row and is_next):
            yield from _of_table(rows)
            rows = []
        if line is not None and is_row:
            rows.append(line)


def _of_table(rows: Sequence[TextLine]) -> Iterator[Finding]:
    if len(rows) < _FEWEST_ENTRIES:
        return
    cells = [[cell.strip() for cell in re.split(r"\t+", row.typed.strip())] for row in rows]
    columns = max(map(len, cells))
    table = [f"| {' | '.join(row + [''] * (columns - len(row)))} |" for row in cells]
    table.insert(1, f"|{' --- |' * columns}")
    first = rows[0].typed
    yield tables.TABS.at(
        rows[0].at(len(first) - len(first.lstrip())),
        "These lines have tabs between their words, as a table that was pasted: they would run together",
        "Write:\n" + "\n".join([*table, "", "Table: what it shows"]),
    )


def _of_bold_lines(lines: Sequence[TextLine], typed: Sequence[str]) -> Iterator[Finding]:
    for line in lines:
        found = _BOLD.fullmatch(line.text.rstrip())
        is_first = line.number == 0 or not typed[line.number - 1].strip()
        if found and is_first and len(found["words"]) <= _LONGEST_HEADING:
            words = line.typed[slice(*found.span("words"))].strip().removesuffix(":")
            yield headings.BOLD_LINE.at(
                line.at(found.start("marks"), len(found[0]) - found.start("marks")),
                "This bold line stands alone, as a heading does, but it is none",
                f"If it is one, write:\n## {words}",
            )
