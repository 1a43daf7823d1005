"""Sizes that a module is shown at: frames of LMSs, and screens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """One size.

    Attributes:
        width, height: CSS pixels; 0 for what there is.
        screen: whether it has the shape of a device, and is drawn with an edge.
    """

    name: str
    title: str
    width: int
    height: int
    screen: bool = False


# Seen in Moodle 4.5.5: the frame is 98% of what its page leaves to it, and at least 666 pixels high.
# Blackboard's is the frame of our double.
FRAMES = (
    Frame("window", "Fill the window", 0, 0),
    Frame("moodle", "Moodle, window of 1280 × 800", 650, 666),
    Frame("moodle-wide", "Moodle, window of 1920 × 1080", 1121, 799),
    Frame("moodle-tablet", "Moodle on a tablet", 460, 744),
    Frame("moodle-phone", "Moodle on a phone", 367, 666),
    Frame("blackboard", "Blackboard", 1000, 700),
    Frame("phone", "Phone, 390 × 844", 390, 844, screen=True),
    Frame("phone-small", "Small phone, 320 × 568", 320, 568, screen=True),
    Frame("tablet", "Tablet, 768 × 1024", 768, 1024, screen=True),
    Frame("paper", "A4 paper", 794, 1123),
)
