"""What learners who depend on captions would stumble over, at its line of the WebVTT file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.findings import Finding
from builder.findings.rules import captions as rules
from builder.source.captions.webvtt import Cue, Track, has_other_arrow, mended, parse
from builder.source.files import SourceText

LINE_LENGTH = 42
LINES = 2
CHARACTERS_A_SECOND = 20
_SLACK = 0.5
"""Seconds after the end of a recording that are forgiven: containers round."""


def check(source: SourceText, seconds: float, *, read_aloud: bool) -> Iterator[Finding]:
    """Every finding of one file.

    ``seconds`` is how long the recording is, 0 when unknown. Lines that are ``read_aloud`` may be long.
    """
    track = parse(source.lines)
    if not track.has_header:
        yield _without_header(source)
        return
    yield from _of_times(source, track)
    for line in track.lost:
        yield rules.LOST_LINES.at(
            source.place(line),
            "These words belong to no caption",
            "Give them times, or join them to the caption above.",
        )
    for line in track.joined:
        yield rules.NOT_PARTED.at(
            source.place(line), "Above this caption an empty line is missing", "Leave a line empty above it."
        )
    if not track.cues and not track.bad_times:
        yield rules.NO_CUES.at(source.place(1), "There is no caption in this file", "Write at least one.")
    yield from _in_order(source, track)
    for cue in track.cues:
        yield from _of_cue(source, cue, seconds, read_aloud=read_aloud)


def _without_header(source: SourceText) -> Finding:
    is_srt = any("-->" in line and "," in line for line in source.lines)
    hint = "Write WEBVTT on the first line, and an empty line below it."
    if is_srt:
        hint += " This looks like an .srt file: write a full stop instead of each comma in the times, too."
    return rules.NO_HEADER.at(source.place(1), "This file does not begin with WEBVTT", hint)


def _of_times(source: SourceText, track: Track) -> Iterator[Finding]:
    """Times with the same fault, which as a rule all the times of a file have, are one finding."""
    alike: dict[object, list[int]] = defaultdict(list)
    for line in track.bad_times:
        text = source.lines[line - 1]
        is_below_header = line > 1 and source.lines[0].startswith("WEBVTT") and all(source.lines[1:line])
        if is_below_header or not mended(text):
            hint = "Write them as 00:01.500 --> 00:03.000: minutes, seconds, a full stop and three digits."
            if is_below_header:
                hint = "Leave the line below WEBVTT empty."
            yield _bad_times(source, line, "Browsers cannot read these times", hint)
        else:
            alike[has_other_arrow(text), "," in text].append(line)
    for lines in alike.values():
        yield _alike(source, lines)


def _alike(source: SourceText, lines: Sequence[int]) -> Finding:
    text = source.lines[lines[0] - 1]
    more = len(lines) - 1
    captions = f"{more} more caption{'s' if more > 1 else ''}"
    if has_other_arrow(text):
        message = "The arrow between these times is not -->, so the caption is not shown"
        if more:
            message = (
                f"The arrow between these times is not -->, nor that of {captions}: none of them is shown"
            )
    else:
        message = "Browsers cannot read these times" + (f", nor those of {captions}" if more else "")
    what = "Replace each comma in the times by a full stop" if "," in text else "Write the times so"
    what = "Write --> for each arrow" if has_other_arrow(text) else what
    hint = f"{what}, in all {len(lines)} lines:" if more else "Write:"
    return _bad_times(source, lines[0], message, f"{hint}\n{mended(text)}")


def _bad_times(source: SourceText, line: int, message: str, hint: str) -> Finding:
    return rules.BAD_TIMES.at(source.place(line, 1, len(source.lines[line - 1]) + 1), message, hint)


def _in_order(source: SourceText, track: Track) -> Iterator[Finding]:
    for before, cue in pairwise(track.cues):
        if cue.start < before.start:
            yield rules.OUT_OF_ORDER.at(
                source.place(cue.line),
                f"This caption begins before the one on line {before.line}",
                "Put it above.",
            )
        elif cue.start < before.end:
            yield rules.OVERLAP.at(
                source.place(cue.line),
                f"This caption begins before the one on line {before.line} is over",
                f"End that one at {clock(cue.start)}, or begin this one at {clock(before.end)}.",
            )


def _of_cue(source: SourceText, cue: Cue, seconds: float, *, read_aloud: bool) -> Iterator[Finding]:
    if cue.end <= cue.start:
        yield rules.ENDS_BEFORE_START.at(
            source.place(cue.line), "This caption ends before it begins", "Check both times."
        )
    elif seconds and cue.end > seconds + _SLACK:
        yield rules.AFTER_THE_END.at(
            source.place(cue.line),
            f"This caption ends at {clock(cue.end)}, the recording at {clock(seconds)}",
            "Check the times, and whether the captions belong to this recording.",
        )
    shown = [line for line in cue.shown if line]
    if not shown:
        yield rules.EMPTY_CUE.at(
            source.place(cue.line), "This caption has no words", "Write them, or leave it out."
        )
        return
    if read_aloud:
        return
    for number, line in enumerate(cue.shown, start=cue.line + 1):
        if len(line) > LINE_LENGTH:
            yield rules.LONG_LINE.at(
                source.place(number, 1, len(source.lines[number - 1]) + 1),
                f"This line has {len(line)} characters; {LINE_LENGTH} fit on a small screen",
                "Break it where the sense allows.",
            )
    if len(shown) > LINES:
        yield rules.MANY_LINES.at(
            source.place(cue.line), f"This caption has {len(shown)} lines", "Make two captions of it."
        )
    length = cue.end - cue.start
    characters = sum(len(line) for line in shown)
    if length > 0 and characters / length > CHARACTERS_A_SECOND:
        unit = "second" if length == 1 else "seconds"
        yield rules.TOO_FAST.at(
            source.place(cue.line),
            f"{characters} characters in {length:g} {unit} are more than {CHARACTERS_A_SECOND} a second",
            "Show it longer, or say it in fewer words.",
        )


def clock(seconds: float) -> str:
    """A time as WebVTT writes it, rounded down to thousandths."""
    thousandths = int(round(seconds * 1000, 3))  # 1.001 is a little less than that
    minutes, rest = divmod(thousandths, 60_000)
    hours, minutes = divmod(minutes, 60)
    ahead = f"{hours:02}:" if hours else ""
    return f"{ahead}{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
