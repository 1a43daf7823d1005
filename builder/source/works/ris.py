"""RIS, as databases and reference managers export it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase

from builder.findings import Finding, Place
from builder.findings.rules.references import entries as rules
from builder.model.reference import Reference
from builder.source.files import SourceText
from builder.source.works import keys
from builder.source.works.form import RIS
from builder.source.works.listed import Listed
from builder.source.works.texts import bare_doi, undated

_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?- ?(?P<text>.*)")
_ALMOST = re.compile(r"\s*(?P<tag>[A-Z][A-Z0-9])\s*[-–—:]\s*(?P<text>.*)")
_DATE = re.compile(r"(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?(?:/.*)?)?)?")
_YEAR = re.compile(r"\d{4}")

TYPES = {
    "ABST": "article-journal",
    "ADVS": "motion_picture",
    "ART": "graphic",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "COMP": "software",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DATA": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "GEN": "document",
    "GOVDOC": "report",
    "GRANT": "document",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article-journal",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "LEGAL": "legislation",
    "MANSCPT": "manuscript",
    "MAP": "map",
    "MGZN": "article-magazine",
    "MPCT": "motion_picture",
    "MULTI": "motion_picture",
    "MUSIC": "musical_score",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "PAT": "patent",
    "PCOMM": "personal_communication",
    "RPRT": "report",
    "SER": "book",
    "SLIDE": "speech",
    "SOUND": "song",
    "STAND": "standard",
    "STAT": "legislation",
    "THES": "thesis",
    "UNPB": "manuscript",
    "UNPD": "manuscript",
    "VIDEO": "motion_picture",
    "WEB": "webpage",
}
"""CSL type by RIS type."""

_FIRST_OF = {
    "title": ("TI", "T1", "CT", "BT"),
    "container-title": ("T2", "JO", "JF", "JA", "BT"),
    "collection-title": ("T3",),
    "volume": ("VL",),
    "issue": ("IS",),
    "publisher": ("PB",),
    "publisher-place": ("CY", "PP"),
    "edition": ("ET",),
    "URL": ("UR", "L2"),
    "accessed": ("Y2",),
    "issued": ("DA", "PY", "Y1"),
    "number": ("M1",),
    "genre": ("M3",),
    "language": ("LA",),
    "abstract": ("AB", "N2"),
}
_PEOPLE = {"author": ("AU", "A1"), "editor": ("A2", "ED", "E1"), "translator": ("A4",)}
_IN_PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "post-weblog"})
_IS_BOOK = frozenset(
    {"book", "chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference", "report"}
)


@dataclass(slots=True)
class _Record:
    """What stands between ``TY`` and ``ER``: each tag's texts, in order, with their lines."""

    kind: str
    line: int
    fields: dict[str, list[tuple[str, int]]] = field(default_factory=dict)

    def texts(self, tags: Sequence[str]) -> list[str]:
        return [text for tag in tags for text, _ in self.fields.get(tag, ()) if text]

    def line_of(self, tags: Sequence[str]) -> int:
        return next((line for tag in tags for text, line in self.fields.get(tag, ()) if text), self.line)


@dataclass(slots=True)
class RisReading:
    """One file being read."""

    source: SourceText
    findings: list[Finding]
    _made: Counter[str] = field(default_factory=Counter)

    def read(self) -> Iterator[Listed]:
        """Every work in it; one that cannot be cited is reported and left out."""
        for record in self._records():
            listed = self._listed(record)
            if listed is not None:
                yield listed

    def _records(self) -> Iterator[_Record]:
        record: _Record | None = None
        last: list[tuple[str, int]] = []
        has_records = False
        for number, line in enumerate(self.source.lines, 1):
            found = _LINE.match(line)
            tag = found["tag"] if found else ""
            if tag == "TY":
                if record is not None:
                    self._broken(record.line, "TY is not followed by ER before the next TY", "ER  - ")
                    yield record
                assert found is not None
                record = _Record(found["text"].strip().upper(), number)
                has_records = True
            elif record is None:
                self._stray(number, tag)
            elif tag == "ER":
                yield record
                record = None
            elif found is not None:
                last = record.fields.setdefault(tag, [])
                last.append((found["text"].strip(), number))
            else:
                self._go_on(number, line.strip(), last)
        if not self.findings and not has_records and self.source.text.strip():
            message = "There is no entry of RIS in it"
            self.findings.append(rules.BROKEN_ENTRY.at(self._at(1), message, "Begin each with: TY  - BOOK"))
        if record is not None:
            self._broken(record.line, "TY is never followed by ER", "ER  - ")
            yield record

    def _go_on(self, number: int, line: str, last: list[tuple[str, int]]) -> None:
        """A line without a tag: one that is mistyped, or more of the text before."""
        if almost := _ALMOST.fullmatch(line):
            written = f"{almost['tag']}  - {almost['text']}"
            self._broken(number, "A tag is followed by two spaces, a hyphen and a space", written)
        elif last and line:
            text, first = last[-1]
            last[-1] = (f"{text} {line}", first)

    def _broken(self, line: int, message: str, write: str) -> None:
        self.findings.append(rules.BROKEN_ENTRY.at(self._at(line), message, f"Write:\n{write}"))

    def _stray(self, number: int, tag: str) -> None:
        """Lines before the first record: a heading of the database, or a record without its beginning."""
        before = self.findings[-1].place.line if self.findings else -1
        if tag and before != number - 1:
            message = "An entry begins without TY"
            self.findings.append(
                rules.BROKEN_ENTRY.at(self._at(number), message, "Begin it with: TY  - BOOK")
            )

    def _listed(self, record: _Record) -> Listed | None:
        kind = TYPES.get(record.kind, record.kind)
        texts = {variable: texts[0] for variable, tags in _FIRST_OF.items() if (texts := record.texts(tags))}
        lines = {variable: record.line_of(tags) for variable, tags in _FIRST_OF.items()}
        lines |= {"DOI": record.line_of(("DO",)), "page": record.line_of(("SP",)), "type": record.line}
        texts["page"] = "–".join(dict.fromkeys(record.texts(("SP", "EP"))))
        texts["DOI"] = bare_doi(next(iter(record.texts(("DO",))), ""))
        number = "ISBN" if kind in _IS_BOOK else "ISSN"
        texts[number] = next(iter(record.texts(("SN",))), "")
        lines[number] = record.line_of(("SN",))
        for date in ("issued", "accessed"):
            texts[date] = _iso(texts.get(date, ""))
        if len(texts["issued"]) > len("2026") and not texts["issued"][:4].isdigit():
            texts["issued"] = _iso(next(iter(record.texts(("PY", "Y1"))), "")) or texts["issued"]
        if kind not in _IN_PERIODICALS and "issue" in texts:
            texts["number"] = texts.get("number", "") or texts.pop("issue")
        is_undated = undated(texts["issued"])
        if is_undated:
            texts["issued"] = ""
        people = {role: tuple(_name(text) for text in record.texts(tags)) for role, tags in _PEOPLE.items()}
        key = self._key(record, people["author"] or people["editor"], texts)
        if key is None:
            return None
        places = {variable: self._at(line) for variable, line in lines.items()}
        work = Reference(
            key,
            kind,
            tuple(sorted((name, text) for name, text in texts.items() if text)),
            people["author"],
            people["editor"],
            self._at(record.line),
            people=(("translator", people["translator"]),) if people["translator"] else (),
            places=tuple(sorted(places.items())),
        )
        return Listed(work, places, is_undated, RIS)

    def _key(self, record: _Record, names: tuple[tuple[str, str], ...], texts: dict[str, str]) -> str | None:
        """The key that the record has, or one made of its first name and its year: west2021, west2021b, …"""
        given = next(iter(record.texts(("ID",))), "")
        if given:
            fault = keys.fault(given, self._at(record.line_of(("ID",))), lambda key: f"ID  - {key}")
            if fault is None:
                return given
            self.findings.append(fault)
            return None
        name = names[0][0] if names else texts.get("title", "")
        letters = unicodedata.normalize("NFKD", name.casefold())
        word = "".join(c for c in letters if c.isascii() and c.isalnum())[:20] or "work"
        year = _YEAR.search(texts["issued"])
        made = f"{word}{year[0] if year else ''}"
        self._made[made] += 1
        number = self._made[made]
        return (
            made
            if number == 1
            else f"{made}{ascii_lowercase[number - 1] if number <= len(ascii_lowercase) else -number}"
        )

    def _at(self, line: int) -> Place:
        return Place(self.source.shown, line)


def _name(text: str) -> tuple[str, str]:
    family, _, rest = text.partition(",")
    given, _, suffix = rest.partition(",")
    whole = f"{family.strip()} {suffix.strip()}" if suffix.strip() else family.strip()
    return whole, given.strip()


def _iso(text: str) -> str:
    """``2020/05/01/`` as 2020-05-01; anything else as it was written."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return text.strip().strip("/")
    parts = [found[1], *(part.zfill(2) for part in (found[2], found[3] if found[2] else None) if part)]
    return "-".join(parts)
