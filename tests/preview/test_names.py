"""Folders may be called what their system allows: every address has the name as one part of it."""

import json
import sys
from urllib.parse import quote, unquote

import pytest

from tests.preview.asking import MODULE, ask, commit, play, save, small

NAMES = ["my module", "Übung", "a#b", "100%", "a&b", "it's", "a+b", "%2e%2e", "a;b=c", "events"]
if sys.platform != "win32":
    NAMES += ["what?", 'so "called"', "a\\b", "<b>"]


def embedded(page):
    text = page.decode("utf-8")
    return json.loads(text[text.index('id="preview-data">') + 18 :].partition("</script>")[0])


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_of_any_name_is_played(name, preview_of, tmp_path):
    running = preview_of(small(tmp_path / "all" / name).parent)
    status, _, headers = ask(running, "/")
    address = headers["Location"]
    assert (status, unquote(address)) == (302, f"/m/{name}")
    status, page, _ = ask(running, address)
    path = embedded(page)["path"]
    assert (status, f"/m/{path}") == (200, address)
    told = play(running, path)
    assert b"Some prose." in ask(running, told["content"])[1]
    assert ask(running, f"/play/{path}/scorm12/strict/lms/launch.js")[0] == 200
    assert commit(running, told)[0] == 200
    assert ask(running, f"/play/{path}/scorm12/strict/settled?number=1&session=x")[0] == 204
    assert ask(running, f"/play/{path}/scorm12/strict/switches", "POST", b"{}")[0] == 200
    assert ask(running, f"/m/{path}/asked", "POST", b"{}")[0] == 200
    assert ask(running, f"/m/{path}/events", "HEAD")[2]["Content-Type"] == "text/event-stream"


def test_the_index_leads_to_each(preview_of, tmp_path):
    for name in NAMES:
        small(tmp_path / "all" / name)
    running = preview_of(tmp_path / "all")
    rows = json.loads(ask(running, "/index.json")[1])["modules"]
    assert {unquote(row["path"]) for row in rows} == set(NAMES)
    assert {ask(running, f"/m/{row['path']}")[0] for row in rows} == {200}


@pytest.mark.parametrize(
    "path",
    [
        "/m/%2e%2e",
        "/m/..",
        "/m/all%2Fa",
        "/m/a%252fb",
        "/m/%2e%2e%2fall%2fa",
        "/m/a/%2e%2e/a",
        "/play/%2e%2e/scorm12/strict/launch",
        "/play/all%2fa/scorm12/strict/launch",
        "/play/a%2fscorm12%2fstrict%2flaunch",
        "/play/a/scorm12/strict/content/1/%2e%2e%2f%2e%2e%2fmodule.yaml",
        "/play/a/scorm12/strict/content/1/%2fetc%2fpasswd",
        "/play/a/scorm12/strict/lms/%2e%2e%2f%2e%2e%2fpreview%2fpreview.css",
        "/assets/%2e%2e%2fpreview.css",
    ],
)
def test_nothing_quoted_leads_out(path, preview_of, tmp_path):
    small(tmp_path / "all" / "a")
    (tmp_path / "all" / "a%2fb").mkdir()
    running = preview_of(tmp_path / "all")
    assert ask(running, path)[0] == 404


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_module_that_is_a_link_takes_nobody_s_name(preview_of, tmp_path):
    small(tmp_path / "all" / "b", "The real one")
    small(tmp_path / "elsewhere" / "b", "The linked one")
    (tmp_path / "all" / "a").symlink_to(tmp_path / "elsewhere" / "b")
    running = preview_of(tmp_path / "all")
    for module in running.modules:
        module.ensure()
    assert {one.key: one.title for one in running.modules} == {"a": "The linked one", "b": "The real one"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_module_that_is_there_changes_nothing(preview_of, tmp_path):
    small(tmp_path / "all" / "b")
    running = preview_of(tmp_path / "all")
    [before] = running.modules
    (tmp_path / "all" / "a").symlink_to(tmp_path / "all" / "b")
    running._shelf.look()
    assert running.modules == (before,)


@pytest.mark.browser
def test_the_page_works_under_such_a_name(browsers, preview_of, tmp_path):
    name = "Übung #1, it's 100% & more"
    source = small(tmp_path / name)
    running = preview_of(source.parent)
    context = browsers(unload=True).new_context()
    try:
        page = context.new_page()
        page.goto(running.url)
        assert page.url.endswith(f"/m/{quote(name, safe='')}")
        shown = """(text) => { const view = preview.stage.content();
            return preview.stage.isShown() && !!view && view.document.body.textContent.includes(text); }"""
        page.wait_for_function(shown, arg="Some prose.")
        save(source, MODULE.replace("Some prose.", "Other prose."))
        page.wait_for_function(shown, arg="Other prose.")
        page.get_by_label("Standard").select_option("scorm2004-4th")
        page.wait_for_function("() => preview.data.status.standard === 'scorm2004-4th'")
        page.wait_for_function(shown, arg="Other prose.")
    finally:
        context.close()
