"""A tenth of the mutations of ``benchmarks/fuzz_check.py``: each ends soon, with findings and no traceback."""

import importlib.util
import resource
import sys

import pytest

from builder.findings.rules import registry
from builder.standards.registry import STANDARDS
from tests.conformance.strangers import GOOD, scorm12
from tests.growth import units

TENTH = range(0, 1000, 10)


@pytest.fixture(scope="module")
def fuzz(root):
    """The benchmark as a module."""
    spec = importlib.util.spec_from_file_location("fuzz_check", root / "benchmarks" / "fuzz_check.py")
    loaded = importlib.util.module_from_spec(spec)
    sys.modules["fuzz_check"] = loaded
    spec.loader.exec_module(loaded)
    return loaded


@pytest.fixture(scope="module")
def own(fuzz, tmp_path_factory):
    return fuzz.own(tmp_path_factory.mktemp("own"))


def test_whatever_comes_it_ends_soon(fuzz, own, tmp_path):
    fuzz.outcome(fuzz.mutation(TENTH[0], own), tmp_path)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kinds, standards, codes = set(), set(), set()
    for number in TENTH:
        one = fuzz.mutation(number, own)
        done = fuzz.outcome(one, tmp_path)
        if done.cpu_s > fuzz.LIMIT_S:  # a slow machine, then
            assert units(lambda one=one: fuzz.outcome(one, tmp_path), 30) < 30, number
        kinds.add(one.kind)
        standards.add(one.standard)
        codes |= {finding.code for finding in done.findings}
    assert kinds == {"bytes", "names", "texts", "trees"}
    assert standards == {*GOOD, *(name for name, one in STANDARDS.items() if one.MANIFEST)}
    assert len(codes) > 20
    assert all(registry.rule(code) for code in codes)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 100 * 1024  # KiB


def test_mutations_are_the_same_everywhere(fuzz):
    assert fuzz.mutation(7).content == fuzz.mutation(7).content
    assert fuzz.mutation(7).content != fuzz.mutation(8).content


def test_a_page_without_end_is_not_looked_into(found, monkeypatch):
    files = scorm12(files={"index.html": b'<script src="gone.js"></script>' + b" " * 100_000})
    assert [finding.code for finding in found(files)] == ["CHK-050"]
    monkeypatch.setattr("builder.conformance.opened.READ_LIMIT_BYTES", 50_000)
    assert found(files) == []
