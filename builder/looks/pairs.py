"""Which colour stands on which, how well it must be read there, and where that is."""

from dataclasses import dataclass

TEXT = 4.5
"""Text on its ground (WCAG 2.2, 1.4.3)."""
EDGE = 3.0
"""Edges of what can be used, and the ring around what has the focus (1.4.11)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour and what it stands on, by token.

    Attributes:
        needed: the least contrast ratio.
        where: what is seen there, in plain words.
    """

    ink: str
    ground: str
    needed: float
    where: str


PAIRS: tuple[Pair, ...] = (
    Pair("ink", "paper", TEXT, "text on the page, and options of questions"),
    Pair("ink", "sheet", TEXT, "text of tasks and questions, and what a learner writes"),
    Pair("ink", "sunk", TEXT, "the title on the first page, verdicts, code, boxes that are locked"),
    Pair("ink", "tint", TEXT, "the option that is chosen, the section that is open, calm notices"),
    Pair("ink", "good-tint", TEXT, "right answers and what is said of them"),
    Pair("ink", "bad-tint", TEXT, "wrong answers and what is said of them"),
    Pair("ink", "alert-tint", TEXT, "notices, and questions left open"),
    Pair("quiet", "paper", TEXT, "captions, sources and small print on the page"),
    Pair("quiet", "sheet", TEXT, "instructions and small print in tasks"),
    Pair("quiet", "sunk", TEXT, "the facts beside the title, and boxes that are locked"),
    Pair("quiet", "tint", TEXT, "the number of the open section, and buttons that wait under the pointer"),
    Pair("quiet", "good-tint", TEXT, "what a learner chose in a gap, and was right"),
    Pair("quiet", "bad-tint", TEXT, "what a learner chose in a gap, and was wrong"),
    Pair("accent", "paper", TEXT, "links, buttons and small headings on the page"),
    Pair("accent", "sheet", TEXT, "links, buttons and small headings in tasks"),
    Pair("accent", "sunk", TEXT, "links in verdicts, and ticks of sections in the menu"),
    Pair("accent", "tint", TEXT, "buttons under the pointer, the mark of a chosen option, calm notices"),
    Pair("accent", "good-tint", TEXT, "links in what is said of a right answer"),
    Pair("accent", "bad-tint", TEXT, "links in what is said of a wrong answer"),
    Pair("accent", "alert-tint", TEXT, "buttons and links in notices"),
    Pair("strong", "paper", TEXT, "links on the page under the pointer"),
    Pair("strong", "sheet", TEXT, "links in tasks under the pointer"),
    Pair("strong", "sunk", TEXT, "links in verdicts under the pointer"),
    Pair("strong", "tint", TEXT, "links in a chosen option, and in calm notices, under the pointer"),
    Pair("strong", "good-tint", TEXT, "links in what is said of a right answer, under the pointer"),
    Pair("strong", "bad-tint", TEXT, "links in what is said of a wrong answer, under the pointer"),
    Pair("strong", "alert-tint", TEXT, "links in notices under the pointer"),
    Pair("on-accent", "accent", TEXT, "the words of a main button"),
    Pair("on-accent", "strong", TEXT, "the words of a main button under the pointer"),
    Pair("good", "paper", TEXT, "marks of right answers, and what is done"),
    Pair("good", "sheet", TEXT, "marks of right answers, and what is done"),
    Pair("good", "good-tint", TEXT, "the verdict on a right answer"),
    Pair("bad", "paper", TEXT, "marks of wrong answers, and a save that failed"),
    Pair("bad", "sheet", TEXT, "marks of wrong answers, and what is wrong with a number"),
    Pair("bad", "bad-tint", TEXT, "the verdict on a wrong answer"),
    Pair("alert", "sheet", TEXT, "how much room is left, and what is locked"),
    Pair("alert", "alert-tint", TEXT, "the marks of notices"),
    Pair("edge", "paper", EDGE, "edges of buttons and boxes on the page"),
    Pair("edge", "sheet", EDGE, "edges of buttons and boxes in tasks"),
    Pair("edge", "sunk", EDGE, "edges of boxes that are locked"),
    Pair("edge", "tint", EDGE, "edges of buttons in calm notices"),
    Pair("edge", "alert-tint", EDGE, "edges of buttons in notices"),
    Pair("focus", "paper", EDGE, "the ring around what has the focus"),
    Pair("focus", "sheet", EDGE, "the ring around what has the focus"),
    Pair("focus", "sunk", EDGE, "the ring around what has the focus"),
    Pair("focus", "tint", EDGE, "the ring around what has the focus"),
    Pair("focus", "good-tint", EDGE, "the ring around what has the focus"),
    Pair("focus", "bad-tint", EDGE, "the ring around what has the focus"),
    Pair("focus", "alert-tint", EDGE, "the ring around what has the focus"),
)
"""Every pair that the stylesheets use; a test reads them off the page and misses none."""

BAND: tuple[Pair, ...] = (
    Pair("on-band", "band", TEXT, "the title on its band, and the ring around the link that skips it"),
)
"""Those of a theme whose title stands on a band of its own."""
