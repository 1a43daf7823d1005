"""The words of a citation: which works it names, where in them, and what the author says around that.

Nothing here knows Markdown: the rules in ``dialect`` find where a citation may stand, this file reads it.
"""

import re
from dataclasses import dataclass

KEY = r"\w(?:\w|[:.#$%&+?~/-]+(?=\w))*"
"""A reference's key: letters, digits and ``_``, with punctuation only between them."""

_AT_KEY = re.compile(rf"@({KEY})")
_WORK = re.compile(rf"(?P<prefix>(?:[^@\\]|\\.)*?)(?P<hidden>-?)@(?P<key>{KEY})(?P<suffix>.*)", re.DOTALL)
_SEPARATOR = re.compile(r"(?<!\\);")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BEFORE_KEY = re.compile(r"[\s(\"'“‘«—–-]$")

_LABELS = {
    "page": ("p", "pp", "pg", "page", "pages", "t", "tt", "tud"),
    "chapter": ("ch", "chs", "chap", "chapter", "chapters"),
    "section": ("sec", "secs", "section", "sections", "§", "§§"),
    "paragraph": ("para", "paras", "paragraph", "paragraphs", "¶"),
    "figure": ("fig", "figs", "figure", "figures"),
    "table": ("table", "tables"),
    "volume": ("vol", "vols", "volume", "volumes"),
}
_UNIT_OF = {label: unit for unit, labels in _LABELS.items() for label in labels}
_NUMBER = r"(?:[A-Za-z]?\d+(?:\.\d+)*[a-z]?|[ivxlcdm]+)(?![\w])"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:[-–—]+|,|&)\s*{_NUMBER})*"
_LOCATOR = re.compile(
    rf"(?:,\s*|\s+)?(?:(?P<label>{'|'.join(sorted(map(re.escape, _UNIT_OF), key=len, reverse=True))})"
    rf"(?:\.|(?=\s|\d))\s*|(?P<bare>(?<=,)\s*|(?<=,\s))(?=[A-Za-z]?\d))(?P<numbers>{_NUMBERS})",
    re.IGNORECASE,
)
_DASHES = re.compile(r"\s*[-–—]+\s*")


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a work.

    Attributes:
        unit: a CSL locator term: page, chapter, section, paragraph, figure, table, volume.
        numbers: as they are shown: ranges with an en dash.
        several: whether it is more than one of them.
    """

    unit: str
    numbers: str
    several: bool


@dataclass(frozen=True, slots=True)
class Work:
    """One work in a citation.

    Attributes:
        prefix: what stands before it, "see" say; plain text without space around it.
        suffix: what follows the locator, with its own punctuation and space.
        author_hidden: ``-@key``: the sentence has already named the author.
        offset: where in the citation's source the ``@`` stands.
    """

    key: str
    prefix: str
    locator: Locator | None
    suffix: str
    author_hidden: bool
    offset: int

    @property
    def keys_in_suffix(self) -> tuple[str, ...]:
        """Keys that stand in the suffix because no semicolon parts them from this one."""
        return tuple(_AT_KEY.findall(self.suffix))


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation.

    Attributes:
        narrative: the author's name is part of the sentence: ``@key``.
        source: what the author typed.
    """

    works: tuple[Work, ...]
    narrative: bool
    source: str


def group(inside: str) -> Citation | None:
    """The citation that stands between square brackets, or None when it is none.

    ``[@key]``, ``[@key, p. 2]``, ``[see @a; @b, pp. 3-5]``, ``[-@key]``.
    """
    works: list[Work] = []
    offset = 1
    for part in _SEPARATOR.split(inside):
        found = _WORK.fullmatch(part)
        if not part.strip():
            pass  # a semicolon too many
        elif found is None or not _may_begin(found["prefix"], hidden=bool(found["hidden"])):
            if not works:
                return None
            works[-1] = _continued(works[-1], part)
        else:
            locator, suffix = _locate(found["suffix"])
            works.append(
                Work(
                    found["key"],
                    _unescaped(found["prefix"].strip()),
                    locator,
                    suffix,
                    bool(found["hidden"]),
                    offset + found.start("key") - 1,
                )
            )
        offset += len(part) + 1
    return Citation(tuple(works), narrative=False, source=f"[{inside}]") if works else None


def narrative_end(text: str, start: int) -> int:
    """Where the key of ``@key`` at ``start`` ends; 0 when none begins there.

    ``name@nhs.uk`` is an address, and ``@`` after a slash is part of one.
    """
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "_@/.+":
        return 0
    found = _AT_KEY.match(text, start)
    return found.end() if found else 0


def keys_in(text: str) -> tuple[str, ...]:
    """The keys that plain text would cite if it were Markdown."""
    found = (match for match in _AT_KEY.finditer(text) if narrative_end(text, match.start()))
    return tuple(match[1] for match in found)


def narrative(key: str, bracket: str | None) -> Citation | None:
    """``@key``, with what stands in the bracket after it; None when that is no locator."""
    source = f"@{key}"
    if bracket is None:
        return Citation(
            (Work(key, "", None, "", author_hidden=False, offset=0),), narrative=True, source=source
        )
    locator, suffix = _locate(", " + bracket.strip())
    if locator is None:
        return None
    work = Work(key, "", locator, suffix, author_hidden=False, offset=0)
    return Citation((work,), narrative=True, source=f"{source} [{bracket}]")


def _may_begin(prefix: str, *, hidden: bool) -> bool:
    return not prefix or hidden or _BEFORE_KEY.search(prefix) is not None


def _continued(work: Work, part: str) -> Work:
    suffix = f"{work.suffix};{_unescaped(part.rstrip())}"
    return Work(work.key, work.prefix, work.locator, suffix, work.author_hidden, work.offset)


def _locate(after_key: str) -> tuple[Locator | None, str]:
    found = _LOCATOR.match(after_key)
    if found is None:
        return None, _unescaped(after_key.rstrip())
    numbers = re.sub(r"\s*,\s*", ", ", _DASHES.sub("–", found["numbers"]))
    unit = _UNIT_OF[found["label"].lower()] if found["label"] else "page"
    several = not re.fullmatch(_NUMBER, found["numbers"])
    return Locator(unit, numbers, several), _unescaped(after_key[found.end() :].rstrip())


def _unescaped(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", _ESCAPED.sub(r"\1", text))
