"""What something costs, compared within one run: no test knows how fast the machine is, or how busy."""

import time
from collections.abc import Callable

TRIES = 3
"""The best of so many counts: what else the machine does makes a piece of work dearer, never cheaper."""

SMALLEST_S = 0.02
"""What takes less than this is measured too coarsely to be compared."""


def cost(work: Callable[[], object]) -> float:
    """Seconds of the processor that this thread spends on it."""
    before = time.thread_time()
    work()
    return time.thread_time() - before


def _unit() -> None:
    """About a tenth of a second of a usual machine: what Python does most, with texts and tables."""
    table: dict[str, int] = {}
    for number in range(350_000):
        word = f"{number % 997}:{number % 13}"
        table[word] = table.get(word, 0) + len(word.split(":", maxsplit=1)[0])


def units(work: Callable[[], object], most: float) -> float:
    """What it costs, in tenths of a second of a usual machine; tried again while it is more than `most`."""
    return ratio(_unit, work, most)


def ratio(short: Callable[[], object], long: Callable[[], object], most: float) -> float:
    """How many times the cost of `short` that of `long` is; tried again while it is more than `most`."""
    best = float("inf")
    for _ in range(TRIES):
        best = min(best, cost(long) / max(cost(short), SMALLEST_S))
        if best <= most:
            break
    return best
