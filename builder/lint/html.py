"""HTML in Markdown, which is shown with its angle brackets: one finding for all the tags of a passage."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules.prose import signs as rules
from builder.markdown.document import parse
from builder.markdown.pieces import pieces
from builder.model.module import Module

_MARKS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("i", "em", "cite", "dfn"), "*"),
    **dict.fromkeys(("s", "del", "strike"), "~~"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "`"),
}
_NOTHING = frozenset(
    (
        "a",
        "abbr",
        "big",
        "center",
        "div",
        "font",
        "ins",
        "ol",
        "p",
        "section",
        "small",
        "span",
        "u",
        "ul",
        "o:p",
    )
)
"""What is written without a sign; the address of a link has its own."""
_PARTS = frozenset({"p", "div", "section", "center", "ul", "ol"})
_HEADINGS = {"h1": "##", "h2": "##", "h3": "###", "h4": "####", "h5": "#####", "h6": "#####"}
_KNOWN = frozenset({*_MARKS, *_NOTHING, *_HEADINGS, "li", "br"})
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>[^<>]*)>")
_ADDRESS = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s<>]+)", re.IGNORECASE)
_EMPTY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_SHOWN = 4
_MOST_LINES = 12
_MOST_TAGS = 60


def findings(module: Module) -> Iterator[Finding]:
    """The first tag of every passage that has one."""
    for piece in pieces(module):
        if "<" not in piece.prose.text:
            continue
        for token in parse(piece.prose).tokens:
            tags = [child for child in token.children or () if child.type == "raw_html"]
            if token.type == "inline" and tags:
                yield rules.RAW_HTML.at(tags[0].meta["place"], _message(tags), _instead(token, tags))


def _message(tags: Sequence[Token]) -> str:
    names = list(dict.fromkeys(" ".join(tag.content.split()) for tag in tags))
    if len(names) == 1:
        return f"{names[0]} is shown as text"
    last = names[-1] if len(names) <= _SHOWN else f"{len(names) - _SHOWN + 1} more tags"
    return f"{', '.join(names[:-1][: _SHOWN - 1])} and {last} are shown as text"


def _instead(token: Token, tags: Sequence[Token]) -> str:
    it, it_is = ("it", "it is") if len(tags) == 1 else ("them", "they are")
    read = [one for tag in tags if (one := _TAG.fullmatch(tag.content)) and one["name"].lower() in _KNOWN]
    mended = ""
    if len(read) == len(tags) <= _MOST_TAGS and _are_closed(read):
        mended = _mended(token.content, tags, read)
    if mended and mended.count("\n") < _MOST_LINES:
        return f"Put {it} in backticks if {it_is} meant to be seen; else write:\n{mended}"
    return f"Leave {it} out, or put {it} in backticks if {it_is} meant to be seen: `{tags[0].content}`"


def _are_closed(tags: Sequence[re.Match[str]]) -> bool:
    """Whether all that becomes a sign has its end."""
    count = Counter[str]()
    for tag in tags:
        if tag["name"].lower() in {*_MARKS, "a"}:
            count[tag["name"].lower()] += -1 if tag["closing"] else 1
    return not any(count.values())


def _mended(content: str, tags: Sequence[Token], read: Sequence[re.Match[str]]) -> str:
    """The lines of a passage that have tags, in Markdown."""
    start = content.rfind("\n", 0, tags[0].meta["pos"]) + 1
    end = content.find("\n", tags[-1].meta["pos"])
    written: list[str] = []
    addresses: list[str] = []
    position = start
    ended = True
    for tag, one in zip(tags, read, strict=True):
        between = content[position : tag.meta["pos"]]
        written.append(between if ended else between.lstrip())
        position = tag.meta["pos"] + len(tag.content)
        ended = bool(one["closing"])
        _write(written, one, addresses)
        ended = ended or one["name"].lower() not in _MARKS
    written.append(content[position : len(content) if end < 0 else end])
    lines = [line.strip() for line in _EMPTY_LINES.sub("\n\n", "".join(written)).strip().split("\n")]
    return "\n".join(_tight(lines))


def _write(written: list[str], tag: re.Match[str], addresses: list[str]) -> None:
    """What stands for one tag, at the end of what is written."""
    name, closing = tag["name"].lower(), bool(tag["closing"])
    if mark := _MARKS.get(name):
        if closing:
            before = written.pop()
            written += [before.rstrip(), mark, before[len(before.rstrip()) :]]
        else:
            written.append(mark)
    elif name in _HEADINGS:
        written.append("\n\n" if closing else f"\n\n{_HEADINGS[name]} ")
    elif name == "li":
        written.append("" if closing else "\n- ")
    elif name == "br":
        written.append("\n\n")
    elif name == "a" and (closing or _ADDRESS.search(tag["rest"])):
        if closing:
            written.append(f"]({addresses.pop()})" if addresses else "")
        elif address := _ADDRESS.search(tag["rest"]):
            addresses.append(address[1])
            written.append("[")
    elif name in _PARTS:
        written.append("\n\n")


def _tight(lines: Sequence[str]) -> Iterator[str]:
    """The lines without empty ones between the entries of a list."""
    for number, line in enumerate(lines):
        around = [*lines[:number][-1:], *lines[number + 1 :][:1]]
        if line or not all(one.startswith("- ") for one in around):
            yield line
