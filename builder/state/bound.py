"""The most characters that a learner's saved state can take. The script in the browser can never exceed it."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.blocks.walk import items
from builder.findings import Finding, Place
from builder.findings.rules.state import TOO_LARGE
from builder.identifiers import KEY_LENGTH
from builder.model.module import AfterLastAttempt, Assessment, Block, Module, Order
from builder.questions.registry import type_of
from builder.state import payloads

LIMIT = 3800
"""What every standard and LMS takes: SCORM 1.2 allows 4,096, the 2nd edition of SCORM 2004 4,000."""

SHORTEST = 60
"""A box for less than a sentence helps nobody; no hint suggests one."""

_TAG = 2
"""The mark before a record and its letter."""
_SAVE_NUMBER = 4
_MARK = 4
_TRIES = 2
_BEST = 3
_EXTENSIONS = 1
_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Share:
    """What one item can take.

    Attributes:
        id: the item's; "" for what the module as a whole takes.
        characters: with its key and tag; for questions of an assessment that draws, the share of a drawn one.
        length: room in each of its texts, in encoded characters; 0 when it stores no text.
        texts: how many texts of that length it stores.
    """

    id: str
    place: Place
    characters: int
    length: int = 0
    texts: int = 0


@dataclass(frozen=True, slots=True)
class Budget:
    """The worst case of a module.

    Attributes:
        total: characters of the longest state that a learner can bring about.
        frame: what is not an item's: marks, bookmark, sections, tries.
        assessment: what the questions of one try take, of those that take most.
        shares: blocks and questions in sections, then every question of the assessment; the latter are counted
            in ``assessment``, not one by one.
    """

    total: int
    frame: int
    assessment: int
    shares: tuple[Share, ...]
    limit: int = LIMIT

    @property
    def over(self) -> int:
        """By how much it does not fit; 0 or less when it does."""
        return self.total - self.limit


def worst_case(module: Module) -> Budget:
    """The budget of a module."""
    shares = [(section, _share(block, section, module.assessment)) for section, block in items(module)]
    shares = [(section, share) for section, share in shares if share.characters]
    in_sections = sum(share.characters for section, share in shares if section)
    questions = sorted((share.characters for section, share in shares if not section), reverse=True)
    assessment = 0
    if module.assessment is not None:
        assessment = sum(questions[: module.assessment.draw or len(questions)])
    frame = _frame(module)
    return Budget(frame + in_sections + assessment, frame, assessment, tuple(share for _, share in shares))


def _share(block: Block, section: str, assessment: Assessment | None) -> Share:
    kind = type_of(block)
    payload = kind.payload_bound(block)
    if payload is None:
        return Share(block.id, block.place, 0)
    told = kind.runtime(block) or {}
    characters = _TAG + KEY_LENGTH + payload
    if payloads.checks_counted(block, section, assessment):
        characters += KEY_LENGTH + 1  # how often it was checked
    if assessment is not None and not section:
        characters += KEY_LENGTH  # in the list of the questions drawn
        if assessment.option_order is Order.SHUFFLED and block.type != "true-false":
            characters += _TAG + KEY_LENGTH + KEY_LENGTH * len(told.get("options", ()))
    length = int(told.get("room", 0))
    return Share(block.id, block.place, characters, length, len(told.get("boxes", (None,))) if length else 0)


def _frame(module: Module) -> int:
    sections = KEY_LENGTH * len(module.sections)
    counted = any(
        payloads.checks_counted(block, section, module.assessment) for section, block in items(module)
    )
    frame = _TAG if counted else 0
    frame += len("1") + len(";.") + _TAG + _SAVE_NUMBER + _TAG + _MARK + _TAG + KEY_LENGTH + _TAG + sections
    if module.assessment is not None:
        frame += _TAG + _TRIES + len(",") + _BEST + len(",") + KEY_LENGTH * len(module.outcomes)
        frame += _TAG + _TRIES  # of the present round
        frame += _TAG + len("1")  # that a try passed
        frame += _TAG  # the list of the questions drawn
        # That the try is submitted, or while it is open its time.
        frame += _TAG + (_EXTENSIONS + _SECONDS if module.assessment.time_limit_min else len("1"))
        if module.assessment.after_last_attempt is AfterLastAttempt.READ_AND_RETRY:
            frame += _TAG + sections
    return frame


def longest_length(budget: Budget, share: Share) -> int:
    """The longest ``length`` that an item may have while everything else stays as it is; 0 when none fits."""
    if not share.texts:
        return 0
    return max(0, share.length - -(-budget.over // share.texts))


def longest_common_length(budget: Budget) -> int:
    """The longest ``length`` with which the module fits when no text may be longer; 0 when none helps."""
    texts = [share for share in budget.shares if share.texts]
    for length in range(max((share.length for share in texts), default=0), 0, -1):
        saved = sum(share.texts * max(0, share.length - length) for share in texts)
        if saved >= budget.over:
            return length
    return 0


def findings(module: Module) -> list[Finding]:
    """An error at the largest text when the state can grow beyond what an LMS surely keeps."""
    return list(_findings(worst_case(module), module))


def _findings(budget: Budget, module: Module) -> Iterator[Finding]:
    if budget.over <= 0:
        return
    total = f"What a learner may store comes to {budget.total:,} characters, and {budget.limit:,} fit"
    texts = [share for share in budget.shares if share.texts]
    if not texts:
        place = module.place if module.assessment is None else module.assessment.place
        yield TOO_LARGE.at(
            place, f"{total}; questions and sections alone take them", _without_texts(budget, module)
        )
        return
    largest = max(texts, key=lambda share: share.characters)
    message = f"{total}; `{largest.id}` may take {largest.characters:,} of them"
    yield TOO_LARGE.at(largest.place, message, _trade(budget, largest, module))


def _trade(budget: Budget, largest: Share, module: Module) -> str:
    ways = []
    own = longest_length(budget, largest)
    if own >= SHORTEST:
        ways.append(f"write `length: {own}` here")
    common = longest_common_length(budget)
    texts = sum(share.texts for share in budget.shares)
    if common >= SHORTEST and texts > largest.texts:
        ways.append(f"lower those of the {texts} texts that are longer to `length: {common}`")
    if not ways:
        return _without_texts(budget, module)
    advice = ", or ".join(ways)
    return f"{advice[0].upper()}{advice[1:]}: {budget.over:,} characters are too many."


def _without_texts(budget: Budget, module: Module) -> str:
    rule = module.assessment
    parts = f"{budget.over:,} characters are too many"
    if rule is not None and budget.assessment > budget.over:
        asked = sorted((share.characters for share in budget.shares[-len(rule.questions) :]), reverse=True)
        asked = asked[: rule.draw or len(asked)]
        fewer = next(n for n in reversed(range(len(asked))) if sum(asked[n:]) >= budget.over)
        if fewer:
            return f"{parts}: write `draw: {fewer}`, so that a try asks fewer questions, or split the module in two."
    return f"{parts}: split the module in two, or remove some of what stores an answer."
