"""``coursewright preview`` before it serves; what it serves is in tests/preview."""

import json
import socket
import urllib.request

import pytest

from builder.cli import parameters
from builder.preview import serving
from builder.preview.lmss import PLAYED
from tests.processes import own_port


@pytest.fixture
def seen(monkeypatch):
    """What somebody would see who opens the page; then the command ends."""
    found = {}

    def serve(running, *, open_browser):
        with urllib.request.urlopen(running.url) as answer:
            text = answer.read().decode("utf-8")
        found["data"] = json.loads(text[text.index('id="preview-data">') + 18 :].partition("</script>")[0])
        found["opens"] = open_browser
        found["url"] = running.url

    monkeypatch.setattr(serving.Preview, "serve", serve)
    return found


def test_without_options_it_begins_with_what_holds_for_all(run, seen):
    ran = run("preview", "modules/a", "--port", "0")
    assert ran.code == 0
    assert ran.out.strip() == seen["url"]
    assert "Previewing modules/a." in ran.err
    assert (seen["data"]["lms"], seen["data"]["status"]["standard"]) == ("strict", "scorm12")
    assert seen["opens"]


@pytest.mark.parametrize(
    ("asked", "lms"), [("moodle", "moodle"), ("blackboard", "blackboard"), ("generic", "strict")]
)
def test_the_lms_that_it_begins_with_is_chosen(asked, lms, run, seen):
    run("preview", "modules/a", "--port", "0", "--no-open", "--lms", asked)
    assert seen["data"]["lms"] == lms
    assert not seen["opens"]


def test_the_standard_that_it_begins_with_is_chosen(run, seen):
    run("preview", "modules/a", "--port", "0", "--standard", "scorm2004-3rd")
    assert seen["data"]["status"]["standard"] == "scorm2004-3rd"
    assert seen["data"]["status"]["fine"]


def test_a_port_in_use_is_said(run, seen):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ran = run("preview", "modules/a", "--port", port)
    own = seen["url"].rstrip("/").rpartition(":")[2]
    assert own != str(port)
    assert f"Port {port} is in use, so it is {own}." in ran.err


def test_a_port_that_one_may_not_use_is_said(run, seen, monkeypatch):
    whole = serving.PreviewServer

    def refusing(shelf, bulletin, port):
        if port == 80:
            raise PermissionError(13, "Permission denied")
        return whole(shelf, bulletin, port)

    monkeypatch.setattr(serving, "PreviewServer", refusing)
    ran = run("preview", "modules/a", "--port", "80")
    own = seen["url"].rstrip("/").rpartition(":")[2]
    assert f"Port 80 needs rights that you do not have, so it is {own}." in ran.err


def test_a_port_that_is_free_is_taken_without_a_word(run, seen):
    port = own_port()
    ran = run("preview", "modules/a", "--port", port)
    assert seen["url"] == f"http://127.0.0.1:{port}/"
    assert "Port" not in ran.err


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
    why = (
        "has no LMS"
        if standard == parameters.ALONE
        else f"a package of {standard} writes into a learning record store"
    )
    assert why in ran.err
    assert "Look at the module as scorm12" in ran.err


def test_help_offers_what_is_played(run):
    assert tuple(PLAYED) == parameters.PLAYED
    assert f"[{'|'.join(PLAYED)}]" in run("preview", "--help").out
