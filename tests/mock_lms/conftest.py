import zipfile
from pathlib import Path

import pytest

from builder.mock_lms.server import MockLms

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" identifier="M" version="1.0">
  <organizations default="O"><organization identifier="O"><title>Hand-made</title>
    <item identifier="I" identifierref="R"><title>Hand-made &amp; small</title>{extra}</item>
  </organization></organizations>
  <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="page/index.html">
    <file href="page/index.html"/></resource></resources>
</manifest>
"""

MANIFEST_2004 = """<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
          xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
          identifier="M" version="1.0">
  <metadata><schema>ADL SCORM</schema><schemaversion>{edition}</schemaversion></metadata>
  <organizations default="O"><organization identifier="O"><title>Hand-made</title>
    <item identifier="I" identifierref="R"><title>Hand-made &amp; small</title>{extra}</item>
  </organization></organizations>
  <resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="page/index.html">
    <file href="page/index.html"/></resource></resources>{collection}
</manifest>
"""

# Climbs as far as a careful package does; every call of the test goes through `api`.
PAGE = """<!doctype html><html lang="en"><head><title>SCO</title></head><body><h1>SCO</h1><script>
'use strict';
let api = null;
for (let view = window, level = 0; level < 50 && !api; level += 1, view = view.parent) {
  try { api = view.API || view.API_1484_11 || null; } catch { api = null; }
}
const log = [];
const prefix = api && api.LMSSetValue ? 'LMS' : '';
function call(name, ...values) {
  const answer = api[name](...values);
  log.push(name + ' ' + answer);
  return [answer, api[prefix + 'GetLastError']()];
}
const set = (element, value) => call(prefix + 'SetValue', element, value);
const get = (element) => call(prefix + 'GetValue', element);
/** Does `work` once, on the first of the events. */
function on(types, work) {
  for (const type of types) {
    (type === 'visibilitychange' ? document : window).addEventListener(type, (event) => {
      if (type !== 'visibilitychange' || document.visibilityState === 'hidden') { work(event); }
    });
  }
}
</script></body></html>
"""


def write_package(path, *, extra="", page=PAGE, **more):
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("imsmanifest.xml", MANIFEST.format(extra=extra))
        package.writestr("page/index.html", page)
        for name, data in more.items():
            package.writestr(name, data)
    return path


def write_package_2004(path, *, edition="2004 4th Edition", extra="", collection="", page=PAGE):
    with zipfile.ZipFile(path, "w") as package:
        manifest = MANIFEST_2004.format(edition=edition, extra=extra, collection=collection)
        package.writestr("imsmanifest.xml", manifest)
        package.writestr("page/index.html", page)
    return path


@pytest.fixture(scope="session")
def scorm_again():
    """npm's scorm-again, built for browsers."""
    return Path(__file__).resolve().parents[2] / "node_modules/scorm-again/dist/scorm-again.js"


@pytest.fixture(scope="session")
def package(tmp_path_factory):
    return write_package(tmp_path_factory.mktemp("package") / "hand-made.zip")


@pytest.fixture(scope="session")
def package_2004(tmp_path_factory):
    return write_package_2004(tmp_path_factory.mktemp("package") / "hand-made-2004.zip")


@pytest.fixture
def package_2004_with(tmp_path):
    """A SCORM 2004 package whose item says more."""

    def make(extra="", **more):
        return write_package_2004(tmp_path / "more.zip", extra=extra, **more)

    return make


@pytest.fixture(scope="session")
def mastery_package(tmp_path_factory):
    return write_package(
        tmp_path_factory.mktemp("package") / "mastery.zip",
        extra="<adlcp:masteryscore>90</adlcp:masteryscore>",
    )


@pytest.fixture
def page(browsers):
    context = browsers(unload=True).new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def lms_of(package):
    """Starts doubles that end with the test."""
    running = []

    def start(behaviour, transport, *args, package_zip=package, **options):
        lms = MockLms(package_zip, behaviour, transport, *args, **options).__enter__()
        running.append(lms)
        return lms

    yield start
    for lms in running:
        lms.__exit__(None, None, None)


class Sco:
    """The content's frame, with a running session."""

    prefix = "LMS"
    finishing = "LMSFinish"

    def __init__(self, page, lms, *, initialise=True, **launch):
        self.page = page
        self.lms = lms
        page.goto(lms.launch_url(**launch))
        self.frame = page.frame(name="content")
        while self.frame is None or not self.frame.url.startswith(f"{lms.url}/content/"):
            page.wait_for_timeout(20)
            self.frame = page.frame(name="content")
        self.frame.wait_for_load_state()
        if initialise:
            assert self.call(f"{self.prefix}Initialize", "") == ["true", "0"]

    def call(self, name, *values):
        answer, code = self.frame.evaluate("([name, values]) => call(name, ...values)", [name, list(values)])
        return [answer, str(code)]

    def set(self, element, value):
        return self.call(f"{self.prefix}SetValue", element, value)

    def get(self, element):
        return self.call(f"{self.prefix}GetValue", element)

    def commit(self):
        return self.call(f"{self.prefix}Commit", "")

    def finish(self):
        return self.call(self.finishing, "")

    def set_all(self, rows):
        """What each of (element, value, …) was answered, in one go."""
        script = "(rows) => rows.map(([element, value]) => set(element, value))"
        return [
            [answer, str(code)] for answer, code in self.frame.evaluate(script, [list(row) for row in rows])
        ]


class Sco2004(Sco):
    """The same with SCORM 2004's API."""

    prefix = ""
    finishing = "Terminate"


@pytest.fixture
def sco_in(page):
    return lambda lms, **options: Sco(page, lms, **options)


@pytest.fixture
def sco_2004_in(page):
    return lambda lms, **options: Sco2004(page, lms, **options)


@pytest.fixture
def lms_2004_of(lms_of, package_2004):
    """Starts doubles that play a SCORM 2004 package."""
    return lambda *args, package_zip=package_2004, **options: lms_of(
        *args, package_zip=package_zip, **options
    )
