"""Colour profiles in which numbers mean something, whatever the profile is called (ICC.1:2001-04)."""

import struct

from PIL import ImageCms


def srgb():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def tags(profile):
    count = struct.unpack_from(">I", profile, 128)[0]
    return {
        profile[at : at + 4]: (at, *struct.unpack_from(">II", profile, at + 4))
        for at in range(132, 132 + 12 * count, 12)
    }


def swapped():
    """sRGB with red and green the wrong way round; its name stays what it was."""
    made = bytearray(srgb())
    places = tags(srgb())
    for tag, other in ((b"rXYZ", b"gXYZ"), (b"gXYZ", b"rXYZ")):
        made[places[tag][0] : places[tag][0] + 4] = other
    return bytes(made)


def linear():
    """What GIMP calls “GIMP built-in Linear sRGB”: the colours of sRGB, without its curve."""
    made = bytearray(srgb())
    curve = b"curv" + b"\0" * 8
    for tag in (b"rTRC", b"gTRC", b"bTRC"):
        at, start, _ = tags(srgb())[tag]
        made[start : start + len(curve)] = curve
        made[at + 8 : at + 12] = struct.pack(">I", len(curve))
    return bytes(made)


def called(profile, name):
    """The same profile under another name, in the older form that most files have."""
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name) + 1) + name + b"\0" + b"\0" * 78
    at = tags(profile)[b"desc"][0]
    made = bytearray(profile)
    made[at + 4 : at + 12] = struct.pack(">II", len(profile), len(described))
    made += described + b"\0" * (-len(described) % 4)
    made[0:4] = struct.pack(">I", len(made))
    return bytes(made)


def grey(gamma=1.0):
    """Greys by a power."""
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    white = b"XYZ \0\0\0\0" + struct.pack(">iii", 63190, 65536, 54061)
    name = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"sRGB\0" + b"\0" * 79
    start = 132 + 3 * 12
    table, body = struct.pack(">I", 3), b""
    for tag, content in ((b"desc", name), (b"wtpt", white), (b"kTRC", curve)):
        table += tag + struct.pack(">II", start + len(body), len(content))
        body += content
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"lcms", 0x02400000, b"mntr", b"GRAY", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    head += struct.pack(">iii", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + body
