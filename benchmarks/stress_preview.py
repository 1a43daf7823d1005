"""Alternate broken and whole saves under a preview for a while, and say what it holds: memory, file handles, threads.

Usage: python benchmarks/stress_preview.py [MINUTES]
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

NAME = "compassionate-leadership"


def main() -> int:
    """Run it; 1 when something has grown."""
    from tests.e2e.chromium import chromium  # noqa: PLC0415 - the checkout, not what may be installed
    from tests.preview.conftest import Viewer  # noqa: PLC0415
    from tests.preview.stress import alternate, has_grown, process  # noqa: PLC0415

    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "modules" / NAME / "module.yaml"
        shutil.copytree(ROOT / "modules" / NAME, source.parent)
        with (
            process(source.parent, ROOT) as running,
            sync_playwright() as playwright,
            chromium(playwright, unload=True) as browser,
        ):
            person = Viewer(browser.new_page(locale="en-GB"), running, source)
            person.begin()
            saves, begun, ended = alternate(person, source.read_text(encoding="utf-8"), minutes * 60)
    print(f"{saves} pairs of saves\nat first {begun}\nat last  {ended}")
    return int(has_grown(begun, ended, 20_000))


if __name__ == "__main__":
    sys.exit(main())
