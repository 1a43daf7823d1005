"""The smallest module."""

import pytest

from tests.source.small import SMALL


@pytest.fixture
def small() -> str:
    return SMALL
