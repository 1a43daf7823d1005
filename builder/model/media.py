"""Files that a module carries beside its pictures, as its blocks know them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recording:
    """A video or a sound.

    Attributes:
        path: the path under which the package carries it; "" when there is no such file.
        type: its MIME type.
        seconds: how long it is; 0 when the file does not say.
        width: of its picture in pixels; 0 when it has none, or does not say.
        height: likewise.
    """

    path: str = ""
    type: str = ""
    size_bytes: int = 0
    seconds: float = 0
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Download:
    """A file that learners take with them.

    Attributes:
        path: the path under which the package carries it; "" when there is no such file.
        name: the file name as the author gave it.
    """

    path: str = ""
    name: str = ""
    size_bytes: int = 0
