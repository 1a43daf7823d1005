"""Files made to break what reads them: each is refused in words, and in no time."""

import io
import struct
import tracemalloc

import pytest
from PIL import Image

from builder.pictures import header
from builder.source.captions import webvtt
from builder.source.recordings import webm
from builder.source.recordings.looking import look
from builder.source.recordings.seen import BrokenError
from tests.growth import units


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


def element(kind, body, length=None):
    size = len(body) if length is None else length
    return kind + (size | 1 << 56).to_bytes(8, "big") + body


def webm_file(scale=b"\x0f\x42\x40", duration=b"\x40\xa7\x70\0\0\0\0\0", width=b"\1\x40", height=b"\xb4"):
    video = element(b"\xe0", element(b"\xb0", width) + element(b"\xba", height))
    track = element(b"\x16\x54\xae\x6b", element(b"\xae", element(b"\x86", b"V_VP9") + video))
    info = element(b"\x15\x49\xa9\x66", element(b"\x2a\xd7\xb1", scale) + element(b"\x44\x89", duration))
    head = element(b"\x1a\x45\xdf\xa3", element(b"\x42\x82", b"webm"))
    return head + element(b"\x18\x53\x80\x67", info + track)


def block_with(tmp_path, load_text, small, data, suffix="webm"):
    """What is found in a module that shows it as a video."""
    (tmp_path / f"a.{suffix}").write_bytes(data)
    return load_text(
        small
        + f"      - type: video\n        video: a.{suffix}\n        title: A film\n        speech: none\n"
        "        transcript: |\n          Hands are washed.\n"
    )


def test_a_sound_webm_is_read(tmp_path):
    (tmp_path / "a.webm").write_bytes(webm_file())
    seen = look(tmp_path / "a.webm", "webm")
    assert (seen.seconds, seen.width, seen.height, seen.codecs) == (3, 320, 180, ("V_VP9",))


@pytest.mark.parametrize("part", ["scale", "duration", "width", "height"])
@pytest.mark.parametrize("length", [9, 300, 100_000])
def test_numbers_of_hundreds_of_bytes_are_a_broken_recording(part, length, tmp_path, load_text, small):
    data = webm_file(**{part: b"\xff" * length})
    _, findings = block_with(tmp_path, load_text, small, data)
    assert "MED-013" in {finding.code for finding in findings}


@pytest.mark.parametrize(
    "odd",
    [
        {"scale": b"\xff" * 8, "duration": struct.pack(">d", 1e308)},
        {"duration": struct.pack(">d", float("nan"))},
        {"duration": struct.pack(">d", float("inf"))},
        {"duration": struct.pack(">d", -1)},
        {"duration": b""},
        {"width": b"\xff" * 8, "height": b"\xff" * 8},
        {"width": b"", "height": b""},
        {"scale": b"\0"},
    ],
    ids=str,
)
def test_numbers_that_no_recording_has_say_nothing(odd, tmp_path, load_text, small):
    module, findings = block_with(tmp_path, load_text, small, webm_file(**odd))
    assert not {finding.code for finding in findings} & {"MED-013", "MED-005"}
    (tmp_path / "a.webm").write_bytes(webm_file(**odd))
    seen = look(tmp_path / "a.webm", "webm")
    assert 0 <= seen.seconds < 10_000
    assert seen.width <= 320
    assert module


@pytest.mark.timeout(30)
def test_masters_in_masters_end():
    body = b""
    for _ in range(2000):
        body = element(b"\xae", body)
    with pytest.raises(BrokenError):
        webm.look(io.BytesIO(element(b"\x1a\x45\xdf\xa3", body)))


def test_the_name_of_a_codec_is_no_novel(tmp_path):
    (tmp_path / "a.webm").write_bytes(
        webm_file().replace(element(b"\x86", b"V_VP9"), element(b"\x86", b"V_" + b"9" * 5000))
    )
    assert all(len(codec) <= 64 for codec in look(tmp_path / "a.webm", "webm").codecs)


@pytest.mark.timeout(30)
def test_millions_of_empty_boxes_are_passed_over_for_a_while(tmp_path):
    path = tmp_path / "a.mp4"
    path.write_bytes(box(b"ftyp", b"isom" + b"\0" * 8) + box(b"free", b"") * 3_000_000)

    def work():
        with pytest.raises(BrokenError):
            look(path, "mp4")

    assert units(work, 20) < 20


@pytest.mark.timeout(30)
def test_boxes_in_boxes_take_no_memory(tmp_path):
    body = b"\0" * 4_000_000
    for _ in range(200):
        body = box(b"trak", body)
    path = tmp_path / "a.mp4"
    path.write_bytes(box(b"ftyp", b"isom" + b"\0" * 8) + box(b"moov", body))
    tracemalloc.start()
    with pytest.raises(BrokenError):
        look(path, "mp4")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000_000


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    ("name", "begin", "code"),
    [
        ("a.mp4", b"\0\0\0\x10ftypisom\0\0\0\0", "MED-022"),
        ("a.webm", b"\x1a\x45\xdf\xa3\x84\x42\x82\x84webm", "MED-022"),
        ("a.mp3", b"ID3\4\0\0\0\0\0\0", "MED-022"),
        ("a.ogg", b"OggS", "MED-022"),
        ("a.pdf", b"%PDF-1.7", "MED-022"),
        ("a.zip", b"PK\3\4", "MED-022"),
        ("a.vtt", b"WEBVTT\n\n", "MED-022"),
        ("a.md", b"Words.", "SRC-004"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'>", "MED-013"),
    ],
)
def test_files_of_gigabytes_are_refused_before_they_are_read(name, begin, code, tmp_path, load_text, small):
    with (tmp_path / name).open("wb") as file:
        file.write(begin)
        file.truncate(3_500_000_000)
    title = "        title: A film\n"
    block = {
        "mp4": f"type: video\n        video: {name}\n        speech: none\n{title}",
        "webm": f"type: video\n        video: {name}\n        speech: none\n{title}",
        "mp3": f"type: audio\n        audio: {name}\n        transcript: |\n          Hands are washed.\n{title}",
        "ogg": f"type: audio\n        audio: {name}\n        transcript: |\n          Hands are washed.\n{title}",
        "vtt": f"type: video\n        video: b.webm\n        captions:\n          - file: {name}\n"
        f"            language: en-GB\n            label: English\n{title}",
        "md": f"file: {name}",
        "svg": f"type: figure\n        image: {name}\n        alt: A ward\n",
    }.get(name[2:], f"type: download\n        download: {name}\n        label: A card\n")
    (tmp_path / "b.webm").write_bytes(webm_file())
    tracemalloc.start()
    _, findings = load_text(small + f"      - {block}")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code in {finding.code for finding in findings}
    assert peak < 30_000_000
