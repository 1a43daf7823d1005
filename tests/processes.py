"""Processes that tests start, and where they listen."""

import random
import socket

CTRL_C = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
"""How a program begins that Ctrl-C ends, also where tests run in the background of a shell, which has it ignored."""

LOW, HIGH = 20_000, 30_000
"""Below the ports that systems give to whoever asks for any, so that no other test is given one meanwhile."""


def own_port() -> int:
    """A port that is free, and stays free until it is used."""
    for port in random.sample(range(LOW, HIGH), 100):
        try:
            with socket.create_server(("127.0.0.1", port)):
                return port
        except OSError:
            continue
    raise AssertionError("no port is free")
