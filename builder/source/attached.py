"""Files that blocks name beside pictures: recordings, their tracks and transcripts, and what learners may keep."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.blocks.embed import as_embed
from builder.conformance.names import suffix_of
from builder.findings import Finding
from builder.findings.rules import media as rules
from builder.findings.rules import structure
from builder.model.media import Download, Recording
from builder.model.prose import Prose, Text
from builder.pictures.header import NO_PICTURE
from builder.source.archives import UnreadableError, refused
from builder.source.captions.checking import check
from builder.source.files import read
from builder.source.included import Beside, as_prose
from builder.source.inside import MEDIA
from builder.source.kinds import DOWNLOADS, ZIP, begins_as
from builder.source.picture_sizes import sized
from builder.source.pictures import Pictures
from builder.source.programs import program
from builder.source.recordings.looking import TYPES, format_of, is_called_right, look
from builder.source.recordings.seen import BrokenError, Seen

LARGE_BYTES = 50 * 1000 * 1000
LIMIT_BYTES = 1000 * 1000 * 1000
_HEAD_BYTES = 64
_EVERYWHERE = ("avc1", "avc3", "vp08", "vp09", "av01", "V_VP8", "V_VP9", "V_AV1")
"""Codecs of moving pictures that every browser of today plays."""

_PICTURES = (".png", ".jpg", ".jpeg", ".gif")
TAKEN_ALONG = "downloads"
"""Where pictures stand in the package that learners take with them."""

_FILE_NAME = re.compile(r"[\w./ -]{1,200}\.(?:md|markdown|txt|vtt|srt|docx?|pdf)", re.IGNORECASE)
_CAPTIONS = re.compile(r"\.(?:vtt|srt)$", re.IGNORECASE)
_NO_TIMES = (
    "Write what is said as text, without the times, here or in a Markdown file named with `file:`. The file with the "
    "times belongs under `captions:`."
)


@dataclass(frozen=True, slots=True)
class Attached:
    """Finds them; they are gathered among the pictures, whose findings they share."""

    pictures: Pictures
    beside: Beside

    def judge_transcript(self, written: Prose) -> None:
        """A finding where a transcript is nothing but the name of a file."""
        name = written.text.strip()
        if _FILE_NAME.fullmatch(name):
            self._add(
                structure.WRONG_KIND.at(
                    written.place,
                    f"“{name}” is the name of a file, and would be all that learners read",
                    _NO_TIMES
                    if _CAPTIONS.search(name)
                    else f"Write `file: {name}` on a line of its own below, indented.",
                )
            )

    def prose(self, name: Text) -> Prose | None:
        """What is in a Markdown file; None when there is nothing, and a finding says why."""
        if _CAPTIONS.search(name.text):
            message = f"{name} holds captions, and its times would be shown among the words"
            self._add(structure.NOT_ALLOWED.at(name.place, message, _NO_TIMES))
            return None
        source = self.beside.text(name)
        return None if source is None else as_prose(source)

    def recording(self, name: Text, kind: str) -> Recording:
        """A video or a sound (``kind`` is "video" or "audio"); without a path when it cannot be used."""
        if re.match(r"https?://", name.text, re.IGNORECASE):
            self._add(
                rules.OUTSIDE.at(
                    name.place,
                    f"{name} is an address, and the package carries its recordings itself",
                    as_embed(name.text),
                )
            )
            return Recording()
        path = self._find(name)
        if path is None:
            return Recording()
        suffix = suffix_of(name.text).removeprefix(".")
        if suffix not in TYPES[kind]:
            self._add(_not_played(name, suffix, kind))
            return Recording()
        seen = self._look(path, name, suffix)
        if seen is None:
            return Recording()
        self._judge(name, seen, kind)
        size = path.stat().st_size
        return Recording(
            self.pictures.carry(path, name), TYPES[kind][suffix], size, seen.seconds, seen.width, seen.height
        )

    def track(self, name: Text, recording: Recording, *, read_aloud: bool) -> str:
        """The archive path of captions or descriptions, whose faults become findings; "" when they cannot be used."""
        path = self._find(name)
        if path is None:
            return ""
        if suffix_of(name.text) != ".vtt":
            self._add(
                rules.TRACK_TYPE.at(
                    name.place,
                    f"{name} is no WebVTT file, and browsers read nothing else",
                    "Save it as WebVTT, with the ending .vtt.",
                )
            )
            return ""
        source, findings = read(path, self.beside.shown + name.text)
        self.pictures.findings.extend(findings)
        if source is not None:
            seconds = recording.seconds if recording.path else 0
            self.pictures.findings.extend(check(source, seconds, read_aloud=read_aloud))
        return self.pictures.carry(path, name)

    def download(self, name: Text) -> Download:
        """A file to take along; without a path when it cannot be given to learners."""
        path = self._find(name)
        if path is None:
            return Download()
        fault = next(_download_faults(path, name), None)
        header = NO_PICTURE
        if fault is None and path.suffix.lower() in _PICTURES:
            fault, header = sized(path, name, "Save it smaller, or give it as a PDF.")
        if fault is not None:
            self._add(fault)
            return Download()
        # A picture that is shown is made smaller; the one that is taken along has a place of its own.
        folder = TAKEN_ALONG if header is not NO_PICTURE else MEDIA
        archive_path = self.pictures.carry(path, name, header, folder, is_taken_along=True)
        return Download(archive_path, PurePosixPath(name.text).name, path.stat().st_size)

    def _add(self, finding: Finding) -> None:
        self.pictures.findings.append(finding)

    def _find(self, name: Text) -> Path | None:
        """The path of an ordinary file of a size that can be uploaded."""
        path = self.pictures.find(name)
        if path is None:
            return None
        if not path.is_file():
            self._add(rules.UNREADABLE.at(name.place, f"{name} is no file", "Name a file."))
            return None
        size = path.stat().st_size
        if not size:
            self._add(rules.EMPTY.at(name.place, f"{name} is an empty file", "Save it again."))
            return None
        if size > LIMIT_BYTES:
            message = f"{name} has {size // 1_000_000:,} MB; no LMS takes a package of this size"
            hint = "Make it smaller, or put it on a media server and show it with an `embed`."
            self._add(rules.TOO_LARGE.at(name.place, message, hint))
            return None
        if size > LARGE_BYTES:
            message = f"{name} has {size // 1_000_000} MB"
            hint = "Make it smaller: for a talk, 1280 by 720 pixels and 1 MB a minute are enough."
            self._add(rules.LARGE.at(name.place, message, hint))
        return path

    def _look(self, path: Path, name: Text, suffix: str) -> Seen | None:
        try:
            actual = format_of(_begin(path))
            if not is_called_right(suffix, actual):
                self._add(_something_else(name, suffix, actual))
                return None
            return look(path, suffix)
        except BrokenError:
            message = f"{name} breaks off or is damaged"
            self._add(rules.UNREADABLE.at(name.place, message, "Save the recording again."))
        except OSError as error:
            message = f"{name} cannot be read: {error.strerror or error}"
            self._add(rules.UNREADABLE.at(name.place, message, "Check who may read the file."))
        return None

    def _judge(self, name: Text, seen: Seen, kind: str) -> None:
        rare = [codec for codec in seen.codecs if codec not in _EVERYWHERE]
        if kind == "video" and not seen.codecs:
            message = f"{name} has sound and no moving picture"
            self._add(rules.RECORDING_TYPE.at(name.place, message, "Show it as `type: audio`."))
        elif kind == "video" and rare:
            self._add(
                rules.CODEC.at(
                    name.place,
                    f"{name} is coded as {', '.join(rare)}, which not every browser plays",
                    "Export it as H.264 with AAC (“most compatible” on phones).",
                )
            )


def _begin(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD_BYTES)


def _not_played(name: Text, suffix: str, kind: str) -> Finding:
    other = "audio" if kind == "video" else "video"
    allowed = ", ".join(TYPES[kind])
    said = "a sound" if kind == "video" else "a video"
    if suffix in TYPES[other]:
        return rules.RECORDING_TYPE.at(
            name.place,
            f"{name} is {said}",
            f"Write `type: {other}` and `{other}:`.",
        )
    what = "video" if kind == "video" else "sound"
    return rules.RECORDING_TYPE.at(
        name.place, f"{name} is no {what} that every browser plays", f"Use one of: {allowed}."
    )


def _something_else(name: Text, suffix: str, actual: str) -> Finding:
    return rules.NOT_WHAT_IT_SAYS.at(
        name.place,
        f"{name} is not {suffix} inside but {actual or 'something else'}",
        "Save it again in the format that its name says, or rename it.",
    )


def _download_faults(path: Path, name: Text) -> Iterator[Finding]:
    suffix = suffix_of(name.text).removeprefix(".")
    if suffix not in DOWNLOADS:
        yield rules.DOWNLOAD_TYPE.at(
            name.place,
            f"{name} is of a kind that LMSs refuse, or that would run with the learner's session",
            f"Use one of: {', '.join(DOWNLOADS)}.",
        )
        return
    begin = _begin(path)
    if what := program("", begin):
        yield rules.DOWNLOAD_TYPE.at(
            name.place,
            f"{name} is {what} inside, whatever its name says",
            "Give learners a document instead.",
        )
    elif not begins_as(suffix, begin):
        yield _something_else(name, suffix, format_of(begin))
    elif DOWNLOADS[suffix] == ZIP:
        yield from _inside_zip(path, name, suffix)


def _inside_zip(path: Path, name: Text, suffix: str) -> Iterator[Finding]:
    """What learners cannot be given, in a zip or a document, and what LMSs that look into archives refuse there."""
    try:
        held = refused(path, suffix)
        if held is not None:
            yield rules.DOWNLOAD_TYPE.at(
                name.place,
                f"{name} holds {held.name}: {held.what}",
                "Leave that out, or save without macros; in a zip may be what may be a download.",
            )
    except UnreadableError as error:
        hint = "Save it again, or pack it again with what your computer has for zips."
        yield rules.UNREADABLE.at(name.place, f"{name} cannot be looked into: {error}", hint)
    except OSError as error:
        message = f"{name} cannot be read: {error.strerror or error}"
        yield rules.UNREADABLE.at(name.place, message, "Check who may read the file.")
