"""SCORM 1.2: what ``templates/runtime/drivers/scorm12.js`` reads and sets (RTE 1.2, 3.4)."""

from builder.standards.elements.element import Element, When

_A, _R = When.ASSESSED, When.REPORTED

ELEMENTS: tuple[Element, ...] = (
    Element(
        "cmi.core.lesson_mode", "whether anything may be changed, or only looked at", read=True, sent=False
    ),
    Element(
        "cmi.core.entry", "whether this is the first visit; for the help desk’s report", read=True, sent=False
    ),
    Element(
        "cmi.core.lesson_status",
        "not complete, complete, passed or failed, by the author’s rule",
        read=True,
        sent=True,
    ),
    Element("cmi.core.lesson_location", "the section the learner was last in", read=True, sent=True),
    Element("cmi.core.exit", "that the learner may come back to this attempt", read=False, sent=True),
    Element("cmi.core.session_time", "how long this visit took", read=False, sent=True),
    Element(
        "cmi.suspend_data",
        "the learner’s answers, texts and progress, packed, for the next visit",
        read=True,
        sent=True,
    ),
    Element(
        "cmi.core.score.raw",
        "the best result, in percent; nothing is sent without an assessment",
        read=True,
        sent=True,
    ),
    Element("cmi.core.score.min", "the lowest possible result, 0", read=False, sent=True, when=_A),
    Element("cmi.core.score.max", "the highest possible result, 100", read=False, sent=True, when=_A),
    Element("cmi.objectives._count", "how many outcomes the LMS has already", read=True, sent=False, when=_A),
    Element("cmi.objectives.n.id", "an outcome of the module, by its id", read=True, sent=True, when=_A),
    Element(
        "cmi.objectives.n.status", "whether the learner has met the outcome", read=True, sent=True, when=_A
    ),
    Element(
        "cmi.objectives.n.score.raw",
        "the result in the outcome’s questions, in percent",
        read=True,
        sent=True,
        when=_A,
    ),
    Element("cmi.objectives.n.score.min", "the lowest possible result, 0", read=False, sent=True, when=_A),
    Element("cmi.objectives.n.score.max", "the highest possible result, 100", read=False, sent=True, when=_A),
    Element(
        "cmi.interactions._count", "how many answers the LMS has already", read=True, sent=False, when=_R
    ),
    Element("cmi.interactions.n.id", "which question was answered", read=False, sent=True, when=_R),
    Element("cmi.interactions.n.type", "the kind of question", read=False, sent=True, when=_R),
    Element("cmi.interactions.n.time", "the time of day of the answer", read=False, sent=True, when=_R),
    Element("cmi.interactions.n.student_response", "the learner’s answer", read=False, sent=True, when=_R),
    Element(
        "cmi.interactions.n.correct_responses.n.pattern", "the right answer", read=False, sent=True, when=_R
    ),
    Element("cmi.interactions.n.result", "whether the answer was right", read=False, sent=True, when=_R),
    Element("cmi.interactions.n.weighting", "what the question is worth", read=False, sent=True, when=_R),
    Element("cmi.interactions.n.latency", "how long the answer took", read=False, sent=True, when=_R),
)
"""Nothing else is read or set: no name, no identifier of the learner."""
