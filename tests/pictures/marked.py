"""Pictures that say all that a file can say about a picture, each thing with a word that nothing else has."""

import io
import struct
import zlib

from PIL import Image, ImageCms

from tests.pictures.conftest import drawing, photo

WORDS = (b"EXIFWORD", b"XMPWORD", b"IPTCWORD", b"COMMENTWORD", b"BEHINDWORD")
PROFILE = b"acsp"
"""What every colour profile has in it."""
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>XMPWORD</rdf></x:xmpmeta>'
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0e\x1c\x02\x78\0\x08IPTCWORD"


def exif(orientation=None):
    made = Image.Exif()
    made[0x010F] = "EXIFWORD"
    if orientation is not None:
        made[0x0112] = orientation
    position = made.get_ifd(0x8825)
    position[1], position[2] = "N", (53.0, 13.0, 42.0)
    position[3], position[4] = "W", (4.0, 7.0, 45.0)
    return made


def profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def segment(marker, body):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def jpeg(image=None, orientation=None):
    """With a preview, comments before and between scans, and a second picture behind the first."""
    made = io.BytesIO()
    (image or photo(300, 200)).save(
        made,
        "JPEG",
        quality=90,
        progressive=True,
        exif=exif(orientation),
        icc_profile=profile(),
        comment=b"COMMENTWORD",
    )
    data = made.getvalue()
    preview = b"JFIF\0\1\1\0\0\1\0\1\3\1COMMENTWO"
    about = (
        segment(0xE0, preview) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP) + segment(0xED, IPTC)
    )
    second_scan = data.index(b"\xff\xda", data.index(b"\xff\xda") + 2)
    table = data.rindex(b"\xff\xc4", 0, second_scan)
    whole = data[:2] + about + data[2:table] + segment(0xFE, b"COMMENTWORD") + data[table:]
    behind = io.BytesIO()
    Image.new("RGB", (8, 8)).save(behind, "JPEG", comment=b"BEHINDWORD", exif=exif())
    return whole + behind.getvalue()


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(image=None, *, moves=False):
    image = image or drawing(300, 200)
    options = (
        {"save_all": True, "append_images": [image.rotate(180)], "duration": 50, "loop": 1} if moves else {}
    )
    made = io.BytesIO()
    image.save(made, "PNG", exif=exif(), icc_profile=profile(), **options)
    data = made.getvalue()
    about = (
        chunk(b"tEXt", b"Comment\0COMMENTWORD")
        + chunk(b"zTXt", b"Author\0\0" + zlib.compress(b"COMMENTWORD"))
        + chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)
        + chunk(b"tEXt", b"Raw profile type iptc\0" + IPTC)
        + chunk(b"tIME", b"\x07\xea\1\2\3\4\5")
    )
    last = data.index(b"IEND") - 4
    return (
        data[:33]
        + about
        + data[33:last]
        + chunk(b"tEXt", b"Comment\0BEHINDWORD")
        + data[last:]
        + b"BEHINDWORD"
    )


def webp(image=None, *, moves=False):
    image = image or photo(300, 200)
    options = (
        {"save_all": True, "append_images": [image.rotate(180)], "duration": 50, "loop": 1}
        if moves
        else {"quality": 80}
    )
    made = io.BytesIO()
    image.save(made, "WEBP", exif=exif(), icc_profile=profile(), xmp=XMP, **options)
    body = made.getvalue()[8:] + riff(b"abcd", b"COMMENTWORD") + riff(b"8BIM", IPTC)
    return b"RIFF" + struct.pack("<I", len(body)) + body + b"BEHINDWORD"


def riff(kind, body):
    return kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def gif(image=None, *, moves=False):
    image = (image or drawing(300, 200)).convert("P")
    options = (
        {"save_all": True, "append_images": [image.rotate(180)], "duration": 50, "loop": 1} if moves else {}
    )
    made = io.BytesIO()
    image.save(made, "GIF", comment=b"COMMENTWORD", **options)
    data = made.getvalue()
    start = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    magic = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    about = (
        b"!\xff\x0bXMP DataXMP" + XMP + magic
        + b"!\xff\x0bICCRGBG1012" + blocks(profile())
        + b"!\xff\x0bMGK8BIM0000" + blocks(IPTC)
        + b"!\xff\x0bEXIFDATA1.0" + blocks(b"EXIFWORD")
    )  # fmt: skip
    words = b"!\x01\x0c" + b"\0" * 12 + blocks(b"COMMENTWORD")
    return data[:start] + about + words + data[start:-1] + b"!\xfe" + blocks(b"COMMENTWORD") + b";BEHINDWORD"


def blocks(body):
    return (
        b"".join(bytes([len(body[at : at + 255])]) + body[at : at + 255] for at in range(0, len(body), 255))
        + b"\0"
    )


STILL = {"jpg": jpeg, "png": png, "webp": webp, "gif": gif}
MOVING = {"png": png, "webp": webp, "gif": gif}
