"""What the types share whose answer is a set of ids: ``{"chosen": [id, …]}``."""

from collections.abc import Sequence
from typing import Any

from builder.codec.keys import Keyed, ids_of
from builder.model.reader import Reader
from builder.questions.marking import Mark, Marking, of_parts, right_or_wrong
from builder.questions.question import Response


def answer(reader: Reader) -> Response:
    """The response that an example means: an id or a list of ids."""
    return {"chosen": [text.text for text in reader.words("answer")]}


def one(payload: str, options: Keyed) -> Response:
    """The one option that a payload holds."""
    return {"chosen": ids_of(payload, options)[:1]}


def several(payload: str, options: Keyed) -> Response:
    """The options that a payload holds."""
    return {"chosen": ids_of(payload, options)}


def chosen_of(response: Response, ids: Sequence[str]) -> list[str]:
    """What was chosen of ``ids``, in their order; anything else is passed over."""
    chosen: Any = response.get("chosen")
    given = chosen if isinstance(chosen, list | tuple) else (chosen,)
    return [name for name in ids if name in given]


def mark_one(response: Response, ids: Sequence[str], right: Sequence[str], credit: dict[str, int]) -> Mark:
    """The mark of a single choice; ``credit`` gives other options a share in percent."""
    chosen = chosen_of(response, ids)[:1]
    correct = chosen == list(right[:1]) and bool(chosen)
    if chosen and not correct:
        return Mark(credit.get(chosen[0], 0) / 100, correct=False)
    return right_or_wrong(correct)


def mark_several(
    response: Response, ids: Sequence[str], right: Sequence[str], marking: Marking, credit: dict[str, int]
) -> Mark:
    """The mark of several choices; per option each one chosen or left rightly counts, or its ``credit`` in percent."""
    chosen = chosen_of(response, ids)
    good = sum(name in right for name in chosen)
    bad = len(chosen) - good
    mark = of_parts(
        Marking.ALL_OR_NOTHING if marking is Marking.PER_OPTION else marking, good, bad, len(right)
    )
    if marking is not Marking.PER_OPTION or mark.correct or not chosen:
        return mark
    if credit:
        return Mark(min(100, sum(credit.get(name, 0) for name in chosen)) / 100, correct=False)
    return Mark((len(ids) - bad - (len(right) - good)) / len(ids), correct=False)
