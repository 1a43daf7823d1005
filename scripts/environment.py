"""What the scripts share: the virtual environment in ``.venv``. Standard library only; Python 3.11."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_OLDEST = (3, 11)


def make() -> None:
    """Make ``.venv`` with this Python unless it works already; end the script with a plain line when that fails."""
    if sys.version_info < _OLDEST:
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if _works():
        return
    print(f"Making {VENV.relative_to(ROOT)} ...", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode != 0 or not _works():
        sys.exit(
            "Python could not make a virtual environment. On Debian and Ubuntu: apt install python3-venv"
        )


def install(requirements: Sequence[str] = (), constraints: Path | None = None) -> None:
    """Install the checkout, so that edits count at once, and ``requirements``, into ``.venv``.

    ``constraints``: a file of the versions to take; without it pip takes the newest that fit.
    """
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if constraints:
        command += ["--constraint", str(constraints)]
    print("Installing ...", flush=True)
    done = subprocess.run([*command, "--editable", str(ROOT), *requirements], cwd=ROOT, check=False)
    if done.returncode != 0:
        sys.exit("pip could not install what is needed; its own words are above. Is the network there?")


def _works() -> bool:
    if not PYTHON.is_file():
        return False
    question = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([str(PYTHON), "-c", question], capture_output=True, check=False).returncode == 0
