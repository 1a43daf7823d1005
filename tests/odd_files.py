"""What may stand where a file is looked for, and is none."""

import os
from pathlib import Path

import pytest

KINDS = ("folder", "fifo", "loop", "link to nothing")


def put(path: Path, kind: str) -> None:
    """One of ``KINDS`` at ``path``; skips where the system has no such kind."""
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        if not hasattr(os, "mkfifo"):
            pytest.skip("a kind of file of POSIX")
        os.mkfifo(path)
    else:
        path.symlink_to(path.name if kind == "loop" else "gone")
