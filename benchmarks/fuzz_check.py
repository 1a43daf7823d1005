"""Damaged and hostile zips for ``coursewright check``: whatever comes, it ends soon, with findings and no traceback.

    python benchmarks/fuzz_check.py [COUNT [FIRST]] [ZIP...]

Each number is one mutation, the same on every machine: of the zip's bytes, of names in it, or of what stands in its
manifests and pages. The packages are those of the tests, one of ours for every standard and, where any are named, the
zips. Shown are how many there were of each kind and standard, how many were found fault with, the slowest, and the
memory of the whole run.
"""

import io
import random
import resource
import sys
import tempfile
import time
import traceback
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from builder.conformance import check_any  # noqa: E402
from builder.conformance.lms.registry import RULES  # noqa: E402
from builder.findings import Finding  # noqa: E402
from builder.pipeline import Options, build, read_inside  # noqa: E402
from builder.report.formats.contract import Look, Report  # noqa: E402
from builder.report.formats.registry import FORMATS  # noqa: E402
from builder.standards.registry import STANDARDS  # noqa: E402
from tests.conformance.strangers import GOOD, scorm12  # noqa: E402

Files = dict[str, bytes]

LIMIT_S = 1.0
OWN = ROOT / "modules" / "compassionate-leadership"
_ODD_TEXTS = (
    *(
        b"\0",
        b"\xff\xfe",
        b"&",
        b"<",
        b">",
        b'"',
        b"]]>",
        b"&#0;",
        b"&#x110000;",
        b"&nbsp;",
        b"<!--",
        b"<?x",
        b"%00",
    ),
    *(
        "\u202eabc".encode(),
        "é".encode("latin-1"),
        b"x" * 5000,
        b"../" * 50,
        b"[" * 300,
        b"//[",
        b"http://[::1",
        b"?#%",
    ),
    *(b"{{x}}", b"\n" * 200, b"99999999999999999999", b"-1", b"NaN", b"1e999", b"<a>" * 400, b"<div>" * 3000),
)
_ODD_NAMES = (
    *(
        ".",
        "..",
        "/",
        "//",
        "../x",
        "/etc/passwd",
        "C:\\x",
        "a\\b",
        "a/../b",
        "a//b",
        "con",
        "nul.txt",
        "x" * 300,
    ),
    *(
        "é.html",
        "e\u0301.html",
        "\u202ex",
        "a\nb",
        "a\tb",
        "a ",
        "a.",
        "INDEX.HTML",
        "imsmanifest.xml",
        "cmi5.xml",
    ),
    *(
        "tincan.xml",
        "x/imsmanifest.xml",
        "index.html/",
        "index.html/x",
        "a?b",
        "a#b",
        "%2e%2e/x",
        "a" + "/a" * 200,
    ),
)


@dataclass(frozen=True)
class Mutation:
    """One mutated package.

    Attributes:
        standard: what the package was of; "zip" for one that was named.
        kind: what was mutated.
        content: the zip's bytes.
    """

    number: int
    standard: str
    kind: str
    content: bytes


@dataclass(frozen=True)
class Outcome:
    """What became of it."""

    findings: list[Finding]
    wall_s: float
    cpu_s: float


def own(folder: Path) -> list[tuple[str, bytes]]:
    """A package of ours in every standard, with the standard's name; they are built into ``folder``."""
    found = []
    for standard in (name for name, one in STANDARDS.items() if one.MANIFEST):
        result = build([OWN], Options(standards=(standard,), lms=("generic",), output=folder / standard))
        found += [(standard, built.path.read_bytes()) for built in result.built]
    return found


def mutation(number: int, extra: Sequence[tuple[str, bytes]] = ()) -> Mutation:
    """The mutation with this number. ``extra``: zips beside the packages of the tests, each with its standard."""
    chance = random.Random(number)
    packages = list(GOOD)
    if extra and chance.random() < len(extra) / (len(packages) + len(extra)):
        standard, whole = chance.choice(extra)
        files = _unzipped(whole)
    else:
        standard = chance.choice(packages)
        files = GOOD[standard]()
        whole = _zipped(list(files.items()))
    kind = chance.choice(list(_KINDS))
    return Mutation(number, standard, kind, _KINDS[kind](chance, files, whole))


def outcome(one: Mutation, folder: Path) -> Outcome:
    """Check it as the command would, and print the findings in every format. What goes wrong is raised."""
    path = folder / f"{one.number}.zip"
    path.write_bytes(one.content)
    rules = [rule for rules in RULES.values() for rule in rules]
    wall, cpu = time.perf_counter(), time.process_time()
    findings = check_any(path, path.as_posix(), rules)
    look = Look(read_lines=lambda file: read_inside(file).decode("utf-8", "replace").split("\n"))
    for form in FORMATS.values():
        form.render(Report(findings, "checked", [(path.name, findings)]), look)
    done = Outcome(findings, time.perf_counter() - wall, time.process_time() - cpu)
    path.unlink()
    return done


def main(arguments: Sequence[str]) -> int:
    """Run so many mutations; 1 when any of them failed."""
    numbers = [int(word) for word in arguments if word.isdigit()]
    count, first = (*numbers, *(1000, 0)[len(numbers) :])[:2]
    named = [("zip", Path(word).read_bytes()) for word in arguments if not word.isdigit()]
    kinds: Counter[str] = Counter()
    standards: Counter[str] = Counter()
    faulty: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    slowest, failed = (0.0, -1), []
    with tempfile.TemporaryDirectory() as folder:
        extra = [*own(Path(folder) / "own"), *named]
        outcome(Mutation(-1, "scorm12", "warm", _zipped(list(scorm12().items()))), Path(folder))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for number in range(first, first + count):
            one = mutation(number, extra)
            kinds[one.kind] += 1
            standards[one.standard] += 1
            try:
                done = outcome(one, Path(folder))
            except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                failed.append(number)
                traceback.print_exc()
                continue
            faulty[one.kind] += bool(done.findings)
            codes.update({finding.code for finding in done.findings})
            slowest = max(slowest, (done.wall_s, number))
            if done.wall_s > LIMIT_S:
                failed.append(number)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for kind, total in sorted(kinds.items()):
        print(f"{kind:9} {total:6} mutations, {faulty[kind]:6} with findings")
    print("of each standard: " + ", ".join(f"{name} {total}" for name, total in sorted(standards.items())))
    print(f"{len(codes)} different codes: {' '.join(sorted(codes))}")
    print(f"slowest: {slowest[0] * 1000:.0f} ms (number {slowest[1]})")
    print(
        f"memory: {after / 1024:.0f} MiB at most, {(after - before) / 1024:.0f} MiB more than after one good package"
    )
    print(f"failed or slower than {LIMIT_S:g} s: {failed or 'none'}")
    return 1 if failed else 0


def _bytes(chance: random.Random, _files: Files, whole: bytes) -> bytes:
    """The zip's bytes: turned, cut out, put in, doubled, cut off; often where the list of files is."""
    made = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        low = chance.choice((0, max(0, len(made) - 700)))
        at = chance.randrange(low, len(made)) if low < len(made) else 0
        length = chance.choice((1, 2, 4, 16, 200))
        how = chance.randrange(6)
        if how == 0 and made:
            made[at % len(made)] ^= 1 << chance.randrange(8)
        elif how == 1:
            made[at : at + length] = chance.randbytes(length)
        elif how == 2:  # noqa: PLR2004
            del made[at : at + length]
        elif how == 3:  # noqa: PLR2004
            made[at:at] = made[at : at + length]
        elif how == 4:  # noqa: PLR2004
            made[at : at + 4] = chance.choice(
                (b"\xff\xff\xff\xff", b"\0\0\0\0", b"PK\x05\x06", b"PK\x01\x02")
            )
        elif chance.random() < 0.2:  # noqa: PLR2004
            del made[at:]
    return bytes(made)


def _names(chance: random.Random, files: Files, _whole: bytes) -> bytes:
    """Names in the zip: odd ones, twice, in other capitals, as folders and links."""
    entries: list[tuple[str | zipfile.ZipInfo, bytes]] = list(files.items())
    for _ in range(chance.choice((1, 2, 5))):
        at = chance.randrange(len(entries))
        name, content = entries[at]
        text = name if isinstance(name, str) else name.filename
        changed = chance.choice((*_ODD_NAMES, text.upper(), text + "/", "x/" + text, text.replace("/", "\\")))
        info = zipfile.ZipInfo(changed)
        info.compress_type = chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
        info.create_system = chance.choice((0, 3, 10, 255))
        info.external_attr = chance.choice((0, 0o120777 << 16, 0o100644 << 16, 0o060000 << 16, 0xFFFFFFFF))
        entries[at] = (info, content)
        if chance.random() < 0.3:  # noqa: PLR2004
            entries.append((text, content))
    return _zipped(entries)


def _texts(chance: random.Random, files: Files, _whole: bytes) -> bytes:
    """What stands in a manifest or a page: parts of it lost, doubled, exchanged, and odd texts in them."""
    made = dict(files)
    texts = [path for path in made if path.endswith((".xml", ".html"))]
    manifests = [path for path in texts if path.endswith(".xml")]
    for _ in range(chance.choice((1, 1, 2, 6))):
        path = chance.choice(manifests if manifests and chance.random() < 0.7 else texts)  # noqa: PLR2004
        content = made[path]
        cuts = [at for at, byte in enumerate(content) if byte in b"<>\"= '/"] or [0]
        one, two = sorted((chance.choice(cuts), chance.choice(cuts)))
        how = chance.randrange(6)
        if how == 0:
            content = content[:one] + content[two:]
        elif how == 1:
            content = content[:two] + content[one:]
        elif how == 2:  # noqa: PLR2004
            content = content[:one] + chance.choice(_ODD_TEXTS) + content[one:]
        elif how == 3:  # noqa: PLR2004
            content = content[: one + 1] + chance.choice(_ODD_TEXTS) + content[two:]
        elif how == 4:  # noqa: PLR2004
            content = content.decode("utf-8", "replace").encode(
                chance.choice(("utf-16", "utf-32", "cp500")), "replace"
            )
        else:
            content = _bomb() + content.partition(b"?>")[2] if chance.random() < 0.3 else content[:one]  # noqa: PLR2004
        made[path] = content
    return _zipped(list(made.items()))


def _trees(chance: random.Random, files: Files, _whole: bytes) -> bytes:
    """Elements and attributes of a manifest, lost, doubled, moved and renamed: it stays well-formed."""
    made = dict(files)
    path = next(path for path in made if path.endswith(".xml"))
    root = etree.fromstring(made[path])
    for _ in range(chance.choice((1, 1, 2, 6))):
        element = chance.choice([one for one in root.iter(etree.Element) if one is not root] or [root])
        parent = element.getparent()
        others = list(root.iter(etree.Element))
        how = chance.randrange(7)
        if how == 0 and parent is not None:
            parent.remove(element)
        elif how == 1 and parent is not None:
            parent.append(deepcopy(element))
        elif how == 2:  # noqa: PLR2004
            chance.choice(others).append(deepcopy(element))
        elif how == 3 and element.attrib:  # noqa: PLR2004
            del element.attrib[chance.choice(list(element.attrib))]
        elif how == 4 and element.attrib:  # noqa: PLR2004
            name = chance.choice(list(element.attrib))
            element.set(
                name,
                chance.choice((" ", "", "0", "../x", "a b", "\u00e9", "x" * 3000, "//[", "http://[", "?")),
            )
        elif how == 5:  # noqa: PLR2004
            element.text = chance.choice(
                (None, "", " ", "0", "2004", "x" * 3000, "&<>", "//[", "99999999999", "1e9")
            )
        else:
            element.tag = chance.choice(
                ("x", "title", "{urn:x}item", f"{{{etree.QName(root).namespace}}}item")
            )
    made[path] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return _zipped(list(made.items()))


def _bomb() -> bytes:
    """A DOCTYPE whose entities would take all memory there is."""
    entities = b"".join(
        b'<!ENTITY e%d "%s">' % (n, (b"&e%d;" % (n - 1)) * 10 if n else b"x" * 100) for n in range(9)
    )
    return b'<?xml version="1.0"?><!DOCTYPE m [' + entities + b'<!ENTITY f SYSTEM "file:///etc/passwd">]>'


_KINDS: dict[str, Callable[[random.Random, Files, bytes], bytes]] = {
    "bytes": _bytes,
    "names": _names,
    "texts": _texts,
    "trees": _trees,
}


def _zipped(entries: Sequence[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        warnings.simplefilter("ignore")  # names twice are meant
        for name, content in entries:
            made.writestr(name, content)
    return stream.getvalue()


def _unzipped(content: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(content)) as read:
        return {info.filename: read.read(info) for info in read.infolist() if not info.is_dir()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
