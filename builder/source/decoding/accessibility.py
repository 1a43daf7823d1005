"""What the author declares about accessibility."""

from builder.model.accessibility import Accessibility, AccessibilityCheck
from builder.source.decoding.fields import strings
from builder.source.reader import MappingReader


def accessibility(root: MappingReader) -> Accessibility | None:
    """What stands under ``accessibility``; None where that is not there."""
    reader = root.child("accessibility")
    if reader is None:
        return None
    return Accessibility(
        reader.word("contact"),
        tuple(
            AccessibilityCheck(
                check.word("what"),
                check.word("by"),
                check.word("date"),
                check.words("covers"),
                check.word("fingerprint"),
                check.place_of("fingerprint" if check.has("fingerprint") else "what"),
            )
            for check in reader.children("checked")
        ),
        strings(reader, "known_limits"),
    )
