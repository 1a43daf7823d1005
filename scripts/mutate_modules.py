"""Change good modules in one place each, and count how exactly the finding points there.

    python scripts/mutate_modules.py            5,000 changes
    python scripts/mutate_modules.py 500 --seed 7

Prints how many were found exactly, next to the place, elsewhere or not at all, and the first of those that were not.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.source.mutating import Modules, judged, written  # noqa: E402 - the path comes first

NAMES = ("kitchen-sink", "compassionate-leadership", "bank-sample")


def main() -> int:
    """0 when each was found at or next to its place."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", nargs="?", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20)
    arguments = parser.parse_args()
    started = time.process_time()
    counts: Counter[tuple[str, str]] = Counter()
    bad: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        modules = Modules(ROOT, Path(folder), NAMES)
        for number, name in enumerate(NAMES):
            before = frozenset(
                (one.code, one.message)
                for one in modules.found(name, "\n".join(written(modules.trees[name]).lines) + "\n")
            )
            share = arguments.count // len(NAMES) + (number < arguments.count % len(NAMES))
            for mutation in islice(modules.mutations(name, arguments.seed), share):
                findings = modules.found(name, mutation.text)
                said = judged(mutation, before, findings)
                counts[mutation.kind, said] += 1
                if said in ("elsewhere", "missed") and len(bad) < arguments.show:
                    where = ".".join(map(str, mutation.path))
                    new = [
                        f"{one.code}@{one.place.line}"
                        for one in findings
                        if (one.code, one.message) not in before
                    ]
                    bad.append(
                        f"{said}: {mutation.kind} {name} {where} (line {mutation.line}): {' '.join(new)}"
                    )
    total: Counter[str] = Counter()
    for (kind, said), number in sorted(counts.items()):
        print(f"{kind:9} {said:9} {number:6,}")
        total[said] += number
    print(
        ", ".join(f"{said} {number:,}" for said, number in total.most_common()),
        f"in {time.process_time() - started:.0f} s",
    )
    print("\n".join(bad))
    return bool(total["missed"] or total["elsewhere"])


if __name__ == "__main__":
    sys.exit(main())
