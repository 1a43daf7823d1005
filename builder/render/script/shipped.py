"""The sources as a package gets them: made small beforehand, or rid of their comments."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import rjsmin

from builder.errors import InstallationError
from builder.render import messages
from builder.resources import read_text


def read(names: Iterable[str]) -> str:
    """The sources one after the other: what is searched for texts to translate."""
    return "".join(map(_source, names))


@dataclass(frozen=True, slots=True)
class Shipped:
    """The script that a package gets.

    Attributes:
        code: ASCII only.
        texts: the short name of each text that it says, by its English; empty where it has the English itself.
    """

    code: str
    texts: Mapping[str, str]


def shipped(names: Iterable[str]) -> Shipped:
    """The script of a package: each source made small beforehand (``templates/shipped/``).

    They share short names of members and texts, so they ship together or not at all: where one was edited since, all
    are only rid of their comments, so that a build is right before it is small. A test holds the checkout to what
    ``scripts/update_shipped.mjs`` writes.
    """
    sources_of = {name: _source(name) for name in names}
    members, texts = _made("names.json"), _made("texts.json")
    blocks = [_small(_made(f"{name}.js"), source, members, texts) for name, source in sources_of.items()]
    if None in blocks:
        return Shipped("".join(map(_without_comments, sources_of.values())), {})
    code = "".join(
        ("!function($){", '"use strict";', *filter(None, blocks), "}(globalThis.coursewright??={});\n")
    )
    return Shipped(code, _short(texts))


@lru_cache(maxsize=256)
def _small(made: str, source: str, members: str, texts: str) -> str | None:
    """The block in the file that was made of a source, or None where it was not made with these short names.

    Kept for the life of the process by what the files say: the packages of a run have most sources in common.
    """
    head, _, code = made.partition("\n")
    return code.rstrip("\n") if head == f"// {_digest(source, _short(members), _short(texts))}" else None


@lru_cache(maxsize=4)
def _short(text: str) -> Mapping[str, str]:
    """Short names as a file has them; none where there is no file."""
    found: Mapping[str, str] = json.loads(text or "{}")
    return found


def _digest(source: str, members: Mapping[str, str], texts: Mapping[str, str]) -> str:
    """Of a source and the short names it uses; ``scripts/update_shipped.mjs`` writes the same."""
    used = sorted(members.keys() & _names(source))
    short = [f"{word} {members[word]}\n" for word in used]
    short += [f"{text} {texts.get(text)}\n" for text in messages.everything(source)]
    return hashlib.sha256((source + "".join(short)).encode("utf-8")).hexdigest()


@lru_cache(maxsize=1024)
def _names(source: str) -> frozenset[str]:
    return frozenset(re.findall(r"[A-Za-z_$][A-Za-z0-9_$]*", source))


def _made(path: str) -> str:
    """A file of ``templates/shipped/``; empty where it is not there."""
    try:
        return read_text(f"templates/shipped/{path}")
    except InstallationError:
        return ""


def _without_comments(source: str) -> str:
    # What is not ASCII stands only in strings then: an LMS that serves scripts under a wrong charset does no harm.
    made = re.sub(r"[^\x00-\x7f]", lambda found: json.dumps(found[0])[1:-1], str(rjsmin.jsmin(source)))
    return f"{made}\n"


def _source(name: str) -> str:
    return read_text(f"templates/runtime/{name}.js")
