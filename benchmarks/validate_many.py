"""What validating costs: many modules of 20 KB in one run, beside PyYAML's C loader on the same files.

    python benchmarks/validate_many.py [MODULES] [--profile]

One process each, alternating: `coursewright validate` of a folder of MODULES modules (1,000 unless told), with the
faster schema library and without it, and ``yaml.load(..., Loader=CSafeLoader)`` of the same files. Shown is CPU of
process and children, in milliseconds a module, and what of it is reading with schema, linting, and drawing the page
for the checks of its package. Bounds: 25 ms with jsonschema, 15 ms with the faster library; a miss is shown with its
profile.
"""

import cProfile
import json
import pstats
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE_BYTES = 20_000
BOUNDS_MS = {"jsonschema": 25.0, "jsonschema-rs": 15.0}

WORDS = [
    "care",
    "team",
    "ward",
    "leader",
    "listens",
    "change",
    "shift",
    "patient",
    "family",
    "notice",
    "small",
    "kindness",
    "practice",
    "evidence",
    "support",
    "often",
    "people",
    "learn",
    "together",
    "trust",
    "question",
    "answer",
    "plan",
    "meeting",
    "record",
    "voice",
    "safety",
    "culture",
    "improve",
]


def sentence(random_: random.Random) -> str:
    """Some words with a capital and a full stop."""
    words = random_.choices(WORDS, k=random_.randint(8, 18))
    return f"{' '.join(words).capitalize()}."


def module(number: int) -> str:
    """A module of about 20 KB: prose with headings and lists, blocks, and questions of several types."""
    random_ = random.Random(number)
    lines = [
        f"id: module-{number}",
        "version: 1.0.0",
        f"title: Module number {number}",
        f"description: {sentence(random_)}",
        "language: en-GB",
        "authors:\n  - A. Author",
        "licence: CC-BY-4.0",
        "outcomes:\n  know: Know what a team needs\n  act: Act on what was learnt",
        "sections:",
    ]
    questions: list[str] = []
    section = 0
    while sum(map(len, lines)) + sum(map(len, questions)) < SIZE_BYTES:
        lines += [f"  - id: section-{section}", f"    title: Section {section}", "    outcomes: [know, act]"]
        lines += ["    blocks:", "      - |"]
        for heading in range(2):
            lines += [f"        ## Heading {heading}", ""]
            for _ in range(3):
                lines += [f"        {sentence(random_)} **{sentence(random_)}** {sentence(random_)}", ""]
            lines += [f"        - {sentence(random_)}" for _ in range(3)] + [""]
        lines += [
            f"      - type: reflection\n        id: think-{section}\n        prompt: {sentence(random_)}"
        ]
        for kind in range(2):
            options = "\n".join(f"        o{one}: {sentence(random_)}" for one in range(4))
            outcome = ("know", "act")[kind]
            head = (
                f"    - id: q-{section}-{kind}\n      outcomes: [{outcome}]\n      stem: {sentence(random_)}"
            )
            answer = "o1" if kind == 0 else "[o1, o3]"
            type_ = ("choice", "multiple-choice")[kind]
            questions.append(
                f"{head}\n      type: {type_}\n      options:\n{options}\n      answer: {answer}\n"
                f"      feedback:\n        o0: {sentence(random_)}\n        else: {sentence(random_)}"
            )
        section += 1
    return "\n".join([*lines, "assessment:", "  pass_mark: 60", "  questions:", *questions]) + "\n"


def main() -> None:
    """Make the modules, run the contestants, print their costs."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--profile"]
    if arguments and arguments[0] == "--inside":
        print(json.dumps(inside(Path(arguments[1]), arguments[2], profile="--profile" in sys.argv)))
        return
    count = int(arguments[0]) if arguments else 1_000
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        sizes = []
        for number in range(count):
            place = folder / f"module-{number}"
            place.mkdir()
            text = module(number)
            (place / "module.yaml").write_text(text, encoding="utf-8")
            sizes.append(len(text))
        print(f"{count} modules of {sum(sizes) / count / 1000:.1f} kB")
        for way in ("CSafeLoader", "jsonschema", "jsonschema-rs"):
            cost = run(folder, way)
            bound = BOUNDS_MS.get(way)
            judged = "" if bound is None else f"  (bound {bound:g})"
            print(f"{way:14} {cost['ms']:7.2f} ms CPU each{judged}  {cost['findings']} findings")
            for part, ms in cost["parts"].items():
                print(f"{'':14} {ms:7.2f}    {part}")
            if bound is not None and cost["ms"] > bound:
                run(folder, way, "--profile")


def run(folder: Path, way: str, *more: str) -> dict[str, object]:
    """One process; with --profile its profile goes to standard error."""
    command = [sys.executable, __file__, "--inside", str(folder), way, *more]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True)
    return dict(json.loads(done.stdout))


def inside(folder: Path, way: str, *, profile: bool) -> dict[str, object]:
    """What one way costs, in this process."""
    files = sorted(folder.glob("*/module.yaml"))
    if way == "CSafeLoader":
        import yaml  # noqa: PLC0415 the others are measured without it

        started = time.process_time()
        for path in files:
            yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        return {"ms": (time.process_time() - started) * 1000 / len(files), "parts": {}, "findings": 0}
    if way == "jsonschema":
        sys.modules["jsonschema_rs"] = None  # type: ignore[assignment]
    sys.path.insert(0, str(ROOT))
    from builder import source  # noqa: PLC0415 which library there is, is decided first
    from builder.cli import collector  # noqa: PLC0415
    from builder.lint import lint  # noqa: PLC0415
    from builder.pipeline import Options, validate  # noqa: PLC0415

    collector.patient()
    profiler = cProfile.Profile()
    if profile:
        profiler.enable()
    started = spent_s()
    result = validate([folder], Options())
    whole = spent_s() - started
    if profile:
        profiler.disable()
        pstats.Stats(profiler, stream=sys.stderr).sort_stats("cumtime").print_stats(25)
        return {"ms": 0, "parts": {}, "findings": 0}
    some = files[:100]
    started = time.process_time()
    modules = [source.load(path, shown=str(path))[0] for path in some]
    read = time.process_time() - started
    started = time.process_time()
    for one in modules:
        if one is not None:
            lint(one)
    linted = time.process_time() - started
    parts = {"reading, with schema": read, "linting": linted}
    each = {name: spent * 1000 / len(some) for name, spent in parts.items()}
    whole_ms = whole * 1000 / len(files)
    each["its package, and all else"] = whole_ms - sum(each.values())
    return {"ms": whole_ms, "parts": each, "findings": len(result.findings)}


def spent_s() -> float:
    """CPU of this process and of the children that it waited for."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))


if __name__ == "__main__":
    main()
