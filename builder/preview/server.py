"""The server of a preview."""

import secrets
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from builder.mock_lms.loopback import LoopbackServer
from builder.preview.bulletin import Bulletin
from builder.preview.handler import PreviewHandler
from builder.preview.previewed import Previewed
from builder.preview.shelf import Shelf

_QUIET_S = 0.03
_LIMIT_S = 3.0


class PreviewServer(LoopbackServer):
    """Serves all modules of a shelf."""

    def __init__(self, shelf: Shelf, bulletin: Bulletin, port: int) -> None:
        super().__init__(PreviewHandler, port)
        self.shelf = shelf
        self.bulletin = bulletin
        self.process = secrets.token_urlsafe(6)
        """Another one for each, so that browsers keep no part of a page beyond it."""
        self._viewing = threading.Lock()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A file that goes while it is sent is no defect either."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    @contextmanager
    def viewing(self, module: Previewed) -> Iterator[None]:
        """Somebody has the module open, so it is looked at often."""
        with self._viewing:
            module.viewers += 1
        try:
            yield
        finally:
            with self._viewing:
                module.viewers -= 1

    def settle_session(self, session: str, *, complete: bool) -> None:
        """Waits until what a page sent while it went has arrived; what others do does not count.

        `complete`: whether nothing is on its way any more, only being taken.
        """
        self.settle(0 if complete else _QUIET_S, _LIMIT_S, about=session)
