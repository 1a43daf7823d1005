"""All modules of a preview."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from builder.findings import Finding
from builder.pipeline.options import Options
from builder.pipeline.selection import select
from builder.preview.previewed import Previewed


class Shelf:
    """The modules that a path means, found anew when folders come and go."""

    def __init__(
        self, path: Path, options: Options, scorm_again: Path | None, changed: Callable[[], None]
    ) -> None:
        self.path = path
        self.problems: Sequence[Finding] = ()
        self._options = options
        self._scorm_again = scorm_again
        self._changed = changed
        self._lock = threading.Lock()
        self._modules: dict[str, Previewed] = {}
        self.look()

    @property
    def modules(self) -> tuple[Previewed, ...]:
        """In the order of their folders."""
        with self._lock:
            return tuple(self._modules.values())

    @property
    def is_folder(self) -> bool:
        """Whether several modules may be meant."""
        return self.path.is_dir() and not (self.path / "module.yaml").is_file()

    def module(self, key: str) -> Previewed:
        """Raises KeyError for a key that is none."""
        with self._lock:
            return self._modules[key]

    def look(self) -> None:
        """Finds the modules that there are now. One that was there stays while its own file does not come back."""
        selected, problems = select([self.path])
        with self._lock:
            known = {module.source: module for module in self._modules.values()}
            if not selected and known and not self.is_folder:
                return
            before = list(self._modules)
            found: dict[str, Previewed] = {}
            for one in selected:
                source = one.source
                key = _key(source.resolve().parent.name, found)
                found[key] = known.get(source) or Previewed(
                    key, source, self._options, self._scorm_again, self._changed
                )
                found[key].key = key
            self._modules = found
            news = list(found) != before or list(problems) != list(self.problems)
            self.problems = problems
        if news:
            self._changed()


def _key(name: str, taken: dict[str, Previewed]) -> str:
    key, number = name, 2
    while key in taken:
        key, number = f"{name}-{number}", number + 1
    return key
