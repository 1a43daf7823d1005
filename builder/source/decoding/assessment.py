"""The scored questions at the end."""

from builder.findings import Finding
from builder.model.assessment import (
    AfterLastAttempt,
    Assessment,
    GiveFeedback,
    Order,
    OutcomePassMark,
    Redraw,
    ShowAnswer,
)
from builder.source.decoding.fields import child, minutes
from builder.source.decoding.parts import Decodes, Parts
from builder.source.reader import MappingReader


def assessment(root: MappingReader, blocks: Decodes) -> tuple[Assessment | None, list[Finding]]:
    """What stands under ``assessment``, None where that is not there; and what is wrong with its parts."""
    reader = root.child("assessment")
    if reader is None:
        return None, []
    attempts = reader.word("attempts", "unlimited")
    drawn = Parts(blocks)
    for part in reader.children("parts"):
        drawn.add(part)
    listed = blocks.questions(question.mapping for question in reader.children("questions"))
    decoded = Assessment(
        title=reader.optional_text("title"),
        introduction=reader.optional_prose("introduction"),
        pass_mark=reader.number("pass_mark", 0) if reader.has("pass_mark") else None,
        attempts=0 if attempts == "unlimited" else int(attempts),
        redraw=Redraw(reader.word("redraw", Redraw.SAME_QUESTIONS)),
        after_last_attempt=AfterLastAttempt(reader.word("after_last_attempt", AfterLastAttempt.FAIL)),
        draw=reader.number("draw", 0),
        question_order=Order(reader.word("question_order", Order.FIXED)),
        option_order=Order(reader.word("option_order", Order.FIXED)),
        questions=(*listed, *drawn.questions),
        place=reader.place,
        draw_place=reader.text("draw").place if reader.has("draw") else None,
        parts=tuple(drawn.parts),
        undrawn=drawn.left(shared=False),
        elsewhere=drawn.left(shared=True),
        feedback=GiveFeedback(reader.word("feedback", GiveFeedback.AFTER_ATTEMPT)),
        show_answer=ShowAnswer(reader.word("show_answer", ShowAnswer.NEVER)),
        outcome_pass_marks=_outcome_pass_marks(reader),
        time_limit_min=minutes(reader.word("time_limit")),
    )
    return decoded, drawn.findings


def _outcome_pass_marks(reader: MappingReader) -> tuple[OutcomePassMark, ...]:
    return tuple(
        OutcomePassMark(name, int(percent.text), child(reader, "outcome_pass_marks").place_of(name))
        for name, percent in reader.labels("outcome_pass_marks")
    )
