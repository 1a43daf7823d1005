"""Files beside pictures: only what browsers play, LMSs take and learners can be given."""

import io
import zipfile
from pathlib import Path

import pytest

from builder.findings import Place
from builder.model.media import Download, Recording
from builder.model.prose import Text
from builder.source import attached
from builder.source.attached import DOWNLOADS, Attached
from builder.source.included import Beside
from builder.source.pictures import Pictures

SMALL = Path(__file__).parent / "fixtures" / "media"
SINK = Path(__file__).parents[2] / "modules" / "kitchen-sink" / "media"


@pytest.fixture
def files(tmp_path):
    return Attached(Pictures(tmp_path), Beside(tmp_path, "a/"))


def put(files, name, content):
    path = files.pictures.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return Text(name, Place("module.yaml", 9, 16))


def codes(files):
    return [finding.code for finding in files.pictures.findings]


def zipped(*names):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


def test_a_recording_with_what_it_says_of_itself(files):
    name = put(files, "media/Washing Hands.mp4", (SINK / "washing.mp4").read_bytes())
    seen = files.recording(name, "video")
    assert (seen.path, seen.type, seen.width, seen.height) == (
        "media/washing-hands.mp4",
        "video/mp4",
        640,
        360,
    )
    assert [item.archive_path for item in files.pictures.found.values()] == [seen.path]


@pytest.mark.parametrize(
    ("name", "kind", "content", "code"),
    [
        ("a.mov", "video", (SMALL / "clip.mp4").read_bytes(), "MED-020"),
        ("a.avi", "video", b"RIFF", "MED-020"),
        ("a.wav", "audio", b"RIFF", "MED-020"),
        ("a.opus", "audio", b"OggS", "MED-020"),
        ("a.mp4", "video", b"<html>not a video</html>", "MED-005"),
        ("a.mp4", "video", (SINK / "lather.webm").read_bytes(), "MED-005"),
        ("a.webm", "video", (SMALL / "clip.mp4").read_bytes(), "MED-005"),
        ("a.mp3", "audio", b"RIFF\0\0\0\0WAVEfmt ", "MED-005"),
        ("a.mp4", "video", (SMALL / "clip.mp4").read_bytes()[:200], "MED-013"),
        ("a.mp4", "video", b"", "MED-003"),
    ],
)
def test_what_is_no_recording(files, name, kind, content, code):
    assert files.recording(put(files, name, content), kind) == Recording()
    assert codes(files) == [code]
    assert files.pictures.found == {}


def test_a_folder_is_no_recording(files):
    (files.pictures.folder / "a.mp4").mkdir()
    assert files.recording(Text("a.mp4", Place("module.yaml", 9)), "video") == Recording()
    assert codes(files) == ["MED-013"]


def test_sizes_that_lmss_do_not_take(files, monkeypatch):
    name = put(files, "a.mp4", (SMALL / "clip.mp4").read_bytes())
    monkeypatch.setattr(attached, "LARGE_BYTES", 1000)
    assert files.recording(name, "video").path == "media/a.mp4"
    monkeypatch.setattr(attached, "LIMIT_BYTES", 1500)
    assert files.recording(name, "video") == Recording()
    assert codes(files) == ["MED-023", "MED-022"]


def test_captions_are_checked_against_the_length_of_the_recording(files):
    name = put(files, "a.vtt", b"WEBVTT\n\n00:00.000 --> 00:09.000\nHello.\n")
    assert files.track(name, Recording("media/a.mp4", seconds=2), read_aloud=False) == "media/a.vtt"
    (finding,) = files.pictures.findings
    assert (finding.code, finding.place) == ("CAP-010", Place("a/a.vtt", 3))


def test_captions_that_are_no_text(files):
    name = put(files, "a.vtt", b"WEBVTT\n\n\xff\xfe")
    files.track(name, Recording(), read_aloud=False)
    assert codes(files) == ["SRC-003"]


@pytest.mark.parametrize(
    "suffix", [name for name, starts in DOWNLOADS.items() if starts != (b"PK\3\4",) and starts]
)
def test_downloads_by_their_first_bytes(files, suffix):
    content = DOWNLOADS[suffix][0] + b" and more"
    assert files.download(put(files, f"A b.{suffix}", content)) == Download(
        f"media/a-b.{suffix}", f"A b.{suffix}", len(content)
    )
    assert files.download(put(files, f"b.{suffix}", b"something else")) == Download()
    assert codes(files) == ["MED-005"]


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "pptx", "odt", "epub", "zip"])
def test_archives_are_looked_into(files, suffix):
    assert files.download(put(files, f"a.{suffix}", zipped("[Content_Types].xml", "word/document.xml"))).path
    assert files.download(put(files, f"b.{suffix}", zipped("a.txt", "scripts/Shell.PHP"))) == Download()
    assert files.download(put(files, f"c.{suffix}", zipped("xl/vbaProject.bin"))) == Download()
    assert files.download(put(files, f"d.{suffix}", zipped("a.txt")[:-9])) == Download()
    assert codes(files) == ["MED-024", "MED-024", "MED-013"]


@pytest.mark.parametrize(
    "name", ["a.exe", "a.php", "a.js", "a.html", "a.svg", "a.docm", "a.xlsm", "a.sh", "a", "a.msi"]
)
def test_what_learners_cannot_be_given(files, name):
    assert files.download(put(files, name, b"anything")) == Download()
    assert codes(files) == ["MED-024"]


def test_texts_that_are_none(files):
    assert files.download(put(files, "a.txt", b"text\n")).size_bytes == 5
    assert files.download(put(files, "b.csv", b"a\0b")) == Download()
    assert files.download(put(files, "c.mp3", b"no sound")) == Download()
    assert codes(files) == ["MED-005", "MED-005"]
