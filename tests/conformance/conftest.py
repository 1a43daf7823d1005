"""What the tests of `check` share."""

import pytest

from builder.conformance import check_any
from tests.conformance.strangers import zipped


@pytest.fixture
def found(tmp_path):
    """The findings of files as a zip."""

    def found(files, *additional, name="course.zip"):
        return check_any(zipped(tmp_path / name, files), name, additional)

    return found
