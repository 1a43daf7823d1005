from contextlib import ExitStack
from pathlib import Path

import pytest

from builder.mock_lms.server import MockLms
from builder.pipeline import Options, build
from tests.e2e.content import Content
from tests.e2e.learner import Learner
from tests.e2e.matrix import Stage

ROOT = Path(__file__).resolve().parents[2]
MODULE = ROOT / "modules/compassionate-leadership"
SCORM_AGAIN = ROOT / "node_modules/scorm-again/dist/scorm-again.js"


@pytest.fixture(scope="session")
def packages(tmp_path_factory):
    """The example module, built once for each LMS: profile -> zip."""
    output = tmp_path_factory.mktemp("dist")
    options = Options(lms=("generic", "moodle", "blackboard"), output=output)
    result = build([MODULE], options)
    assert result.is_fine, result.findings
    return {built.lms: built.path for built in result.built}


@pytest.fixture(scope="session")
def content(packages):
    return Content(packages["generic"], MODULE)


@pytest.fixture
def stage(request):
    return request.param


@pytest.fixture
def lms_of(packages):
    """Starts the double of a stage; it ends with the test."""
    with ExitStack() as running:

        def start(stage: Stage, **options):
            return running.enter_context(
                MockLms(
                    packages[stage.profile],
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
