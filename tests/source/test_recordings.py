"""What recordings say of themselves, and files that break off or lie."""

import io
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.source.recordings import mp3, mp4, ogg, webm
from builder.source.recordings.looking import format_of, is_called_right, look
from builder.source.recordings.seen import BrokenError

ROOT = Path(__file__).parents[2]
SINK = ROOT / "modules" / "kitchen-sink" / "media"
SMALL = Path(__file__).parent / "fixtures" / "media"


def box(kind, body):
    return struct.pack(">I4s", len(body) + 8, kind) + body


def test_mp4():
    seen = look(SINK / "washing.mp4", "mp4")
    assert (round(seen.seconds, 1), seen.width, seen.height, seen.codecs) == (9.5, 640, 360, ("avc1",))


def test_webm():
    seen = look(SINK / "lather.webm", "webm")
    assert (round(seen.seconds, 1), seen.width, seen.height, seen.codecs) == (3, 320, 180, ("V_VP9",))


def test_mp3_with_and_without_a_note_of_its_length():
    noted = look(SINK / "tune.mp3", "mp3").seconds
    assert round(noted) == 4
    data = (SINK / "tune.mp3").read_bytes()
    note = data.index(b"Info")
    guessed = mp3.look(io.BytesIO(data[data.index(b"\xff\xf3", note) :])).seconds
    assert guessed == pytest.approx(noted, rel=0.1)


def test_the_codec_of_a_phone():
    assert look(SMALL / "phone.mp4", "mp4").codecs == ("hvc1",)


def test_sound_alone_has_no_codec_of_a_picture():
    assert look(SMALL / "sound.mp4", "mp4").codecs == ()


def test_a_video_on_its_side_is_as_it_is_seen():
    """What an upright phone records: the picture lies, and a matrix turns it."""
    data = (SINK / "washing.mp4").read_bytes()
    at = data.index(b"tkhd")
    head = at + 4 + 40
    straight, turned = data[head : head + 36], struct.pack(">9i", 0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30)
    assert struct.unpack(">9i", straight)[0] == 65536
    seen = mp4.look(io.BytesIO(data[:head] + turned + data[head + 36 :]))
    assert (seen.width, seen.height) == (360, 640)


def ogg_page(granule, body):
    return b"OggS\0\0" + struct.pack("<Q", granule) + b"\0" * 12 + bytes([1, len(body)]) + body


@pytest.mark.parametrize(
    ("head", "granule", "seconds"),
    [
        (b"OpusHead\1\2" + struct.pack("<H", 312) + b"\0" * 7, 48000 * 3 + 312, 3),
        (b"\x01vorbis" + b"\0" * 4 + b"\2" + struct.pack("<I", 44100) + b"\0" * 12, 44100 * 2, 2),
        (b"OpusHead\1\2" + b"\0" * 9, 0xFFFFFFFFFFFFFFFF, 0),
    ],
)
def test_ogg(head, granule, seconds):
    assert ogg.look(io.BytesIO(ogg_page(0, head) + ogg_page(granule, b"x"))).seconds == seconds


def test_a_movie_header_with_wide_numbers():
    body = b"\1" + b"\0" * 19 + struct.pack(">IQ", 1000, 90_000)
    assert mp4.look(io.BytesIO(box(b"ftyp", b"isom") + box(b"moov", box(b"mvhd", body)))).seconds == 90


@pytest.mark.parametrize("name", ["washing.mp4", "lather.webm", "tune.mp3"])
def test_files_that_break_off(name, tmp_path):
    whole = (SINK / name).read_bytes()
    suffix = name.rpartition(".")[2]
    for length in (0, 1, 9, 30):
        cut = tmp_path / name
        cut.write_bytes(whole[:length])
        with pytest.raises(BrokenError):
            look(cut, suffix)


@pytest.mark.parametrize(
    "content",
    [
        box(b"ftyp", b"isom") + struct.pack(">I4s", 0xFFFFFFFF, b"moov"),
        box(b"ftyp", b"isom") + struct.pack(">I4sQ", 1, b"moov", 1 << 62),
        box(b"ftyp", b"isom") + struct.pack(">I4s", 4, b"free"),
        box(b"ftyp", b"isom") * 3,
    ],
)
def test_lengths_that_lie_are_not_believed(content):
    with pytest.raises(BrokenError):
        mp4.look(io.BytesIO(content))


@pytest.mark.parametrize(
    ("begin", "format_name"),
    [
        (b"\0\0\0\x20ftypisom", "mp4"),
        (b"\0\0\0\x20ftypM4A ", "m4a"),
        (b"\0\0\0\x20ftypqt  ", "mov"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm", "webm"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska", "mkv"),
        (b"OggS\0\2", "ogg"),
        (b"ID3\4\0", "mp3"),
        (b"\xff\xfb\x90\x64", "mp3"),
        (b"\xff\xf1\x50\x80", ""),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"RIFF\0\0\0\0WAVEfmt ", "wav"),
        (b"RIFF\0\0\0\0AVI LIST", "avi"),
        (b"MZ\x90\0", ""),
        (b"", ""),
    ],
)
def test_formats_by_their_first_bytes(begin, format_name):
    assert format_of(begin) == format_name


def test_sound_in_an_mp4_may_be_called_either_way():
    assert is_called_right("m4a", "mp4")
    assert is_called_right("mp4", "m4a")
    assert not is_called_right("mp4", "webm")


@pytest.mark.parametrize("reader", [mp3.look, mp4.look, ogg.look, webm.look])
def test_noise_is_broken_or_read_and_nothing_else(reader):
    starts = [b"", b"ID3", b"OggS", b"\x1a\x45\xdf\xa3", box(b"ftyp", b"isom") + box(b"moov", b"\0" * 40)]

    @given(st.sampled_from(starts), st.binary(max_size=300))
    def never_stops(start, rest):
        try:
            seen = reader(io.BytesIO(start + rest))
        except (BrokenError, ValueError, IndexError, KeyError):
            return
        assert seen.seconds >= 0

    never_stops()
