"""Files beside pictures: only what browsers play, LMSs take and learners can be given."""

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from builder.findings import Place
from builder.findings.rules import media
from builder.model.media import Download, Recording
from builder.model.prose import Text
from builder.source import archives, attached
from builder.source.attached import Attached
from builder.source.included import Beside
from builder.source.kinds import DOWNLOADS
from builder.source.pictures import Pictures
from builder.source.programs import program
from tests.pictures import marked
from tests.pictures.test_header import huge_png

SMALL = Path(__file__).parent / "fixtures" / "media"
SINK = Path(__file__).parents[2] / "modules" / "kitchen-sink" / "media"
PICTURES = {**marked.STILL, "jpeg": marked.jpeg}


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
    content = PICTURES[suffix]() if suffix in PICTURES else DOWNLOADS[suffix][0] + b" and more"
    folder = "downloads" if suffix in PICTURES else "media"
    assert files.download(put(files, f"A b.{suffix}", content)) == Download(
        f"{folder}/a-b.{suffix}", f"A b.{suffix}", len(content)
    )
    assert files.download(put(files, f"b.{suffix}", b"something else")) == Download()
    assert codes(files) == ["MED-005"]


MEMBERS = {
    "docx": ("[Content_Types].xml", "word/document.xml"),
    "xlsx": ("[Content_Types].xml", "xl/workbook.xml"),
    "pptx": ("[Content_Types].xml", "ppt/slides/slide1.xml"),
    "odt": ("mimetype", "content.xml", "Basic/script-lc.xml", "Basic/Standard/script-lb.xml"),
    "epub": ("mimetype", "OEBPS/page.xhtml", "OEBPS/page.js", "OEBPS/font.otf"),
    "zip": ("a.txt", "Notes/b.csv"),
}
"""What is in a sound one."""


@pytest.mark.parametrize("suffix", MEMBERS)
def test_archives_are_looked_into(files, suffix):
    sound = MEMBERS[suffix]
    assert files.download(put(files, f"a.{suffix}", zipped(*sound))).path
    assert files.download(put(files, f"b.{suffix}", zipped(*sound, "scripts/Shell.PHP"))) == Download()
    assert files.download(put(files, f"c.{suffix}", zipped(*sound, "xl/vbaProject.bin"))) == Download()
    assert files.download(put(files, f"d.{suffix}", zipped(*sound)[:-9])) == Download()
    assert codes(files) == ["MED-024", "MED-024", "MED-013"]


@pytest.mark.parametrize("suffix", [one for one in MEMBERS if one != "zip"])
def test_a_document_that_is_none(files, suffix):
    other = MEMBERS["odt" if suffix in ("docx", "xlsx", "pptx") else "docx"]
    for number, members in enumerate((("a.txt",), other)):
        assert files.download(put(files, f"{number}.{suffix}", zipped(*members))) == Download()
    within = packed({f"a.{suffix}": zipped("a.html")})
    assert files.download(put(files, "a.zip", within)) == Download()
    assert codes(files) == ["MED-024"] * 3


@pytest.mark.parametrize(
    "name", ["a.exe", "a.php", "a.js", "a.html", "a.svg", "a.docm", "a.xlsm", "a.sh", "a", "a.msi"]
)
def test_what_learners_cannot_be_given(files, name):
    assert files.download(put(files, name, b"anything")) == Download()
    assert codes(files) == ["MED-024"]


EXE = b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0" + b"\0" * 80
PROGRAMS = {
    "windows": EXE,
    "linux": b"\x7fELF\2\1\1" + b"\0" * 60,
    "macos": b"\xcf\xfa\xed\xfe\7\0\0\1" + b"\0" * 60,
    "java": b"\xca\xfe\xba\xbe\0\0\0\x41" + b"\0" * 60,
    "shortcut": b"L\0\0\0\1\x14\2\0\0\0\0\0\xc0\0\0\0\0\0\0F" + b"\0" * 60,
    "shell": b"#!/bin/sh\nrm -rf /\n",
    "php": b"<?php system($_GET['a']);",
    "php behind a mark": b"\xef\xbb\xbf\n<?php system($_GET['a']);",
}


@pytest.mark.parametrize("kind", PROGRAMS)
@pytest.mark.parametrize("suffix", ["pdf", "txt", "csv", "docx", "mp3", "mp4", "zip", "rtf"])
def test_a_program_under_another_name(files, suffix, kind):
    assert files.download(put(files, f"a.{suffix}", PROGRAMS[kind])) == Download()
    assert codes(files) == ["MED-024"]


@pytest.mark.parametrize("kind", PROGRAMS)
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_program_under_another_name_in_a_zip(files, kind, method):
    assert files.download(put(files, "a.zip", packed({"b/notes.txt": PROGRAMS[kind]}, method))) == Download()
    assert codes(files) == ["MED-024"]
    assert "b/notes.txt" in files.pictures.findings[0].message


@pytest.mark.parametrize("kind", ["windows", "php"])
def test_a_program_in_an_archive_in_an_archive(files, kind):
    inner = packed({"[Content_Types].xml": b"<Types/>", "word/media/image1.png": PROGRAMS[kind]})
    name = put(files, "a.zip", packed({"more/letter.docx": inner, "b.txt": b"words"}))
    assert files.download(name) == Download()
    assert codes(files) == ["MED-024"]
    assert "more/letter.docx/word/media/image1.png" in files.pictures.findings[0].message


def test_words_are_no_programs(files):
    words = {
        "a.csv": b"MZ,intensity\n1,2\n",
        "b.txt": b"#! is how a script begins",
        "c.txt": b"",
        "d.ICS": b"<?xml?>",
    }
    document = packed({"[Content_Types].xml": b"<Types/>", **words})
    assert files.download(put(files, "a.zip", packed({**words, "e/": b"", "f.docx": document}))).path
    for name in ("a.csv", "b.txt"):
        assert files.download(put(files, name, words[name])).path
    assert codes(files) == []


def packed(content, method=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return made.getvalue()


def changed(data, offset, value):
    """In the heads of the only member, here and in the directory."""
    head, entry = data.index(b"PK\3\4") + offset, data.index(b"PK\1\2") + offset + 2
    made = bytearray(data)
    made[head : head + 2] = made[entry : entry + 2] = value.to_bytes(2, "little")
    return bytes(made)


ODD_ZIPS = {
    "version needed": changed(packed({"a.txt": b"words"}), 4, 99),
    "version needed by far": changed(packed({"a.txt": b"words"}), 4, 0xFFFF),
    "method": changed(packed({"a.txt": b"words"}), 8, 99),
    "lzma": packed({"a.txt": b"words"}, zipfile.ZIP_LZMA),
    "bzip2": packed({"a.txt": b"words"}, zipfile.ZIP_BZIP2),
    "damaged": packed({"a.txt": b"words" * 99}).replace(packed({"a.txt": b"words" * 99})[40:48], b"\xff" * 8),
    "name": changed(packed({"a.txt": b"words"}), 6, 0x800).replace(b"a.txt", b"\xff.txt"),
    "directory elsewhere": packed({"a.txt": b"words"})[:-6] + b"\xff\xff\xff\x7f\0\0",
    "no directory": b"PK\3\4" + b"\0" * 60,
    "huge directory": packed({"a.txt": b"words"})[:-10] + b"\xff\xff\xff\x7f" + b"\0" * 6,
    "in it": packed({"a.docx": b"PK\3\4" + b"\0" * 60}),
}


@pytest.mark.parametrize("odd", ODD_ZIPS)
def test_a_zip_that_is_odd_is_refused_in_words(files, odd):
    assert files.download(put(files, "a.zip", ODD_ZIPS[odd])) == Download()
    assert codes(files) == ["MED-013"]


def test_what_is_locked_is_refused(files):
    locked = changed(packed({"a.txt": b"words"}), 6, 1)
    assert files.download(put(files, "a.zip", locked)) == Download()
    assert codes(files) == ["MED-024"]
    assert "password" in files.pictures.findings[0].message


def test_a_directory_that_is_too_large_to_read(files, monkeypatch):
    monkeypatch.setattr(archives, "_DIRECTORY_LIMIT_BYTES", 2000)
    many = packed({f"{number}.txt": b"" for number in range(100)})
    assert files.download(put(files, "a.zip", many)) == Download()
    assert codes(files) == ["MED-013"]
    assert "too many files" in files.pictures.findings[0].message


PDF = b"%PDF-1.7\n" + b"\0" * 200
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def test_a_zip_of_what_may_be_a_download(files):
    content = {
        "Cards/Card 1.PDF": PDF,
        "Cards/": b"",
        "b.jpg": marked.jpeg(),
        "c.rtf": b"{\\rtf1}",
        "talk.mp3": (SMALL / "sound.mp3").read_bytes(),
        "film.mp4": (SMALL / "clip.mp4").read_bytes(),
        "ll\u0177s.txt": "Cymraeg: ll\u0177s".encode(),
        "d.odt": packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
        "e.zip": packed({"f.txt": b"words"}),
        "__MACOSX/Cards/._Card 1.PDF": b"\0\5\x16\7" + b"\0" * 100,
        ".DS_Store": b"\0\0\0\1Bud1" + b"\0" * 100,
    }
    assert files.download(put(files, "a.zip", packed(content))).path
    assert codes(files) == []


SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
REFUSED_IN_ZIPS = {
    **dict.fromkeys(
        ("a.html", "b/a.htm", "a.js", "a.hta", "a.scr", "a.url", "a.swf", "a.iso", "a"), b"words"
    ),
    **dict.fromkeys(("a.7z", "a.rar", "a.gz", "a.tar", "a.md", "a.xml", "a.txt.lnk", "Thumbs.db"), b"words"),
    "a.svg": SVG,
    "a.doc": OLE,
    "ole.txt": OLE,
    "ole.rtf": OLE,
    "../../e.txt": b"words",
    "b/../../e.txt": b"words",
    "..\\e.txt": b"words",
    "/etc/e.txt": b"words",
    "C:/e.txt": b"words",
    "a.exe.": b"words",
    "a.exe ": b"words",
    "a.exe::$DATA": b"words",
    "a.txt:evil.txt": b"words",
    "a\r.txt": b"words",
    "late.txt": b"words " * 30 + b"\0",
    "a.pdf": b"words",
    "a.png": b"\xff\xd8\xff",
    "__MACOSX/a.html": b"words",
    "__MACOSX/._a.html": b"words",
    "b/.DS_Store": b"words",
}


@pytest.mark.parametrize("name", REFUSED_IN_ZIPS)
def test_what_no_download_may_be_is_refused_in_a_zip(files, name):
    assert files.download(put(files, "a.zip", packed({name: REFUSED_IN_ZIPS[name]}))) == Download()
    inner = packed({"b.zip": packed({name: REFUSED_IN_ZIPS[name]})})
    assert files.download(put(files, "b.zip", inner)) == Download()
    assert codes(files) == ["MED-024", "MED-024"]


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.jpg", "word/a.png"])
def test_an_archive_behind_other_bytes(files, name):
    heads = {"a.txt": b"words " * 40, "a.pdf": PDF, "a.jpg": marked.jpeg(), "word/a.png": marked.png()}
    hidden = heads[name] + packed({"a.html": b"words"})
    members = {"[Content_Types].xml": b"<Types/>", name: hidden}
    if not name.startswith("word"):
        assert files.download(put(files, "a.zip", packed({name: hidden}))) == Download()
    assert files.download(put(files, "a.docx", packed(members))) == Download()
    assert set(codes(files)) == {"MED-024"}
    assert name in files.pictures.findings[-1].message


def test_bytes_in_front_of_an_archive(files):
    behind = packed({"a.txt": b"words"}) + packed({"b.txt": b"words"})
    assert files.download(put(files, "a.zip", behind)) == Download()
    assert codes(files) == ["MED-013"]


def test_a_link_in_a_zip(files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert files.download(put(files, "a.zip", made.getvalue())) == Download()
    assert codes(files) == ["MED-024"]


TYPES = (
    b'<Types><Override PartName="/word/evil.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
)
MACROS = {
    "odt": [
        ("Basic/Standard/Module1.xml", b"<script/>"),
        ("Dialogs/Standard/Dialog1.xml", b"<dialog/>"),
        ("Scripts/python/a.txt", b"words"),
    ],
    "docx": [
        ("word/evil.bin", OLE + "_VBA_PROJECT".encode("utf-16-le") + b"\0" * 600),
        ("word/vbaData.xml", b"<wne/>"),
        ("word/embeddings/a.bin", OLE + "_VBA_PROJECT".encode("utf-16-le")),
        ("word/a.js", b"words"),
        ("word/media/a.hta", b"words"),
        ("xl/macrosheets/sheet1.xml", b"<sheet/>"),
        ("word/embeddings/b.docx", packed({"[Content_Types].xml": TYPES, "word/evil.bin": b"words"})),
        ("word/embeddings/c.vsdx", packed({"[Content_Types].xml": TYPES})),
    ],
}


@pytest.mark.parametrize(
    ("suffix", "name", "content"), [(kind, *member) for kind, members in MACROS.items() for member in members]
)
def test_macros_under_any_name(files, suffix, name, content):
    marker = {"odt": "mimetype", "docx": "[Content_Types].xml"}[suffix]
    document = packed({marker: b"words", name: content})
    assert files.download(put(files, f"a.{suffix}", document)) == Download()
    assert files.download(put(files, "a.zip", packed({f"b.{suffix}": document}))) == Download()
    assert codes(files) == ["MED-024", "MED-024"]


def test_macros_by_the_list_of_parts(files):
    document = packed({"[Content_Types].xml": b" " * 100 + TYPES, "word/evil.bin": b"words"})
    assert files.download(put(files, "a.docx", document)) == Download()
    assert codes(files) == ["MED-024"]


def test_objects_in_a_document_are_no_macros(files):
    members = {
        "[Content_Types].xml": b"<Types/>",
        "word/embeddings/oleObject1.bin": OLE,
        "word/embeddings/sheet.xlsx": packed(
            {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<a/>"}
        ),
        "word/embeddings/drawing.vsdx": packed({"[Content_Types].xml": b"<Types/>", "visio/a.xml": b"<a/>"}),
        "word/media/image1.svg": b"<svg/>",
        "word/media/image2.emf": b"\1\0\0\0",
    }
    assert files.download(put(files, "a.docx", packed(members))).path
    assert codes(files) == []


def test_what_unpacks_to_more_than_anyone_wants_is_refused(files, monkeypatch):
    monkeypatch.setattr(archives, "_UNPACKED_LIMIT_BYTES", 3_000_000)
    many = {f"{number}.txt": b"words " * 200_000 for number in range(3)}
    assert files.download(put(files, "a.zip", packed(many))) == Download()
    assert codes(files) == ["MED-024"]
    assert files.download(put(files, "b.zip", packed({"a.txt": many["0.txt"]}))).path


@pytest.mark.timeout(60)
def test_bombs_in_archives(files):
    """A zip in a zip that unpacks to 200 MB, and one that holds itself over and over."""
    deep = packed({"a.txt": b"words"})
    for _ in range(6):
        deep = packed({"a.zip": deep})
    large = packed({"a.zip": b"PK\3\4" + b"\0" * 200_000_000})
    tracemalloc.start()
    for number, data in enumerate((deep, large)):
        assert files.download(put(files, f"{number}.zip", data)) == Download()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert codes(files) == ["MED-024"] * 2
    assert peak < 200_000_000


def test_texts_that_are_none(files):
    assert files.download(put(files, "a.txt", b"text\n")).size_bytes == 5
    assert files.download(put(files, "b.csv", b"a\0b")) == Download()
    assert files.download(put(files, "c.mp3", b"no sound")) == Download()
    assert codes(files) == ["MED-005", "MED-005"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n and no picture", "MED-013"),
        ("a.png", huge_png(60_000, 60_000), "MED-015"),
    ],
)
def test_pictures_that_cannot_be_given_are_refused(files, name, data, code):
    assert files.download(put(files, name, data)) == Download()
    assert codes(files) == [code]


@pytest.mark.parametrize(("size", "expected"), [(50_000_000, []), (50_000_001, [media.LARGE.code])])
def test_from_fifty_megabytes_on_a_file_is_large(size, expected, files):
    name = put(files, "a.txt", b"words " * 20)
    with (files.pictures.folder / "a.txt").open("r+b") as file:
        file.truncate(size)  # a hole: it takes no room
    assert files.download(name).size_bytes == size
    assert codes(files) == expected


@pytest.mark.parametrize(
    ("begin", "what"),
    [
        (b"<%@ page language='java' %>", "a server script"),
        (b"\xef\xbb\xbf \n<%@ page %>", "a server script"),
        (b"<?php echo 1;", "a server script"),
        (b"<?= 1 ?>", "a server script"),
        (b"#!/bin/sh\n", "a script for a shell"),
        (b"MZ\x90\0", "a program for Windows"),
        (b"dex\n035", "a program for Android"),
        (b"\0asm\1", "a program in WebAssembly"),
        (b"# a heading", ""),
        (b"MZ is short for", ""),
        (b"<% no page", ""),
        (b"#! no path", ""),
    ],
)
def test_what_a_file_is_by_its_first_bytes(begin, what, files):
    assert program("notes.txt", begin) == what
    name = put(files, "a.txt", begin.replace(b"\0", b"") if not what else begin)
    assert (files.download(name) == Download()) == bool(what)
