"""Zips that every LMS can read, the same bytes every time."""

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builder import archive
from builder.archive import writing
from builder.model.package import Entry, Package

JPEG = b"\xff\xd8\xff" + bytes(range(256)) * 400


@pytest.fixture
def package(tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(JPEG)
    drawing = tmp_path / "drawing.svg"
    drawing.write_bytes(b"<svg>" + b"<path/>" * 5000 + b"</svg>")
    return Package(
        "a-1-scorm12.zip",
        "scorm12",
        "generic",
        (
            Entry("imsmanifest.xml", b"<manifest/>"),
            Entry("index.html", b"<p>text</p>" * 500),
            Entry("media/drawing.svg", drawing),
            Entry("media/photo.jpg", photo),
        ),
    )


def test_contents_come_back(package, tmp_path):
    path = archive.write(package, tmp_path / "out" / "deep")
    assert path == tmp_path / "out" / "deep" / package.name
    with zipfile.ZipFile(path) as read:
        assert read.testzip() is None
        assert read.namelist() == [entry.path for entry in package.entries]
        assert read.read("media/photo.jpg") == JPEG
        assert read.read("index.html") == b"<p>text</p>" * 500


def test_headers_are_fixed_and_plain(package, tmp_path):
    with zipfile.ZipFile(archive.write(package, tmp_path)) as read:
        for info in read.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert info.external_attr >> 16 == 0o100644
            assert (info.create_system, info.flag_bits, info.extra, info.comment) == (3, 0, b"", b"")
            assert info.extract_version == 20
        methods = {info.filename: info.compress_type for info in read.infolist()}
    assert methods["media/photo.jpg"] == zipfile.ZIP_STORED
    assert {methods["index.html"], methods["media/drawing.svg"]} == {zipfile.ZIP_DEFLATED}


def test_local_headers_have_the_sizes_in_front(package, tmp_path):
    """A reader that streams (Java's ZipInputStream) sees only these."""
    content = archive.write(package, tmp_path).read_bytes()
    start = content.index(b"PK\x03\x04", content.index(b"media/drawing.svg"))
    flags, method = content[start + 6 : start + 8], content[start + 8 : start + 10]
    size = int.from_bytes(content[start + 22 : start + 26], "little")
    assert (flags, method, size) == (b"\0\0", b"\0\0", len(JPEG))


def test_media_pass_through_a_small_buffer(package, tmp_path, monkeypatch):
    largest = 0
    opened = Path.open

    class Spy:
        def __init__(self, stream):
            self.stream = stream

        def __enter__(self):
            return self

        def __exit__(self, *gone):
            self.stream.close()

        def fileno(self):
            return self.stream.fileno()

        def read(self, size):
            nonlocal largest
            largest = max(largest, size)
            return self.stream.read(size)

    def spying(path, mode="r", *rest, **named):
        stream = opened(path, mode, *rest, **named)
        return Spy(stream) if path.suffix == ".jpg" else stream

    monkeypatch.setattr(Path, "open", spying)
    archive.write(package, tmp_path)
    assert 0 < largest <= 1024 * 1024


class Stop(BaseException):
    """Stands for Ctrl-C."""


@pytest.mark.parametrize("fault", [Stop, KeyboardInterrupt, OSError])
def test_an_interruption_leaves_nothing_and_keeps_the_old(package, tmp_path, monkeypatch, fault):
    out = tmp_path / "out"
    out.mkdir()
    (out / package.name).write_bytes(b"the earlier build")

    def interrupted(*_):
        raise fault

    monkeypatch.setattr(writing, "_copy", interrupted)
    with pytest.raises(fault):
        archive.write(package, out)
    assert [path.name for path in out.iterdir()] == [package.name]
    assert (out / package.name).read_bytes() == b"the earlier build"


def test_a_missing_media_file_leaves_nothing(package, tmp_path):
    (tmp_path / "photo.jpg").unlink()
    out = tmp_path / "out"
    with pytest.raises(FileNotFoundError):
        archive.write(package, out)
    assert not list(out.iterdir())


PROGRAM = """
import hashlib, os, sys
from pathlib import Path
os.umask(int(sys.argv[2], 8))
from builder import archive
from builder.model.package import Entry, Package
here = Path(sys.argv[1])
photo = here / "photo.jpg"
photo.write_bytes(bytes(range(256)) * 999)
os.chmod(photo, 0o600 if sys.argv[2] == "077" else 0o755)
os.utime(photo, (int(sys.argv[3]), int(sys.argv[3])))
names = {"index.html", "style.css", "script.js"}
entries = [Entry(n, n.encode() * 99) for n in names] + [Entry("media/photo.jpg", photo)]
package = Package("a.zip", "scorm12", "generic", tuple(sorted(entries, key=lambda e: e.path)))
print(hashlib.sha256(archive.write(package, here / "out").read_bytes()).hexdigest())
"""


def test_the_same_bytes_in_another_folder_umask_zone_locale_and_hash_seed(root, tmp_path):
    def built(name, umask, stamp, **environment):
        folder = tmp_path / name
        folder.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(folder), umask, stamp],
            env={**os.environ, "PYTHONPATH": str(root), **environment},
            cwd=folder,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout

    first = built("one", "022", "1000000000", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    second = built(
        "two and ü", "077", "1700000000", TZ="Asia/Kathmandu", LC_ALL="C.UTF-8", PYTHONHASHSEED="77"
    )
    assert first == second
    assert len(first.strip()) == len(hashlib.sha256().hexdigest())
