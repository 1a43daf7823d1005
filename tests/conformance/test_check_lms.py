"""What single LMSs add."""

import pytest

from builder.conformance.lms import blackboard, moodle
from tests.conformance.strangers import cmi5, scorm12, scorm2004, xapi

SEQUENCING = '<imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss">{}</imsss:sequencing></item>'
MAPPED = SEQUENCING.format(
    '<imsss:objectives><imsss:primaryObjective objectiveID="p"><imsss:mapInfo targetObjectiveID="g"/>'
    "</imsss:primaryObjective></imsss:objectives>"
)
RULES = SEQUENCING.format("<imsss:sequencingRules/>")

MOODLE = {
    "cmi5": (cmi5(), "CHK-070", "it needs a plugin"),
    "xapi": (xapi(), "CHK-070", "it needs a plugin"),
    "mapped objectives": (scorm2004(("</item>", MAPPED)), "CHK-070", "mapinfos"),
    "a title too long": (scorm12(("First part", "x" * 256)), "CHK-070", "256 characters"),
    "an identifier too long": (scorm12(('"item-1"', f'"{"x" * 256}"')), "CHK-070", "the identifier has 256"),
    "xml:base above": (
        scorm12(("<resources>", '<resources xml:base="./">')),
        "CHK-070",
        "xml:base of resources",
    ),
    "a title of 0": (scorm12(("First part", "0")), "CHK-071", "drops the text 0"),
    "number references": (scorm12(("First part", "&#1055;&#1088;")), "CHK-071", "number reference"),
    "a space behind an entity": (scorm12(("First part", "Q &amp; É")), "CHK-071", "a space behind an entity"),
    "modules": (scorm12(files={"lib/main.mjs": b"x"}), "CHK-071", "lib/main.mjs"),
    "a threshold as text": (
        scorm2004(("</item>", "<adlcp:completionThreshold>0.8</adlcp:completionThreshold></item>")),
        "CHK-071",
        "minProgressMeasure",
    ),
    "sequencing": (scorm2004(("</item>", RULES)), "CHK-071", "little of sequencing"),
}
BLACKBOARD = {
    "cmi5": (cmi5(), "CHK-070", "no cmi5"),
    "an empty file": (scorm12(files={"theme.js": b""}), "CHK-071", "theme.js"),
}


@pytest.mark.parametrize("name", MOODLE)
def test_moodle(found, name):
    files, code, words = MOODLE[name]
    (finding,) = [one for one in found(files, moodle.faults) if one not in found(files)]
    assert (finding.code, words in finding.message) == (code, True), finding.message


@pytest.mark.parametrize("name", BLACKBOARD)
def test_blackboard(found, name):
    files, code, words = BLACKBOARD[name]
    (finding,) = found(files, blackboard.faults)
    assert (finding.code, words in finding.message) == (code, True), finding.message


@pytest.mark.parametrize("files", [scorm12(), scorm2004(), scorm12(("First part", "R &amp; D"))])
def test_plain_packages_are_fine_everywhere(found, files):
    assert found(files, moodle.faults, blackboard.faults) == []
    assert found(xapi(), blackboard.faults) == []
