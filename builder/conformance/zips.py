"""How the zip is written."""

import zipfile

from builder.findings import Finding, Place
from builder.findings.rules import packaging

_ENCRYPTED = 0x1
_SIZE_BEHIND = 0x8


def findings(archive: zipfile.ZipFile, place: Place) -> list[Finding]:
    """Entries that a plain reader of zips cannot unpack."""
    return [
        packaging.ZIP_NOT_PORTABLE.at(place, f"{info.filename}: {fault}")
        for info in archive.infolist()
        for fault in _faults(info)
    ]


def _faults(info: zipfile.ZipInfo) -> list[str]:
    faults = []
    if info.flag_bits & _ENCRYPTED:
        faults.append("it is encrypted")
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        faults.append(
            f"it is compressed by method {info.compress_type}; LMSs read 0 (stored) and 8 (deflate)"
        )
    if info.compress_type == zipfile.ZIP_STORED and info.flag_bits & _SIZE_BEHIND:
        faults.append("it is stored with its size behind it (a data descriptor)")
    return faults
