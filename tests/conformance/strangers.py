"""Small packages as other programs make them, put together by hand: good ones, for tests to change."""

import zipfile

CP12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
CP2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
CMI5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

PAGE = b"""<!DOCTYPE html>
<html><head><title>Course</title><link rel="stylesheet" href="style.css">
<script src="lib/driver.js"></script></head>
<body><iframe src="content/one.html"></iframe><img src="media/ward.png" alt=""></body></html>
"""
INNER = b'<html><body><script src="../lib/inner.js"></script><p>Hello</p></body></html>'
DRIVER = (
    b'function start(api){ api.LMSInitialize(""); api.LMSFinish(""); api.Initialize && window.API_1484_11; }'
)
XAPI_DRIVER = b'var endpoint = new URLSearchParams(location.search).get("endpoint");'
FILES = {
    "index.html": PAGE,
    "style.css": b"p{}",
    "lib/driver.js": DRIVER,
    "lib/inner.js": b"var inner = 1;",
    "content/one.html": INNER,
    "media/ward.png": b"\x89PNG\r\n\x1a\n0",
}

MANIFEST12 = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="course" version="1.0" xmlns="{CP12}" xmlns:adlcp="{ADLCP12}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>A course</title>
      <item identifier="item-1" identifierref="res-1" isvisible="true">
        <title>First part</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res-1" type="webcontent" adlcp:scormtype="sco" href="index.html">
      FILES
    </resource>
  </resources>
</manifest>
"""
MANIFEST2004 = (
    MANIFEST12.replace(CP12, CP2004)
    .replace(ADLCP12, ADLCP2004)
    .replace("scormtype", "scormType")
    .replace(">1.2<", ">2004 4th Edition<")
)
COURSE = f"""<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="{CMI5}">
  <course id="https://example.org/course">
    <title><langstring lang="en">A course</langstring></title>
    <description><langstring lang="en">About it</langstring></description>
  </course>
  <au id="https://example.org/course/au/1" moveOn="Passed" masteryScore="0.8" launchMethod="AnyWindow">
    <title><langstring lang="en">First part</langstring></title>
    <description><langstring lang="en">About it</langstring></description>
    <url>index.html</url>
  </au>
</courseStructure>
"""
TINCAN = """<?xml version="1.0" encoding="utf-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="https://example.org/course" type="http://adlnet.gov/expapi/activities/course">
      <name lang="en">A course</name>
      <description lang="en">About it</description>
      <launch lang="en">index.html</launch>
    </activity>
  </activities>
</tincan>
"""


def listed(files):
    """The list of files, as the manifest has it."""
    return "\n      ".join(f'<file href="{path}"/>' for path in files)


def changed(text, *changes):
    """``text`` with each ``(old, new)`` carried out; what is not there to be changed is a fault of the test."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def with_files(files):
    """The files of a package with some replaced, added or (None) left out."""
    return {path: content for path, content in {**FILES, **files}.items() if content is not None}


def scorm12(*changes, files=None, list_of=None):
    """A package of SCORM 1.2; ``changes`` in its manifest."""
    return _scorm(MANIFEST12, changes, files or {}, list_of)


def scorm2004(*changes, files=None, list_of=None):
    """The same of SCORM 2004, 4th Edition."""
    return _scorm(MANIFEST2004, changes, files or {}, list_of)


def scorm2004_3rd(*changes, files=None, list_of=None):
    """The same of the 3rd Edition."""
    return scorm2004((">2004 4th Edition<", ">2004 3rd Edition<"), *changes, files=files, list_of=list_of)


def cmi5(*changes, files=None):
    """A package of cmi5."""
    content = with_files({"lib/driver.js": XAPI_DRIVER, **(files or {})})
    return {"cmi5.xml": changed(COURSE, *changes).encode(), **content}


def xapi(*changes, files=None):
    """An xAPI (Tin Can) package."""
    content = with_files({"lib/driver.js": XAPI_DRIVER, **(files or {})})
    return {"tincan.xml": changed(TINCAN, *changes).encode(), **content}


def _scorm(manifest, changes, files, list_of):
    content = with_files(files)
    text = manifest.replace("FILES", listed(content if list_of is None else list_of))
    return {"imsmanifest.xml": changed(text, *changes).encode(), **content}


GOOD = {
    "scorm12": scorm12,
    "scorm2004": scorm2004,
    "scorm2004-3rd": scorm2004_3rd,
    "cmi5": cmi5,
    "xapi": xapi,
}


def zipped(path, files, compression=zipfile.ZIP_DEFLATED):
    """``files`` as a zip at ``path``; keys are names, or ZipInfo for what is special."""
    with zipfile.ZipFile(path, "w", compression) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path
