"""Broken and whole saves in turn, while somebody looks on; what the preview holds must not grow, no page may be old."""

import itertools
import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Process:
    """A preview in a process of its own."""

    url: str
    id: int


@dataclass
class Held:
    """What a process holds."""

    threads: int
    handles: int
    kibibytes: int


@contextmanager
def process(path, root, port=0):
    """Runs the command on the module at `path`."""
    running = subprocess.Popen(
        [sys.executable, "-m", "builder", "preview", str(path), "--no-open", "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    try:
        with running.stdout:
            yield Process(running.stdout.readline().strip(), running.pid)
    finally:
        running.terminate()
        running.wait(20)


def held(number):
    """What the process holds now, as Linux says."""
    status = Path(f"/proc/{number}/status").read_text()
    read = {
        name: int(value) for name, value in re.findall(r"^(Threads|VmRSS):\s+(\d+)", status, re.MULTILINE)
    }
    return Held(read["Threads"], len(list(Path(f"/proc/{number}/fd").iterdir())), read["VmRSS"])


def alternate(person, text, seconds, warm_up=12):
    """Saves for so long; returns how often, and what was held after the first few and at the end.

    After each whole save the page must be the new one within 15 seconds, without findings over it; after each broken
    one findings must lie over the page of the save before.
    """
    page = person.page
    begun = None
    end = float("inf")
    for number in itertools.count():
        if number == warm_up:
            begun = held(person.preview.id)
            end = time.monotonic() + seconds
        if time.monotonic() > end and number > warm_up + 2:
            break
        title = f"Take {number} of many"
        person.save(text.replace("title: Try it out", f"title: {title}"))
        person.wait_for(title)
        page.locator("#findings").wait_for(state="hidden")
        person.save(text.replace("title: Try it out", f"titel: {title} broken"))
        page.locator("#findings").wait_for(state="visible")
        shown = person.sco.evaluate("document.body.textContent")
        assert title in shown
        assert "broken" not in shown
    ended = held(person.preview.id)
    late = time.monotonic() + 60  # streams of pages that have gone learn of it with the next beat
    while ended.threads > begun.threads or ended.handles > begun.handles:
        if time.monotonic() > late:
            break
        time.sleep(1)
        ended = held(person.preview.id)
    return number, begun, ended


def has_grown(begun, ended, kibibytes):
    """Whether there is more than there was at first; memory may breathe a little."""
    return (
        ended.threads > begun.threads + 2
        or ended.handles > begun.handles + 4
        or ended.kibibytes > begun.kibibytes + kibibytes
    )
