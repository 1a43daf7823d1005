"""Build the example module's packages into ``dist/``. Needs only Python 3.11 and its venv module.

python scripts/build_example.py
"""

import subprocess
import sys

import environment

EXAMPLE = "modules/compassionate-leadership"
LMSS = ("generic", "moodle", "blackboard")


def main() -> int:
    """The exit code of ``coursewright build``."""
    environment.make()
    environment.install()
    chosen = [argument for lms in LMSS for argument in ("--lms", lms)]
    command = [str(environment.PYTHON), "-m", "builder", "build", EXAMPLE, *chosen, "--output", "dist"]
    return subprocess.run(command, cwd=environment.ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
