"""Modules on disk, made for tests."""

from pathlib import Path

import pytest

MODULE = """\
id: {id}
version: {version}
title: A module called {id}
description: Enough to make a package of.
language: en-GB
authors:
  - A. Author
licence: CC-BY-4.0
outcomes:
  know: Know what this says
sections:
  - id: one
    title: First part
    blocks:
      - Some prose with an é in it.
      - type: reflection
        id: thoughts
        prompt: What do you think?
      - type: figure
        image: media/dot.svg
        alt: A dot
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>\n'


@pytest.fixture
def make_source(tmp_path):
    """Write a module into a folder below the test's own; its YAML may be altered."""

    def make(name="a", version="1.0.0", folder="modules", change=lambda text: text, newline="\n") -> Path:
        place = tmp_path / folder / name
        (place / "media").mkdir(parents=True)
        text = change(MODULE.format(id=name, version=version))
        (place / "module.yaml").write_text(text, encoding="utf-8", newline=newline)
        (place / "media" / "dot.svg").write_text(SVG, encoding="utf-8", newline="\n")
        return place

    return make


@pytest.fixture
def out(tmp_path):
    """A folder for packages that is not there yet."""
    return tmp_path / "out" / "deep"
