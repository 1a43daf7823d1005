"""The elements that a data sheet lists, as the tests of the learner's script compare them with what is really used."""

import json
import os

from builder.standards.elements import cmi5, scorm12, scorm2004, xapi
from builder.standards.elements.element import needed
from builder.standards.registry import STANDARDS

LISTS = {
    "scorm12": scorm12.ELEMENTS,
    "scorm2004": scorm2004.ELEMENTS,
    "cmi5": cmi5.ELEMENTS,
    "xapi": xapi.SHARED,
}


def test_the_script_is_held_to_these_lists(root):
    lists = {
        name: {
            "read": sorted(one.name for one in elements if one.read),
            "sent": sorted(one.name for one in elements if one.sent),
        }
        for name, elements in LISTS.items()
    }
    vector = root / "tests/vectors/elements.json"
    if os.environ.get("COURSEWRIGHT_UPDATE_GOLDENS") == "1":
        vector.write_text(json.dumps(lists, indent=1) + "\n", encoding="utf-8")
    assert json.loads(vector.read_text(encoding="utf-8")) == lists


def test_every_standard_has_its_list_and_each_element_once():
    for standard in STANDARDS.values():
        assert LISTS.get(standard.DRIVER, ()) == standard.ELEMENTS
        names = [one.name for one in standard.ELEMENTS]
        assert len(names) == len(set(names))
        assert all(one.read or one.sent for one in standard.ELEMENTS)


def test_a_module_that_only_shows_sends_no_answers():
    names = {one.name for one in needed(scorm12.ELEMENTS, assessed=False, reporting=False)}
    assert "cmi.suspend_data" in names
    assert not any(name.startswith(("cmi.interactions", "cmi.objectives")) for name in names)
    reporting = {one.name for one in needed(scorm12.ELEMENTS, assessed=False, reporting=True)}
    assert "cmi.interactions.n.student_response" in reporting
    assert not any(name.startswith("cmi.objectives") for name in reporting)
