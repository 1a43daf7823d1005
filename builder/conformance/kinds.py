"""What people upload by mistake: named as what it is, with the way to what was meant."""

import posixpath
from collections.abc import Iterator, Sequence
from pathlib import Path

from builder.conformance.fault import Fault
from builder.conformance.members import MANIFESTS, Contents
from builder.conformance.names import is_junk, suffix_of
from builder.findings.rules.check import xapi
from builder.findings.rules.check import zips as rules
from builder.findings.rules.packaging import FILE_MISSING

SOURCES = ("module.yaml", "course.yaml")
"""What coursewright makes packages of."""

_PUBLISH = "Open it in the program that made it and publish it for an LMS."
_HEAD_BYTES = 512

_BY_HEAD: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"%PDF", "a PDF", "Add it to the LMS as a file, not as a package."),
    (0, b"Rar!", "a RAR archive", "Unpack it and pack it again as a zip."),
    (0, b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it and pack it again as a zip."),
    (
        0,
        b"\x1f\x8b",
        "a gzip archive; a Moodle backup (.mbz) is one",
        "A backup is restored, not uploaded as a package.",
    ),
    (0, b"BZh", "a bzip2 archive", "Unpack it and pack it again as a zip."),
    (0, b"\xfd7zXZ", "an xz archive", "Unpack it and pack it again as a zip."),
    (257, b"ustar", "a tar archive", "Unpack it and pack it again as a zip."),
    (
        0,
        b"\xd0\xcf\x11\xe0",
        "a document of an older Office",
        "Add it to the LMS as a file, not as a package.",
    ),
    (0, b"MZ", "a program for Windows", "Publish the course for an LMS instead."),
    (0, b"\x89PNG", "a picture (PNG)", "Add it to the LMS as a file."),
    (0, b"\xff\xd8\xff", "a picture (JPEG)", "Add it to the LMS as a file."),
    (0, b"GIF8", "a picture (GIF)", "Add it to the LMS as a file."),
    (4, b"ftyp", "a film (MP4)", "Add it to the LMS as a file."),
    (0, b"FWS", "a Flash film", "Browsers no longer play Flash."),
    (0, b"CWS", "a Flash film", "Browsers no longer play Flash."),
    (0, b"version https://git-lfs", "a pointer of Git LFS, not the file itself", "Run git lfs pull."),
    (0, b"<?xml", "an XML file", "Zip the whole folder’s content, not the manifest alone."),
    (0, b"\xef\xbb\xbf<?xml", "an XML file", "Zip the whole folder’s content, not the manifest alone."),
    (0, b"<manifest", "a manifest alone", "Zip the whole folder’s content, not the manifest alone."),
)

_BY_ENTRY: tuple[tuple[str, str, str], ...] = (
    ("h5p.json", "H5P content", "Add it as H5P, or wrap it with a program that makes SCORM of it."),
    ("moodle_backup.xml", "a backup of a Moodle course", "Restore it in Moodle; it is no package."),
    (
        "story/story.xml",
        "a project of Articulate Storyline (.story)",
        "Open it in Storyline and publish it for LMS.",
    ),
    ("word/document.xml", "a Word document", "Add it to the LMS as a file, not as a package."),
    (
        "ppt/presentation.xml",
        "a PowerPoint presentation",
        "Publish it as SCORM with an authoring program, or add it as a file.",
    ),
    ("xl/workbook.xml", "an Excel workbook", "Add it to the LMS as a file, not as a package."),
    ("contentv3.xml", "a project of eXeLearning (.elp)", "Open it in eXeLearning and export it as SCORM."),
    ("content.data", "a project of eXeLearning (.elp)", "Open it in eXeLearning and export it as SCORM."),
    ("META-INF/container.xml", "an EPUB book", "Add it to the LMS as a file, not as a package."),
    ("META-INF/MANIFEST.MF", "a Java archive", _PUBLISH),
    ("META-INF/manifest.xml", "an OpenDocument file", "Add it to the LMS as a file, not as a package."),
    ("template.xwd", "a project of Xerte", "Export it from Xerte as SCORM."),
    ("data.xwd", "a project of Xerte", "Export it from Xerte as SCORM."),
    ("module.yaml", "the source of a module", "Build it: coursewright build."),
    ("course.yaml", "the source of a course", "Build it: coursewright build."),
)
_BY_SUFFIX = {
    ".story": ("a project of Articulate Storyline", "Open it in Storyline and publish it for LMS."),
    ".cptx": ("a project of Adobe Captivate", "Open it in Captivate and publish it as SCORM."),
    ".cp": ("a project of Adobe Captivate", "Open it in Captivate and publish it as SCORM."),
    ".elp": ("a project of eXeLearning", "Open it in eXeLearning and export it as SCORM."),
    ".elpx": ("a project of eXeLearning", "Open it in eXeLearning and export it as SCORM."),
    ".h5p": ("H5P content", "Add it as H5P, or wrap it with a program that makes SCORM of it."),
    ".mbz": ("a backup of a Moodle course", "Restore it in Moodle; it is no package."),
    ".quiz": ("a project of iSpring", "Open it in iSpring and publish it for LMS."),
    ".awt": ("a project of Lectora", "Open it in Lectora and publish it as SCORM."),
}
_AICC = (".au", ".crs", ".des")
_WEB = ("index.html", "index.htm", "story.html", "content/index.html", "presentation.html", "index_lms.html")
_MISSPELT = (
    "ims_manifest.xml",
    "ims-manifest.xml",
    "manifest.xml",
    "imsmanifest.xml.txt",
    "imsmanifest.txt",
    "imsmanifest",
)


def of_no_zip(path: Path, error: str) -> Fault:
    """A file that is not read as a zip. Raises OSError when it cannot be read at all."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    if not head:
        return Fault("the file is empty", rules.NO_ZIP, None, "Get it again from where it comes.")
    for at, mark, what, way in _BY_HEAD:
        if head[at : at + len(mark)] == mark:
            return Fault(f"this is {what}", rules.NO_ZIP, None, way)
    if path.name in SOURCES:
        what = path.name.removesuffix(".yaml")
        hint = "coursewright build makes packages of it, and coursewright validate looks at it."
        return Fault(f"this is the source of a {what}, in YAML, and no package", rules.NO_ZIP, None, hint)
    if head.startswith(b"PK"):
        message = f"the zip is not whole: {error}"
        return Fault(message, rules.DAMAGED, None, "Get it again from where it comes, to its end.")
    if head.lstrip().lower().startswith((b"<!doctype html", b"<html")):
        hint = (
            "A page in its place is often a sign-in page: download the package again while you are signed in."
        )
        return Fault("this is a web page", rules.NO_ZIP, None, hint)
    return Fault("this is no zip", rules.NO_ZIP, None, "Publish the course for an LMS and take the zip.")


def without_manifest(package: Contents, file: str) -> Iterator[Fault]:
    """What a zip is that has no manifest at its top."""
    if package.is_own:
        yield Fault("there is no imsmanifest.xml at the top of the package", None, FILE_MISSING)
        return
    paths = [member.path for member in package.members if not is_junk(member.path)]
    yield _misplaced(paths) or _something_else(package, paths, suffix_of(file))


def of_the_web() -> Fault:
    """A page of ours that was made for a web server, and now shall go into an LMS."""
    message = "this is a page of coursewright for the web: there is no manifest, so no LMS can import it"
    hint = "Put its files on a web server; for an LMS build the module for another standard."
    return Fault(message, rules.ANOTHER_KIND, None, hint)


def _misplaced(paths: Sequence[str]) -> Fault | None:
    inside = sorted((path for path in paths if _name(path) in MANIFESTS), key=lambda path: path.count("/"))
    if inside:
        folder = posixpath.dirname(inside[0].replace("\\", "/"))
        message = f"{_name(inside[0])} lies in the folder {folder}, not at the top"
        hint = f"Open {folder}, mark everything in it, and zip that."
        return Fault(message, rules.NOT_AT_THE_TOP, None, hint)
    for path in paths:
        name = _name(path).lower()
        if name in MANIFESTS or (name in _MISSPELT and "/" not in path):
            right = name if name in MANIFESTS else MANIFESTS[0]
            return Fault(
                f"{path} must be called {right}", rules.NOT_AT_THE_TOP, None, f"Rename it to {right}."
            )
    return None


def _something_else(package: Contents, paths: Sequence[str], suffix: str) -> Fault:
    if not paths:
        return _is("an empty zip", "Zip the course’s files.")
    for entry, what, way in _BY_ENTRY:
        if entry in package.by_path:
            return _is(what, way)
    if suffix in _BY_SUFFIX:
        return _is(*_BY_SUFFIX[suffix])
    if len([one for one in _AICC if any(suffix_of(path) == one for path in paths)]) == len(_AICC):
        return Fault("this is an AICC course", xapi.NO_RULES)
    return _by_what_is_in_it(paths)


def _by_what_is_in_it(paths: Sequence[str]) -> Fault:
    """Of what no name of a file or of the zip itself says what it is."""
    suffixes = {suffix_of(path) for path in paths}
    if suffixes == {".zip"}:
        return _is(f"a zip of zips: {paths[0]}", "Unpack it and upload each zip in it.")
    if found := next((path for path in paths if _name(path) in SOURCES), None):
        what = _name(found).removesuffix(".yaml")
        return _is(f"the source of a {what}: {found}", "Unpack it and build it: coursewright build.")
    if found := next((path for path in paths if suffix_of(path) in _BY_SUFFIX), None):
        what, way = _BY_SUFFIX[suffix_of(found)]
        return _is(f"a zip with {what} in it: {found}", way)
    if any(path.lower() in _WEB for path in paths):
        return _is("an export for the web: there are pages and no manifest", "Publish the course for an LMS.")
    if found := next((path for path in paths if suffix_of(path) == ".zip"), None):
        return _is(f"a zip with a zip in it: {found}", "Unpack it, and upload the zip that is the package.")
    return _is("a zip without imsmanifest.xml, cmi5.xml or tincan.xml", _PUBLISH)


def _is(what: str, way: str) -> Fault:
    return Fault(f"this is {what}", rules.ANOTHER_KIND, None, way)


def _name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]
