"""What is known not to work for everyone, by the type of block or question, whatever an author does."""

from collections.abc import Mapping

LIMITS: Mapping[str, tuple[str, ...]] = {
    "audio": ("The player is the browser’s own; its controls differ from browser to browser.",),
    "embed": (
        "What another site shows in an embedded frame was not checked; a link beside it opens that site in a tab of its own.",
    ),
    "hotspot": (
        "The regions of the picture are told by the list beside it alone; a screen reader does not point into the picture.",
    ),
    "resource": ("What lies behind a link was not checked.",),
    "video": ("The player is the browser’s own; its controls differ from browser to browser.",),
}
"""By the ``type:`` in the source. A type without an entry has no limit that we know of."""
