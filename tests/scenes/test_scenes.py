"""Every scene says in its first line what is found in it, and where; nothing else may be found."""

import shutil
from collections import defaultdict

import pytest

from tests.scenes.scene import FAULTY, SCENES, VALID, codes, ending, findings, marked, needs, said
from tests.scenes.test_every_rule import single_modules
from tests.twins import mends

TWINS = {path: code for path in VALID if (code := marked(path)["mended"])}


def faulty_by_code():
    faulty = defaultdict(list)
    for path in FAULTY:
        for code in codes(path):
            faulty[code].append(path)
    return faulty


FAULTY_BY_CODE = faulty_by_code()


def name(path):
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.parametrize("path", SCENES, ids=name)
def test_these_findings_and_no_other(path):
    """And the name ends with the gravest of them."""
    if (program := needs(path)) and shutil.which(program) is None:
        pytest.skip(f"{program} is not here")
    found = findings(path)
    assert said(found) == (marked(path)["found"] or ""), "\n".join(one["message"] for one in found)
    assert path.stem.rsplit("-", 1)[-1] == ending(found)
    assert not any(one["message"].endswith(".") or "None" in one["message"] + one["hint"] for one in found)


def test_every_rule_with_a_faulty_scene_has_a_valid_twin():
    """Or among the fixtures of single modules, where its faulty fixture is of one."""
    assert set(FAULTY_BY_CODE) - single_modules() == set(TWINS.values())


@pytest.mark.parametrize(
    ("path", "code"), TWINS.items(), ids=lambda part: part if isinstance(part, str) else name(part)
)
def test_a_twin_is_a_faulty_scene_of_its_rule_with_few_lines_changed(path, code):
    assert mends(path, FAULTY_BY_CODE[code])
