"""The files of a new module, and those that its project may lack."""

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.errors import OutputError
from builder.identifiers import ID_LIMIT, is_id
from builder.resources import read_text
from builder.source.lines import as_typed
from builder.starting import bundles
from builder.version import VERSION

STARTERS = ("module", "reading", "quiz")
"""What a module can begin as: everything, a page to read, or questions only."""

SERVICES = ("github", "gitlab", "none")
"""Where a workflow can run."""

_WORKFLOWS = {"github": ".github/workflows/coursewright.yml", "gitlab": ".gitlab-ci.yml"}
_SCHEMAS = ".vscode/coursewright"
_SETTINGS = ".vscode/settings.json"
_EXTENSIONS = ".vscode/extensions.json"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A new module.

    Attributes:
        id: such as ``hand-hygiene``; the caller has checked that it is one.
        title: what learners read.
        author: who wrote it.
        starter: one of STARTERS.
        service: one of SERVICES.
    """

    id: str
    title: str
    author: str
    starter: str
    service: str


@dataclass(frozen=True, slots=True)
class Made:
    """What was written, and what was there already and left as it is; paths from the project."""

    written: tuple[str, ...]
    left: tuple[str, ...]


def place(identifier: str) -> PurePosixPath:
    """Where a module of this id stands in a project."""
    return PurePosixPath("modules", identifier, "module.yaml")


def id_of(words: str) -> str:
    """The id that someone meant who typed ``words``; "" when none can be made of them."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    likely = re.sub(r"[^a-z0-9]+", "-", plain).lstrip("-0123456789")[:ID_LIMIT].strip("-")
    return likely if is_id(likely) else ""


def title_of(identifier: str) -> str:
    """A title from an id: ``hand-hygiene`` is "Hand hygiene"."""
    words = identifier.replace("-", " ")
    return words[:1].upper() + words[1:]


def make(project: Path, wanted: Wanted) -> Made:
    """Write the module and what its project lacks; nothing that exists is touched.

    Raises OutputError when a file cannot be written; what was written before it is taken back.
    """
    written: list[str] = []
    left: list[str] = []
    made: list[Path] = []
    try:
        for name, text in files(wanted).items():
            path = project / name
            if path.exists() or path.is_symlink():
                left.append(name)
                continue
            for folder in [*reversed(path.parents)]:
                if not folder.exists():
                    folder.mkdir()
                    made.append(folder)
            made.append(path)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
            written.append(name)
    except OSError as error:
        _take_back(made)
        message = (
            f"{error.filename or project} cannot be written: {error.strerror or error}; nothing was written"
        )
        raise OutputError(message) from error
    except BaseException:
        _take_back(made)
        raise
    return Made(tuple(written), tuple(left))


def files(wanted: Wanted) -> dict[str, str]:
    """Every file that a project with this module has, by its path from the project."""
    told = {
        str(place(wanted.id)): _filled(
            f"starters/{wanted.starter}.yaml",
            {"ID": wanted.id, "TITLE": as_typed(wanted.title), "AUTHOR": as_typed(wanted.author)},
        )
    }
    if workflow := _WORKFLOWS.get(wanted.service):
        told[workflow] = _filled(f"starters/{wanted.service}.yml", {"VERSION": VERSION})
    told |= {f"{_SCHEMAS}/{name}.schema.json": bundles.text(name) for name in bundles.NAMES}
    told[_SETTINGS] = _json({"yaml.schemas": _mapping(), "editor.wordWrap": "on", "files.encoding": "utf8"})
    told[_EXTENSIONS] = _json({"recommendations": ["redhat.vscode-yaml"]})
    return told


def _mapping() -> dict[str, list[str]]:
    return {
        f"{_SCHEMAS}/module.schema.json": ["modules/*/module.yaml"],
        f"{_SCHEMAS}/bank.schema.json": ["banks/*.yaml", "modules/*/banks/*.yaml"],
        f"{_SCHEMAS}/theme.schema.json": ["themes/*.yaml"],
        f"{_SCHEMAS}/course.schema.json": ["course.yaml", "courses/*/course.yaml"],
    }


def _json(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"


def _filled(name: str, values: dict[str, str]) -> str:
    text = read_text(f"templates/{name}")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _take_back(made: list[Path]) -> None:
    for path in reversed(made):
        try:
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
        except OSError:  # a folder that someone else has put something into meanwhile
            continue
