"""WebVTT as its specification reads it (W3C, WebVTT: The Web Video Text Tracks Format), with the line of each part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_HEADER = re.compile(r"WEBVTT(?:[ \t].*)?\Z")
_TIME = r"(?:([0-9]{2,6}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
_TIMES = re.compile(rf"\s*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?\Z")
_NOT_SHOWN = re.compile(r"(NOTE|STYLE|REGION)(?:[ \t].*)?\Z")
_TAG = re.compile(r"<[^<>]*>")
ARROW = "-->"


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption.

    Attributes:
        line: where its times stand, from 1.
        start: in seconds.
        end: likewise.
        text: its lines, as they are written.
    """

    line: int
    start: float
    end: float
    text: tuple[str, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """Its lines without markup."""
        return tuple(_TAG.sub("", line).replace("&amp;", "&").strip() for line in self.text)


@dataclass(slots=True)
class Track:
    """A file, read.

    Attributes:
        has_header: whether browsers read any of it.
        bad_times: lines whose times they cannot read.
        lost: the first line of each run of words that belong to no cue.
    """

    has_header: bool
    cues: list[Cue] = field(default_factory=list)
    bad_times: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)


def parse(lines: tuple[str, ...]) -> Track:
    """A file by its lines, without their ends."""
    track = Track(bool(lines) and _HEADER.match(lines[0]) is not None)
    blocks = _blocks(lines)
    if track.has_header:
        header = next(blocks, None)
        if header is not None and (arrow := _arrow(header[1])) is not None:
            # Without an empty line below the header its times are part of it.
            track.bad_times.append(header[0] + arrow)
    for first, block in blocks:
        _read(track, first, block)
    return track


def _read(track: Track, first: int, block: list[str]) -> None:
    arrow = _arrow(block[:2])
    if arrow is None:
        if not _NOT_SHOWN.match(block[0]):
            track.lost.append(first)
        return
    times = _TIMES.match(block[arrow])
    if times is None:
        track.bad_times.append(first + arrow)
        return
    parts = times.groups()
    text = tuple(block[arrow + 1 :])
    track.cues.append(Cue(first + arrow, _seconds(parts[:4]), _seconds(parts[4:]), text))


def _blocks(lines: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines that are not empty, each with the number of its first line, from 1."""
    block: list[str] = []
    for number, line in enumerate((*lines, ""), start=1):
        if line:
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _arrow(block: list[str]) -> int | None:
    return next((number for number, line in enumerate(block) if ARROW in line), None)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
