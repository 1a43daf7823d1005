"""Words that go with a recording: captions, descriptions, and the transcript beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.findings import Finding, Place
from builder.findings.rules import media as rules
from builder.model.media import Recording
from builder.model.prose import Text
from builder.model.reader import Reader


@dataclass(frozen=True, slots=True)
class Track:
    """A WebVTT file.

    Attributes:
        path: the path under which the package carries it; "" when there is no such file.
        language: a BCP 47 tag.
        label: what the player's menu calls it.
    """

    path: str
    language: str
    label: Text
    place: Place


def track(reader: Reader, recording: Recording, *, read_aloud: bool = False) -> Track:
    """The track that a mapping describes."""
    path = reader.track("file", recording, read_aloud=read_aloud)
    return Track(path, reader.word("language"), reader.text("label"), reader.place)


def equal_labels(tracks: Sequence[Track]) -> Iterator[Finding]:
    """A finding for each track that the player's menu calls as another one."""
    seen: dict[str, Track] = {}
    for one in tracks:
        first = seen.setdefault(one.label.text.casefold(), one)
        if first is not one:
            yield rules.TRACK_TWICE.at(
                one.label.place,
                f"“{one.label}” is also what the captions on line {first.label.place.line} are called",
                "Give each a label of its own, such as its language.",
            )
