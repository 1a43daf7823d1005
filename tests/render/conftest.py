from pathlib import Path

import pytest

from builder.interface.catalogue import load as catalogue_for
from builder.model.module import Module
from builder.render.site import render
from builder.source import load

PROFILE = {"name": "generic", "terminateOnExit": True, "marksBeforeItKnows": False}


@pytest.fixture(scope="session")
def load_module(root):
    """A module by its folder, below the top of the checkout."""

    def from_folder(folder: str) -> Module:
        module, findings = load(root / folder, shown=folder)
        assert module, findings
        return module

    return from_folder


@pytest.fixture(scope="session")
def files():
    """The rendered files of a module, by name, as text."""

    def rendered(module: Module, language: str = "en-GB", overrides: Path | None = None) -> dict[str, str]:
        entries = render(
            module,
            standard="scorm12",
            profile=PROFILE,
            revision="0123abc",
            catalogue=catalogue_for(language, overrides),
        )
        return {entry.path: entry.content.decode("utf-8") for entry in entries}

    return rendered


@pytest.fixture(scope="session")
def sample(load_module) -> Module:
    return load_module("tests/render/sample")


@pytest.fixture(scope="session")
def kitchen_sink(load_module) -> Module:
    return load_module("modules/kitchen-sink")
