"""Shorter names in the page's script: what a learner downloads, not what people read.

A name is replaced everywhere or nowhere, by one that stands nowhere else, so scopes keep their meaning whatever they
are. That is sound for names that are only ever variables: declared in the script, never a property, a key, a shorthand
or part of a template string, and no name that a browser's window has. Whatever may be one of those is left alone.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import count, product
from string import ascii_letters

_TOKEN = re.compile(
    r"""
      (?P<string> "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' )
    | (?P<template> `(?:[^`\\]|\\.)*` )
    | (?P<name> [A-Za-z_$][\w$]* )
    | (?P<number> \d[\w.]* )
    | (?P<pattern> /(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]* )
    | (?P<sign> \?\.(?!\d) | \S )
    """,
    re.VERBOSE | re.DOTALL,
)
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_DIVIDENDS = frozenset(("name", "number", "string", "template"))
_EXPECT_A_VALUE = frozenset(("return", "typeof", "case", "in", "of", "else", "do", "void", "delete", "throw"))
_DECLARES = frozenset(("const", "let", "function"))
_BEFORE_PROPERTY = frozenset((".", "?.", "async", "get", "set"))
_RESERVED = frozenset(("as", "do", "if", "in", "of"))
_WINDOW = frozenset(
    (
        *("close", "closed", "event", "external", "find", "focus", "frames", "history", "length", "location"),
        *(
            "menubar",
            "name",
            "open",
            "opener",
            "origin",
            "parent",
            "performance",
            "print",
            "screen",
            "scroll",
        ),
        *("self", "status", "stop", "toolbar", "top"),
    )
)
_SHORTEST_WORTH_IT = 3


def shorten(script: str) -> str:
    """``script``, free of comments, with its long variable names replaced. The same script gives the same result."""
    tokens = list(_tokens(script))
    counted: Counter[str] = Counter()
    declared: set[str] = set()
    kept: set[str] = set()
    values = ["", *(token[0] for token in tokens), ""]
    for position, token in enumerate(tokens, start=1):
        if token.lastgroup == "template":
            kept.update(_NAME.findall(token[0]))
        if token.lastgroup != "name":
            continue
        before, after = values[position - 1], values[position + 1]
        counted[token[0]] += 1
        if before in _DECLARES:
            declared.add(token[0])
        in_list = before in {"{", ","} and after in {",", "}", "=", "("}
        if before in _BEFORE_PROPERTY or after == ":" or in_list:
            kept.add(token[0])
    wanted = [
        name for name in declared - kept - _WINDOW if len(name) >= _SHORTEST_WORTH_IT and counted[name] > 1
    ]
    wanted.sort(key=lambda name: (-counted[name] * len(name), name))
    unused = (name for name in _short_names() if name not in counted and name not in kept)
    shorter = dict(zip(wanted, unused, strict=False))
    return "".join(_replaced(script, tokens, shorter))


def _short_names() -> Iterator[str]:
    for length in count(1):
        for letters in product(ascii_letters, repeat=length):
            name = "".join(letters)
            if name not in _RESERVED:
                yield name


def _tokens(script: str) -> Iterator[re.Match[str]]:
    """The parts of a script. Where a value may not begin, a slash divides."""
    at, before = 0, ""
    kind: str | None = None
    while token := _TOKEN.search(script, at):
        if token.lastgroup == "pattern" and (
            (kind in _DIVIDENDS and before not in _EXPECT_A_VALUE) or before in {")", "]", "}"}
        ):
            # The slash alone; what follows is read anew.
            token = re.compile(r"(?P<sign>/)").match(script, token.start()) or token
        yield token
        at, before, kind = token.end(), token[0], token.lastgroup


def _replaced(script: str, tokens: list[re.Match[str]], shorter: dict[str, str]) -> Iterator[str]:
    at = 0
    for token in tokens:
        yield script[at : token.start()]
        yield shorter.get(token[0], token[0]) if token.lastgroup == "name" else token[0]
        at = token.end()
    yield script[at:]
