"""Video: a film that the package carries, with its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from builder.blocks import figure
from builder.blocks.track import Track, equal_labels, track
from builder.findings import Finding, Place
from builder.findings.rules import media as rules
from builder.model.media import Recording
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "video"


@dataclass(frozen=True, slots=True)
class Poster:
    """The picture that stands there until the video is played, and on paper.

    Attributes:
        image: the path under which the package carries it; "" when there is no such file.
        image_name: the file name as the author wrote it.
    """

    image: str
    image_name: str
    alt: Text


@dataclass(frozen=True, slots=True)
class Video:
    """A film.

    Attributes:
        is_silent: whether nobody speaks in it.
        descriptions: what is to be seen, for players that read it aloud.
        transcript: Markdown; with a file of its own, its places are in that file.
        credit: Markdown of one line.
        minutes: how long it takes; 0 when not said.
    """

    title: Text
    video: Recording
    captions: tuple[Track, ...]
    is_silent: bool
    descriptions: Track | None
    transcript: Prose | None
    poster: Poster | None
    credit: Prose | None
    minutes: int
    place: Place
    has_transcript: bool = True

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """A video stores nothing, so it has none."""
        return ""


def decode(reader: Reader) -> Video:
    video = reader.recording("video")
    descriptions = reader.child("descriptions")
    poster = reader.child("poster")
    return Video(
        reader.text("title"),
        video,
        tuple(track(child, video) for child in reader.children("captions")),
        reader.has("speech"),
        None if descriptions is None else track(descriptions, video, read_aloud=True),
        reader.prose_or_file("transcript"),
        None if poster is None else _poster(poster),
        reader.optional_prose("credit"),
        reader.number("minutes", 0),
        reader.place,
        reader.has("transcript"),
    )


def _poster(reader: Reader) -> Poster:
    return Poster(reader.media("image"), PurePosixPath(reader.word("image")).name, reader.text("alt"))


def prose(block: Video) -> Iterator[Prose]:
    for piece in (block.transcript, block.credit):
        if piece is not None:
            yield piece


def faults(block: Video) -> Iterator[Finding]:
    if block.is_silent and block.captions:
        yield rules.CAPTIONS_OF_SILENCE.at(
            block.captions[0].place,
            "The video has captions, and nobody is said to speak in it",
            "Leave out `captions:` or `speech: none`.",
        )
    elif not block.is_silent and not block.captions:
        yield rules.NO_CAPTIONS.at(
            block.place,
            "The video has no captions",
            "Add `captions:` with a WebVTT file; or `speech: none` if nobody speaks in it.",
        )
    if not block.has_transcript and block.descriptions is None:
        yield rules.NO_TRANSCRIPT.at(
            block.place,
            "The video has no transcript",
            "Add `transcript:` with what is said and what is to be seen; or a track of `descriptions:`.",
        )
    yield from equal_labels(block.captions)
    if block.poster is not None:
        yield from figure.alt_faults(block.poster.alt, block.poster.image_name)


def payload_bound(_block: Video) -> int | None:
    return None


def unpack(_block: Video, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: Video) -> Mapping[str, Any] | None:
    return None
