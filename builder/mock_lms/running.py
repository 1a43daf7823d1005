"""What the doubles have in common as servers: they start and end, have a port, and can be waited for."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Generic, Self, TypeVar
from urllib.parse import urlencode

from builder.mock_lms.loopback import LoopbackServer

_Server = TypeVar("_Server", bound=LoopbackServer)


class Running(Generic[_Server]):
    """A double that serves while it is a context manager's."""

    def __init__(self, server: _Server, name: str, close: Callable[[], None]) -> None:
        """`name`: of its thread; `close`: what is to be closed when it has ended."""
        self._server = server
        self._close = close
        self._thread = threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.05}, name=name, daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._close()

    @property
    def url(self) -> str:
        """The origin, ``http://127.0.0.1:port``."""
        return self._server.url

    def course_url(self) -> str:
        """The page around the content, to which a learner comes back."""
        return f"{self.url}/course"

    def _launch_url(self, **asked: str) -> str:
        """Where a learner opens the activity; what is "" is not asked for."""
        query = urlencode({name: value for name, value in asked.items() if value})
        return f"{self.url}/launch" + (f"?{query}" if query else "")

    def settle(self, quiet: float = 0.25, limit: float = 15.0) -> None:
        """Waits until no request has been under way for `quiet` seconds: beacons arrive after the page is gone.

        Raises TimeoutError after `limit` seconds.
        """
        if not self._server.settle(quiet, limit):
            raise TimeoutError(f"requests are still under way after {limit} seconds")
