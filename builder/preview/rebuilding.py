"""Builds what has changed, once whoever writes it has finished."""

import threading
import time

from builder.preview.previewed import Previewed
from builder.preview.shelf import Shelf

LOOK_S = 0.02
"""Between two looks at a module that somebody has open; each takes a small part of a millisecond."""

CALM_S = 0.03
"""How long nothing may change before a build begins: editors write in several steps."""

PATIENCE_S = 1.0
"""After which it begins all the same."""

ABSENCE_S = 0.4
"""How long a module's file may be away before that is said: some editors rename the old one before they write."""

ROUND_S = 1.0
"""Between two looks at what nobody has open, and at which modules there are."""


class Rebuilder:
    """A thread that watches."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="preview-rebuild", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ends it after what it is doing."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        round_at = 0.0
        pause = LOOK_S
        while not self._stopping.wait(pause):
            start = time.monotonic()
            whole = start >= round_at
            if whole:
                round_at = start + ROUND_S
                self._shelf.look_again()
            for module in self._shelf.modules:
                if self._stopping.is_set():
                    return
                try:
                    self._follow(module, whole=whole)
                except Exception as error:  # noqa: BLE001 - the watch goes on, and the page says it
                    module.fail(error)
            # A folder that takes long to look at is looked at less often.
            pause = max(LOOK_S, time.monotonic() - start if whole else 0.0)

    def _follow(self, module: Previewed, *, whole: bool) -> None:
        if module.draft is None and not module.failure:
            module.ensure()
        elif (whole or module.viewers) and module.has_changed():
            self._wait(module)
            if module.has_changed():  # a file that was away may be back as it was
                module.make()
        elif whole and module.may_do_better():
            module.make()

    def _wait(self, module: Previewed) -> None:
        absent = time.monotonic() + ABSENCE_S
        while module.is_away and time.monotonic() < absent and not self._stopping.wait(CALM_S):
            pass
        deadline = time.monotonic() + PATIENCE_S
        before = module.settled()
        while time.monotonic() < deadline and not self._stopping.wait(CALM_S):
            now = module.settled()
            if now == before:
                return
            before = now
