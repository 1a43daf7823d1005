"""All modules of a preview."""

import contextlib
import os
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from builder.findings import Finding
from builder.pipeline.options import Options
from builder.pipeline.shown import real
from builder.preview import looking
from builder.preview.previewed import Previewed, told_of

MODULES = "modules"

ABSENCE_S = 60.0
"""How long a module of a folder may be away, with nobody looking at it, before it is taken for deleted."""


class Shelf:
    """The modules that a path means, found anew when folders come and go."""

    def __init__(
        self, path: Path, options: Options, scorm_again: Path | None, changed: Callable[[], None]
    ) -> None:
        self.path = path
        self.problems: Sequence[Finding] = ()
        self.failure = ""
        """Why the last look found nothing at all; "" as a rule."""
        self._options = options
        self._scorm_again = scorm_again
        self._changed = changed
        self._lock = threading.Lock()
        self._modules: dict[str, Previewed] = {}
        self._there: dict[str, float] = {}
        """When each was last seen, by its key."""
        self.look()

    @property
    def modules(self) -> tuple[Previewed, ...]:
        """In the order of their folders."""
        with self._lock:
            return tuple(self._modules.values())

    @property
    def is_folder(self) -> bool:
        """Whether several modules may be meant; a module whose file is away for a moment is one all the same."""
        own = {self.path, real(self.path)}
        return os.path.isdir(self.path) and not any(  # noqa: PTH112 - raises nothing
            own & {module.source.parent, real(module.source).parent} for module in self.modules
        )

    @property
    def name(self) -> str:
        """Of the project, as people call it."""
        return self.project.name or self.project.as_posix()

    @property
    def project(self) -> Path:
        """The folder that was asked for, or the one above it where its name only says that modules are in it."""
        folder = real(self.path)
        return folder.parent if folder.name == MODULES else folder

    def module(self, key: str) -> Previewed:
        """Raises KeyError for a key that is none."""
        with self._lock:
            return self._modules[key]

    def look_again(self) -> None:
        """As `look`; what stops it is told, and the modules stay as they were."""
        failure = ""
        try:
            self.look()
        except Exception as error:  # noqa: BLE001 - seen in the page, and the next look may do better
            failure = told_of(error, self.path)
            if failure != self.failure and not isinstance(error, OSError):
                with contextlib.suppress(OSError, ValueError):  # a terminal that has gone stops no preview
                    traceback.print_exception(error)
        if failure != self.failure:
            self.failure = failure
            self._changed()

    def look(self) -> None:
        """Finds the modules that there are now.

        Whatever takes a file away for a moment (git, a sync client, an editor that renames before it writes) takes
        nobody's attempts: a module that is all that was asked for stays, one of a folder while somebody looks at it and
        for a while after.
        """
        whole = self.is_folder
        sources, problems = looking.sources(self.path)
        now = time.monotonic()
        with self._lock:
            known = {module.source: key for key, module in self._modules.items()}
            self._there.update({known[source]: now for source in sources if source in known})
            stay = {
                key: module
                for key, module in self._modules.items()
                if module.source in sources
                or not whole
                or module.viewers
                or now - self._there.get(key, now) < ABSENCE_S
            }
            for source in sources:
                if source not in known:
                    key = _key(source, stay)
                    stay[key] = Previewed(key, source, self._options, self._scorm_again, self._changed)
                    self._there[key] = now
            before = list(self._modules)
            self._modules = dict(sorted(stay.items(), key=lambda item: item[1].source))
            self._there = {key: at for key, at in self._there.items() if key in stay}
            news = list(self._modules) != before or list(problems) != list(self.problems)
            self.problems = problems
        if news:
            self._changed()


def _key(source: Path, taken: dict[str, Previewed]) -> str:
    """The folder's name where it stands, which is no other's there; as text where it is none."""
    name = os.fsencode(source.absolute().parent.name).decode("utf-8", "replace")
    key, number = name, 2
    while key in taken:
        key, number = f"{name}-{number}", number + 1
    return key
