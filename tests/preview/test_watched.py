"""What a module takes from other files is looked at, too: a preview follows when one of them changes."""

import pytest

from builder.pipeline import Options
from builder.preview.previewed import Previewed
from tests.source.small import SMALL

BIB = "@book{k,\n author = {West, Michael},\n title = {TITLE},\n year = {2021},\n publisher = {Sage}\n}\n"
CSL = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>N</title><id>n</id></info>
<citation><layout prefix="(" suffix=")"><names variable="author"/></layout></citation>
<bibliography><layout suffix="SUFFIX"><text variable="title"/></layout></bibliography></style>"""


@pytest.fixture
def project(tmp_path):
    """A module in a project with settings; what the module says beyond the smallest is handed in."""

    def made(more, settings="", **options):
        folder = tmp_path / "project" / "modules" / "small"
        folder.mkdir(parents=True)
        (tmp_path / "project" / "coursewright.toml").write_text(settings, encoding="utf-8")
        (folder / "module.yaml").write_text(
            SMALL.replace("everyone.", "everyone [@k].") + more, encoding="utf-8"
        )
        return Previewed("small", folder / "module.yaml", Options(**options), None, lambda: None)

    return made


def page_of(previewed):
    build = previewed.build
    return "" if build is None else build.contents["generic"].package.content("index.html").decode("utf-8")


def follows(previewed, path, before, after):
    """The page says ``before``, and ``after`` once the file does."""
    previewed.make()
    assert before in page_of(previewed)
    assert not previewed.has_changed()
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    assert previewed.has_changed()
    previewed.make()
    assert previewed.is_fine
    assert after in page_of(previewed)


@pytest.mark.parametrize("home", ["project/modules/small/works.bib", "project/works.bib"])
def test_a_reference_list_of_the_module_or_of_its_project(project, tmp_path, home):
    previewed = project("references: works.bib\n")
    (tmp_path / home).write_text(BIB, encoding="utf-8")
    follows(previewed, tmp_path / home, "TITLE", "Compassionate leadership")


def test_a_reference_list_that_the_project_gives_to_all(project, tmp_path):
    previewed = project("", '[build]\nreferences = "shared/all.bib"\n')
    (tmp_path / "project/shared").mkdir()
    (tmp_path / "project/shared/all.bib").write_text(BIB, encoding="utf-8")
    follows(previewed, tmp_path / "project/shared/all.bib", "TITLE", "Compassionate leadership")


def test_a_shared_list_with_a_fault_or_that_is_not_there_yet(project, tmp_path):
    """There is no module then whose inputs could be asked for."""
    previewed = project("references: [shared/works.bib]\n")
    previewed.make()
    assert page_of(previewed) == ""
    (tmp_path / "project/shared").mkdir()
    works = tmp_path / "project/shared/works.bib"
    for text, is_fine in ((BIB.replace("@book{k,", "@book{k k,"), False), (BIB, True)):
        works.write_text(text, encoding="utf-8")
        assert previewed.has_changed()
        previewed.make()
        assert previewed.is_fine is is_fine
        assert not previewed.has_changed()
    assert "TITLE" in page_of(previewed)


@pytest.mark.parametrize("asked", ["by the module", "on the command line"])
def test_a_style_in_a_file(project, tmp_path, asked):
    pytest.importorskip("citeproc")
    style = tmp_path / ("project/house.csl" if asked == "by the module" else "elsewhere.csl")
    options = {"csl": style} if asked == "on the command line" else {}
    previewed = project("references: works.bib\n" + ("" if options else "style: house.csl\n"), **options)
    (tmp_path / "project/works.bib").write_text(BIB, encoding="utf-8")
    style.write_text(CSL, encoding="utf-8")
    follows(previewed, style, "SUFFIX", " [end]")
    style.write_text("<style/>", encoding="utf-8")
    assert previewed.has_changed()
    previewed.make()
    assert not previewed.is_fine
    style.write_text(CSL.replace("SUFFIX", " [mended]"), encoding="utf-8")
    assert previewed.has_changed()


def test_a_module_that_a_text_links_to(project, tmp_path):
    previewed = project("references: works.bib\n")
    previewed.source.write_text(
        previewed.source.read_text(encoding="utf-8").replace(
            "everyone [@k].", "everyone [@k]. See [[other]]."
        ),
        encoding="utf-8",
    )
    (tmp_path / "project/works.bib").write_text(BIB, encoding="utf-8")
    other = tmp_path / "project/modules/other/module.yaml"
    other.parent.mkdir()
    other.write_text(
        SMALL.replace("id: small", "id: other").replace("A small module", "Its title"), encoding="utf-8"
    )
    follows(previewed, other, "Its title", "Another title")
