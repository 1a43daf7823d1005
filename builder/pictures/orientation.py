"""How a picture lies, from its Exif, whatever else is in there (TIFF 6.0, 2; Exif 2.32, 4.6.4)."""

UPRIGHT = 1
_LARGEST = 8
_TAG, _SHORT = 0x0112, 3
_ENTRY_BYTES = 12


def orientation(exif: bytes) -> int:
    """From 1 to 8; upright where nothing is said, or what is said is none. No other tag is looked at."""
    data = exif.removeprefix(b"Exif\0\0")
    if data[:4] == b"II*\0":
        return _from(data, little=True)
    return _from(data, little=False) if data[:4] == b"MM\0*" else UPRIGHT


def _from(data: bytes, *, little: bool) -> int:
    def number(start: int, end: int) -> int:
        return int.from_bytes(data[start:end], "little" if little else "big")

    begin = number(4, 8)
    for entry in range(begin + 2, begin + 2 + _ENTRY_BYTES * number(begin, begin + 2), _ENTRY_BYTES):
        if number(entry, entry + 2) == _TAG:
            said = number(entry + 8, entry + 10)
            is_one = (number(entry + 2, entry + 4), number(entry + 4, entry + 8)) == (_SHORT, 1)
            return said if is_one and UPRIGHT <= said <= _LARGEST else UPRIGHT
    return UPRIGHT
