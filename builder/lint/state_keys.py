"""Two ids of one scope that have the same key in the learner's saved state."""

from collections.abc import Iterable, Iterator

from builder.blocks.walk import items
from builder.findings import Finding, Place
from builder.findings.rules.structure import EQUAL_STATE_KEYS
from builder.identifiers import state_key
from builder.model.module import Module


def findings(module: Module) -> Iterator[Finding]:
    yield from _scope((section.id, section.place) for section in module.sections)
    yield from _scope((item.id, item.place) for _, item in items(module))
    yield from _scope((outcome.id, outcome.place) for outcome in module.outcomes)


def _scope(ids: Iterable[tuple[str, Place]]) -> Iterator[Finding]:
    seen: dict[str, tuple[str, Place]] = {}
    for name, place in ids:
        first, first_place = seen.setdefault(state_key(name), (name, place))
        if first != name:
            yield EQUAL_STATE_KEYS.at(
                place,
                f"`{name}` and `{first}` ({first_place.seen_from(place)}) have the same short key by chance",
                "Rename one of the two; the one that learners have not answered yet, if the module is in use.",
            )
