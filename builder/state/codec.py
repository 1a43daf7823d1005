"""A learner's saved state, read back with a module's ids (ARCHITECTURE.md, "State")."""

import re
from dataclasses import dataclass, field
from typing import Any

from builder.blocks.walk import items
from builder.codec.text import cost, decode_text, encode_text
from builder.identifiers import KEY_LENGTH, state_key
from builder.model.assessment import AfterLastAttempt, Assessment, Order
from builder.model.block import Block
from builder.model.module import Module
from builder.state import payloads

__all__ = ["SavedState", "cost", "decode_text", "encode_text", "unpack"]

_PAYLOAD = re.compile(r"[0-9A-Za-z.,:!?'()\-_/=@#$*~^|]*")
_MARK = re.compile(r"[0-9A-Za-z]{4}")
_KEY = re.compile(r"[0-9A-Za-z]{3}")
_BASE_36 = re.compile(r"[0-9a-z]+")
_BEST = 10000


@dataclass(slots=True)
class SavedState:
    """What one learner has done, by id; the same fields as the script's neutral state.

    Attributes:
        found: the string is one of ours. False leaves everything else empty.
        whole: nothing was cut off.
        save: grows by one with every string that was handed to the LMS.
        mark: the attempt's random mark.
        read_again: sections read again since the tries were used up; None when that is not asked.
        best: hundredths of a percent; None before the first try was submitted.
        round: tries used in the present round.
        drawn, orders, answers, submitted: the open or last try.
        withdrawn: keys of its questions that the module no longer has.
        checks: how often the answer to a question was checked, where that is counted: in a section, or in the try.
        unchecked: questions in sections whose stored answer is not checked: 1 where an earlier one has been, else 0.
        passed: a try passed; it stays so whatever an update asks for.
        spent: seconds of the open try that count against its time limit.
        extensions: how often the learner asked for more time in it.
    """

    found: bool = False
    whole: bool = False
    save: int = 0
    mark: str = ""
    bookmark: str = ""
    seen: list[str] = field(default_factory=list)
    read_again: list[str] | None = None
    responses: dict[str, Any] = field(default_factory=dict)
    used: int = 0
    best: int | None = None
    met: list[str] = field(default_factory=list)
    round: int = 0
    drawn: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    orders: dict[str, list[str]] = field(default_factory=dict)
    answers: dict[str, Any] = field(default_factory=dict)
    submitted: bool = False
    checks: dict[str, int] = field(default_factory=dict)
    unchecked: dict[str, int] = field(default_factory=dict)
    passed: bool = False
    spent: int = 0
    extensions: int = 0


def unpack(text: str, module: Module) -> SavedState:
    """The state that a string holds.

    Never raises: a damaged string yields every record that is whole, and ids that the module no longer has are
    dropped.
    """
    state = SavedState()
    if not text.startswith("1;"):
        return state
    state.found = True
    parts = text.split(";")
    state.whole = len(parts) > 2 and parts[-1] == "."  # noqa: PLR2004 - "1" and the end
    reader = _Reader(module, state)
    for record in parts[1:-1]:
        tag, payload = record[:1], record[1:]
        if _PAYLOAD.fullmatch(payload):
            reader.read(tag, payload)
    reader.finish()
    return state


def _number(text: str, width: int) -> int:
    return int(text, 36) if len(text) <= width and _BASE_36.fullmatch(text) else 0


class _Reader:
    def __init__(self, module: Module, state: SavedState) -> None:
        self.module = module
        self.state = state
        self.round: int | None = None
        self.sections = [_keyed(section.id) for section in module.sections]
        self.outcomes = [_keyed(outcome.id) for outcome in module.outcomes]
        self.blocks: dict[str, tuple[str, Block]] = {
            block.id: (section, block) for section, block in items(module)
        }
        self.items = [_keyed(identifier) for identifier in self.blocks]

    def read(self, tag: str, payload: str) -> None:
        state = self.state
        if tag == "n":
            state.save = _number(payload, 4)
        elif tag == "i":
            state.mark = payload if _MARK.fullmatch(payload) else ""
        elif tag == "b":
            state.bookmark = next(iter(payloads.ids_of(payload, self.sections)), "")
        elif tag == "s":
            state.seen = payloads.ids_of(payload, self.sections)
        elif tag == "r":
            self._response(payload, state.responses, in_section=True)
        elif tag in {"k", "p"}:
            self._checks(tag, payload)
        elif self.module.assessment is not None:
            self._tries(tag, payload)

    def _tries(self, tag: str, payload: str) -> None:
        state = self.state
        rule = self.module.assessment
        assert rule is not None
        if tag == "g" and rule.after_last_attempt is AfterLastAttempt.READ_AND_RETRY:
            state.read_again = payloads.ids_of(payload, self.sections)
        elif tag == "t":
            used, best, met = ([*payload.split(","), "", ""])[:3]
            state.used = _number(used, 2)
            state.best = min(_BEST, _number(best, 3)) if best else None
            state.met = payloads.ids_of(met, self.outcomes)
        elif tag == "v":
            state.passed = payload == "1"
        elif tag == "u":
            self.round = _number(payload, 2)
        elif tag == "d":
            self._drawn(payload, rule)
        elif tag == "o" and rule.option_order is Order.SHUFFLED:
            self._order(payload)
        elif tag == "a":
            self._response(payload, state.answers, in_section=False)
        elif tag == "x":
            state.submitted = payload == "1"
        elif tag == "l" and rule.time_limit_min:
            state.extensions = _number(payload[:1], 1)
            state.spent = _number(payload[1:], 5)

    def _drawn(self, payload: str, rule: Assessment) -> None:
        """The questions of a try, of each part no more than it draws, and the keys of those that are gone."""
        keys = dict.fromkeys(payload[at : at + KEY_LENGTH] for at in range(0, len(payload), KEY_LENGTH))
        known = {state_key(question.id): question.id for question in rule.questions}
        drawn = [known[key] for key in keys if key in known]
        kept = {
            one for part in rule.blueprint for one in [q for q in drawn if q in part.questions][: part.shown]
        }
        self.state.drawn = [one for one in drawn if one in kept]
        room = rule.shown - len(kept) + payloads.WITHDRAWN
        gone = [key for key in keys if key not in known and _KEY.fullmatch(key)]
        self.state.withdrawn = gone[:room]

    def finish(self) -> None:
        state = self.state
        state.round = state.used if self.round is None else min(self.round, state.used)
        if not state.drawn:
            state.submitted = False
        for identifier in [*state.checks]:
            if not self.blocks[identifier][0] and identifier not in state.drawn:
                del state.checks[identifier]
        if not state.drawn or state.submitted:
            state.spent = state.extensions = 0

    def _item(self, payload: str, *, in_section: bool) -> tuple[Block, str] | None:
        for identifier in payloads.ids_of(payload[:KEY_LENGTH], self.items):
            section, block = self.blocks[identifier]
            if bool(section) is in_section:
                return block, payload[KEY_LENGTH:]
        return None

    def _response(self, payload: str, into: dict[str, Any], *, in_section: bool) -> None:
        found = self._item(payload, in_section=in_section)
        if found is not None:
            block, rest = found
            response = payloads.read(block, rest)
            if response is not None:
                into[block.id] = response

    def _checks(self, tag: str, payload: str) -> None:
        width = KEY_LENGTH + 1
        for at in range(0, len(payload) - KEY_LENGTH, width):
            for identifier in payloads.ids_of(payload[at : at + KEY_LENGTH], self.items):
                section, block = self.blocks[identifier]
                digit = payload[at + KEY_LENGTH]
                if tag == "p":
                    if payloads.checkable(block, section):
                        self.state.unchecked[identifier] = int(digit == "1")
                elif payloads.checks_counted(block, section, self.module.assessment):
                    self.state.checks[identifier] = _number(digit, 1)

    def _order(self, payload: str) -> None:
        found = self._item(payload, in_section=False)
        if found is None or not payloads.options_turned(found[0]):
            return
        block, rest = found
        options = payloads.options_of(block)
        self.state.orders[block.id] = payloads.placed(block, payloads.ids_of(rest, options))


def _keyed(identifier: str) -> dict[str, str]:
    return {"id": identifier, "key": state_key(identifier)}
