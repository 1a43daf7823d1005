"""From folders to zips, notes and upload lists; nothing when there is an error."""

import csv
import errno
import hashlib
import io
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builder import archive, pipeline
from builder.conformance import check_zip
from builder.errors import OutputError
from builder.pipeline import Options, publishing, running, staging_modules
from builder.standards.registry import STANDARDS


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else None


def codes(result):
    return [finding.code for finding in result.findings]


def test_one_module_makes_a_zip_and_its_notes(make_source, out):
    result = pipeline.build([make_source()], Options(output=out))
    assert codes(result) == []
    assert names(out) == [
        "a-1.0.0-scorm12.accessibility.html",
        "a-1.0.0-scorm12.accessibility.yaml",
        "a-1.0.0-scorm12.data-sheet.html",
        "a-1.0.0-scorm12.notes.html",
        "a-1.0.0-scorm12.zip",
    ]
    (built,) = result.built
    assert built.path == out / "a-1.0.0-scorm12.zip"
    assert built.sha256 == hashlib.sha256(built.path.read_bytes()).hexdigest()
    assert built.size_bytes == built.path.stat().st_size
    assert built.sha256 in built.notes.read_text(encoding="utf-8")
    assert check_zip(built.path) == []
    assert set(result.files()) == {built.path, built.notes, *built.evidence}


def test_the_zip_has_what_a_package_needs(make_source, out):
    pipeline.build([make_source()], Options(output=out))
    with zipfile.ZipFile(out / "a-1.0.0-scorm12.zip") as read:
        listed = read.namelist()
    assert listed == sorted(listed)
    assert {"imsmanifest.xml", "index.html", "script.js", "style.css"} < set(listed)
    assert len(listed) == 7


def test_each_lms_has_its_zip_and_notes(make_source, out):
    result = pipeline.build(
        [make_source()], Options(output=out, lms=("moodle", "generic", "blackboard", "moodle"))
    )
    assert [built.lms for built in result.built] == ["moodle", "generic", "blackboard"]
    assert [name for name in names(out) if ".accessibility." not in name and ".data-sheet." not in name] == [
        "a-1.0.0-scorm12-blackboard.notes.html",
        "a-1.0.0-scorm12-blackboard.zip",
        "a-1.0.0-scorm12-moodle.notes.html",
        "a-1.0.0-scorm12-moodle.zip",
        "a-1.0.0-scorm12.notes.html",
        "a-1.0.0-scorm12.zip",
    ]
    assert len({built.sha256 for built in result.built}) == 3


def test_lmss_with_standards_of_their_own_have_each_their_package(make_source, out):
    result = pipeline.build(
        [make_source()], Options(output=out, lms=("brightspace", "generic", "scorm-cloud"))
    )
    assert [(built.path.name, built.notes.name) for built in result.built] == [
        ("a-1.0.0-scorm12.zip", "a-1.0.0-scorm12-brightspace.notes.html"),
        ("a-1.0.0-scorm12.zip", "a-1.0.0-scorm12.notes.html"),
        ("a-1.0.0-cmi5.zip", "a-1.0.0-cmi5-scorm-cloud.notes.html"),
    ]
    assert (
        [finding for built in result.built for finding in check_zip(built.path)]
        == list(result.findings)
        == []
    )


@pytest.mark.parametrize("standard", STANDARDS)
def test_each_standard_has_its_packages(make_source, out, standard):
    result = pipeline.build(
        [make_source()], Options(output=out, standards=(standard,), lms=("moodle", "generic", "blackboard"))
    )
    # LMSs that need something beside them for it are named.
    assert codes(result) == ["PKG-013"] * {"cmi5": 2, "xapi": 1}.get(standard, 0)
    # Where no API of the LMS stands between, one package is for all; the notes are for each.
    own = ["-moodle", "", "-blackboard"] if STANDARDS[standard].MANIFEST else [""]
    ends = own if standard.startswith("scorm") else [""] * len(own)
    assert [built.path.name for built in result.built] == [f"a-1.0.0-{standard}{end}.zip" for end in ends]
    assert [built.notes.name for built in result.built] == [
        f"a-1.0.0-{standard}{end}.notes.html" for end in own
    ]
    for built in result.built:
        assert check_zip(built.path) == []
        assert STANDARDS[standard].TITLE in built.notes.read_text(encoding="utf-8")


def test_what_only_some_standards_need_is_in_their_packages_only(out):
    module = Path(__file__).parents[2] / "modules" / "kitchen-sink"
    pages = {}
    for built in pipeline.build([module], Options(output=out, standards=tuple(STANDARDS))).built:
        with zipfile.ZipFile(built.path) as read:
            pages[built.standard] = read.read("index.html").decode("utf-8")
    assert {*pages} == {*STANDARDS}

    def packages_with(word):
        return {name for name, page in pages.items() if word in page}

    scorm_2004, records = {"scorm2004-4th", "scorm2004-3rd"}, {"cmi5", "xapi"}
    assert packages_with('"journal":') == packages_with('"listed":') == scorm_2004
    assert packages_with('"asked":') == scorm_2004 | records
    assert packages_with('"labels":') == packages_with("data-mark") == records
    assert packages_with('"activity":') == {"xapi"}
    assert packages_with("connect-src &#39;none&#39;") == {*STANDARDS} - records
    assert packages_with("connect-src http: https:") == records
    assert '"standard":"scorm2004"' in pages["scorm2004-3rd"]
    assert '"asked":"How long does washing with soap and water take?"' in pages["scorm2004-4th"]


def test_an_error_anywhere_writes_nothing_anywhere(make_source, out):
    good = make_source("good")
    bad = make_source("bad", change=lambda text: text.replace("title: A", "titel: A"))
    worse = make_source("worse", change=lambda text: text.replace("type: reflection", "type: reflexion"))
    result = pipeline.build([good, bad, worse], Options(output=out))
    assert not result.is_fine
    assert result.built == ()
    assert names(out) is None
    files = {finding.place.file for finding in result.findings}
    assert len(files) == 2


def test_an_error_that_only_the_package_has_writes_nothing(make_source, out, monkeypatch):
    from builder.findings import Place
    from builder.findings.rules import packaging

    def refusing(package, _rules=()):
        return (
            [packaging.EMPTY_FILE.at(Place(package.name), "x is empty")]
            if package.name.startswith("b")
            else []
        )

    monkeypatch.setattr(running, "check", refusing)
    result = pipeline.build([make_source("a"), make_source("b"), make_source("c")], Options(output=out))
    assert codes(result) == ["PKG-004"]
    assert names(out) is None


def test_what_all_packages_of_a_module_share_is_said_once(make_source, out, monkeypatch):
    from builder.findings import Place
    from builder.findings.rules import packaging

    monkeypatch.setattr(
        running, "check", lambda p, _rules: [packaging.LARGE_PACKAGE.at(Place(p.name), "large")]
    )
    result = pipeline.build([make_source()], Options(output=out, lms=("generic", "moodle")))
    assert codes(result) == ["PKG-009"]
    assert len(result.built) == 2


def test_an_old_build_stays_when_the_new_one_fails(make_source, out):
    source = make_source()
    pipeline.build([source], Options(output=out))
    before = (out / "a-1.0.0-scorm12.zip").read_bytes()
    yaml = source / "module.yaml"
    yaml.write_text(yaml.read_text(encoding="utf-8").replace("licence:", "license:"), encoding="utf-8")
    assert not pipeline.build([source], Options(output=out)).is_fine
    assert (out / "a-1.0.0-scorm12.zip").read_bytes() == before


@pytest.mark.parametrize("fault", [KeyboardInterrupt, OSError, RuntimeError])
def test_an_interruption_leaves_nothing(make_source, out, monkeypatch, fault):
    made = 0
    write = archive.write

    def interrupted(package, folder, make):
        nonlocal made
        made += 1
        if made == 2:
            raise fault
        return write(package, folder, make)

    monkeypatch.setattr(staging_modules.archive, "write", interrupted)
    with pytest.raises(fault):
        pipeline.build([make_source("a"), make_source("b")], Options(output=out))
    assert names(out) is None
    assert names(out.parent) is None


def test_a_package_that_is_in_use_is_named(make_source, out):
    (out / "a-1.0.0-scorm12.zip").mkdir(parents=True)
    (out / "a-1.0.0-scorm12.zip" / "full").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"a-1\.0\.0-scorm12\.zip: "):
        pipeline.build([make_source()], Options(output=out))
    assert not list(out.glob(".*"))


def test_something_in_a_file_s_place_is_seen_before_anything_is_replaced(make_source, out):
    sources = [make_source("a"), make_source("b")]
    pipeline.build(sources[:1], Options(output=out))
    before = {name: (out / name).read_bytes() for name in names(out)}
    (out / "upload-list.csv").mkdir()
    yaml = sources[0] / "module.yaml"
    yaml.write_text(yaml.read_text(encoding="utf-8").replace("prose", "other prose"), encoding="utf-8")
    with pytest.raises(OutputError, match=r"upload-list\.csv: Is a directory"):
        pipeline.build(sources, Options(output=out))
    (out / "upload-list.csv").rmdir()
    assert {name: (out / name).read_bytes() for name in names(out)} == before


@pytest.mark.parametrize("links", [True, False])
def test_when_one_file_cannot_be_replaced_the_others_are_put_back(make_source, out, monkeypatch, links):
    sources = [make_source("a"), make_source("b")]
    pipeline.build(sources[:1], Options(output=out))
    before = {name: (out / name).read_bytes() for name in names(out)}
    yaml = sources[0] / "module.yaml"
    yaml.write_text(yaml.read_text(encoding="utf-8").replace("prose", "other prose"), encoding="utf-8")
    replace = Path.replace

    def in_use(path, target):
        if target == out / "upload-list.csv":
            raise PermissionError(errno.EACCES, "in use")
        return replace(path, target)

    def no_links(*_):
        raise OSError(errno.EPERM, "no links on this disk")

    monkeypatch.setattr(Path, "replace", in_use)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(OutputError, match=r"upload-list\.csv: in use"):
        pipeline.build(sources, Options(output=out))
    assert {name: (out / name).read_bytes() for name in names(out)} == before


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_publishing_is_not_interrupted(make_source, out, monkeypatch, number):
    replace = Path.replace

    def interrupted(path, target):
        if target.parent == out:
            os.kill(os.getpid(), number)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    handler = signal.getsignal(number)
    result = pipeline.build([make_source("a"), make_source("b")], Options(output=out))
    assert names(out) == sorted(path.name for path in result.files())
    assert signal.getsignal(number) is handler


def test_an_interruption_after_publishing_says_so(make_source, out, monkeypatch):
    publish = publishing.Staging.publish

    def interrupted(staged):
        publish(staged)
        raise KeyboardInterrupt

    monkeypatch.setattr(publishing.Staging, "publish", interrupted)
    with pytest.raises(KeyboardInterrupt, match=pipeline.PUBLISHED):
        pipeline.build([make_source()], Options(output=out))
    assert len(names(out)) == 5


@pytest.mark.parametrize("hidden", [False, True])
def test_a_full_disk_is_named(make_source, out, monkeypatch, hidden):
    def full(_package, folder, _make):
        raise OSError(errno.ENOSPC, "No space left on device", *((str(folder / "x"),) if hidden else ()))

    monkeypatch.setattr(staging_modules.archive, "write", full)
    with pytest.raises(OutputError) as caught:
        pipeline.build([make_source()], Options(output=out))
    assert str(caught.value) == f"{out.as_posix()}: No space left on device"


def test_strict_makes_errors_of_warnings(make_source, out):
    def unknown(text):
        return (
            text + "      - type: resource\n        kind: video\n        title: Film\n        url: unknown\n"
        )

    source = make_source(change=unknown)
    relaxed = pipeline.validate([source], Options())
    assert relaxed.is_fine
    assert [str(finding.severity) for finding in relaxed.findings] == ["warning"]
    strict = pipeline.build([source], Options(output=out, strict=True))
    assert [str(finding.severity) for finding in strict.findings] == ["error"]
    assert names(out) is None


def test_validate_finds_the_same_and_writes_nothing(make_source, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = pipeline.validate([make_source()], Options())
    assert (result.is_fine, result.modules, result.files()) == (True, 1, ())
    assert names(tmp_path) == ["modules"]


def test_two_modules_with_one_name_are_an_error(make_source, out):
    result = pipeline.build([make_source("a"), make_source("a", folder="others")], Options(output=out))
    assert codes(result) == ["PKG-010"]
    assert names(out) is None


def test_two_versions_of_a_module_are_none(make_source, out):
    sources = [make_source("a"), make_source("a", version="1.1.0", folder="others")]
    assert pipeline.build(sources, Options(output=out)).is_fine


def rows(out):
    table = (out / "upload-list.csv").read_bytes().decode("utf-8-sig")
    return {row["file"]: row for row in csv.DictReader(io.StringIO(table, newline=""))}


def test_several_modules_make_an_upload_list(make_source, out):
    sources = [make_source("a"), make_source("b")]
    result = pipeline.build(sources, Options(output=out))
    assert [path.name for path in result.lists] == ["upload-list.html", "upload-list.csv"]
    first = rows(out)
    assert {row["change"] for row in first.values()} == {"new"}
    row = first["a-1.0.0-scorm12.zip"]
    assert row["sha256"] == hashlib.sha256((out / row["file"]).read_bytes()).hexdigest()
    assert row["completion"] == "Complete when every section has been read to its end."

    yaml = sources[0] / "module.yaml"
    yaml.write_text(yaml.read_text(encoding="utf-8").replace("prose", "other prose"), encoding="utf-8")
    pipeline.build(sources, Options(output=out))
    assert {name: row["change"] for name, row in rows(out).items()} == {
        "a-1.0.0-scorm12.zip": "changed",
        "b-1.0.0-scorm12.zip": "unchanged",
    }

    yaml.write_text(yaml.read_text(encoding="utf-8").replace("1.0.0", "1.10.0"), encoding="utf-8")
    pipeline.build(sources, Options(output=out))
    raised = rows(out)["a-1.10.0-scorm12.zip"]
    assert (raised["change"], raised["previous_version"]) == ("new", "1.0.0")


def test_one_module_leaves_the_upload_list_alone(make_source, out):
    sources = [make_source("a"), make_source("b")]
    pipeline.build(sources, Options(output=out))
    before = (out / "upload-list.csv").read_bytes()
    pipeline.build(sources[:1], Options(output=out))
    assert (out / "upload-list.csv").read_bytes() == before


def test_progress_names_each_module(make_source):
    seen = []
    options = Options(progress=lambda done, total, name: seen.append((done, total, name.rpartition("/")[0])))
    a, b = make_source("a"), make_source("b")
    pipeline.validate([a, b], options)
    assert seen == [(0, 2, a.as_posix()), (1, 2, b.as_posix())]


PROGRAM = """
import os, sys
from pathlib import Path
os.umask(int(sys.argv[2], 8))
from builder import pipeline
from builder.pipeline import Options
result = pipeline.build([Path(sys.argv[1])], Options(output=Path("dist"), lms=("generic", "moodle", "blackboard")))
assert result.is_fine, result.findings
print(*(f"{built.path.name} {built.sha256}" for built in result.built), sep="\\n")
"""


def test_the_same_bytes_from_another_folder_umask_zone_locale_and_line_ends(make_source, root, tmp_path):
    def built(source, umask, **environment):
        work = tmp_path / f"work{umask}"
        work.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(source), umask],
            env={**os.environ, "PYTHONPATH": str(root), **environment},
            cwd=work,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout

    one = make_source("a", folder="one")
    two = make_source("a", folder="a folder é", newline="\r\n")
    assert b"\r\n" in (two / "module.yaml").read_bytes()
    drawing = two / "media" / "dot.svg"
    drawing.write_bytes(drawing.read_bytes().replace(b"\n", b"\r\n"))
    assert b"\r\n" in drawing.read_bytes()
    first = built(one, "022", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    second = built(two, "077", TZ="Asia/Kathmandu", LC_ALL="C.UTF-8", PYTHONHASHSEED="77")
    assert first == second
    assert first.count("\n") == 3


def test_the_revision_is_in_the_manifest(make_source, out, monkeypatch):
    from builder.pipeline.revision import Revision

    asked = []

    def read(folder, inputs):
        asked.extend(inputs)
        return Revision("0123456789ab")

    monkeypatch.setattr(running.revision, "read", read)
    source = make_source()
    (built,) = pipeline.build([source], Options(output=out)).built
    assert {path.name for path in asked} == {"module.yaml", "dot.svg"}
    with zipfile.ZipFile(built.path) as read_back:
        assert b"0123456789ab" in read_back.read("imsmanifest.xml")
    assert "0123456789ab" in built.notes.read_text(encoding="utf-8")


def test_a_git_that_will_not_say_is_advice(make_source, out, monkeypatch):
    from builder.pipeline.revision import Revision

    monkeypatch.setattr(running.revision, "read", lambda *_: Revision("", "detected dubious ownership"))
    result = pipeline.build([make_source()], Options(output=out))
    assert codes(result) == ["PKG-011"]
    assert result.built
