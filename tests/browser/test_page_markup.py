"""The markup, as the Nu HTML checker judges it: as it was built, and as the script makes it while someone works."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

# The checker opens files, where a page's own address is nothing that "self" could mean.
POLICY = re.compile(r"violates Content Security Policy")

# What today's standards have and the checker's lists do not have yet; in MathML Core scriptlevel goes on any element.
NEWER = re.compile(
    r"“(field-sizing|vector-effect)”: Property .* doesn't exist|Attribute “scriptlevel” not allowed on element “mtable”"
)


@pytest.fixture(scope="session")
def checker(root):
    """Gives what is wrong with documents: ``checker(folder)`` -> lines."""
    java, jar = shutil.which("java"), root / "node_modules/vnu-jar/build/dist/vnu.jar"
    assert java, "the tests need Java"

    def check(folder: Path, *kind: str) -> list[str]:
        documents = sorted(str(path) for path in folder.iterdir())
        assert documents
        command = [
            java,
            "-Xss4m",
            "-jar",
            str(jar),
            "--stdout",
            "--exit-zero-always",
            "--format",
            "json",
            *kind,
            *documents,
        ]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        said = json.loads(answer.stdout)["messages"]
        return [
            f"{Path(one['url']).name}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')}"
            for one in said
            if not POLICY.search(one["message"]) and not NEWER.search(one["message"])
        ]

    return check


def test_every_page_is_valid_as_built(site, learner, checker, tmp_path):
    from tests.browser.conftest import MODULES, RULES, SINK

    request = learner("bank-sample").page.request
    for name in (*MODULES, *RULES, *SINK):
        (tmp_path / f"{name}.html").write_bytes(request.get(f"{site}/{name}/index.html").body())
    assert checker(tmp_path) == []


def test_every_stylesheet_is_valid(site, learner, checker, tmp_path):
    request = learner("bank-sample").page.request
    for name in ("kitchen-sink", "compassionate-leadership"):
        (tmp_path / f"{name}.css").write_bytes(request.get(f"{site}/{name}/style.css").body())
    assert checker(tmp_path, "--css") == []


@pytest.mark.parametrize("module", ["kitchen-sink", "compassionate-leadership"])
def test_the_page_stays_valid_while_someone_works(module, learner, checker, tmp_path):
    person = learner(module)
    seen = iter(range(100))

    def keep():
        text = person.page.content()
        (tmp_path / f"{next(seen)}.html").write_text(text, encoding="utf-8")

    for part in person.parts:
        person.go(part)
    keep()
    person.go("assessment").act("start")
    keep()
    person.act("submit")
    keep()
    person.take(right=False)
    keep()
    person.go("finish")
    person.page.emulate_media(media="print")
    keep()
    assert checker(tmp_path) == []


def test_a_fault_is_found(checker, tmp_path):
    (tmp_path / "bad.html").write_text("<!doctype html><title>Bad</title><p><div></p>", encoding="utf-8")
    assert checker(tmp_path)
