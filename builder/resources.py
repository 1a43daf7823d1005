"""Where ``templates/`` and ``schemas/`` are: beside the package in a checkout, inside it in a wheel."""

from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from builder.errors import InstallationError


@cache
def folder(name: str) -> Traversable:
    """The packaged folder ``name`` ("templates" or "schemas").

    Raises InstallationError when neither place holds it.
    """
    packaged = files("builder").joinpath(name)
    if packaged.is_dir():
        return packaged
    beside = Path(__file__).resolve().parent.parent / name
    if beside.is_dir():
        return beside
    raise InstallationError(f"the folder {name!r} that belongs to coursewright is missing: install it again")


@lru_cache(maxsize=1024)
def read_text(path: str) -> str:
    """The text of a packaged file, by its path from the top level, such as ``templates/page.html.jinja``.

    Line ends are always LF, whatever the checkout made of them: the same source gives the same bytes.
    Raises InstallationError when the file is missing.
    """
    top, _, rest = path.partition("/")
    place = folder(top)
    for part in rest.split("/"):
        place = place.joinpath(part)
    try:
        return place.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InstallationError(
            f"{path}, a part of coursewright, cannot be read: install it again"
        ) from error
