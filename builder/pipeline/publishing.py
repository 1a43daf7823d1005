"""Files under temporary names until all of them are whole; then all of them get their names, or none."""

import errno
import os
import secrets
import shutil
import signal
import threading
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from builder.errors import OutputError
from builder.pipeline import page_folder
from builder.pipeline.shown import shown

PUBLISHED = "what was made is in its place"
"""What a KeyboardInterrupt says that came too late."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Staging:
    """A hidden folder inside the output folder, on the same disk, so that renaming is all that publishing does."""

    def __init__(self, output: Path) -> None:
        self.folder = output / f".coursewright-{secrets.token_hex(4)}.part"
        self.published = False
        self._output = output
        self._earlier = self.folder / ".earlier"

    def write(self, name: str, content: bytes) -> None:
        """Stage a small file."""
        (self.folder / name).write_bytes(content)

    def unpack(self, zip_file: Path, name: str) -> None:
        """Stage what is in a zip of our own as a folder, which a later build may replace."""
        with zipfile.ZipFile(zip_file) as archive:
            archive.extractall(self.folder / name)
        page_folder.sign(self.folder / name)

    def publish(self) -> None:
        """Give every staged file and folder its name in the output folder; one that stands there is replaced whole.

        A folder with anything in it that no build has put there is left alone; then nothing is published.
        When one cannot be replaced, those before it are put back. An interruption waits until all is done.
        """
        names = sorted(path.name for path in self.folder.iterdir())
        for name in names:
            if (self._output / name).is_dir() != (self.folder / name).is_dir() and (
                self._output / name
            ).exists():
                kind = "Is a directory" if (self._output / name).is_dir() else "Not a directory"
                raise OutputError(f"{shown(self._output / name)}: {kind}")
            if (self._output / name).is_dir() and (other := page_folder.foreign(self._output / name)):
                raise OutputError(
                    f"{shown(self._output / name)}: {shown(other)} is nothing that a build has put there. "
                    "Move it, or the whole folder, to another place, or build into another one with --output"
                )
        self._keep(names)
        with _undisturbed():
            done: list[str] = []
            for name in names:
                try:
                    if (self._output / name).is_dir():
                        (self._output / name).replace(self._earlier / name)
                    (self.folder / name).replace(self._output / name)
                except OSError as error:
                    self._put_back([*done, name] if (self._earlier / name).is_dir() else done)
                    raise _unwritable(self._output / name, error) from error
                done.append(name)
            self.published = True

    def _keep(self, names: Sequence[str]) -> None:
        """Have every file that is about to be replaced at hand, as a second name for it where the disk has those."""
        self._earlier.mkdir()
        for name in names:
            target = self._output / name
            if target.is_file():
                try:
                    os.link(target, self._earlier / name)
                except OSError:
                    shutil.copy2(target, self._earlier / name)

    def _put_back(self, names: Sequence[str]) -> None:
        for name in names:
            with suppress(OSError):
                if (self._output / name).is_dir():
                    shutil.rmtree(self._output / name)
                if (self._earlier / name).exists():
                    (self._earlier / name).replace(self._output / name)
                else:
                    (self._output / name).unlink()


@contextmanager
def staging(output: Path) -> Iterator[Staging]:
    """A staging folder in ``output``, gone afterwards whatever happens.

    ``output`` is made when missing, and taken away again when nothing was published. Raises OutputError, also for a
    disk without room, of which the system does not say where it is. A KeyboardInterrupt after publishing says so.
    """
    made = [folder for folder in (output, *output.parents) if not folder.exists()]
    staged = Staging(output)
    try:
        _make(staged.folder, output)
        yield staged
    except KeyboardInterrupt:
        raise KeyboardInterrupt(*((PUBLISHED,) if staged.published else ())) from None
    except OSError as error:
        if error.errno in _NO_ROOM or _is_inside(error.filename, staged.folder):
            raise _unwritable(output, error) from error
        raise
    finally:
        shutil.rmtree(staged.folder, ignore_errors=True)
        for folder in made:
            _remove_if_empty(folder)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Pass over Ctrl-C and a polite kill for the moment that publishing takes; all is done by then anyway."""
    if threading.current_thread() is not threading.main_thread():  # signals are the main thread's alone
        yield
        return
    before = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)


def _is_inside(name: object, folder: Path) -> bool:
    return isinstance(name, str) and Path(name).is_relative_to(folder)


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
