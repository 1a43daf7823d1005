"""Adding times of SCORM 2004."""

import pytest

from builder.mock_lms.duration import add


@pytest.mark.parametrize(
    ("total", "more", "result"),
    [
        ("", "", "PT0S"),
        ("PT0S", "PT1M40.5S", "PT1M40.50S"),
        ("PT59.99S", "PT0.01S", "PT1M"),
        ("PT23H59M59S", "PT1S", "P1D"),
        ("P1DT1H", "PT30M", "P1DT1H30M"),
        ("P11M", "P1M", "P1Y"),
        ("PT10S", "00:00:10", "PT10S"),
    ],
)
def test_sums(total, more, result):
    assert add(total, more) == result
