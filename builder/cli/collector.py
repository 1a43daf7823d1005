"""Python's garbage collector, as a command wants it."""

import gc

_NEW = 20_000
_ROUNDS = 50
"""Objects that are new, and collections of them, after which it looks (Python: 700 and 10)."""


def patient() -> None:
    """Let it look seldom: what a run reads it keeps until its end, so that most looks find nothing.

    Reading a thousand modules costs a sixth less so (``benchmarks/validate_many.py``), for a few MB.
    """
    gc.freeze()
    gc.set_threshold(_NEW, _ROUNDS, _ROUNDS)
