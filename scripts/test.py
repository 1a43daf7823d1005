"""Install what the tests need, and run all of them. Standard library only; Python 3.11.

    python scripts/test.py              everything
    python scripts/test.py tests/cli    only these tests (whatever follows goes to pytest)

Missing programs are installed when this runs as root on Debian; elsewhere it says what to install.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from ctypes.util import find_library
from dataclasses import dataclass

import environment
from environment import PYTHON, ROOT

PROGRAMS = {
    "git": ("git",),
    "node": ("nodejs",),
    "npm": ("npm",),
    "chromium": ("chromium", "fonts-liberation"),
    "firefox-esr": ("firefox-esr",),
    "java": ("default-jre-headless",),
}
"""Programs and the Debian packages that bring them."""

LIBRARIES = {"atomic": "libatomic1"}
"""Shared libraries that Playwright's own Node wants, and the Debian packages that bring them."""

WORKERS = "2"


@dataclass(frozen=True)
class Step:
    """One check: its name and the command."""

    name: str
    command: Sequence[str]


def steps() -> Iterator[Step]:
    """Every check, the quick ones first."""
    binaries = PYTHON.parent
    yield Step("ruff check", [str(binaries / "ruff"), "check", "."])
    yield Step("ruff format", [str(binaries / "ruff"), "format", "--check", "."])
    yield Step("mypy", [str(PYTHON), "-m", "mypy"])
    yield Step("import-linter", [str(binaries / "lint-imports")])
    if (ROOT / "tsconfig.json").is_file():
        yield Step("tsc", ["node", "node_modules/typescript/bin/tsc", "--project", "tsconfig.json"])
    scripts = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests/runtime").glob("*.test.js"))
    yield Step("node --test", ["node", "--test", "--test-reporter=spec", *scripts])
    chosen = sys.argv[1:]
    coverage = [] if chosen else ["--cov", "--cov-report=term:skip-covered"]
    parallel = ["-n", WORKERS, "--dist", "worksteal"]
    yield Step("pytest", [str(PYTHON), "-m", "pytest", "-q", *parallel, *coverage, *chosen])


def main() -> int:
    """0 when every check passed, else 1."""
    started = time.monotonic()
    os.chdir(ROOT)
    _install_programs()
    environment.make()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    environment.install(list(_group(project["dependency-groups"], "dev")), ROOT / "scripts/constraints.txt")
    _install_node_modules()
    outcomes = [(step, *_run(step)) for step in steps()]
    return _summary(outcomes, time.monotonic() - started)


def _group(groups: Mapping[str, Sequence[str | dict[str, str]]], name: str) -> Iterator[str]:
    """What a group asks for, with the groups that it includes (PEP 735)."""
    for one in groups[name]:
        if isinstance(one, str):
            yield one
        else:
            yield from _group(groups, one["include-group"])


def _run(step: Step) -> tuple[bool, float]:
    print(f"\n=== {step.name}", flush=True)
    started = time.monotonic()
    passed = subprocess.run(step.command, cwd=ROOT, check=False).returncode == 0
    return passed, time.monotonic() - started


def _summary(outcomes: Sequence[tuple[Step, bool, float]], seconds: float) -> int:
    failed = [step.name for step, passed, _ in outcomes if not passed]
    print("\n=== summary")
    for step, passed, took in outcomes:
        print(f"{'passed' if passed else 'FAILED'}  {took:7.1f} s  {step.name}")
    count = f"{len(failed)} failed, " if failed else ""
    print(f"=== {count}{len(outcomes) - len(failed)} passed in {seconds:.0f} s ===")
    return 1 if failed else 0


def _install_programs() -> None:
    packages = [
        package for name, brought in PROGRAMS.items() if not shutil.which(name) for package in brought
    ]
    if sys.platform == "linux":
        packages += [package for name, package in LIBRARIES.items() if find_library(name) is None]
    if os.name == "posix" and not _has_venv():
        packages.append("python3-venv")
    if not packages:
        return
    if not (shutil.which("apt-get") and os.name == "posix" and os.geteuid() == 0):
        sys.exit(f"The tests need more programs. On Debian, as root: apt-get install {' '.join(packages)}")
    print(f"Installing {' '.join(packages)} ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *packages]):
        if subprocess.run(["apt-get", *command], env=quiet, check=False).returncode != 0:
            sys.exit("apt-get failed; its own words are above.")


def _has_venv() -> bool:
    question = "import ensurepip, venv"
    return subprocess.run([sys.executable, "-c", question], capture_output=True, check=False).returncode == 0


def _install_node_modules() -> None:
    """Run npm ci unless ``node_modules`` is what ``package-lock.json`` asks for."""
    digest = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    stamp = ROOT / "node_modules" / ".coursewright-lock"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return
    npm = shutil.which("npm") or "npm"
    if (
        subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=ROOT, check=False
        ).returncode
        != 0
    ):
        sys.exit("npm could not install what is needed; its own words are above. Is the network there?")
    stamp.write_text(digest, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
