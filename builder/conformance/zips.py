"""How the zip is written."""

import stat
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.conformance.fault import Fault, some
from builder.conformance.opened import DAMAGE, name_of
from builder.findings import Rule
from builder.findings.rules.check import zips as rules
from builder.findings.rules.packaging import ZIP_NOT_PORTABLE

BOMB_BYTES = 200 * 1000 * 1000
BOMB_RATIO = 200
"""Deflate reaches 1,032; whole courses of text stay below 20."""

TESTED_BYTES = 4 * 1000 * 1000 * 1000
"""How much is unpacked, in memory and piece by piece, to see whether it is whole."""

_ENCRYPTED = 0x1
_SIZE_BEHIND = 0x8
_UNIX = 3
_BLOCK_BYTES = 1024 * 1024
_DRIVE_LENGTH = 2


@dataclass(frozen=True, slots=True)
class Zip:
    """What is said of a zip.

    Attributes:
        is_readable: whether the files in it can be looked at.
    """

    faults: tuple[Fault, ...]
    is_readable: bool


def look(archive: zipfile.ZipFile) -> Zip:
    """Everything about the zip itself."""
    infos = archive.infolist()
    forbidding = list(_locked(infos)) + list(_bombs(infos))
    if not forbidding:
        forbidding = list(_damaged(archive))
    faults = [*forbidding, *_stored(infos), *_dangers(infos), *_twice(infos)]
    return Zip(tuple(faults), is_readable=not forbidding)


def _locked(infos: Sequence[zipfile.ZipInfo]) -> Iterator[Fault]:
    """Entries that a plain reader of zips cannot unpack."""
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            message = f"{name_of(info)}: it is encrypted"
            yield Fault(message, rules.LOCKED, ZIP_NOT_PORTABLE, "Zip the course without a password.")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            message = (
                f"{name_of(info)}: it is compressed by method {info.compress_type}; "
                "LMSs read 0 (stored) and 8 (deflate)"
            )
            hint = "Zip the course again with the method deflate."
            yield Fault(message, rules.OTHER_METHOD, ZIP_NOT_PORTABLE, hint)


def _bombs(infos: Sequence[zipfile.ZipInfo]) -> Iterator[Fault]:
    packed, whole = sum(info.compress_size for info in infos), sum(info.file_size for info in infos)
    if whole <= BOMB_BYTES or whole <= packed * BOMB_RATIO:
        return
    largest = max(infos, key=lambda info: info.file_size)
    message = (
        f"{_megabytes(packed)} MB become {_megabytes(whole)} MB when it is unpacked; "
        f"the largest file is {name_of(largest)}"
    )
    yield Fault(message, rules.BOMB, None, "Leave that file out.")


def _damaged(archive: zipfile.ZipFile) -> Iterator[Fault]:
    """Whether every file can be unpacked, and is what was packed."""
    broken: list[tuple[str, str]] = []
    left = TESTED_BYTES
    for info in archive.infolist():
        left -= info.file_size
        if left < 0:
            break
        try:
            with archive.open(info) as stream:
                while stream.read(_BLOCK_BYTES):
                    pass
        except (*DAMAGE, OSError) as error:
            broken.append((name_of(info), str(error) or type(error).__name__))
    if broken:
        names = some([name for name, _ in broken])
        message = f"{names} cannot be unpacked: {broken[0][1]}"
        yield Fault(message, rules.DAMAGED, ZIP_NOT_PORTABLE, "Get the zip again from where it comes.")


def _stored(infos: Sequence[zipfile.ZipInfo]) -> Iterator[Fault]:
    behind = [
        name_of(info)
        for info in infos
        if info.compress_type == zipfile.ZIP_STORED
        and info.flag_bits & _SIZE_BEHIND
        and not info.flag_bits & _ENCRYPTED  # said already, and the reason of the other
        and info.file_size
    ]
    if behind:
        message = f"{some(behind)}: stored with the size behind it (a data descriptor)"
        yield Fault(message, rules.SIZE_BEHIND, ZIP_NOT_PORTABLE, "Zip the course again to a file.")


def _dangers(infos: Sequence[zipfile.ZipInfo]) -> Iterator[Fault]:
    found: dict[Rule, list[str]] = {rules.LEADS_OUT: [], rules.LINK: []}
    for info in infos:
        if _leads_out(info.orig_filename):
            found[rules.LEADS_OUT].append(name_of(info) or "(a file without a name)")
        kind = stat.S_IFMT(info.external_attr >> 16)
        if info.create_system == _UNIX and kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
            found[rules.LINK].append(name_of(info))
    if names := found[rules.LEADS_OUT]:
        yield Fault(
            f"{some(names)}: the name leads out of the folder that the zip is unpacked into",
            rules.LEADS_OUT,
            ZIP_NOT_PORTABLE,
            "Zip the course again from inside its folder.",
        )
    if names := found[rules.LINK]:
        hint = "Put the file itself into the package."
        yield Fault(f"{some(names)}: a link or a device, no file", rules.LINK, ZIP_NOT_PORTABLE, hint)


def _leads_out(name: str) -> bool:
    plain = name.replace("\\", "/")
    return (
        plain in {"", "."}
        or plain.startswith("/")
        or "\0" in plain
        or ".." in plain.split("/")
        or (len(plain) >= _DRIVE_LENGTH and plain[1] == ":" and plain[0].isalpha())
    )


def _twice(infos: Sequence[zipfile.ZipInfo]) -> Iterator[Fault]:
    counts = Counter(name_of(info) for info in infos if not info.filename.endswith("/"))
    if twice := [name for name, count in counts.items() if count > 1]:
        message = f"{some(twice)}: more than one file with this name"
        yield Fault(message, rules.SAME_NAME_TWICE, None, "Zip the course again from its folder.")


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / 1_000_000:,.0f}" if size_bytes >= 1_000_000 else f"{size_bytes / 1_000_000:.1f}"  # noqa: PLR2004 - a megabyte
