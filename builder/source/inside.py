"""Finding a file that an author names, inside the module's folder and nowhere else."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from pathlib import Path

_ELSEWHERE = re.compile(r"^(/|~|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]+://|//)")

DEVICE = re.compile(r"(con|prn|aux|nul|(com|lpt)[1-9])(\..*)?", re.IGNORECASE | re.DOTALL)
"""What Windows takes for a device, in any folder and with any ending."""

MEDIA = "media"
"""The folder in which a module keeps its pictures."""


_KINDS = {
    "picture": ("svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "tif", "tiff"),
    "video": ("mp4", "webm", "mov", "m4v", "avi", "mkv"),
    "sound": ("mp3", "m4a", "ogg", "wav", "oga"),
    "captions": ("vtt", "srt"),
    "document": ("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "epub"),
    "text": ("md", "markdown", "txt"),
}


class Trouble(Enum):
    """Why a file cannot be used."""

    MISSING = "missing"
    OUTSIDE = "outside"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Located:
    """Where a named file is.

    Attributes:
        path: inside the folder, as the author named it.
        trouble: None when the file is there under exactly this name.
        hint: what to write instead, or what to do.
    """

    path: Path
    trouble: Trouble | None = None
    hint: str = ""


MODULE_FOLDER = "the module's folder"
PROJECT_FOLDER = "the project's folder"


def locate(folder: Path, name: str, called: str = MODULE_FOLDER) -> Located:
    """The file ``name`` in ``folder``. The name is compared letter by letter, as servers do, on every system.

    ``called`` is what hints call the folder.
    """
    path = folder / name
    if _ELSEWHERE.match(name) or _leaves(name):
        return Located(path, Trouble.OUTSIDE, f"Copy the file into {called} and write its name from there.")
    if "\\" in name:
        return Located(path, Trouble.MISSING, f"Write forward slashes: {name.replace(chr(92), '/')}")
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return Located(path, Trouble.OUTSIDE, f"Copy the file into {called}; a link to it is not enough.")
        return _by_letter(folder, name, path)
    except (OSError, RuntimeError):  # a loop of links, a name longer than the system allows
        return Located(path, Trouble.MISSING, "Check the spelling of the name.")


def _leaves(name: str) -> bool:
    """Whether the way to the file leads through ``..`` out of the folder, even if it comes back."""
    depth = 0
    for part in name.split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            return True
    return False


def _kind(name: str) -> str:
    """What an ending is of, such as a picture; "" where that is not known."""
    ending = name.rpartition(".")[2].lower()
    return next((kind for kind, endings in _KINDS.items() if ending in endings), "")


def _of_its_kind(name: str, there: list[str]) -> list[str]:
    """A sound is no suggestion for a picture."""
    kind = _kind(name)
    return [one for one in there if not kind or _kind(one) in ("", kind)]


def _by_letter(folder: Path, name: str, path: Path) -> Located:
    here = folder
    found: list[str] = []
    for part in name.split("/"):
        if part in ("", "."):
            continue
        if part == "..":
            here = here.parent
            found.append(part)
            continue
        there = sorted(entry.name for entry in here.iterdir()) if here.is_dir() else []
        if part not in there:
            alike = [entry for entry in there if entry.casefold() == part.casefold()]
            if alike:
                rest = name.split("/")[len(found) + 1 :]
                return Located(
                    path, Trouble.CASE, f"Write {'/'.join([*found, alike[0], *rest])}, or rename the file."
                )
            close = get_close_matches(part, _of_its_kind(part, there), 1)
            hint = f"Did you mean {'/'.join([*found, close[0]])}?" if close else "Check its name and folder."
            if "/" not in name and (folder / MEDIA / name).is_file():
                hint = f"Write {MEDIA}/{name}, where a file of this name is."
            return Located(path, Trouble.MISSING, hint)
        found.append(part)
        here = here / part
    return Located(path)
