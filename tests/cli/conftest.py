"""Runs of the command, in this process and in one of their own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.cli import reporting
from builder.cli.main import main

MODULE = """\
id: a
version: 1.0.0
title: A module
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
      - Some prose.
"""


@dataclass(frozen=True)
class Ran:
    """What a run left."""

    code: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path, monkeypatch):
    """The working folder, with one module in ``modules/a``."""
    folder = tmp_path / "modules" / "a"
    folder.mkdir(parents=True)
    (folder / "module.yaml").write_text(MODULE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(project, capsysbinary):
    """Run the command here."""

    def run(*arguments):
        # Every test has its own modules/a: the lines that a run before this one has shown are no longer there.
        reporting._read_lines.cache_clear()
        code = main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Ran(code, out.decode("utf-8"), err.decode("utf-8"))

    return run


@pytest.fixture
def run_alone(project, root):
    """Run ``python -m builder`` as a process; environment variables by name."""

    def run_alone(*arguments, cwd: Path = project, stdout=subprocess.PIPE, **environment):
        done = subprocess.run(
            [sys.executable, "-m", "builder", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(root), **environment},
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
        )
        return Ran(
            done.returncode,
            *(stream.decode("utf-8", "replace") for stream in (done.stdout or b"", done.stderr)),
        )

    return run_alone
