"""WebVTT as its specification reads it (W3C, WebVTT: The Web Video Text Tracks Format), with the line of each part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_HEADER = re.compile(r"WEBVTT(?:[ \t].*)?\Z")
_TIME = r"(?:([0-9]{2,6}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
_TIMES = re.compile(rf"\s*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?\Z")
_NOT_SHOWN = re.compile(r"(NOTE|STYLE|REGION)(?:[ \t].*)?\Z")
_TAG = re.compile(r"<[^<>]*>")
_CLOCK = r"(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_ANY_ARROW = r"-{1,3} ?>{1,2}|={1,2}>|[–—−]{1,2} ?>|[→⟶⇒➔]"
_MEANT = re.compile(rf"\s*{_CLOCK}\s*(?P<arrow>{_ANY_ARROW})\s*{_CLOCK}(?P<settings>(?:[ \t].*)?)\Z")
"""Times as people and programs write them that do not write WebVTT."""
_NUMBER = re.compile(r"\s*[0-9]{1,6}\s*\Z")
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
        joined: the first line of each cue that stands right below another, without an empty line.
    """

    has_header: bool
    cues: list[Cue] = field(default_factory=list)
    bad_times: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)


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


def mended(line: str) -> str:
    """The line with times as browsers read them; "" where nobody can tell what is meant."""
    meant = _MEANT.match(line)
    if meant is None:
        return ""
    parts = meant.groups()
    times = f"{_written(parts[:4])} --> {_written(parts[5:9])}{meant['settings'].rstrip()}"
    return times if _TIMES.match(times) else ""


def has_other_arrow(line: str) -> bool:
    """Whether the sign between the times of a line is none that browsers know."""
    meant = _MEANT.match(line)
    return meant is not None and meant["arrow"] != ARROW


def _written(parts: tuple[str | None, ...]) -> str:
    hours, minutes, seconds, thousandths = parts
    ahead = f"{hours:0>2}:" if hours else ""
    return f"{ahead}{minutes:0>2}:{seconds:0>2}.{thousandths or '':0<3}"


def _read(track: Track, first: int, block: list[str]) -> None:
    """The cues of one run of lines: times end the cue above them also where no empty line does."""
    arrows = [number for number, line in enumerate(block) if ARROW in line or has_other_arrow(line)]
    if not arrows or arrows[0] > 1:
        if not _NOT_SHOWN.match(block[0]):
            track.lost.append(first)
        elif arrows:
            track.joined.append(first + arrows[0])
    for position, arrow in enumerate(arrows):
        last = arrows[position + 1] if position + 1 < len(arrows) else len(block)
        is_followed = last < len(block)
        if is_followed and last - arrow > 1 and _NUMBER.match(block[last - 1]):
            last -= 1
        if is_followed:
            track.joined.append(first + last)
        times = _TIMES.match(block[arrow])
        if times is None:
            track.bad_times.append(first + arrow)
            continue
        parts = times.groups()
        text = tuple(block[arrow + 1 : last])
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
