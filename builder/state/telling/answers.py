"""A response in words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from builder.markdown.beginning import plain
from builder.model.block import Block
from builder.model.prose import Prose
from builder.questions.numeric import Numeric
from builder.questions.performance import Performance
from builder.questions.registry import QUESTIONS

_WRITTEN = re.compile("[^\\s\ufeff\u0000-\u001f\u007f-\u009f\u200b]")
"""What makes a text more than empty, as on the page."""

_WITH_LABELS = ("options", "items", "scale", "criteria", "boxes", "steps", "targets", "blanks")


def labels(block: Block) -> dict[str, str]:
    """What a learner reads beside each id of an item: options, boxes, steps, entries of lists."""
    return dict(_labels(block))


def _labels(block: object) -> Iterator[tuple[str, str]]:
    for name in _WITH_LABELS:
        for part in getattr(block, name, None) or ():
            label = getattr(part, "label", None)
            if label is not None:
                yield part.id, plain(label) if isinstance(label, Prose) else str(label)
            way = getattr(part, "way", None)
            for entry in (*getattr(part, "entries", ()), *getattr(way, "options", ())):
                yield entry.id, str(entry.label)


def in_words(block: Block, response: Mapping[str, Any]) -> str:
    """The answer as one line; "" where it is none."""
    named = labels(block)
    parts = []
    chosen = [named.get(one, one) for one in response.get("chosen", ())]
    if chosen:
        parts.append((" → " if block.type == "sequencing" else "; ").join(chosen))
    pairs = response.get("pairs") or {}
    parts += [f"{named.get(one, one)} → {named.get(target, target)}" for one, target in pairs.items()]
    texts = response.get("texts") or {}
    # A response may leave out the steps and boxes that are empty.
    boxes = getattr(block, "steps", ()) or getattr(block, "boxes", ()) or texts
    for box, text in texts.items():
        if not _WRITTEN.search(text):
            continue
        where = "" if len(boxes) == 1 else f"{named.get(box) or f'gap {box}'}: "
        parts.append(f"{where}{named[text] if text in named else _quoted(text)}")
    text = response.get("text") or ""
    if _WRITTEN.search(text):
        parts.append(_quoted(text))
    if response.get("opened"):
        parts.append("the comparison was opened")
    return "; ".join(parts)


def is_answer(block: Block, response: Mapping[str, Any] | None) -> bool:
    """Whether it counts as an answer, as the page would say."""
    if not response:
        return False
    texts = response.get("texts") or {}
    if isinstance(block, Numeric):
        return block.number.given(response.get("text")) != ""
    if isinstance(block, Performance):
        return any(step.way.given(texts.get(step.id)) for step in block.steps)
    written = any(_WRITTEN.search(text) for text in (response.get("text") or "", *texts.values()))
    if block.type == "compare":
        return bool(response.get("opened")) and written
    if block.type == "long-fill-in":
        return written
    return written or bool(response.get("chosen")) or bool(response.get("pairs"))


def verdict(block: Block, response: Mapping[str, Any]) -> str:
    """What a marked answer is; "" where nothing is right or wrong."""
    if block.type not in QUESTIONS:
        return ""
    mark = QUESTIONS[block.type].mark(block, response)
    if mark.score is None:
        return ""
    if mark.correct:
        return "right"
    return f"partly right ({round(mark.score * 100)}%)" if mark.score > 0 else "wrong"


def _quoted(text: str) -> str:
    return f"“{' / '.join(line for line in text.splitlines() if line.strip())}”"
