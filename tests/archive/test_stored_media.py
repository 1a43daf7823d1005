"""What is compressed already is stored: deflating it costs time, and some readers refuse what it makes."""

import zipfile

import pytest

from builder.archive import write
from builder.model.package import Entry, Package


@pytest.mark.parametrize("suffix", ["png", "jpg", "jpeg", "gif", "webp", "mp3", "m4a", "mp4", "webm", "zip"])
@pytest.mark.parametrize("streamed", [True, False])
def test_compressed_media_are_stored(tmp_path, suffix, streamed):
    content = b"always the same " * 64
    picture = tmp_path / f"source.{suffix}"
    picture.write_bytes(content)
    entry = Entry(f"media/it.{suffix}", picture if streamed else content)
    with zipfile.ZipFile(write(Package("a.zip", "scorm12", "generic", (entry,)), tmp_path)) as archive:
        assert archive.getinfo(entry.path).compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize("suffix", ["html", "js", "css", "svg", "xml"])
def test_text_is_deflated(tmp_path, suffix):
    entry = Entry(f"it.{suffix}", b"always the same " * 64)
    with zipfile.ZipFile(write(Package("a.zip", "scorm12", "generic", (entry,)), tmp_path)) as archive:
        assert archive.getinfo(entry.path).compress_type == zipfile.ZIP_DEFLATED
