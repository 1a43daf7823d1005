"""Pages of the web without an LMS: what is written, replaced and refused."""

import zipfile

import pytest

from builder import pipeline
from builder.conformance import check_any, check_zip
from builder.errors import OutputError
from builder.pipeline import Options, heavy, page_folder

WEB = ("web",)


def test_a_folder_a_zip_and_one_file(make_source, out):
    (built,) = pipeline.build(
        [make_source()], Options(output=out, standards=WEB, lms=("moodle", "generic"))
    ).built
    assert (built.standard, built.lms) == ("web", "generic")
    assert [path.name for path in (built.path, *built.alone)] == [
        "a-1.0.0-web.zip",
        "a-web",
        "a-1.0.0-web.html",
    ]
    with zipfile.ZipFile(built.path) as archive:
        names = archive.namelist()
        for name in names:
            assert (out / "a-web" / name).read_bytes() == archive.read(name)
    assert {
        path.relative_to(out / "a-web").as_posix() for path in (out / "a-web").rglob("*") if path.is_file()
    } == {*names, page_folder.LIST}
    assert not {"imsmanifest.xml", "cmi5.xml", "tincan.xml"} & set(names)
    page = (out / "a-1.0.0-web.html").read_text(encoding="utf-8")
    assert 'src="media' not in page
    assert "script-src &#39;sha256-" in page


def test_the_same_source_gives_the_same_file(make_source, out, tmp_path):
    source = make_source()
    (one,) = pipeline.build([source], Options(output=out, standards=WEB)).built
    (other,) = pipeline.build([source], Options(output=tmp_path / "b", standards=WEB)).built
    assert one.alone[1].read_bytes() == other.alone[1].read_bytes()


def test_a_folder_is_replaced_whole(make_source, out):
    source = make_source()
    pipeline.build([source], Options(output=out, standards=WEB))
    (out / "a-web" / "media" / "old.txt").write_text("from before", encoding="utf-8")
    page_folder.sign(out / "a-web")
    (out / "a-web" / ".DS_Store").write_bytes(b"left by a file manager")
    pipeline.build([source], Options(output=out, standards=WEB))
    assert not (out / "a-web" / "media" / "old.txt").exists()
    assert (out / "a-web" / "index.html").is_file()
    assert not list(out.glob(".*"))


def held(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("page", [None, "<title>My own</title>", 'id="coursewright-data"'])
@pytest.mark.parametrize("name", ["thesis.txt", "precious/thesis.txt", ".hidden"])
def test_a_folder_that_no_build_has_made_stays(make_source, out, page, name):
    path = out / "a-web" / name
    path.parent.mkdir(parents=True)
    path.write_text("ours", encoding="utf-8")
    if page:
        (out / "a-web" / "index.html").write_text(page, encoding="utf-8")
    before = held(out)
    with pytest.raises(OutputError, match="nothing that a build has put there"):
        pipeline.build([make_source()], Options(output=out, standards=WEB))
    assert held(out) == before
    assert [path.name for path in out.iterdir()] == ["a-web"]


@pytest.mark.parametrize(
    "name", ["thesis.txt", "precious/thesis.txt", "media/.coursewright-files", "index.html"]
)
def test_what_somebody_put_or_changed_in_a_folder_of_ours_stays(make_source, out, name):
    source = make_source()
    pipeline.build([source], Options(output=out, standards=WEB))
    path = out / "a-web" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("theirs", encoding="utf-8")
    before = held(out)
    with pytest.raises(OutputError, match=f"a-web/{name} is nothing that a build has put there"):
        pipeline.build([source], Options(output=out, standards=WEB))
    assert held(out) == before


def test_a_link_in_the_place_of_the_folder_stays(make_source, out, tmp_path):
    source = make_source()
    pipeline.build([source], Options(output=out, standards=WEB))
    (out / "a-web").rename(tmp_path / "served")
    (out / "a-web").symlink_to(tmp_path / "served", target_is_directory=True)
    with pytest.raises(OutputError, match="a-web is nothing that a build has put there"):
        pipeline.build([source], Options(output=out, standards=WEB))
    assert (out / "a-web").is_symlink()


def test_its_zip_is_whole_and_no_package(make_source, out):
    (built,) = pipeline.build([make_source()], Options(output=out, standards=WEB)).built
    assert check_zip(built.path) == []
    assert check_any(built.path, built.path.as_posix()) == []
    (finding,) = check_any(built.path, built.path.as_posix(), for_lms=True)
    assert "no LMS can import it" in finding.message


def test_two_versions_of_one_module_have_one_folder(make_source, out):
    sources = [make_source("a"), make_source("a", version="2.0.0", folder="others")]
    assert pipeline.build(sources, Options(output=out)).is_fine
    (finding,) = pipeline.build(sources, Options(output=out, standards=WEB)).findings
    assert "names the folder of a web page" in finding.message


def test_a_page_that_is_too_large_for_one_file_is_heavy(make_source, monkeypatch):
    source = make_source()
    assert "PKG-018" not in {one.code for one in pipeline.validate([source], Options(standards=WEB)).findings}
    monkeypatch.setattr(heavy, "LIMIT_BYTES", 1000)
    result = pipeline.validate([source], Options(standards=WEB))
    assert [finding.code for finding in result.findings if finding.code == "PKG-018"] == ["PKG-018"]
    assert "PKG-018" not in {one.code for one in pipeline.validate([source], Options()).findings}


@pytest.mark.parametrize("keeps", [False, True])
def test_what_is_kept_stands_in_notes_and_data_sheet(keeps, make_source, out):
    change = (lambda text: text + "web:\n  resume: true\n") if keeps else (lambda text: text)
    (built,) = pipeline.build([make_source(change=change)], Options(output=out, standards=WEB)).built
    sheet = next(path for path in built.evidence if "data-sheet" in path.name).read_text(encoding="utf-8")
    for page in (sheet, built.notes.read_text(encoding="utf-8")):
        assert ("coursewright:a" in page) is keeps
        assert "cmi." not in page
    assert "nothing is recorded" in sheet
