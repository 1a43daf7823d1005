"""Programs by what they begin with, whatever they are called."""

from builder.conformance.names import SERVER_SUFFIXES, suffix_of

BEGIN_BYTES = 64
"""As much of a file as says that it is one."""

_BEGINNINGS = {
    b"\x7fELF": "a program for Linux",
    b"\xfe\xed\xfa\xce": "a program for macOS",
    b"\xfe\xed\xfa\xcf": "a program for macOS",
    b"\xce\xfa\xed\xfe": "a program for macOS",
    b"\xcf\xfa\xed\xfe": "a program for macOS",
    b"\xca\xfe\xba\xbe": "a program for Java or macOS",
    b"dex\n": "a program for Android",
    b"\0asm": "a program in WebAssembly",
    b"L\0\0\0\x01\x14\x02\0": "a shortcut of Windows",
    b"<?php": "a server script",
    b"<?=": "a server script",
    b"<%@": "a server script",
}


def program(name: str, begin: bytes) -> str:
    """What kind of program it is by its name or its first bytes, or ""."""
    if suffix_of(name) in SERVER_SUFFIXES:
        return "a program or a server script by its name"
    if name.lower().endswith(("vbaproject.bin", "vbadata.xml")):
        return "macros"
    # A text may begin with these two letters; a program has zeros behind them (the MS-DOS header of a PE).
    if begin.startswith(b"MZ") and b"\0" in begin:
        return "a program for Windows"
    bare = begin.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare.startswith(b"#!") and b"/" in bare.partition(b"\n")[0]:
        return "a script for a shell"
    return next(
        (what for head, what in _BEGINNINGS.items() if begin.startswith(head) or bare.startswith(head)), ""
    )
