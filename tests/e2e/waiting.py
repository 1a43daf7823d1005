"""Waiting for a server that learns of things after the page is gone."""

import time


def eventually(read, expected, limit=30.0):
    """The last value of `read()`, as soon as it equals `expected` or after `limit` seconds."""
    deadline = time.monotonic() + limit
    while (value := read()) != expected and time.monotonic() < deadline:
        time.sleep(0.05)
    return value
