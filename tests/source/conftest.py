"""A module to vary, and a way to load one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.findings import Finding
from builder.lint import lint
from builder.model.module import Module
from builder.source import load
from tests.source.small import SMALL

Load = Callable[..., tuple[Module | None, list[Finding]]]


@pytest.fixture
def small() -> str:
    """The YAML of the smallest module; its only block is on line 14."""
    return SMALL


@pytest.fixture
def load_text(tmp_path: Path) -> Load:
    """Write a module.yaml (text or bytes) into ``tmp_path`` and load it; what lint finds comes with the rest."""

    def load_it(content: str | bytes) -> tuple[Module | None, list[Finding]]:
        data = content.encode("utf-8") if isinstance(content, str) else content
        (tmp_path / "module.yaml").write_bytes(data)
        module, findings = load(tmp_path, shown="modules/small")
        return module, findings + (lint(module) if module is not None else [])

    return load_it
