"""Files under temporary names until all of them are whole."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builder.errors import OutputError
from builder.pipeline.shown import shown


class Staging:
    """A hidden folder inside the output folder, on the same disk, so that renaming is all that publishing does."""

    def __init__(self, output: Path) -> None:
        self.folder = output / f".coursewright-{secrets.token_hex(4)}.part"
        self._output = output

    def write(self, name: str, content: bytes) -> None:
        """Stage a small file."""
        (self.folder / name).write_bytes(content)

    def publish(self) -> None:
        """Give every staged file its name in the output folder; one that stands there is replaced whole."""
        for path in sorted(self.folder.iterdir()):
            try:
                path.replace(self._output / path.name)
            except OSError as error:
                raise _unwritable(self._output / path.name, error) from error


@contextmanager
def staging(output: Path) -> Iterator[Staging]:
    """A staging folder in ``output``, gone afterwards whatever happens.

    ``output`` is made when missing, and taken away again when nothing was published. Raises OutputError.
    """
    made = [folder for folder in (output, *output.parents) if not folder.exists()]
    staged = Staging(output)
    try:
        _make(staged.folder, output)
        yield staged
    finally:
        shutil.rmtree(staged.folder, ignore_errors=True)
        for folder in made:
            _remove_if_empty(folder)


def _make(folder: Path, output: Path) -> None:
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise _unwritable(output, error) from error


def _unwritable(path: Path, error: OSError) -> OutputError:
    """In the words of what was asked for: nobody knows the temporary folder."""
    return OutputError(f"{shown(path)}: {error.strerror or error}")


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return
