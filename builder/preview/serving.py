"""A preview from its start to its end."""

import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from builder.findings import Finding
from builder.pipeline.options import Options
from builder.preview.bulletin import Bulletin
from builder.preview.lmss import scorm_again
from builder.preview.previewed import Previewed
from builder.preview.rebuilding import Rebuilder
from builder.preview.server import PreviewServer
from builder.preview.shelf import Shelf

_TICK_S = 0.5
"""Between two chances for Ctrl-C: on Windows a wait without an end cannot be interrupted."""


class Preview:
    """Everything that runs; use it as a context manager."""

    def __init__(self, path: Path, options: Options, port: int) -> None:
        """`port`: 0 for any; a free one is taken where it is in use or closed to this account."""
        self._bulletin = Bulletin()
        self.is_closed_port = False
        """Whether the port that was asked for needs rights that this account does not have."""
        own = Path(__file__).resolve().parent
        self._shelf = Shelf(
            path, options, scorm_again((Path.cwd(), path.resolve(), own)), self._bulletin.post
        )
        self._server = self._bound(port)
        self._rebuilder = Rebuilder(self._shelf)
        self._thread = threading.Thread(
            target=self._server.serve_forever,
            kwargs={"poll_interval": 0.1},
            name="preview-server",
            daemon=True,
        )

    def _bound(self, port: int) -> PreviewServer:
        try:
            return PreviewServer(self._shelf, self._bulletin, port)
        except (OSError, OverflowError) as error:
            self.is_closed_port = isinstance(error, PermissionError)
            return PreviewServer(self._shelf, self._bulletin, 0)

    def __enter__(self) -> Self:
        self._thread.start()
        self._rebuilder.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stopping.set()
        self._bulletin.post()
        self._server.shutdown()
        self._rebuilder.stop()
        self._thread.join()
        self._server.server_close()

    @property
    def url(self) -> str:
        """Where to look: the module, or the index of several."""
        return f"{self._server.url}/"

    @property
    def port(self) -> int:
        return self._server.port

    @property
    def modules(self) -> tuple[Previewed, ...]:
        return self._shelf.modules

    @property
    def problems(self) -> tuple[Finding, ...]:
        """Why there is no module, or not each of those that were meant."""
        problems: Sequence[Finding] = self._shelf.problems
        return tuple(problems)

    @property
    def said(self) -> str:
        """What is previewed, in words."""
        count = len(self.modules)
        return f"Previewing {self.modules[0].source.parent.as_posix()}" if count == 1 else f"{count} modules"

    def serve(self, *, open_browser: bool) -> None:
        """Goes on until it is interrupted."""
        if open_browser:
            webbrowser.open(self.url)
        while not self._server.stopping.wait(_TICK_S):
            pass
