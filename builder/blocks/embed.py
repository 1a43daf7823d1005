"""Embed: a page of another site, loaded only when the learner asks for it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from builder.findings import Finding, Place
from builder.findings.rules.media import HOST_WITHOUT_NAME, NOT_TO_BE_EMBEDDED, UNUSUAL_PORT
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "embed"

_ELSEWHERE = (
    (
        re.compile(
            r"https://(?:www\.|m\.|music\.)?youtube\.com/(?:watch\?(?:[^#]*&)?v=|shorts/|live/)([\w-]+).*"
        ),
        r"https://www.youtube-nocookie.com/embed/\1",
    ),
    (re.compile(r"https://youtu\.be/([\w-]+).*"), r"https://www.youtube-nocookie.com/embed/\1"),
    (
        re.compile(r"https://(?:www\.)?vimeo\.com/([0-9]+)/([0-9a-f]{6,})(?![\w-]).*"),
        r"https://player.vimeo.com/video/\1?h=\2",
    ),
    (
        re.compile(
            r"https://(?:www\.)?vimeo\.com/(?:(?:channels|groups|album|showcase)/[\w-]+/(?:videos?/)?)?([0-9]+)(?![\w-]).*"
        ),
        r"https://player.vimeo.com/video/\1",
    ),
)
"""Addresses of pages whose sites refuse to be framed, and where they let the same be."""
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
"""The last part of a host that a browser takes for an IP address (WHATWG URL, "ends in a number")."""
_HTTPS = 443
_LAST_PORT = 65_535


_START = re.compile(
    r"[?&#](?:t|start|time_continue)=(?:(?P<hours>\d+)h)?(?:(?P<minutes>\d+)m)?(?:(?P<seconds>\d+)s?)?(?=[&#]|$)"
)
"""Where in a film to begin: 90, 90s, 1m30s."""


@dataclass(frozen=True, slots=True)
class Embed:
    """A frame that stays empty until it is asked for.

    Attributes:
        url: begins with https://.
        hosts: further hosts that the page sends the browser on to, such as a sign-in page.
        description: Markdown: what it is, and what to do if it does not load.
        minutes: how long it takes; 0 when not said.
        is_wide: whether its frame has the shape of a film; else it is as high as wide.
    """

    url: Text
    title: Text
    hosts: tuple[Text, ...]
    description: Prose | None
    minutes: int
    is_wide: bool
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """What is embedded stores nothing with us, so it has none."""
        return ""

    @property
    def host(self) -> str:
        """The host that is contacted first, with its port where that is not the usual one."""
        return _usual(urlsplit(self.url.text).netloc)

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every host that the page's policy must let into the frame."""
        return tuple(dict.fromkeys((self.host, *(_usual(host.text) for host in self.hosts))))


def decode(reader: Reader) -> Embed:
    return Embed(
        reader.text("url"),
        reader.text("title"),
        reader.words("hosts"),
        reader.optional_prose("description"),
        reader.number("minutes", 0),
        reader.word("shape", "wide") == "wide",
        reader.place,
    )


def prose(block: Embed) -> Iterator[Prose]:
    if block.description is not None:
        yield block.description


def faults(block: Embed) -> Iterator[Finding]:
    instead = to_embed(block.url.text)
    if instead:
        message = f"{block.host} does not let this address be embedded"
        yield NOT_TO_BE_EMBEDDED.at(block.url.place, message, f"Write {instead}")
    for name in (block.url, *block.hosts):
        yield from _host_faults(name)


def as_embed(url: str) -> str:
    """How to show what is at ``url``, for a hint."""
    return (
        "Show what stays on another site with an `embed`:\n- type: embed\n  title: what it is\n"
        f"  url: {to_embed(url) or url}"
    )


def to_embed(url: str) -> str:
    """Where a site lets a page of its own be embedded, from the same moment on; "" where that is not known."""
    for pattern, instead in _ELSEWHERE:
        if pattern.fullmatch(url):
            made = pattern.sub(instead, url)
            seconds = _seconds(_START.search(url))
            if not seconds:
                return made
            return f"{made}#t={seconds}s" if "vimeo" in made else f"{made}?start={seconds}"
    return ""


def _seconds(start: re.Match[str] | None) -> int:
    if start is None:
        return 0
    hours, minutes, seconds = (int(start[part] or 0) for part in ("hours", "minutes", "seconds"))
    return hours * 3600 + minutes * 60 + seconds


def _host_faults(name: Text) -> Iterator[Finding]:
    host, _, port = _usual(urlsplit(name.text).netloc or name.text).partition(":")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        yield HOST_WITHOUT_NAME.at(
            name.place,
            f"{host} is an IP address, from which browsers need not load a frame",
            "Write the name of the server.",
        )
    elif port and not 1 <= int(port) <= _LAST_PORT:
        yield HOST_WITHOUT_NAME.at(
            name.place, f"There is no port {port}", f"Write a number from 1 to {_LAST_PORT}."
        )
    elif port:
        yield UNUSUAL_PORT.at(
            name.place,
            f"Many networks do not let pages through on port {port}",
            "Ask for an address without a port, or say in `description` what to do where it does not load.",
        )


def _usual(host: str) -> str:
    """In small letters, without the port that https has of itself."""
    name, _, port = host.lower().partition(":")
    return name if not port or int(port) == _HTTPS else f"{name}:{int(port)}"


def payload_bound(_block: Embed) -> int | None:
    return None


def unpack(_block: Embed, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: Embed) -> Mapping[str, Any] | None:
    return None
