"""Scenes: a few files and the command that is run on them, with what it is to find.

Rules that a single module.yaml can break have their fixtures in ``tests/source/fixtures``. What needs more than that (a
reference list, a picture, settings, odd bytes, an option, a zip, the internet) is a scene: one YAML file in
``fixtures/<family>``, named ``<subject>-<problem>-<severity>.yaml`` by the gravest of what is found, or
``…-valid.yaml``::

    # finds: PRJ-005 at coursewright.toml:2:1
    run: validate .
    files:
      coursewright.toml: |
        [build]
        lsm = ["moodle"]
      module.yaml: {sample: module.yaml}

The first line names everything that is found, in the order of the report, each at ``file:line:column`` as the report
shows it (the file may be one in a zip): ``file:line`` where a line is meant as a whole, ``file`` where a file is,
``file:16:28 to 115:28`` for the same on each of many lines. Or it says ``# finds: nothing``; in a valid twin, a
faulty scene that was mended as the finding says, it is ``# finds: nothing (PRJ-005 mended)``.

``run`` is the command line, in a folder that holds ``files`` and nothing else. A file is its text, or a mapping that
says where it comes from:

- ``sample: module.yaml``: from the folder ``samples`` beside this file; there ``module.yaml`` is a module without
  findings
- ``copy: modules/…``: a file or a folder of the checkout; ``null`` takes a file out of such a folder again
- ``picture: [40, 30]``: so wide and high, in the format that its name asks for, or ``as: JPEG``
- ``hex: "fffe"``: bytes
- ``build: --standard scorm12``: the package that ``build .`` makes of the sample with these options. What stands under
  ``entries:`` is changed in it (``null`` leaves a file out); ``piped: true`` zips it as programs do that write to a
  pipe
- ``link: ../elsewhere``: a symbolic link
- ``folder: true``: an empty folder

and then, in this order, how it is changed: ``change: {old: new, …}``, ``add:`` a text at its end (``times:`` so often,
``{n}`` in it counting from 1), ``encoding: latin-1`` of what these two write, ``grow: 50000001`` bytes with nothing in
the rest.

Besides: ``web:`` is all of the internet, by address: the number of an answer, the address that the page has moved to
for good, or a mapping, sent as JSON; sites that are not in it are not known. ``without: citeproc`` runs as if that
package were not installed. ``needs: git`` is a program without which the scene is not played.
"""

import io
import json
import os
import re
import shlex
import shutil
import socket
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, chdir, contextmanager
from email.message import Message
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch
from urllib.error import URLError
from urllib.request import Request
from urllib.response import addinfourl

import yaml
from click.testing import CliRunner
from PIL import Image

from builder.cli.main import command
from builder.findings import Severity
from builder.pipeline import read_inside

ROOM = Path(__file__).parent
CHECKOUT = ROOM.parent.parent
SCENES = sorted((ROOM / "fixtures").rglob("*.yaml"))
VALID = [path for path in SCENES if path.stem.endswith("-valid")]
FAULTY = [path for path in SCENES if path not in VALID]

_FOUND = r"[A-Z]{3}-\d{3} at [^\s,]+(?: to \d+:\d+)?"
FIRST_LINE = re.compile(
    r"# finds: (?:nothing(?: \((?P<mended>[A-Z]{3}-\d{3}) mended\))?"
    rf"|(?P<found>{_FOUND}(?:, {_FOUND})*))"
)
MANY = 10
"""As many findings of a kind on lines that follow each other are told one by one."""

Found = dict[str, Any]
Spec = Mapping[str, Any]


def marked(path: Path) -> re.Match[str]:
    """The first line of a scene, read."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    read = FIRST_LINE.fullmatch(first)
    assert read, f"{path.name}: {first}"
    return read


def codes(path: Path) -> set[str]:
    """The rules that a scene says it breaks."""
    return set(re.findall(r"([A-Z]{3}-\d{3}) at ", marked(path)["found"] or ""))


def findings(path: Path) -> list[Found]:
    """What the command finds in a scene, as its JSON has it."""
    scene = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(scene) <= {"run", "files", "web", "without", "needs"}, f"{path.name}: {sorted(scene)}"
    with TemporaryDirectory() as name, ExitStack() as entered:
        entered.enter_context(chdir(name))
        for file, spec in scene.get("files", {}).items():
            put(Path(file), spec)
        entered.enter_context(web(scene.get("web", {})))
        if "without" in scene:
            entered.enter_context(patch.dict(sys.modules, {scene["without"]: None}))
        found = run(shlex.split(scene["run"]))
        assert all(map(is_there, found)), said(found)
        return found


def is_there(one: Found) -> bool:
    """Whether a finding is about a line and a column that its file has."""
    if not one["line"]:
        return True
    path = Path(one["file"])
    content = path.read_bytes() if path.is_file() else read_inside(one["file"])
    lines = content.decode("utf-8", "replace").split("\n")
    line, column = int(one["line"]), int(one["column"])
    return line <= len(lines) and column <= len(lines[line - 1]) + 1


def run(arguments: list[str]) -> list[Found]:
    """Run the command here."""
    done = CliRunner().invoke(
        command, [*arguments, "--format", "json"], standalone_mode=False, catch_exceptions=False
    )
    found: list[Found] = json.loads(done.stdout)["findings"]
    return found


def said(found: list[Found]) -> str:
    """As the first line of a scene says it."""
    runs: list[list[Found]] = []
    for one in found:
        if runs and _is_below(runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    short = [_said(run[0], run[-1]) if len(run) > MANY else ", ".join(map(_said, run)) for run in runs]
    return ", ".join(short)


def _is_below(above: Found, one: Found) -> bool:
    same = all(above[key] == one[key] for key in ("code", "file", "column"))
    return same and above["line"] + 1 == one["line"]


def _said(one: Found, last: Found | None = None) -> str:
    place = ":".join(str(part) for part in (one["file"], one["line"], one["column"]) if part)
    return f"{one['code']} at {place}" + (f" to {last['line']}:{last['column']}" if last else "")


def ending(found: list[Found]) -> str:
    """How the name of a scene ends in which this was found."""
    severities = {one["severity"] for one in found}
    return next((severity.value for severity in Severity if severity in severities), "valid")


def needs(path: Path) -> str:
    """The program that a scene cannot do without; "" for none."""
    return str(yaml.safe_load(path.read_text(encoding="utf-8")).get("needs", ""))


def put(path: Path, spec: str | Spec | None) -> None:
    """Make one file of a scene."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if spec is None:
        path.unlink()
    elif isinstance(spec, str):
        path.write_bytes(spec.encode("utf-8"))
    elif (CHECKOUT / (copied := spec.get("copy", "pyproject.toml"))).is_dir():
        shutil.copytree(CHECKOUT / copied, path)
    elif "folder" in spec:
        path.mkdir()
    elif "link" in spec:
        path.symlink_to(spec["link"])
    else:
        path.write_bytes(changed(start(path, spec), spec))
        if "grow" in spec:
            os.truncate(path, spec["grow"])


def start(path: Path, spec: Spec) -> bytes:
    """Where the content of a file comes from."""
    if "sample" in spec:
        return Path(ROOM, "samples", spec["sample"]).read_bytes()
    if "copy" in spec:
        return Path(CHECKOUT, spec["copy"]).read_bytes()
    if "hex" in spec:
        return bytes.fromhex(spec["hex"])
    if "picture" in spec:
        made = io.BytesIO()
        kind = Image.registered_extensions()[path.suffix.lower()]
        Image.new("RGB", tuple(spec["picture"]), "teal").save(made, spec.get("as", kind))
        return made.getvalue()
    if "build" in spec:
        return packed(spec)
    return b""


def changed(content: bytes, spec: Spec) -> bytes:
    """The content with what the scene changes in it."""
    encoding = str(spec.get("encoding", "utf-8"))
    for old, new in spec.get("change", {}).items():
        assert old.encode("utf-8") in content, f"there is no {old!r} to be changed"
        content = content.replace(old.encode("utf-8"), new.encode(encoding))
    added = str(spec.get("add", ""))
    if "times" in spec:
        added = "".join(added.replace("{n}", str(n + 1)) for n in range(spec["times"]))
    return content + added.encode(encoding)


def packed(spec: Spec) -> bytes:
    """A package that was built, with its entries changed."""
    entries = dict(built(spec["build"]))
    for name, change in spec.get("entries", {}).items():
        if change is None:
            del entries[name]
        elif isinstance(change, str):
            entries[name] = change.encode("utf-8")
        else:
            entries[name] = changed(entries.get(name, b""), change)
    made = io.BytesIO()
    stream = Pipe(made) if spec.get("piped") else made
    method = zipfile.ZIP_STORED if spec.get("piped") else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return made.getvalue()


class Pipe(io.RawIOBase):
    """A stream that nobody can go back in."""

    def __init__(self, stream: io.BytesIO) -> None:
        super().__init__()
        self._stream = stream

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return self._stream.write(data)


@cache
def built(options: str) -> tuple[tuple[str, bytes], ...]:
    """The entries of the package that the command builds."""
    with TemporaryDirectory() as name, chdir(name):
        put(Path("module.yaml"), {"sample": "module.yaml"})
        found = run(["build", ".", *shlex.split(options), "--output", "made"])
        (package,) = Path("made").glob("*.zip")
        with zipfile.ZipFile(package) as archive:
            assert ending(found) != "error", said(found)
            return tuple((one, archive.read(one)) for one in archive.namelist())


@contextmanager
def web(answers: Mapping[str, Any]) -> Iterator[None]:
    """The internet of a scene; waiting for it takes no time."""

    def answer(_handler: object, request: Request) -> addinfourl:
        if request.full_url not in answers:
            raise URLError(socket.gaierror())
        given = answers[request.full_url]
        headers, status, body = Message(), 200, b""
        if isinstance(given, int):
            status = given
        elif isinstance(given, str):
            status, headers["Location"] = 301, given
        else:
            body = json.dumps(given).encode("utf-8")
        response = addinfourl(io.BytesIO(body), headers, request.full_url, status)
        response.msg = ""  # type: ignore[attr-defined]  # urllib's own handlers set it, too
        return response

    with (
        patch("urllib.request.HTTPHandler.http_open", answer),
        patch("urllib.request.HTTPSHandler.https_open", answer),
        patch("builder.lookup.web._PAUSE_S", 0),
        patch("builder.lookup.registry._PAUSE_S", 0),
    ):
        yield
