"""The most characters that a learner's saved state can take. The script in the browser can never exceed it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from builder.blocks.walk import items
from builder.codec.text import cost
from builder.findings import Finding, Place
from builder.findings.rules.state import TOO_LARGE
from builder.identifiers import KEY_LENGTH
from builder.model.assessment import AfterLastAttempt, Assessment, Order
from builder.model.block import Block
from builder.model.module import Module
from builder.questions.registry import type_of
from builder.state import payloads

LIMIT = 3800
"""What every standard and LMS takes: SCORM 1.2 allows 4,096, the 2nd edition of SCORM 2004 4,000."""

SHORTEST = 60
"""A box for less than a sentence helps nobody; no hint suggests one."""

SHORTEST_BLANK = 10
"""Nor one for less than a word, where an answer of known length is typed."""

_TAG = 2
"""The mark before a record and its letter."""
_SAVE_NUMBER = 4
_MARK = 4
_TRIES = 2
_BEST = 3
_NAMED = 3
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
        scored: it is a question of the assessment.
        shortest: the least ``length`` that is of use: that of a sentence, or of its longest right answer.
    """

    id: str
    place: Place
    characters: int
    length: int = 0
    texts: int = 0
    scored: bool = False
    shortest: int = SHORTEST


Saving = Callable[[Share], int]
"""Characters that a change of the module would take off a share."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The questions of one part of the assessment, and how many of them a try asks."""

    shares: tuple[Share, ...]
    count: int

    def asked(self, saved: Saving) -> list[Share]:
        """Those that take most, as many as are asked, when ``saved`` is taken off."""
        return sorted(self.shares, key=lambda share: share.characters - saved(share), reverse=True)[
            : self.count
        ]


@dataclass(frozen=True, slots=True)
class Budget:
    """The worst case of a module.

    Attributes:
        total: characters of the longest state that a learner can bring about.
        frame: what is not an item's: marks, bookmark, sections, tries.
        assessment: what the questions of one try take, of those that take most.
        shares: blocks and questions in sections, then every question of the assessment; the latter are counted
            in ``assessment``, not one by one.
        pools: the questions by the parts that draw them.
    """

    total: int
    frame: int
    assessment: int
    shares: tuple[Share, ...]
    pools: tuple[Pool, ...] = ()
    limit: int = LIMIT

    @property
    def over(self) -> int:
        """By how much it does not fit; 0 or less when it does."""
        return self.total - self.limit

    @property
    def asked(self) -> list[Share]:
        """The questions that a try takes most with."""
        return [share for pool in self.pools for share in pool.asked(_nothing)]

    def less(self, saved: Saving) -> int:
        """The total when ``saved`` is taken off each share."""
        parts = [share for share in self.shares if not share.scored]
        parts += [share for pool in self.pools for share in pool.asked(saved)]
        return self.frame + sum(share.characters - saved(share) for share in parts)


def worst_case(module: Module) -> Budget:
    """The budget of a module."""
    shares = [(section, _share(block, section, module.assessment)) for section, block in items(module)]
    shares = [(section, share) for section, share in shares if share.characters]
    in_sections = sum(share.characters for section, share in shares if section)
    scored = {share.id: share for section, share in shares if not section}
    pools = tuple(
        Pool(tuple(scored[name] for name in part.questions if name in scored), part.shown)
        for part in (module.assessment.blueprint if module.assessment is not None else ())
    )
    assessment = sum(share.characters for pool in pools for share in pool.asked(_nothing))
    frame = _frame(module)
    total = frame + in_sections + assessment
    return Budget(total, frame, assessment, tuple(share for _, share in shares), pools)


def _nothing(_share: Share) -> int:
    return 0


def _share(block: Block, section: str, assessment: Assessment | None) -> Share:
    kind = type_of(block)
    payload = payloads.bound(block)
    if payload is None:
        return Share(block.id, block.place, 0)
    told = kind.runtime(block) or {}
    characters = _TAG + KEY_LENGTH + payload
    if payloads.checks_counted(block, section, assessment):
        characters += KEY_LENGTH + 1  # how often it was checked
    if payloads.checkable(block, section):
        characters += KEY_LENGTH + 1  # that it is not checked yet
    if assessment is not None and not section:
        characters += KEY_LENGTH  # in the list of the questions drawn
        if assessment.option_order is Order.SHUFFLED and payloads.options_turned(block):
            characters += _TAG + KEY_LENGTH + KEY_LENGTH * len(told.get("options", ()))
    length = int(told.get("room", 0))
    scored = not section
    blanks = [one for one in told.get("options", ()) if "accepted" in one or "entries" in one]
    if not blanks:
        texts = len(told.get("boxes", (None,))) if length else 0
        return Share(block.id, block.place, characters, length, texts, scored)
    typed = [one["accepted"] for one in blanks if "accepted" in one]
    longest = max((cost(right) for accepted in typed for right in accepted), default=0)
    shortest = max(SHORTEST_BLANK, longest)
    return Share(block.id, block.place, characters, length, len(typed), scored, shortest)


def _frame(module: Module) -> int:
    sections = KEY_LENGTH * len(module.sections)
    counted = any(
        payloads.checks_counted(block, section, module.assessment) for section, block in items(module)
    )
    frame = _TAG if counted else 0
    frame += _TAG if any(payloads.checkable(block, section) for section, block in items(module)) else 0
    frame += len("1") + len(";.") + _TAG + _SAVE_NUMBER + _TAG + _MARK + _TAG + KEY_LENGTH + _TAG + sections
    if module.assessment is not None:
        frame += _TAG + _TRIES + len(",") + _BEST + len(",") + KEY_LENGTH * len(module.outcomes)
        frame += _TAG + _TRIES  # of the present round
        frame += _TAG + len("1")  # that a try passed
        frame += _TAG  # the list of the questions drawn
        # That the try is submitted, or while it is open its time.
        frame += _TAG + (_EXTENSIONS + _SECONDS if module.assessment.time_limit_min else len("1"))
        frame += KEY_LENGTH * payloads.WITHDRAWN
        if module.assessment.after_last_attempt is AfterLastAttempt.READ_AND_RETRY:
            frame += _TAG + sections
    return frame


def longest_length(budget: Budget, share: Share) -> int:
    """The longest ``length`` that an item may have while everything else stays as it is; 0 when none fits."""
    if not share.texts:
        return 0
    if not share.scored:
        return max(0, share.length - -(-budget.over // share.texts))
    for length in range(share.length, 0, -1):  # another question may then be the one that takes most
        if budget.less(partial(_shortened_one, share, length)) <= budget.limit:
            return length
    return 0


def longest_common_length(budget: Budget) -> int:
    """The longest ``length`` with which the module fits when no text may be longer; 0 when none helps them all."""
    texts = [share for share in budget.shares if share.texts]
    for length in range(max((share.length for share in texts), default=0), 0, -1):
        if any(share.shortest > length for share in texts if share.length > length):
            return 0
        if budget.less(partial(_shortened, length)) <= budget.limit:
            return length
    return 0


def _shortened(length: int, share: Share) -> int:
    return share.texts * max(0, share.length - length)


def _shortened_one(only: Share, length: int, share: Share) -> int:
    return _shortened(length, share) if share is only else 0


def findings(module: Module) -> list[Finding]:
    """An error at the largest text when the state can grow beyond what an LMS surely keeps."""
    return list(_findings(worst_case(module), module))


def _findings(budget: Budget, module: Module) -> Iterator[Finding]:
    if budget.over <= 0:
        return
    total = f"What a learner may store comes to {budget.total:,} characters, and {budget.limit:,} fit"
    texts = [share for share in budget.shares if share.texts]
    largest = max(texts, key=lambda share: share.characters, default=None)
    if largest is not None and (trade := _trade(budget, largest)):
        yield TOO_LARGE.at(largest.place, f"{total}; {_most(budget)}", trade)
        return
    yield TOO_LARGE.at(_heaviest(budget, module), f"{total}; {_most(budget)}", _without_texts(budget, module))


def _heaviest(budget: Budget, module: Module) -> Place:
    """Where most of it is: the assessment as a whole, or the item of a section that takes most."""
    in_sections = [share for share in budget.shares if not share.scored]
    if module.assessment is not None and budget.assessment >= sum(share.characters for share in in_sections):
        return module.assessment.place
    return max(in_sections, key=lambda share: share.characters).place if in_sections else module.place


def _most(budget: Budget) -> str:
    """The three that take most, in words."""
    parts = [(share.characters, f"`{share.id}`") for share in budget.shares if not share.scored]
    parts += [(budget.assessment, "the assessment"), (budget.frame, "sections and tries")]
    parts.sort(key=lambda part: part[0], reverse=True)
    named = [f"{what} ({characters:,})" for characters, what in parts[:_NAMED] if characters]
    return f"most of them for {', '.join(named[:-1])} and {named[-1]}"


def _trade(budget: Budget, largest: Share) -> str:
    """How shorter texts make it fit; "" where none do."""
    ways = []
    own = longest_length(budget, largest)
    if own >= largest.shortest:
        ways.append(f"write `length: {own}` here")
    common = longest_common_length(budget)
    texts = sum(share.texts for share in budget.shares)
    if common and texts > largest.texts:
        ways.append(f"lower those of the {texts} texts that are longer to `length: {common}`")
    if not ways:
        return ""
    advice = ", or ".join(ways)
    return f"{advice[0].upper()}{advice[1:]}: {budget.over:,} characters are too many."


def _without_texts(budget: Budget, module: Module) -> str:
    rule = module.assessment
    parts = f"{budget.over:,} characters are too many"
    if rule is not None and budget.assessment > budget.over:
        if rule.parts:
            return f"{parts}: lower `draw:` in parts of the assessment, or split the module in two."
        asked = [share.characters for share in budget.asked]
        fewer = next(n for n in reversed(range(len(asked))) if sum(asked[n:]) >= budget.over)
        if fewer:
            return f"{parts}: write `draw: {fewer}`, so that a try asks fewer questions, or split the module in two."
    return f"{parts}: split the module in two, or remove some of what stores an answer."
