"""What opens after what in a course."""

from pathlib import Path

import pytest

from builder.findings import Place
from builder.model.course import Course, CourseBlock, CourseOrder, Unit
from builder.model.prose import Text

HERE = Place("course.yaml", 1, 1)


def unit(name, *after):
    return Unit(name, Path(name), name, tuple(Text(one, HERE) for one in after), HERE)


def course(order, *parts):
    return Course(
        id="sample",
        version="1.0.0",
        title=Text("Sample", HERE),
        description=Text("A sample.", HERE),
        language="en-GB",
        order=order,
        zips=None,
        parts=parts,
        folder=Path(),
        source="course.yaml",
        inputs=(),
        place=HERE,
    )


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (CourseOrder.ANY, [(), (), (), ("a",)]),
        (CourseOrder.IN_ORDER, [(), ("a",), ("b",), ("a", "c")]),
    ],
)
def test_a_module_waits_for_the_one_before_it_and_for_those_that_it_names(order, expected):
    """In the order of the course, and into a block and out of it."""
    made = course(
        order, unit("a"), CourseBlock("x", Text("X", HERE), (unit("b"), unit("c")), HERE), unit("d", "a")
    )
    assert [made.before(one) for one in made.units] == expected
