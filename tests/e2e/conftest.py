from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from builder.mock_lms.server import MockLms
from builder.pipeline import Options, build
from tests.e2e.content import Content
from tests.e2e.judge import nothing_refused
from tests.e2e.learner import Learner
from tests.e2e.matrix import Stage

ROOT = Path(__file__).resolve().parents[2]
MODULE = ROOT / "modules/compassionate-leadership"
SCORM_AGAIN = ROOT / "node_modules/scorm-again/dist/scorm-again.js"


@pytest.fixture(scope="session")
def package_of(tmp_path_factory):
    """The example module for a standard and an LMS, each built once."""
    output = tmp_path_factory.mktemp("dist")

    @cache
    def made(standard: str, lms: str) -> Path:
        result = build([MODULE], Options(standards=(standard,), lms=(lms,), output=output))
        assert result.is_fine, result.findings
        (built,) = result.built
        return built.path

    return made


@pytest.fixture(scope="session")
def content(package_of):
    return Content(package_of("scorm12", "generic"), MODULE)


@pytest.fixture
def stage(request):
    return request.param


@pytest.fixture
def lms_of(package_of):
    """Starts the double of a stage; it ends with the test."""
    with ExitStack() as running:

        def start(stage: Stage, **options):
            return running.enter_context(
                MockLms(
                    package_of(stage.standard, stage.profile),
                    stage.behaviour,
                    stage.transport,
                    scorm_again=SCORM_AGAIN,
                    **options,
                )
            )

        yield start


@pytest.fixture
def lms(stage, lms_of):
    return lms_of(stage)


@pytest.fixture
def learner(stage, lms, browsers, content):
    person = Learner(browsers(unload=stage.unload), lms, content)
    yield person
    person.end()
    assert person.errors == [], "the page threw"
    nothing_refused(lms)
