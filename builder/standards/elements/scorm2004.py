"""SCORM 2004: what ``templates/runtime/drivers/scorm2004.js`` reads and sets (RTE 4th Ed., 4.2)."""

from builder.standards.elements.element import Element, When

_A, _R = When.ASSESSED, When.REPORTED

ELEMENTS: tuple[Element, ...] = (
    Element("cmi.mode", "whether anything may be changed, or only looked at", read=True, sent=False),
    Element(
        "cmi.entry", "whether this is the first visit; for the help desk’s report", read=True, sent=False
    ),
    Element(
        "cmi.completion_status", "whether the module is complete, by the author’s rule", read=True, sent=True
    ),
    Element("cmi.success_status", "passed or failed, by the author’s rule", read=True, sent=True),
    Element(
        "cmi.progress_measure",
        "how much of what counts as complete is done, from 0 to 1",
        read=True,
        sent=True,
    ),
    Element("cmi.location", "the section the learner was last in", read=True, sent=True),
    Element("cmi.exit", "that the learner may come back to this attempt", read=False, sent=True),
    Element("cmi.session_time", "how long this visit took", read=False, sent=True),
    Element(
        "adl.nav.request",
        "after Save and exit: that the LMS may show its own pages again",
        read=False,
        sent=True,
    ),
    Element(
        "cmi.suspend_data",
        "the learner’s answers, texts and progress, packed, for the next visit",
        read=True,
        sent=True,
    ),
    Element(
        "cmi.score.raw",
        "the best result, in percent; nothing is sent without an assessment",
        read=True,
        sent=True,
    ),
    Element(
        "cmi.score.scaled",
        "the best result as a share; nothing is sent without an assessment",
        read=True,
        sent=True,
    ),
    Element("cmi.score.min", "the lowest possible result, 0", read=False, sent=True, when=_A),
    Element("cmi.score.max", "the highest possible result, 100", read=False, sent=True, when=_A),
    Element("cmi.objectives._count", "how many outcomes the LMS has already", read=True, sent=False, when=_A),
    Element("cmi.objectives.n.id", "an outcome of the module, by its id", read=True, sent=True, when=_A),
    Element(
        "cmi.objectives.n.completion_status",
        "whether the outcome’s questions are done",
        read=True,
        sent=True,
        when=_A,
    ),
    Element(
        "cmi.objectives.n.success_status",
        "whether the learner has met the outcome",
        read=True,
        sent=True,
        when=_A,
    ),
    Element(
        "cmi.objectives.n.score.raw",
        "the result in the outcome’s questions, in percent",
        read=True,
        sent=True,
        when=_A,
    ),
    Element("cmi.objectives.n.score.scaled", "the same as a share", read=False, sent=True, when=_A),
    Element("cmi.objectives.n.score.min", "the lowest possible result, 0", read=False, sent=True, when=_A),
    Element("cmi.objectives.n.score.max", "the highest possible result, 100", read=False, sent=True, when=_A),
    Element(
        "cmi.interactions._count", "how many answers the LMS has already", read=True, sent=False, when=_R
    ),
    Element("cmi.interactions.n.id", "which question was answered", read=True, sent=True, when=_R),
    Element("cmi.interactions.n.type", "the kind of question", read=True, sent=True, when=_R),
    Element("cmi.interactions.n.timestamp", "date and time of the answer", read=True, sent=True, when=_R),
    Element("cmi.interactions.n.learner_response", "the learner’s answer", read=True, sent=True, when=_R),
    Element(
        "cmi.interactions.n.correct_responses._count",
        "how many right answers the LMS has",
        read=True,
        sent=False,
        when=_R,
    ),
    Element(
        "cmi.interactions.n.correct_responses.n.pattern", "the right answer", read=True, sent=True, when=_R
    ),
    Element(
        "cmi.interactions.n.objectives._count",
        "how many outcomes of a question the LMS has",
        read=True,
        sent=False,
        when=_R,
    ),
    Element(
        "cmi.interactions.n.objectives.n.id",
        "the outcomes the question is about",
        read=True,
        sent=True,
        when=_R,
    ),
    Element("cmi.interactions.n.result", "whether the answer was right", read=True, sent=True, when=_R),
    Element("cmi.interactions.n.weighting", "what the question is worth", read=True, sent=True, when=_R),
    Element("cmi.interactions.n.latency", "how long the answer took", read=True, sent=True, when=_R),
    Element("cmi.interactions.n.description", "what was asked", read=True, sent=True, when=_R),
)
"""Nothing else is read or set: no name, no identifier of the learner."""
