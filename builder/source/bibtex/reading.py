"""BibTeX, as reference managers export it, as works in CSL's words."""

import logging
import re
from collections.abc import Iterator, Sequence

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)

from builder.findings import Finding, Place
from builder.findings.rules.references import entries as rules
from builder.markdown.citing import KEY
from builder.model.reference import Reference
from builder.source.bibtex import checks, csl, latex
from builder.source.bibtex.entry import BibEntry, Field
from builder.source.bibtex.names import people
from builder.source.bibtex.unclosed import Unclosed, unclosed
from builder.source.bibtex.values import Texts, ValueFault, resolve
from builder.source.works.form import BIBTEX
from builder.source.works.listed import Listed
from builder.source.works.texts import bare_doi

_KEY = re.compile(KEY)
_NEXT_FIELD = re.compile(r"[A-Za-z][\w-]*\s*=")
_ENTRY_WITHOUT_BRACE = re.compile(r"^[ \t]*(@[A-Za-z]+)\b", re.MULTILINE)

_VALUE_LIMIT = 100_000
"""Some forty pages; to turn the LaTeX of more into text takes minutes."""

_MEANT_AS_ENTRY = re.compile(r"^[ \t]*@|^TY  - ", re.MULTILINE)


class BibReading:
    """One file being read."""

    def __init__(self, shown: str, findings: list[Finding]) -> None:
        self.findings = findings
        self._shown = shown
        self._lines: list[str] = []
        self._texts = Texts()
        self._first_line: dict[str, int] = {}

    def read(self, text: str) -> Iterator[Listed]:
        """The entries in their order; what cannot be read or cited is reported and left out."""
        # It logs every block that fails; the findings say the same with a place.
        logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)
        self._lines = text.split("\n")
        blocks = parse_string(text, parse_stack=[]).blocks
        self._look_for_any(text, blocks)
        for block in blocks:
            entry = self._entry_in(block)
            if entry is None or entry.entry_type in csl.NO_WORKS or not self._key_is_sound(entry):
                continue
            decoded = self._decoded(entry)
            self.findings.extend(checks.findings(decoded))
            yield _listed(decoded)

    def _look_for_any(self, text: str, blocks: Sequence[Block]) -> None:
        """A list that begins an entry, or one of another format, and has none is told so; remarks alone are none."""
        meant = _MEANT_AS_ENTRY.search(text) and not _ENTRY_WITHOUT_BRACE.search(text)
        if meant and all(isinstance(block, ImplicitComment) for block in blocks):
            hint = "Begin each entry with its type and its key: @book{west2021,"
            self.findings.append(
                rules.BROKEN_ENTRY.at(self._at(1), "There is no entry of BibTeX in it", hint)
            )

    def _at(self, line: int) -> Place:
        return Place(self._shown, line)

    def _entry_in(self, block: Block) -> Entry | None:
        """The entry in a block; other blocks are taken in or reported."""
        if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            # Reported with the keys and the fields: the parser tells apart fields that differ in case only.
            inner = block.ignore_error_block
            return None if inner is None else self._entry_in(inner)
        line = (block.start_line or 0) + 1
        if isinstance(block, String):
            self._define(block, line)
        elif isinstance(block, ParsingFailedBlock):
            self._report_broken(block, line)
        elif isinstance(block, ImplicitComment):
            self._report_unopened(block, line)
        return block if isinstance(block, Entry) else None

    def _define(self, block: String, line: int) -> None:
        value = resolve(block.value, self._texts)
        if isinstance(value, ValueFault):
            self._report_value(value, line + block.value[: value.offset].count("\n"), f"@string {block.key}")
        else:
            self._texts.define(block.key, value)

    def _report_broken(self, block: ParsingFailedBlock, line: int) -> None:
        raw = (block.raw or "").strip()
        start = re.split(r"[,=\n]", raw, maxsplit=1)[0].strip()
        last = line + raw.count("\n")
        reason = str(getattr(block.error, "abort_reason", ""))
        is_open = "end of file" in reason or "block start" in reason
        if is_open and (field := unclosed(raw.split("\n"))) is not None:
            self._report_unclosed(field, line)
            return
        if is_open:
            message = f"{start} is never closed: a brace or a quotation mark is missing up to line {last}"
            hint = "Write } on a line of its own where the entry ends."
        elif "Expected comma" in reason:
            message, hint = f"{start}: after the key a comma is missing", f"Write:\n{start},"
        else:
            message = f"{start}: a comma or an equals sign is missing near line {last}"
            hint = "Write each field as: name = {text},"
        self.findings.append(rules.BROKEN_ENTRY.at(self._at(line), message, hint))

    def _report_unclosed(self, field: Unclosed, line: int, *, is_closed: bool = False) -> None:
        """``line`` is that of the entry, ``is_closed`` whether braces at its end make up for what is missing."""
        what = "quotation mark" if field.sign == '"' else "brace"
        message = f"The {what} of {field.name} is not closed"
        if field.taken_in:
            message += f", so {field.taken_in[0]} would be part of it"
        place = Place(self._shown, line + field.line, len(self._lines[line + field.line - 1].rstrip()) + 1)
        hint = f"Write:\n{field.mended}" + ("\nand take out a } where the entry ends." if is_closed else "")
        self.findings.append(rules.BROKEN_ENTRY.at(place, message, hint))

    def _report_unopened(self, block: ImplicitComment, line: int) -> None:
        for found in _ENTRY_WITHOUT_BRACE.finditer(block.comment):
            at = self._at(line + block.comment[: found.start(1)].count("\n"))
            message = f"After {found[1]} an opening brace is missing"
            hint = f"Begin the entry with {found[1]}{{key,"
            self.findings.append(rules.BROKEN_ENTRY.at(at, message, hint))

    def _report_value(self, fault: ValueFault, line: int, field: str) -> None:
        if fault.macro:
            hint = f"Write: {field} = {{{fault.macro}}}," if not field.startswith("@") else ""
            self.findings.append(rules.MACRO.at(self._at(line), f"No @string defines {fault.macro}", hint))
        elif fault.is_comma:
            self._report_comma(line, field)
        else:
            self.findings.append(rules.BROKEN_ENTRY.at(self._at(line), f"{field}: {fault.message}"))

    def _report_comma(self, line: int, field: str) -> None:
        """A value that goes on without a comma, which as a rule is missing at the end of its line."""
        raw = self._lines[line - 1].rstrip()
        following = next((later.strip() for later in self._lines[line:] if later.strip()), "")
        if not _NEXT_FIELD.match(following) or "=" in raw.partition("=")[2]:
            message = f"{field}: a comma is missing after this value"
            self.findings.append(rules.BROKEN_ENTRY.at(self._at(line), message))
            return
        message = f"A comma is missing at the end of line {line}"
        place = Place(self._shown, line, len(raw) + 1)
        self.findings.append(rules.BROKEN_ENTRY.at(place, message, f"Write:\n{raw},"))

    def _key_is_sound(self, entry: Entry) -> bool:
        line, key = (entry.start_line or 0) + 1, entry.key
        if not _KEY.fullmatch(key):
            message = f"“{key}” cannot be cited" if key else "The entry has no key"
            usable = re.sub(r"\W+", "-", key).strip("-")
            hint = f"Write: @{entry.entry_type}{{{usable}," if usable else ""
            self.findings.append(rules.KEY.at(self._at(line), message, hint))
            return False
        if key in self._first_line:
            message = f"The key {key} already stands in line {self._first_line[key]}"
            hint = "Give one of the two another key, or leave one out if they are the same work."
            self.findings.append(rules.DUPLICATE_KEY.at(self._at(line), message, hint))
            return False
        self._first_line[key] = line
        return True

    def _decoded(self, entry: Entry) -> BibEntry:
        fields: dict[str, Field] = {}
        unread: set[str] = set()
        if (field := unclosed((entry.raw or "").split("\n"))) is not None and csl.USED.intersection(
            field.taken_in
        ):
            self._report_unclosed(field, (entry.start_line or 0) + 1, is_closed=True)
            unread.add(field.name.lower())
        for given in entry.fields:
            name, line, raw = given.key.lower(), given.start_line + 1, str(given.value)
            if name in unread:
                continue
            value = resolve(raw, self._texts)
            if isinstance(value, str) and len(value) > _VALUE_LIMIT:
                value = ValueFault(f"a value of more than {_VALUE_LIMIT:,} characters is not read", 0)
            if isinstance(value, ValueFault):
                self._report_value(value, line + raw[: value.offset].count("\n"), name)
                unread.add(name)
            elif name in fields:
                message = f"The field {name} already stands in line {fields[name].line}"
                self.findings.append(rules.DUPLICATE_FIELD.at(self._at(line), message))
            else:
                fields[name] = Field(value, _text(name, value), line)
        kind = csl.csl_type(entry.entry_type, {name: field.text for name, field in fields.items()})
        place = Place(self._shown, (entry.start_line or 0) + 1, 1)
        return BibEntry(entry.key, entry.entry_type, kind, fields, frozenset(unread), place)


def _text(name: str, value: str) -> str:
    if name == "doi":
        return bare_doi(latex.address(value))
    if name == "url" or (name == "howpublished" and "\\url" in value):
        return latex.address(value)
    return latex.plain(value)


def _listed(entry: BibEntry) -> Listed:
    texts = {name: field.text for name, field in entry.fields.items()}
    variables = csl.variables(entry.entry_type, entry.kind, texts)
    authors, editors, translators = (
        people(entry.fields[name].latex) if name in entry.fields else ()
        for name in ("author", "editor", "translator")
    )
    if not authors and entry.kind == "webpage" and texts.get("organization"):
        authors = ((texts["organization"], ""),)
    places = {
        variable: entry.at(name)
        for variable in variables
        for name in csl.fields_of(variable)
        if name in entry.fields
    }
    work = Reference(
        entry.key,
        entry.kind,
        tuple(sorted(variables.items())),
        authors,
        editors,
        entry.place,
        people=(("translator", translators),) if translators else (),
        places=tuple(sorted(places.items())),
    )
    return Listed(work, places, csl.says_no_date(texts), BIBTEX)
