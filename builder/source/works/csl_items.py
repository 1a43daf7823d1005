"""Items of CSL, from JSON or YAML, as works: what Zotero and others export, or an author writes by hand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from builder.findings import Finding, Place
from builder.findings.rules.references import entries as rules
from builder.model.reference import Reference
from builder.source.nodes import Mapping, Node, Scalar, Sequence, get, items_of
from builder.source.works import csl_words, keys
from builder.source.works.form import Form
from builder.source.works.listed import Listed
from builder.source.works.texts import about, bare_doi, before_christ, plain_date, undated

_NEAR = 0.8
_MARKS = re.compile(r"</?(?:i|b|sup|sub|sc|span)(?:\s+(?:class|style)=\"[^\"<>]*\")?>")
"""Marks that CSL allows in texts; a reference list of plain text has no use for them."""

_RANGE = 2
_NO = frozenset({"", "0", "false", "no"})

_LOOKED_AT = 500
"""As many different fields of a list that are not known are looked at for what they may mean."""
_Name = tuple[str, str]


@dataclass(slots=True)
class Items:
    """The items of one list on their way to works."""

    form: Form
    findings: list[Finding]
    _meant: dict[str, str] = field(default_factory=dict)

    def read(self, root: Node) -> Iterator[Listed]:
        """Every work of a list, of ``references:`` with a list, or of a single item."""
        listed = get(root, "references") or get(root, "items") or root
        for node in items_of(listed) if isinstance(listed, Sequence) else (listed,):
            if not isinstance(node, Mapping):
                message = "Here an item with fields is missing"
                hint = f"Write its fields, such as {self.form.write('title', '…')}"
                self.findings.append(rules.BROKEN_ENTRY.at(node.place, message, hint))
            elif (work := self.item(node)) is not None:
                yield work

    def item(self, node: Mapping) -> Listed | None:
        """The work of an item; None for one that cannot be cited."""
        key_node = get(node, "id")
        key = _text(key_node)
        fault = keys.fault(key, key_node.place if key_node is not None else node.place, self._keyed)
        if fault is not None:
            self.findings.append(fault)
            return None
        texts: dict[str, str] = {}
        people: dict[str, tuple[_Name, ...]] = {}
        places: dict[str, Place] = {}
        for entry in node.entries:
            variable, value = entry.key.text or "", entry.value
            places[variable] = entry.key.place
            if variable in csl_words.NAMES:
                people[variable] = tuple(self._names(value))
            elif variable in csl_words.DATES:
                texts[variable] = self._date(value)
            elif variable in csl_words.TEXTS:
                texts[variable] = self._plain(value)
            elif variable not in csl_words.OTHER:
                self._unknown(variable, entry.key.place)
        kind = _text(get(node, "type")) or "document"
        is_undated = undated(texts.get("issued", ""))
        if is_undated:
            del texts["issued"]
        if "DOI" in texts:
            texts["DOI"] = bare_doi(texts["DOI"])
        authors = people.pop("author", ())
        work = Reference(
            key,
            kind,
            tuple(sorted((name, text) for name, text in texts.items() if text)),
            authors or (people.get("director", ()) if kind == "motion_picture" else ()),
            people.pop("editor", ()),
            Place(node.place.file, node.place.line, node.place.column),
            people=tuple(sorted((name, names) for name, names in people.items() if names)),
            places=tuple(sorted(places.items())),
        )
        return Listed(work, places, is_undated, self.form)

    def _keyed(self, key: str) -> str:
        return self.form.write("id", key)

    def _unknown(self, variable: str, place: Place) -> None:
        if variable not in self._meant and len(self._meant) < _LOOKED_AT:
            self._meant[variable] = _meant(variable)
        if meant := self._meant.get(variable):
            message = f"The field {variable} is not read"
            self.findings.append(rules.MISSPELT_FIELD.at(place, message, f"Did you mean {meant}?"))

    def _plain(self, node: Node) -> str:
        if isinstance(node, Scalar):
            return " ".join(_MARKS.sub("", _text(node)).split())
        if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node.items):
            return ", ".join(_text(item) for item in node.items)
        self.findings.append(rules.BROKEN_ENTRY.at(node.place, "Here a text is missing"))
        return ""

    def _names(self, node: Node) -> Iterator[_Name]:
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Scalar):
                family, _, given = _text(item).partition(",")
                name = (family.strip(), given.strip())
            else:
                name = _name(item)
            if name[0]:
                yield name
            else:
                message = "Here a name is missing"
                hint = "Write a family name, a comma and given names; or an organization without a comma."
                self.findings.append(rules.BROKEN_ENTRY.at(item.place, message, hint))

    def _date(self, node: Node) -> str:
        """A date as text: YYYY, YYYY-MM, YYYY-MM-DD, two of them with a slash, or as it was written."""
        if isinstance(node, Scalar):
            return plain_date(" ".join(_text(node).split()))
        if isinstance(node, Sequence):
            ends = [self._date(item) for item in node.items[:_RANGE]]
            return "/".join(end for end in ends if end)
        parts = get(node, "date-parts")
        if parts is not None:
            dates = items_of(parts)
            if dates and isinstance(dates[0], Scalar):  # [2020, 5] for [[2020, 5]]
                dates = (parts,)
            ends = [_iso([_text(part) for part in items_of(one)]) for one in dates[:_RANGE]]
            made = "/".join(end for end in ends if end)
            return about(made) if _text(get(node, "circa")).lower() not in _NO else made
        for name in ("raw", "literal"):
            if get(node, name) is not None:
                return " ".join(_text(get(node, name)).split())
        return _iso([_text(get(node, name)) for name in ("year", "month", "day")])


def _meant(variable: str) -> str:
    """The field that an unknown one is near to; "" for none."""
    known = csl_words.TEXTS | csl_words.NAMES | csl_words.DATES | csl_words.OTHER
    near = get_close_matches(variable, known, n=1, cutoff=_NEAR)
    folded = {name.casefold(): name for name in known}
    return folded.get(variable.casefold()) or (near[0] if near else "")


def _text(node: Node | None) -> str:
    return (node.text or "").strip() if isinstance(node, Scalar) else ""


def _name(node: Node) -> _Name:
    literal = _text(get(node, "literal")) or _text(get(node, "name"))
    if literal:
        return literal, ""
    particles = (_text(get(node, name)) for name in ("dropping-particle", "non-dropping-particle"))
    family = _text(get(node, "family"))
    given = _text(get(node, "given"))
    if not family:
        return given, ""
    whole = " ".join(part for part in (*particles, family, _text(get(node, "suffix"))) if part)
    return whole, given


def _iso(parts: list[str]) -> str:
    year, month, day = (*parts, "", "", "")[:3]
    if not re.fullmatch(r"-?\d{1,4}", year):
        return year
    if int(year) < 0:
        return before_christ(-int(year))
    made = f"{int(year):04}"
    if month.isdigit() and 1 <= int(month) <= 12:  # noqa: PLR2004 months of a year
        made = f"{made}-{int(month):02}"
        if day.isdigit() and 1 <= int(day) <= 31:  # noqa: PLR2004 days of a month
            made = f"{made}-{int(day):02}"
    return made
