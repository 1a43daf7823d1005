"""Which questions each part of an assessment draws from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from builder.findings import Finding
from builder.findings.rules import questions as rules
from builder.model.assessment import Part
from builder.model.block import Block
from builder.model.prose import Text
from builder.questions.question import meant
from builder.source.banks import Bank, Banks
from builder.source.nodes import Node, Scalar, get, items_of
from builder.source.reader import MappingReader


class Decodes(Protocol):
    """What makes questions of nodes."""

    @property
    def banks(self) -> Banks: ...

    def questions(self, nodes: Iterable[Node]) -> tuple[Block, ...]: ...

    def of_bank(self, bank: Bank, *, in_package: bool = True) -> "Decodes": ...


@dataclass(slots=True)
class Parts:
    """The parts of one assessment, added in the author's order.

    A question belongs to the first part that can draw it, so that no try asks it twice and each part's questions are
    known before anything is drawn.

    Attributes:
        questions: those of all parts, in order.
    """

    decoder: Decodes
    parts: list[Part] = field(default_factory=list)
    questions: list[Block] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)

    def add(self, reader: MappingReader) -> None:
        """The next part."""
        if reader.has("bank"):
            name = reader.word("bank")
            bank = self.decoder.banks.found[name]
            found = self._of_bank(bank, reader.words("tags"))
        else:
            name = ""
            found = self.decoder.questions(one.mapping for one in reader.children("questions"))
        self.questions += found
        self.parts.append(
            Part(
                title=reader.optional_text("title"),
                bank=name,
                questions=tuple(question.id for question in found),
                draw=reader.number("draw", 0),
                place=reader.place,
                draw_place=reader.text("draw").place if reader.has("draw") else None,
            )
        )

    def left(self, *, shared: bool) -> tuple[Block, ...]:
        """The questions that no part has taken: of the project's banks, or of the module's own."""
        left: list[Block] = []
        for bank in self.decoder.banks.found.values():
            if bank.is_shared is shared:
                nodes = [node for node in bank.questions if _word(node, "id") not in self._taken]
                left += self.decoder.of_bank(bank, in_package=False).questions(nodes)
        return tuple(left)

    def _of_bank(self, bank: Bank, tags: tuple[Text, ...]) -> tuple[Block, ...]:
        self._judge(bank, tags)
        wanted = {tag.text for tag in tags}
        nodes = [
            node
            for node in bank.questions
            if _word(node, "id") not in self._taken and (not wanted or wanted.intersection(_tags(node)))
        ]
        self._taken.update(_word(node, "id") for node in nodes)
        return self.decoder.of_bank(bank).questions(nodes)

    def _judge(self, bank: Bank, tags: tuple[Text, ...]) -> None:
        known = sorted({tag for node in bank.questions for tag in _tags(node)})
        for tag in tags:
            if tag.text not in known:
                self.findings.append(
                    rules.TAG_UNKNOWN.at(
                        tag.place,
                        f"No question of {bank.document.source.shown} has the tag `{tag}`",
                        meant(tag.text, known) if known else "Give questions `tags:`, or leave it out here.",
                    )
                )


def _word(node: Node, key: str) -> str:
    value = get(node, key)
    return (value.text or "") if isinstance(value, Scalar) else ""


def _tags(node: Node) -> set[str]:
    return {item.text or "" for item in items_of(get(node, "tags")) if isinstance(item, Scalar)}
