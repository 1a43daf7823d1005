"""Wakes those who wait for news."""

import threading


class Bulletin:
    """A number that grows with every piece of news."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._number = 0

    def post(self) -> None:
        """Something has changed."""
        with self._condition:
            self._number += 1
            self._condition.notify_all()

    def wait(self, known: int, seconds: float) -> int:
        """The number, as soon as it is another than `known`, or after `seconds`."""
        with self._condition:
            self._condition.wait_for(lambda: self._number != known, seconds)
            return self._number
