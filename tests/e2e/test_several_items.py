"""The built page as each of two items of a package: neither knows of what is done in the other."""

import re
from zipfile import ZipFile

import pytest

from builder.mock_lms.server import MockLms
from tests.e2e.conftest import SCORM_AGAIN
from tests.e2e.learner import Learner

pytestmark = pytest.mark.browser

TEXTS = ("Written in the first item.", "Written in the second item.")


def doubled(source, target):
    """The same package with a second item, which opens the same page."""
    with ZipFile(source) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "imsmanifest.xml":
                text = data.decode()
                item = re.search(r"<item .*?</item>", text, re.DOTALL)[0]
                second = re.sub(r'<item identifier="[^"]+"', '<item identifier="second"', item)
                data = text.replace(item, item + second, 1).encode()
            new.writestr(name, data)
    return target


@pytest.mark.parametrize(
    ("standard", "profile", "behaviour", "transport"),
    [
        ("scorm12", "generic", "strict", "moodle"),
        ("scorm12", "moodle", "moodle", "moodle"),
        ("scorm2004-4th", "moodle", "moodle", "moodle"),
        ("scorm2004-4th", "generic", "scorm-again", "sync"),
    ],
)
def test_each_item_keeps_its_own_work(
    package_of, tmp_path, browsers, content, standard, profile, behaviour, transport
):
    package = doubled(package_of(standard, profile), tmp_path / "two.zip")
    with MockLms(package, behaviour, transport, scorm_again=SCORM_AGAIN) as lms:
        first, second = lms.course_record.items
        learner = Learner(browsers(unload=True), lms, content)
        learner.open()
        learner.write("which-fits", TEXTS[0])
        learner.saved()
        contents = learner.page.get_by_role("navigation", name="Contents")
        contents.get_by_role("link").nth(1).click()
        learner.page.wait_for_url("**/launch?item=second")
        learner.ready()
        assert learner.shown()["which-fits"]["texts"] == [""]
        learner.write("which-fits", TEXTS[1])
        learner.saved()
        learner.page.get_by_role("navigation", name="Contents").get_by_role("link").first.click()
        learner.page.wait_for_url(f"**/launch?item={first}")
        learner.ready()
        assert learner.shown()["which-fits"]["texts"] == [TEXTS[0]]
        learner.after()
        learner.end()
        assert learner.errors == []
        record = lms.course_record
        assert [len(record.items[name].sessions) for name in (first, second)] == [2, 1]
        assert {row.status for row in record.contents} == {"incomplete"}
        for item in record.items.values():
            assert item.sessions[0].terminated
            assert item.refused == ()
