"""The list of what a build of several modules made."""

import csv
import io

from lxml import html

from builder.report import upload_list
from builder.report.page import size_in_words
from builder.report.upload_list import Row


def row(**parts):
    given = {
        "file": "a-1-scorm12.zip",
        "module": "a",
        "title": 'A, "B" & Ö',
        "version": "1",
        "standard": "SCORM 1.2",
        "lms": "Moodle",
        "size_bytes": 1234,
        "sha256": "ab" * 32,
        "change": "new",
        "previous_version": "",
        "completion": "Complete when read.",
        "notes": "a-1-scorm12.notes.html",
    }
    return Row(**(given | parts))


def read(table):
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def test_a_table_comes_back():
    table = upload_list.as_csv([row(), row(module="b")])
    first, second = read(table)
    assert first["title"] == 'A, "B" & Ö'
    assert first["size_bytes"] == "1234"
    assert second["module"] == "b"
    assert table.startswith(b"\xef\xbb\xbffile,")
    assert table.count(b"\r\n") == 3


def test_no_cell_is_a_formula():
    (first,) = read(upload_list.as_csv([row(title="=1+1", version="-1")]))
    assert (first["title"], first["version"]) == ("'=1+1", "'-1")


def test_versions_of_the_last_list():
    table = upload_list.as_csv([row(version="1.10"), row(module="b", version="-1")])
    assert upload_list.versions(table) == {
        ("a", "SCORM 1.2", "Moodle"): "1.10",
        ("b", "SCORM 1.2", "Moodle"): "-1",
    }


def test_a_list_that_is_none_names_nothing():
    assert upload_list.versions(b"") == {}
    assert upload_list.versions(b"\xff\xfe\x00nonsense\n1,2") == {}
    assert upload_list.versions(b"module,version\na,1") == {}


def test_the_page_has_the_same():
    page = html.fromstring(
        upload_list.as_html([row(change="changed", previous_version="0.9"), row(file="b.zip")])
    )
    body = page.find(".//tbody")
    assert len(body) == 2
    text = body[0].text_content()
    for fact in (
        'A, "B" & Ö',
        "changed",
        "was 0.9",
        "a-1-scorm12.zip",
        "1.2 kB",
        "ab" * 32,
        "Complete when read.",
    ):
        assert fact in text
    assert body.xpath(".//a/@href") == ["a-1-scorm12.notes.html"] * 2


def test_sizes_in_words():
    assert [size_in_words(n) for n in (0, 999, 1000, 1_234_567, 5_000_000_000_000)] == [
        "0 bytes",
        "999 bytes",
        "1.0 kB",
        "1.2 MB",
        "5000.0 GB",
    ]


def test_a_cell_that_is_too_long_to_read_is_no_reason_to_fail():
    first = upload_list.as_csv([row()])
    assert upload_list.versions(first + b"x" * 200_000 + b"\r\n") == upload_list.versions(first) != {}
    assert upload_list.versions(b"x" * 200_000) == {}
