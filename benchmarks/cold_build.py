"""What one cold build costs, measured against things that cannot be cheaper.

    python benchmarks/cold_build.py [PAIRS]

One run measures all of it, alternating, because machines change from hour to hour: bare Python
(``python -c pass``), a cold ``coursewright build`` of one module for one LMS, and ``zip -6`` (or ``python -m zipfile``)
of the same files. CPU is user and system time of the child, memory its peak (never less than this program's own).
Ratios are taken pair by pair; shown are median, least and most.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULE = ROOT / "modules" / "compassionate-leadership"


@dataclass(frozen=True)
class Cost:
    """What one process took."""

    cpu_s: float
    wall_s: float
    peak_mib: float


def measure(command: Sequence[str], cwd: Path) -> Cost:
    """Run ``command`` once. POSIX only: ``os.wait4`` gives a child's own usage."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: {(process.stderr.read() if process.stderr else b'').decode()}")
    if process.stderr:
        process.stderr.close()
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall_s, usage.ru_maxrss / unit)


def commands(work: Path) -> dict[str, list[str]]:
    """The three contestants; the first is the yardstick of the second, the third a yardstick of its own."""
    build = [
        sys.executable,
        "-m",
        "builder",
        "build",
        str(MODULE),
        "--lms",
        "moodle",
        "--output",
        str(work / "dist"),
    ]
    bare = [sys.executable, "-c", "pass"]
    measure(build, work)
    files = work / "files"
    (package,) = (work / "dist").glob("*.zip")
    with zipfile.ZipFile(package) as read:
        read.extractall(files)
    target = str(work / "yardstick.zip")
    names = sorted(path.relative_to(work).as_posix() for path in files.rglob("*") if path.is_file())
    zip_six = ["zip", "-q", "-6", target, *names]
    if not shutil.which("zip"):
        zip_six = [sys.executable, "-m", "zipfile", "-c", target, *names]
    return {"python -c pass": bare, "coursewright build": build, " ".join(zip_six[:3]): zip_six}


def spread(values: Sequence[float], unit: str = "") -> str:
    """Median (least - most)."""
    return f"{statistics.median(values):.3g}{unit} ({min(values):.3g} - {max(values):.3g})"


def main() -> None:
    """Measure and print a table."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        contestants = commands(Path(folder))
        costs: dict[str, list[Cost]] = {name: [] for name in contestants}
        for _ in range(pairs):
            for name, command in contestants.items():
                (Path(folder) / "yardstick.zip").unlink(missing_ok=True)
                costs[name].append(measure(command, Path(folder)))
    print(f"{MODULE.name}, {pairs} rounds, Python {sys.version.split()[0]}; median (least - most)\n")
    print(f"{'':24}{'CPU, ms':26}{'wall, ms':26}{'peak, MiB':22}")
    for name, taken in costs.items():
        cpu = spread([cost.cpu_s * 1000 for cost in taken])
        wall = spread([cost.wall_s * 1000 for cost in taken])
        peak = spread([cost.peak_mib for cost in taken])
        print(f"{name:24}{cpu:26}{wall:26}{peak:22}")
    ours = costs["coursewright build"]
    print(f"\n{'coursewright build ÷':24}{'CPU':26}{'wall':26}{'peak':22}")
    for name, taken in costs.items():
        if taken is not ours:
            both = list(zip(ours, taken, strict=True))
            cpu = spread([a.cpu_s / max(b.cpu_s, 0.001) for a, b in both], "x")
            wall = spread([a.wall_s / b.wall_s for a, b in both], "x")
            peak = spread([a.peak_mib / b.peak_mib for a, b in both], "x")
            print(f"{name:24}{cpu:26}{wall:26}{peak:22}")


if __name__ == "__main__":
    main()
