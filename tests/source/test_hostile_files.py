"""Files made to break what reads them: each is refused in words, and in no time."""

import io
import struct

import pytest
from PIL import Image

from builder.pictures import header
from builder.source.captions import webvtt
from builder.source.recordings.looking import look
from builder.source.recordings.seen import BrokenError


def box(kind, body):
    return struct.pack(">I4s", len(body) + 8, kind) + body


def test_boxes_without_end_are_a_broken_recording(tmp_path):
    body = b""
    for _ in range(3000):
        body = box(b"trak", body)
    path = tmp_path / "deep.mp4"
    path.write_bytes(box(b"ftyp", b"isom" + b"\0" * 8) + box(b"moov", body))
    with pytest.raises(BrokenError):
        look(path, "mp4")


@pytest.mark.parametrize("length", range(12, 30))
def test_a_webp_that_breaks_off_has_no_size(length, tmp_path):
    path = tmp_path / "short.webp"
    path.write_bytes((b"RIFF\x40\0\0\0WEBPVP8 " + b"\0" * 40)[:length])
    assert header.look(path) == header.NO_PICTURE


def test_a_photograph_that_hides_its_size_is_refused(tmp_path, load_text, small):
    """It would be carried with the place where it was taken."""
    made = io.BytesIO()
    Image.new("RGB", (40, 30)).save(made, "JPEG", exif=b"Exif\0\0A camera")
    data = made.getvalue()
    at = data.index(b"\xff\xdb")
    (tmp_path / "a.jpg").write_bytes(data[:at] + b"\0\0" + data[at:])
    _, findings = load_text(small + "      - type: figure\n        image: a.jpg\n        alt: A ward\n")
    assert [finding.code for finding in findings] == ["MED-013"]


def test_hours_without_end_are_no_time():
    assert webvtt._TIMES.match(f"{'9' * 400}:00:00.000 --> 00:01.000") is None


@pytest.mark.timeout(20)
def test_signs_without_end_are_read_in_one_pass():
    assert webvtt._TAG.sub("", "<" * 200_000) == "<" * 200_000
