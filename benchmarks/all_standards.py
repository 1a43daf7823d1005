"""What all standards cost against one: one run measures both, alternating.

    python benchmarks/all_standards.py [PAIRS]

Each is a cold ``coursewright build`` of one module for any LMS. The ratio is taken pair by pair; shown are median,
least and most. Beside it stands what the second and every further standard adds, as a share of the first.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from cold_build import MODULE, Cost, measure, spread

CONTESTANTS = ("scorm12", "all")


def main() -> None:
    """Measure and print a table."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    costs: dict[str, list[Cost]] = {name: [] for name in CONTESTANTS}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(pairs + 1):
            for name in CONTESTANTS:
                output = Path(folder) / name
                build = [sys.executable, "-m", "builder", "build", str(MODULE), "--standard", name]
                cost = measure([*build, "--output", str(output)], Path(folder))
                if number:  # the first of each reads files that no cache has yet
                    costs[name].append(cost)
        packages = len([*(Path(folder) / "all").glob("*.zip")])
    print(f"{MODULE.name}, {pairs} pairs, {packages} packages for all; median (least - most)\n")
    for name, taken in costs.items():
        cpu = spread([cost.cpu_s * 1000 for cost in taken])
        wall = spread([cost.wall_s * 1000 for cost in taken])
        print(f"{name:12}CPU, ms: {cpu:26}wall, ms: {wall}")
    both = list(zip(costs["all"], costs["scorm12"], strict=True))
    ratios = [every.cpu_s / one.cpu_s for every, one in both]
    further = (statistics.median(ratios) - 1) / max(packages - 1, 1)
    print(
        f"\nall ÷ scorm12, CPU: {spread(ratios, 'x')}; wall: {spread([a.wall_s / b.wall_s for a, b in both], 'x')}"
    )
    print(f"each further package: {further:.0%} of the first")


if __name__ == "__main__":
    main()
