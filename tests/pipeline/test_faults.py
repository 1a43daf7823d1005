"""Whatever an author gets wrong ends as findings, never as a defect."""

import shutil

import pytest

from builder.findings import has_errors
from builder.lint import lint
from builder.lms.registry import PROFILES
from builder.pipeline import Options, build, validate
from builder.source import load
from tests.source.fixture_files import FAULTY, FOLDER


def with_errors_of_lint():
    for path in FAULTY:
        module, _ = load(path, shown=path.name)
        if module is not None and has_errors(found := lint(module)):
            yield pytest.param(path, {finding.code for finding in found}, id=path.stem)


CASES = list(with_errors_of_lint())


def test_there_are_many_and_they_are_those_that_templates_cannot_take():
    codes = set().union(*(case.values[1] for case in CASES))
    assert len(CASES) > 50
    assert {"QST-001", "QST-040", "QST-076"} <= codes


@pytest.mark.parametrize(("path", "codes"), CASES)
def test_a_module_with_faults_is_reported_and_not_assembled(path, codes, tmp_path, out):
    folder = tmp_path / "module"
    shutil.copytree(
        FOLDER,
        folder,
        ignore=shutil.ignore_patterns("*-error.yaml", "*-warning.yaml", "*-advice.yaml", "*-valid.yaml"),
    )
    shutil.copy(path, folder / "module.yaml")
    for run in (validate, build):
        result = run([folder], Options(lms=tuple(PROFILES), standards=("scorm12",), output=out))
        assert codes <= {finding.code for finding in result.findings}
        assert not result.is_fine
    assert not out.exists()
