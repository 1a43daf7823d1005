"""The success criteria of WCAG 2.2, levels A and AA, and what can be said of each before anyone has looked.

Facts: W3C, Web Content Accessibility Guidelines 2.2 (4.1.1 is obsolete there and left out).
"""

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """Who answers for a criterion."""

    MADE = "made"
    """Every page is made so, and coursewright's own tests hold it to that in a real browser."""
    CONTENT = "content"
    """It depends on what authors write; the build checks what a machine can, a person must judge the rest."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One success criterion.

    Attributes:
        needs: what must be on the page for it to apply, as a name of ``applies``; "" when it always does.
        note: how it is met, or what a person must judge.
    """

    number: str
    name: str
    level: str
    basis: Basis
    note: str
    needs: str = ""


_MADE, _CONTENT = Basis.MADE, Basis.CONTENT

LANGUAGE_OF_PARTS = "3.1.2"
FOUND_IN_CONTENT = "The build finds passages in another script; others need a person."

CRITERIA: tuple[Criterion, ...] = (
    Criterion(
        "1.1.1",
        "Non-text Content",
        "A",
        _CONTENT,
        "The build refuses a picture without an alternative. Whether it says what the picture says needs a person.",
        "pictures",
    ),
    Criterion(
        "1.2.1",
        "Audio-only and Video-only (Prerecorded)",
        "A",
        _CONTENT,
        "The build asks for a transcript. Whether it is complete needs a person.",
        "recordings",
    ),
    Criterion(
        "1.2.2",
        "Captions (Prerecorded)",
        "A",
        _CONTENT,
        "The build asks for captions and checks their timing. Whether their words are right needs a person.",
        "video",
    ),
    Criterion(
        "1.2.3",
        "Audio Description or Media Alternative (Prerecorded)",
        "A",
        _CONTENT,
        "A transcript or a track of descriptions stands for what is only seen. Whether it is complete needs a person.",
        "video",
    ),
    Criterion("1.2.4", "Captions (Live)", "AA", _MADE, "Nothing is live.", "never"),
    Criterion(
        "1.2.5",
        "Audio Description (Prerecorded)",
        "AA",
        _CONTENT,
        "A track of descriptions can be given. Whether one is needed, and is right, needs a person.",
        "video",
    ),
    Criterion(
        "1.3.1",
        "Info and Relationships",
        "A",
        _CONTENT,
        "Headings, lists, tables, groups and labels are marked up so. Whether authors used them so needs a person.",
    ),
    Criterion("1.3.2", "Meaningful Sequence", "A", _MADE, "What is read stands in the order of the source."),
    Criterion(
        "1.3.3",
        "Sensory Characteristics",
        "A",
        _CONTENT,
        "The build looks for words that name only a colour or a place. The rest needs a person.",
    ),
    Criterion("1.3.4", "Orientation", "AA", _MADE, "The page works in both."),
    Criterion(
        "1.3.5",
        "Identify Input Purpose",
        "AA",
        _MADE,
        "The page asks for nothing about the learner.",
        "never",
    ),
    Criterion(
        "1.4.1",
        "Use of Color",
        "A",
        _MADE,
        "Verdicts, states and links are told in words, marks or lines as well as in colour.",
    ),
    Criterion("1.4.2", "Audio Control", "A", _MADE, "Nothing plays by itself.", "recordings"),
    Criterion(
        "1.4.3",
        "Contrast (Minimum)",
        "AA",
        _MADE,
        "The build computes it for each pair of colours; the table is below. Text inside pictures needs a person.",
    ),
    Criterion("1.4.4", "Resize Text", "AA", _MADE, "Tested at 400 per cent."),
    Criterion(
        "1.4.5",
        "Images of Text",
        "AA",
        _CONTENT,
        "Whether a picture shows text that could be written needs a person.",
        "pictures",
    ),
    Criterion(
        "1.4.10",
        "Reflow",
        "AA",
        _MADE,
        "Tested at 320 CSS pixels; wide tables and code scroll by themselves.",
    ),
    Criterion(
        "1.4.11",
        "Non-text Contrast",
        "AA",
        _MADE,
        "The build computes it for edges of controls and the focus; see the table. Parts of pictures need a person.",
    ),
    Criterion("1.4.12", "Text Spacing", "AA", _MADE, "Tested with the spacing of the criterion."),
    Criterion(
        "1.4.13", "Content on Hover or Focus", "AA", _MADE, "Nothing appears on hover or focus.", "never"
    ),
    Criterion(
        "2.1.1",
        "Keyboard",
        "A",
        _MADE,
        "Everything works by keyboard alone; each type of question is tested so.",
    ),
    Criterion("2.1.2", "No Keyboard Trap", "A", _MADE, "Tested by going through each part with Tab."),
    Criterion("2.1.4", "Character Key Shortcuts", "A", _MADE, "There are none.", "never"),
    Criterion(
        "2.2.1",
        "Timing Adjustable",
        "A",
        _MADE,
        "A time limit warns before it ends and can be extended as often as wanted.",
        "time limit",
    ),
    Criterion(
        "2.2.2",
        "Pause, Stop, Hide",
        "A",
        _CONTENT,
        "The page itself does not move. The build refuses pictures that move for more than five seconds.",
    ),
    Criterion(
        "2.3.1",
        "Three Flashes or Below Threshold",
        "A",
        _CONTENT,
        "The page itself does not flash. Recordings and animated pictures need a person.",
        "recordings",
    ),
    Criterion("2.4.1", "Bypass Blocks", "A", _MADE, "The first link leads to the content."),
    Criterion("2.4.2", "Page Titled", "A", _MADE, "The page has the module’s title."),
    Criterion("2.4.3", "Focus Order", "A", _MADE, "Tested by going through each part with Tab."),
    Criterion(
        "2.4.4",
        "Link Purpose (In Context)",
        "A",
        _CONTENT,
        "The build looks for link texts that say nothing. The rest needs a person.",
    ),
    Criterion(
        "2.4.5", "Multiple Ways", "AA", _MADE, "Sections are reached by the menu and one after the other."
    ),
    Criterion(
        "2.4.6",
        "Headings and Labels",
        "AA",
        _CONTENT,
        "Whether headings and labels say what they head needs a person.",
    ),
    Criterion("2.4.7", "Focus Visible", "AA", _MADE, "Tested on everything that takes the focus."),
    Criterion(
        "2.4.11",
        "Focus Not Obscured (Minimum)",
        "AA",
        _MADE,
        "Tested under the bar and the notices that stay.",
    ),
    Criterion("2.5.1", "Pointer Gestures", "A", _MADE, "Single clicks do everything."),
    Criterion("2.5.2", "Pointer Cancellation", "A", _MADE, "Things happen when the pointer is released."),
    Criterion("2.5.3", "Label in Name", "A", _MADE, "Controls are named by the words on them."),
    Criterion("2.5.4", "Motion Actuation", "A", _MADE, "Nothing is moved by moving the device.", "never"),
    Criterion("2.5.7", "Dragging Movements", "AA", _MADE, "Nothing needs dragging."),
    Criterion(
        "2.5.8", "Target Size (Minimum)", "AA", _MADE, "Targets have at least 24 by 24 CSS pixels; tested."
    ),
    Criterion("3.1.1", "Language of Page", "A", _MADE, "The page says the module’s language."),
    Criterion(
        LANGUAGE_OF_PARTS,
        "Language of Parts",
        "AA",
        _CONTENT,
        f"Words of the interface say their language. {FOUND_IN_CONTENT}",
    ),
    Criterion("3.2.1", "On Focus", "A", _MADE, "Focus changes nothing."),
    Criterion(
        "3.2.2", "On Input", "A", _MADE, "Answers are taken by a button; choosing changes nothing else."
    ),
    Criterion(
        "3.2.3",
        "Consistent Navigation",
        "AA",
        _MADE,
        "Menu and buttons stand at the same place on each part.",
    ),
    Criterion(
        "3.2.4", "Consistent Identification", "AA", _MADE, "The same things have the same names everywhere."
    ),
    Criterion("3.2.6", "Consistent Help", "A", _MADE, "Help stands at the foot of each part."),
    Criterion(
        "3.3.1",
        "Error Identification",
        "A",
        _MADE,
        "What is missing or cannot be read is said in words at the field.",
    ),
    Criterion(
        "3.3.2",
        "Labels or Instructions",
        "A",
        _MADE,
        "Each field has a label, and each question says how it is answered.",
    ),
    Criterion(
        "3.3.3",
        "Error Suggestion",
        "AA",
        _MADE,
        "What a field takes is said when it cannot read what was typed.",
    ),
    Criterion(
        "3.3.4",
        "Error Prevention (Legal, Financial, Data)",
        "AA",
        _MADE,
        "Before answers are handed in, open questions are named and the learner is asked.",
        "assessment",
    ),
    Criterion("3.3.7", "Redundant Entry", "A", _MADE, "Nothing is asked for twice."),
    Criterion(
        "3.3.8",
        "Accessible Authentication (Minimum)",
        "AA",
        _MADE,
        "The page asks nobody to sign in.",
        "never",
    ),
    Criterion(
        "4.1.2",
        "Name, Role, Value",
        "A",
        _MADE,
        "Controls are native ones; their trees are compared with what they should be by the tests.",
    ),
    Criterion(
        "4.1.3", "Status Messages", "AA", _MADE, "Verdicts, saving and time are told by status messages."
    ),
)
"""In the order of the guidelines."""
