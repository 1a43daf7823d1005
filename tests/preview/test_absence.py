"""A module's file that is away: for a moment, as git, sync clients and editors take it, or for good."""

import time

import pytest
from playwright.sync_api import expect

from builder.preview import rebuilding, shelf
from tests.e2e.waiting import eventually

TITLE = "title: What do we mean by leadership?"


def away(module, seconds):
    """Takes the file away and puts it back."""
    aside = module.with_name("aside.tmp")
    module.rename(aside)
    time.sleep(seconds)
    aside.rename(module)


@pytest.mark.browser
@pytest.mark.parametrize("several", [False, True], ids=["module", "folder"])
def test_the_page_and_the_attempts_outlive_it(several, viewer, module, preview_of):
    person = viewer(path=module.parents[1] if several else None)
    text = module.read_text(encoding="utf-8")
    person.begin()
    person.write("Mine")
    person.kept("Mine")
    identity = person.preview.modules[0].identity
    aside = module.with_name("aside.tmp")
    module.rename(aside)
    expect(person.page.locator("#findings")).to_contain_text("there is no such file")
    time.sleep(1.5)
    aside.rename(module)
    expect(person.page.locator("#findings")).to_be_hidden()
    person.save(text.replace(TITLE, f"{TITLE} Back again"))
    person.wait_for("Back again")
    assert person.written() == "Mine"
    assert [one.identity for one in person.preview.modules] == [identity]
    assert len(person.record["attempts"]) == 1
    person.panel("1 visit")


@pytest.mark.browser
def test_an_editor_that_renames_before_it_writes_is_no_fault(viewer, module, monkeypatch):
    monkeypatch.setattr(rebuilding, "ABSENCE_S", 20)  # longer than a busy machine keeps the editor waiting
    person = viewer()
    assert person.sco
    person.page.evaluate(
        """() => {
          window.covered = 0;
          new MutationObserver(() => { window.covered += document.querySelector('#findings').hidden ? 0 : 1; })
            .observe(document.querySelector('#findings'), { attributes: true });
        }"""
    )
    number = person.preview.modules[0].number
    away(module, 0.1)
    person.save(module.read_text(encoding="utf-8").replace("title: Try it out", "title: Tried"))
    person.wait_for("Tried")
    assert person.page.evaluate("window.covered") == 0
    assert person.preview.modules[0].number > number


def test_what_is_deleted_goes_from_the_index_after_a_while(preview_of, module, monkeypatch):
    monkeypatch.setattr(shelf, "ABSENCE_S", 0.5)
    other = module.parents[1] / "other"
    other.mkdir()
    (other / "module.yaml").write_text("id: other\n", encoding="utf-8")
    running = preview_of(module.parents[1])
    assert [one.key for one in running.modules] == [module.parent.name, "other"]
    first = running.modules[0]
    (other / "module.yaml").unlink()
    assert eventually(lambda: [one.key for one in running.modules], [first.key]) == [first.key]
    assert running.modules[0] is first
