"""What is told of a saved state, for a terminal or an e-mail."""

from collections.abc import Iterator

from builder.state.telling.told import Standing, Told, ToldItem

_HEADS = {
    Standing.EMPTY: "nothing saved",
    Standing.WHOLE: "whole",
    Standing.DAMAGED: "DAMAGED",
    Standing.ANOTHER: "OF ANOTHER MODULE",
    Standing.FOREIGN: "NOT A SAVED STATE",
}


def render(told: Told, title: str, version: str) -> str:
    """Lines of text; ends with a line feed."""
    return "\n".join(_lines(told, title, version)) + "\n"


def _lines(told: Told, title: str, version: str) -> Iterator[str]:
    yield f"{title}, version {version}"
    yield f"Saved state: {told.characters:,} of {told.limit:,} characters, {_HEADS[told.standing]}"
    for problem in told.problems:
        yield f"  ! {problem}"
    if told.facts:
        yield ""
    for what, how in told.facts:
        yield f"{what}: {how}"
    yield from _items("Tasks in the sections", told.tasks)
    yield from _items("Questions of the last try", told.questions)


def _items(heading: str, items: tuple[ToldItem, ...]) -> Iterator[str]:
    if not items:
        return
    yield ""
    yield f"{heading} ({sum(item.answered for item in items)} of {len(items)} answered)"
    for item in items:
        verdict = f" ({item.verdict})" if item.verdict else ""
        said = item.answer or "nothing"
        how = f"answered{verdict}: {said}" if item.answered else "unanswered"
        if item.answer and not item.answered:
            how = f"begun, not counted as answered{verdict}: {said}"
        yield f"  {item.where} “{item.prompt}” [{item.id}]"
        yield f"    {how}"
