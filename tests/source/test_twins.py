"""Each rule has a fixture that breaks it, and one that is the same but for what its finding told to mend."""

from collections import defaultdict

import pytest

from tests.source.fixture_files import FAULTY, FIXTURES, VALID, all_findings, ending, marked
from tests.twins import mends

TWINS = {path: code for path in VALID if (code := marked(path)["mended"])}


def faulty_by_code():
    faulty = defaultdict(list)
    for path in FAULTY:
        for code in {finding.code for finding in all_findings(path)}:
            faulty[code].append(path)
    return faulty


FAULTY_BY_CODE = faulty_by_code()


def test_a_name_ends_with_the_gravest_of_what_is_found():
    assert [path.name for path in FIXTURES if path.stem.rsplit("-", 1)[-1] != ending(path)] == []


def test_every_rule_with_a_faulty_fixture_has_a_valid_twin():
    assert set(TWINS.values()) == set(FAULTY_BY_CODE)


@pytest.mark.parametrize(("path", "code"), TWINS.items(), ids=lambda part: getattr(part, "stem", part))
def test_a_twin_is_a_faulty_fixture_of_its_rule_with_few_lines_changed(path, code):
    assert mends(path, FAULTY_BY_CODE[code])
