"""The manifests of the project's own modules, as they are in the zips."""

import zipfile

import pytest
from lxml import etree

from builder import pipeline
from builder.conformance import check_zip
from builder.lms.registry import PROFILES
from builder.pipeline import Options


@pytest.fixture(scope="module")
def built(root, tmp_path_factory):
    folders = [path.parent for path in sorted((root / "modules").glob("*/module.yaml"))]
    options = Options(output=tmp_path_factory.mktemp("dist"), lms=tuple(PROFILES), standards=("scorm12",))
    result = pipeline.build(folders, options)
    assert len(result.built) == len(folders) * len(PROFILES) > 0
    return result.built


def test_packages_of_our_modules_have_no_findings(built):
    assert [finding for package in built for finding in check_zip(package.path)] == []


def test_their_manifests_are_valid_against_the_published_xsds(built, schema, without_lom):
    for package in built:
        with zipfile.ZipFile(package.path) as read:
            manifest = read.read("imsmanifest.xml")
        schema.assertValid(without_lom(manifest))
        assert b"masteryscore" not in manifest
        root = etree.fromstring(manifest)
        assert root.get("identifier") == f"manifest-{package.module}"
