"""Pictures and other files that a module names: found, checked, and given their name in the package."""

import hashlib
import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from builder.findings import Finding
from builder.findings.rules import media as rules
from builder.model.media import Media
from builder.model.prose import Text
from builder.pictures.header import NO_PICTURE, Header
from builder.source.inside import DEVICE, MEDIA, MODULE_FOLDER, Trouble, locate
from builder.source.motion.judging import motion_findings
from builder.source.picture_faults import picture_faults
from builder.source.picture_sizes import sized

_TROUBLES = {Trouble.MISSING: rules.MISSING, Trouble.OUTSIDE: rules.OUTSIDE, Trouble.CASE: rules.NAME_CASE}


@dataclass(slots=True)
class Pictures:
    """The pictures of one module, gathered while it is decoded; with them whatever else the package carries.

    Attributes:
        found: by archive path, in the order they were first named.
        called: what findings call the folder.
    """

    folder: Path
    found: dict[str, Media] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    called: str = MODULE_FOLDER

    def within(self, folder: Path, called: str) -> "Pictures":
        """The same pictures, named from another folder."""
        return Pictures(folder, self.found, self.findings, called)

    def only_judged(self) -> "Pictures":
        """The same findings, for pictures that do not go into the package."""
        return Pictures(self.folder, dict(self.found), self.findings, self.called)

    def add(self, name: Text) -> str:
        """The archive path for a picture that the module names; "" when it cannot be used (a finding says why)."""
        path = self.find(name)
        if path is None:
            return ""
        faults = list(picture_faults(path, name))
        if faults:
            self.findings += faults
            return ""
        header = NO_PICTURE
        if path.suffix.lower() != ".svg":
            fault, header = sized(path, name, "Save it smaller: a page shows at most 1,216 of its width.")
            if fault is not None:
                self.findings.append(fault)
                return ""
        self.findings += motion_findings(path, name)
        return self.carry(path, name, header)

    def find(self, name: Text) -> Path | None:
        """Where a file that the module names is; None when a finding says why it cannot be used."""
        located = locate(self.folder, name.text, self.called)
        if located.trouble is not None:
            words = {
                Trouble.MISSING: f"There is no file {name} in {self.called}",
                Trouble.OUTSIDE: f"{name} is outside {self.called}",
                Trouble.CASE: f"There is a file like {name}, but with other small or capital letters",
            }[located.trouble]
            self.findings.append(_TROUBLES[located.trouble].at(name.place, words, located.hint))
            return None
        return located.path

    def carry(
        self,
        path: Path,
        name: Text,
        header: Header = NO_PICTURE,
        folder: str = MEDIA,
        *,
        is_taken_along: bool = False,
    ) -> str:
        """Have the package carry a file in ``folder``.

        Gives its archive path, "" when it cannot have one (a finding says why).
        """
        if reserved := _reserved(name.text):
            message = f"{name} cannot be stored on Windows: {reserved} is the name of a device there"
            self.findings.append(
                rules.RESERVED_NAME.at(name.place, message, "Rename the file or the folder.")
            )
            return ""
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        media = Media(
            path,
            archive_path(name.text, folder),
            path.stat().st_size,
            name.place,
            header.width,
            header.height,
            header.moves,
            digest=digest,
            is_taken_along=is_taken_along,
        )
        other = self.found.setdefault(media.archive_path, media)
        if other.source.resolve() != media.source.resolve():
            self.findings.append(
                rules.SAME_NAME.at(
                    name.place,
                    f"{name} and {self._named(other)} ({other.place.seen_from(name.place)}) would both be "
                    f"{media.archive_path}",
                    "Rename one of the two files.",
                )
            )
        return media.archive_path

    def _named(self, media: Media) -> str:
        """A file as a module names it."""
        inside = media.source.is_relative_to(self.folder)
        return media.source.relative_to(self.folder).as_posix() if inside else media.source.name


def _reserved(name: str) -> str:
    """The part of the name in the module, or in the package, that Windows keeps for a device, or ""."""
    parts = (*name.split("/"), PurePosixPath(archive_path(name)).name)
    return next((part for part in parts if DEVICE.fullmatch(part)), "")


def archive_path(name: str, folder: str = MEDIA) -> str:
    """Where a file goes in the package: a function of its name in the module alone."""
    parts = [
        part
        for part in PurePosixPath(os.path.normpath(name).replace(os.sep, "/")).parts
        if part not in ("..", ".")
    ]
    if len(parts) > 1 and parts[0].lower() in (folder, MEDIA):
        parts = parts[1:]
    whole = "-".join(parts)
    stem, _, suffix = whole.rpartition(".")
    ascii_stem = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii").lower()
    clean = re.sub(r"[^a-z0-9]+", "-", ascii_stem).strip("-")
    if not clean:
        clean = "picture-" + hashlib.sha256(whole.encode("utf-8")).hexdigest()[:8]
    return f"{folder}/{clean}.{suffix.lower()}"
