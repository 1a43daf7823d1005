"""``coursewright preview`` before it serves; what it serves is in tests/preview."""

import pytest

from builder.cli import parameters
from builder.preview.lmss import PLAYED


def test_a_folder_without_modules_is_a_finding(run, project):
    (project / "empty").mkdir()
    ran = run("preview", "empty", "--no-open", "--port", "0")
    assert ran.code == 1
    assert "PRJ-" in ran.err
    assert "nothing to preview" in ran.err
    assert ran.out == ""


def test_a_path_that_does_not_exist_is_a_finding(run):
    ran = run("preview", "modules/b", "--no-open", "--port", "0")
    assert ran.code == 1
    assert "there is no such file or folder" in ran.err


def test_a_port_that_cannot_be_is_a_matter_of_usage(run):
    assert run("preview", "modules/a", "--port", "70000").code == 2


@pytest.mark.parametrize("standard", [name for name in parameters.STANDARDS if name not in parameters.PLAYED])
def test_a_standard_that_no_lms_of_the_preview_plays_is_a_matter_of_usage(run, standard):
    ran = run("preview", "modules", "--standard", standard, "--no-open", "--port", "0")
    assert (ran.code, ran.out) == (2, "")
    assert f"a package of {standard} writes into a learning record store" in ran.err
    assert "Look at the module as scorm12" in ran.err


def test_help_offers_what_is_played(run):
    assert tuple(PLAYED) == parameters.PLAYED
    assert f"[{'|'.join(PLAYED)}]" in run("preview", "--help").out
