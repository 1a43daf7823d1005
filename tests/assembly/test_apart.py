"""Media of one name in a package of several modules."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.assembly.apart import apart
from builder.blocks.figure import Figure
from builder.findings import Place
from builder.model.media import Media
from builder.model.module import Section
from builder.model.prose import Prose, Text

PATH = "media/dot.svg"
MOVED = "media/other/dot.svg"
HERE = Place("module.yaml", 1, 1)


@pytest.fixture
def pair(make_module):
    """Two modules that have a medium under one path."""

    def pair(first, second, **parts):
        one = make_module(id="small", media=(Media(Path(first[0]), PATH, 10, HERE, digest=first[1]),))
        other = Media(Path(second[0]), PATH, 10, HERE, digest=second[1])
        return apart((one, make_module(id="other", media=(other,), **parts)))

    return pair


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("a/dot.svg", "1"), ("b/dot.svg", "1"), PATH),
        (("a/dot.svg", "1"), ("b/dot.svg", "2"), MOVED),
        (("a/dot.svg", ""), ("b/dot.svg", ""), MOVED),
        (("a/dot.svg", ""), ("a/dot.svg", ""), PATH),
    ],
)
def test_other_bytes_get_another_path_and_the_same_do_not(pair, first, second, expected):
    """Where nobody has read the bytes, another file counts as other bytes."""
    one, other = pair(first, second)
    assert one.media[0].archive_path == PATH
    assert other.media[0].archive_path == expected


def test_what_an_author_wrote_is_no_path_whatever_it_says(pair):
    """Nor is the file that findings name."""
    place = Place(PATH, 3, 1)
    figure = Figure(PATH, "dot.svg", Text(PATH, HERE), False, Prose(PATH, HERE), None, None, place)
    _, other = pair(
        ("a/dot.svg", "1"),
        ("b/dot.svg", "2"),
        title=Text(PATH, HERE),
        sections=(Section("one", Text("First part", HERE), (), (figure,), HERE),),
        place=place,
    )
    assert other.media[0].archive_path == MOVED
    assert other.title.text == PATH
    assert other.place == place
    assert other.sections[0].blocks == (replace(figure, image=MOVED),)
