"""Broken and whole saves in turn, while somebody looks on; what is counted must not grow and no page may be old."""

import gc
import itertools
import threading
import time
import tracemalloc
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Counted:
    """What a process holds."""

    threads: int
    handles: int
    bytes: int


def count():
    """What this process holds now; handles are 0 where the system does not tell."""
    gc.collect()
    known = Path("/proc/self/fd")
    handles = len(list(known.iterdir())) if known.is_dir() else 0
    return Counted(threading.active_count(), handles, tracemalloc.get_traced_memory()[0])


def alternate(person, text, seconds, warm_up=6):
    """Saves for so long; returns how often, and what was held after the first few and at the end.

    After each whole save the page must be the new one within 15 seconds, without findings over it; after each broken
    one findings must lie over the page of the save before.
    """
    page = person.page
    begun = None
    end = float("inf")
    tracemalloc.start()
    try:
        for number in itertools.count():
            if number == warm_up:
                begun = count()
                end = time.monotonic() + seconds
            if time.monotonic() > end:
                break
            title = f"Take {number} of many"
            person.save(text.replace("title: Try it out", f"title: {title}"))
            person.wait_for(title)
            page.locator("#findings").wait_for(state="hidden")
            person.save(text.replace("title: Try it out", f"titel: {title} broken"))
            page.locator("#findings").wait_for(state="visible")
            assert title in person.sco.evaluate("document.body.textContent")
            assert "broken" not in person.sco.evaluate("document.body.textContent")
        time.sleep(6)  # streams of pages that have gone learn of it with the next beat
        return number, begun, count()
    finally:
        tracemalloc.stop()
