"""What is said of a figure without looking at its picture."""

import pytest

from builder.blocks import figure
from builder.blocks.figure import Figure
from builder.findings import Place
from builder.model.prose import Text

HERE = Place("module.yaml", 7, 3)


def faults(alt):
    block = Figure("media/a.svg", "Ward 3.svg", Text(alt, HERE), False, None, None, None, HERE)
    return [finding.code for finding in figure.faults(block)]


@pytest.mark.parametrize(
    "name",
    ["scan.tif", "scan.tiff", "ward.PNG", "a.jpg", "a.jpeg", "a.gif", "a.svg", "a.webp", "a.bmp", "a.avif"],
)
def test_the_name_of_any_picture_is_no_description(name):
    assert faults(name) == ["MED-010"]


def test_its_own_name_is_none_whatever_it_looks_like():
    assert faults("ward 3.SVG") == ["MED-010"]


@pytest.mark.parametrize("words", ["A ward", "The file a.png", "a.png and b.png", "Wards at 3 a.m."])
def test_a_description_may_speak_of_files(words):
    assert faults(words) == []
