"""Ids, and what refers to them: no id twice, no name of something that is not there."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from builder.findings import Finding, Rule
from builder.findings.rules import structure as rules
from builder.findings.rules.questions import PASS_MARK_NO_OUTCOME
from builder.identifiers import is_id
from builder.source.banks import Banks
from builder.source.mending.tidied import also
from builder.source.nodes import Mapping, Node, Path, Scalar, at, get, items_of
from builder.source.schema import types, types_with_id

_VERY_LIKE = 0.8
_HOLDERS = (
    "id",
    "file",
    "sections",
    "blocks",
    "afterwards",
    "assessment",
    "questions",
    "parts",
    "from",
    "bank",
)


@dataclass(frozen=True, slots=True)
class _Id:
    scalar: Scalar
    kind: str

    @property
    def text(self) -> str:
        return self.scalar.text or ""


def names(root: Node, faulty: frozenset[Path], banks: Banks) -> Iterator[Finding]:
    """Every finding about ids of a document, those parts left aside that have findings of their own."""
    ids = list(_ids(root))
    ids.sort(key=lambda one: one.scalar.place)
    for bank in banks.found.values():
        ids += sorted(_of_questions(bank.questions), key=lambda one: one.scalar.place)
    yield from _equal(ids)
    if not any(path[:1] == ("outcomes",) for path in faulty):
        outcomes = [one.text for one in ids if one.kind == "outcome"]
        yield from _unknown_outcomes(root, banks, outcomes)
        yield from _unknown_pass_marks(root, outcomes)
    if (
        banks.are_whole
        and get(root, "sections") is not None
        and not any(_may_hide_ids(root, path) for path in faulty)
    ):
        yield from _completion(root, ids)


def _may_hide_ids(root: Node, path: Path) -> bool:
    """Whether what is wrong at ``path`` may keep an id from being seen, or what completion asks for."""
    if path[:1] not in (("sections",), ("completion",), ("assessment",)):
        return False
    node = at(root, path)
    if path[0] == "completion" or node.faulty:
        return True
    if isinstance(node, Scalar):
        return isinstance(path[-1], int) or path[-1] in _HOLDERS
    is_block = isinstance(path[-1], int) and path[-2] in ("blocks", "questions")
    kind = get(node, "type")
    has_none = isinstance(kind, Scalar) and (kind.text or "") in types() - types_with_id()
    return not (is_block and (has_none or next(_id(node, ""), None) is not None))


def assessed(root: Node) -> Iterator[Node]:
    """The questions of the assessment that stand in the module."""
    assessment = get(root, "assessment")
    yield from items_of(get(assessment, "questions"))
    for part in items_of(get(assessment, "parts")):
        yield from items_of(get(part, "questions"))


def _ids(root: Node) -> Iterator[_Id]:
    """Every id of the module's one scope, in the order of the file."""
    outcomes = get(root, "outcomes")
    if isinstance(outcomes, Mapping):
        yield from (_Id(entry.key, "outcome") for entry in outcomes.entries if is_id(entry.key.text or ""))
    for section in items_of(get(root, "sections")):
        yield from _id(section, "section")
        for block in items_of(get(section, "blocks")):
            yield from _id(block, "block or question")
            yield from _id(get(block, "afterwards"), "block or question")
    yield from _of_questions(assessed(root))


def _of_questions(questions: Iterable[Node]) -> Iterator[_Id]:
    for question in questions:
        yield from _id(question, "question of the assessment")


def _id(node: Node | None, kind: str) -> Iterator[_Id]:
    value = get(node, "id")
    if isinstance(value, Scalar) and is_id(value.text or ""):
        yield _Id(value, kind)


_KEPT = {
    "outcome": "results in the LMS are",
    "block or question": "learners' answers are",
    "question of the assessment": "learners' answers are",
}


def _equal(ids: list[_Id]) -> Iterator[Finding]:
    seen: dict[str, _Id] = {}
    for one in ids:
        first = seen.setdefault(one.text, one)
        if first is not one:
            what = "an outcome's id" if first.kind == "outcome" else f"the id of a {first.kind}"
            yield rules.EQUAL_IDS.at(
                one.scalar.place,
                f"`{one.text}` is already {what} on {first.scalar.place.seen_from(one.scalar.place)}",
                _way_out(first.kind, one.kind),
            )


def _way_out(first: str, other: str) -> str:
    """Which of the two to rename: what is kept under the one is lost, or is easily had again."""
    if first == other == "section":
        return "Rename one of the two; if the module is in use the newer one, as learners read a renamed section anew."
    if "section" in (first, other):
        kept = other if first == "section" else first
        return (
            f"Rename the section: {_KEPT[kept]} kept under the id, and a section only has to be read again."
        )
    if "outcome" in (first, other):
        return "Rename the outcome, also where `outcomes` name it: answers are kept under the other's id."
    return "Rename one of the two; the one that learners have not answered yet, if the module is in use."


def _unknown_outcomes(root: Node, banks: Banks, outcomes: list[str]) -> Iterator[Finding]:
    """Names of outcomes that the module does not have; a shared bank may speak of other modules' outcomes."""
    places = []
    for section in items_of(get(root, "sections")):
        places.append(get(section, "outcomes"))
        places += [get(block, "outcomes") for block in items_of(get(section, "blocks"))]
    asked = [*assessed(root)]
    for bank in banks.found.values():
        asked += () if bank.is_shared else bank.questions
    places += [get(question, "outcomes") for question in asked]
    named = [
        item
        for node in places
        for item in items_of(node)
        if isinstance(item, Scalar) and is_id(item.text or "")
    ]
    unknown: dict[tuple[str, str], list[Scalar]] = {}
    for item in named:
        if item.text not in outcomes:
            unknown.setdefault((item.place.file, item.text or ""), []).append(item)
    unused = set(outcomes).difference(item.text or "" for item in named)
    for (_file, name), those in unknown.items():
        those.sort(key=lambda item: item.place)
        yield rules.UNKNOWN_OUTCOME.at(
            those[0].place,
            f"`{name}` is no outcome of this module{also([item.place.line - 1 for item in those[1:]])}",
            _outcome_meant(name, outcomes, unused),
        )


def _outcome_meant(name: str, outcomes: list[str], unused: set[str]) -> str:
    """An outcome that nothing names yet was probably renamed; another must be very like, to be meant."""
    renamed = get_close_matches(name, [one for one in outcomes if one in unused], 1)
    close = renamed or get_close_matches(name, outcomes, 1, _VERY_LIKE)
    if close:
        return f"Did you mean `{close[0]}`?"
    known = f"The outcomes are {', '.join(outcomes)}. If" if outcomes else "There are no outcomes. If"
    return f"{known} it is to be one, write under `outcomes:` at the top: `{name}: what learners can do`."


def _unknown_pass_marks(root: Node, outcomes: list[str]) -> Iterator[Finding]:
    marks = get(get(root, "assessment"), "outcome_pass_marks")
    for entry in marks.entries if isinstance(marks, Mapping) else ():
        name = entry.key.text or ""
        if is_id(name) and name not in outcomes:
            yield PASS_MARK_NO_OUTCOME.at(
                entry.key.place,
                f"`{name}` is no outcome of this module",
                _meant(name, outcomes, "outcomes"),
            )


def _meant(text: str, known: list[str], what: str) -> str:
    close = get_close_matches(text, known, 1)
    if close:
        return f"Did you mean `{close[0]}`?"
    return f"The {what} are {', '.join(known)}." if known else f"There are no {what}."


def _completion(root: Node, ids: list[_Id]) -> Iterator[Finding]:
    """What completion asks for and is not there; which one an id means that stands twice nobody knows."""
    kinds = {one.text: one.kind for one in ids}
    twice = {text for text, count in Counter(one.text for one in ids).items() if count > 1}
    for requirement in items_of(get(get(root, "completion"), "require")):
        for key, judge in (("sections", _section), ("answered", _answered)):
            for item in items_of(get(requirement, key)):
                if isinstance(item, Scalar) and is_id(item.text or "") and item.text not in twice:
                    yield from judge(item, kinds)


def _section(item: Scalar, kinds: dict[str, str]) -> Iterator[Finding]:
    if kinds.get(item.text or "") != "section":
        sections = [name for name, kind in kinds.items() if kind == "section"]
        yield rules.UNKNOWN_NAME.at(
            item.place,
            f"`{item.text}` is no section of this module",
            _meant(item.text or "", sections, "sections"),
        )


def _answered(item: Scalar, kinds: dict[str, str]) -> Iterator[Finding]:
    kind = kinds.get(item.text or "", "")
    if kind == "block or question":
        return
    items = [name for name, other in kinds.items() if other == "block or question"]
    outcomes: dict[str, tuple[Rule, str, str]] = {
        "": (
            rules.UNKNOWN_NAME,
            f"`{item.text}` is no block or question of this module",
            _meant(item.text or "", items, "blocks and questions"),
        ),
        "section": (
            rules.NOT_ANSWERABLE,
            f"`{item.text}` is a section; sections are read, not answered",
            f"Write `sections: [{item.text}]`.",
        ),
        "outcome": (
            rules.NOT_ANSWERABLE,
            f"`{item.text}` is an outcome; nothing can be answered there",
            "Name a block or a question.",
        ),
        "question of the assessment": (
            rules.NEVER_MET,
            f"`{item.text}` is a question of the assessment; a try may pass without it being shown",
            "Write `assessment: submitted` or `assessment: passed`.",
        ),
    }
    rule, message, hint = outcomes[kind]
    yield rule.at(item.place, message, hint)
