"""Write the manifests of two modules, in every standard, to ``tests/standards/golden/``, for people to read as diffs.

    python scripts/update_manifest_goldens.py

Needs the project installed (``scripts/build_example.py`` does that). A test holds what is built to these files. The
revision of the sources, which each commit changes, is left out.
"""

import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from builder import pipeline  # noqa: E402
from builder.pipeline import Options  # noqa: E402
from builder.standards.registry import STANDARDS  # noqa: E402

FOLDER = ROOT / "tests" / "standards" / "golden"
MODULES = ("compassionate-leadership", "kitchen-sink")
_REVISION = re.compile(r"\b[0-9a-f]{12}(\+modified)?(?=<| -->)")


def packages(folder: Path) -> Iterator[tuple[str, str, Path]]:
    """Module, standard and zip of each package, built into ``folder``."""
    for standard in STANDARDS:
        options = Options(output=folder / standard, standards=(standard,), lms=("generic",))
        result = pipeline.build([ROOT / "modules" / module for module in MODULES], options)
        for built in result.built:
            yield built.module, standard, built.path


def manifest(package: Path, standard: str) -> str:
    """The manifest of a package, without the revision."""
    with zipfile.ZipFile(package) as read:
        text = read.read(STANDARDS[standard].MANIFEST).decode("utf-8")
    return _REVISION.sub("REVISION", text)


def main() -> int:
    """Write what has changed and name it."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for module, standard, package in packages(Path(folder)):
            path = FOLDER / f"{module}-{standard}.xml"
            if not STANDARDS[standard].MANIFEST:
                continue
            text = manifest(package, standard)
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8", newline="\n")
                print(path.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
