"""Firefox, driven by a Node script: Playwright's Firefox is a build of its own, and learners have the real one."""

import json
import subprocess
from pathlib import Path
from typing import Self

SCRIPT = Path(__file__).parent / "firefox.mjs"


class FirefoxError(AssertionError):
    """The script could not do what it was told."""


class Firefox:
    """One browser for many tests."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["node", str(SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_) -> None:
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def do(self, command: str, **options):
        """What the command answers. Raises FirefoxError."""
        self._process.stdin.write(json.dumps({"command": command, **options}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise FirefoxError("Firefox is gone")
        answer = json.loads(line)
        if "error" in answer:
            raise FirefoxError(answer["error"])
        return answer["ok"]
