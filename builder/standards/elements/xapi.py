"""What packages of cmi5 and xAPI have in common: their documents and statements (``drivers/lrs-session.js``)."""

from builder.standards.elements.element import Element, When

_A, _R = When.ASSESSED, When.REPORTED

SHARED: tuple[Element, ...] = (
    Element(
        "actor",
        "who learns, as the LMS names them at the launch; repeated in everything that is sent, because the standard "
        "asks for it, and used for nothing else",
        read=True,
        sent=True,
    ),
    Element("registration", "which enrolment this belongs to, as the LMS names it", read=True, sent=True),
    Element(
        "suspendData",
        "the learner’s answers, texts and progress, packed, with the place and the best result, for the next visit",
        read=True,
        sent=True,
    ),
    Element("statement initialized", "that a visit began", read=False, sent=True),
    Element("statement experienced", "a section that was read", read=False, sent=True),
    Element(
        "statement answered",
        "a question, in words, the learner’s answer, the right one, and whether it was right",
        read=False,
        sent=True,
        when=_R,
    ),
    Element(
        "statement progressed",
        "how much of what counts as complete is done, in percent",
        read=False,
        sent=True,
    ),
    Element(
        "statement completed", "that the module is complete, by the author’s rule", read=False, sent=True
    ),
    Element(
        "statement passed", "that the assessment was passed, with the result", read=False, sent=True, when=_A
    ),
    Element(
        "statement failed",
        "that the last try was used up without a pass, with the best result",
        read=False,
        sent=True,
        when=_A,
    ),
    Element(
        "statement terminated",
        "that the learner left by Save and exit, and how long the visit took",
        read=False,
        sent=True,
    ),
)
