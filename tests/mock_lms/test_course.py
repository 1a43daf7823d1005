"""What the double reads in a manifest."""

from zipfile import ZipFile

import pytest

from builder.mock_lms.course import UnplayablePackageError, read_course
from builder.mock_lms.course_2004 import Objective, SharedStore, Threshold
from tests.mock_lms.conftest import write_package, write_package_2004

EXTRA = """
<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>
<adlcp:dataFromLMS>colour=blue</adlcp:dataFromLMS>
<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8"/>
<adlcp:data><adlcp:map targetID="urn:a"/><adlcp:map targetID="urn:b" writeSharedData="true"/></adlcp:data>
<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
<adlnav:hideLMSUI>previous</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
<imsss:sequencing IDRef="S"><imsss:objectives>
<imsss:primaryObjective objectiveID="all" satisfiedByMeasure="true">
<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective>
<imsss:objective objectiveID="define"/></imsss:objectives></imsss:sequencing>
"""
COLLECTION = """<imsss:sequencingCollection><imsss:sequencing ID="S">
<imsss:limitConditions attemptAbsoluteDurationLimit="PT30M"/></imsss:sequencing></imsss:sequencingCollection>"""


def course_of(path):
    with ZipFile(path) as package:
        return read_course(package)


def test_a_manifest_of_scorm_12(tmp_path):
    extra = (
        "<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>"
        "<adlcp:timelimitaction>exit,message</adlcp:timelimitaction>"
        "<adlcp:datafromlms>colour=blue</adlcp:datafromlms><adlcp:masteryscore>80</adlcp:masteryscore>"
    )
    course = course_of(write_package(tmp_path / "one.zip", extra=extra))
    assert (course.standard, course.edition, course.item) == ("1.2", "1.2", "I")
    assert (course.title, course.href) == ("Hand-made & small", "page/index.html")
    assert (course.max_time_allowed, course.time_limit_action) == ("00:30:00", "exit,message")
    assert (course.launch_data, course.mastery_score) == ("colour=blue", "80")
    assert (course.threshold, course.objectives, course.hidden_controls) == (None, (), ())


@pytest.mark.parametrize("edition", ["2004 4th Edition", "2004 3rd Edition", "CAM 1.3"])
def test_a_manifest_of_scorm_2004(tmp_path, edition):
    course = course_of(
        write_package_2004(tmp_path / "one.zip", edition=edition, extra=EXTRA, collection=COLLECTION)
    )
    assert (course.standard, course.edition, course.item) == ("2004", edition, "I")
    assert (course.title, course.href) == ("Hand-made & small", "page/index.html")
    assert course.threshold == Threshold(by_measure=True, measure="0.8", text="")
    assert course.objectives == (
        Objective("all", primary=True, by_measure=True, measure="0.6"),
        Objective("define", primary=False, by_measure=False, measure=""),
    )
    assert course.shared == (
        SharedStore("urn:a", read=True, write=False),
        SharedStore("urn:b", read=True, write=True),
    )
    assert course.hidden_controls == ("continue", "previous")
    assert (course.launch_data, course.time_limit_action) == ("colour=blue", "exit,message")
    assert course.max_time_allowed == "PT30M"


@pytest.mark.parametrize(
    ("attributes", "text", "value"),
    [
        ('completedByMeasure="true" minProgressMeasure="0.75"', "", "0.75"),
        ('completedByMeasure="true"', "", "1.0"),
        ('minProgressMeasure="0.75"', "", ""),
        ("", "0.5", "0.5"),
    ],
)
def test_a_threshold_is_an_attribute_or_in_the_3rd_edition_a_text(tmp_path, attributes, text, value):
    extra = f"<adlcp:completionThreshold {attributes}>{text}</adlcp:completionThreshold>"
    assert course_of(write_package_2004(tmp_path / "one.zip", extra=extra)).threshold.value == value


@pytest.mark.parametrize("edition", ["2004 5th Edition", "2004 4th edition", ""])
def test_a_standard_that_nobody_knows_cannot_be_played(tmp_path, edition):
    with pytest.raises(UnplayablePackageError, match="not known"):
        course_of(write_package_2004(tmp_path / "one.zip", edition=edition))
