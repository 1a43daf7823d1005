"""What 400 references and 600 citations cost a build.

    python benchmarks/references.py [ROUNDS]

One run builds the same module with and without them, in alternation, each cold; shown are median, least and most, and
the bound: at most twice the time without, and two seconds.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORKS, CITATIONS, SECTIONS = 400, 600, 20
FACTOR, MORE_S = 2, 2.0


def source(*, cited: bool) -> str:
    """The module: the same sentences, with or without what they cite."""
    lines = [
        "id: many-references",
        "version: 1.0.0",
        "title: Many references",
        "description: A module with as many references as a thesis.",
        "language: en-GB",
        "authors:\n  - A. Author",
        "licence: CC-BY-4.0",
        *(["references: references.bib"] if cited else []),
        "outcomes:\n  read: Read on",
        "sections:",
    ]
    each = CITATIONS // SECTIONS
    for section in range(SECTIONS):
        lines += [f"  - id: section-{section}", f"    title: Section {section}", "    blocks:", "      - |"]
        for sentence in range(each):
            number = (section * each + sentence) % WORKS
            mark = f" [@family{number}, p. {sentence + 1}]" if cited else ""
            lines.append(f"        Sentence {sentence} of section {section} says what someone found{mark}.")
            lines += [""] if (sentence + 1) % 5 == 0 else []
    return "\n".join(lines) + "\n"


def bibliography() -> str:
    """Entries of three types, with several authors each."""
    kinds = ("book", "article", "incollection")
    return "\n".join(
        f"@{kinds[number % 3]}{{family{number},\n"
        f"  author = {{Family{number}, Given A. and Other{number}, Given B. and Third, Given}},\n"
        f"  title = {{A title of some length about subject {number}}},\n"
        f"  journal = {{Journal {number % 7}}},\n  booktitle = {{Handbook {number % 11}}},\n"
        f"  publisher = {{Publisher}},\n  address = {{Place}},\n  pages = {{{number}--{number + 9}}},\n"
        f"  volume = {{{number % 30}}},\n  year = {{{1980 + number % 40}}},\n  doi = {{10.1000/x{number}}}\n}}"
        for number in range(WORKS)
    )


def build_s(folder: Path) -> float:
    """Seconds of one cold build."""
    command = [sys.executable, "-m", "builder", "build", str(folder), "--output", str(folder / "dist")]
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> int:
    """Measure, print, and say whether the bound holds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as top:
        folders = {cited: Path(top, "with" if cited else "without") for cited in (False, True)}
        for cited, folder in folders.items():
            folder.mkdir()
            (folder / "module.yaml").write_text(source(cited=cited), encoding="utf-8")
            (folder / "references.bib").write_text(bibliography(), encoding="utf-8")
        times = {cited: [] for cited in folders}
        for _ in range(rounds):
            for cited, folder in folders.items():
                times[cited].append(build_s(folder))
    plain, full = (statistics.median(times[cited]) for cited in (False, True))
    for cited, taken in times.items():
        name = f"with {WORKS} references, {CITATIONS} citations" if cited else "without"
        print(f"{name:40}{statistics.median(taken):.2f} s ({min(taken):.2f} - {max(taken):.2f})")
    bound = FACTOR * plain + MORE_S
    print(f"{'bound':40}{bound:.2f} s: {'holds' if full <= bound else 'BROKEN'}")
    return 0 if full <= bound else 1


if __name__ == "__main__":
    sys.exit(main())
