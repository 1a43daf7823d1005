"""The rules of a style sheet, as far as it takes to say whether a rule applies to anything that is drawn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_PART = re.compile(r"[^{};\"']+|\"(?:[^\"\\]|\\.)*\"?|'(?:[^'\\]|\\.)*'?|[{};]", re.DOTALL)
_NO_PREFERENCE = re.compile(r"@media\s*\(\s*prefers-reduced-motion\s*:\s*no-preference\s*\)", re.IGNORECASE)
_FRAMES = re.compile(r"@(?:-webkit-)?keyframes\b", re.IGNORECASE)
_POINTED_AT = re.compile(r":(?:hover|active|focus(?:-within|-visible)?|target|visited)\b", re.IGNORECASE)
_UNKNOWN = re.compile(r"\\|\[|\(|&")
"""Where one of these stands in a selector, it is taken to apply."""
_COMBINATOR = re.compile(r"[\s>+~]+")
_SIMPLE = re.compile(r"(?P<sign>[.#]?)(?P<name>[\w-]+|\*)|::?[\w-]+")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Rule:
    """Declarations, and whether they count only for people who have not asked their computer for less motion."""

    body: str
    can_be_calmed: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """What selectors can mean: for each element its name, its id and its classes."""

    elements: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, root: "etree._Element") -> "Drawn":
        """The different ones in a drawing."""
        found = {
            frozenset(
                (
                    "*",
                    etree.QName(element).localname.lower(),
                    f"#{element.get('id', '')}",
                    *(f".{name}" for name in str(element.get("class", "")).split()),
                )
            )
            for element in root.iter()
            if isinstance(element.tag, str)
        }
        return cls(tuple(found))

    def has(self, selector: str) -> bool:
        """Whether a selector can apply to an element; yes where that is not known."""
        if _UNKNOWN.search(selector):
            return True
        if _POINTED_AT.search(selector):
            return False
        return all(self._has_one(compound) for compound in _COMBINATOR.split(selector.strip()) if compound)

    def _has_one(self, compound: str) -> bool:
        wanted = {
            f"{found['sign']}{found['name']}" if found["sign"] else found["name"].lower()
            for found in _SIMPLE.finditer(compound)
            if found["name"]
        }
        return any(wanted <= element for element in self.elements)


def rules(sheet: str, drawn: Drawn) -> Iterator[Rule]:
    """Every rule that can apply to something; ``sheet`` is without comments."""
    heads: list[str] = []
    text = ""
    for part in _PART.findall(sheet):
        if part == "{":
            # The declarations before a nested rule are those of the rule around it.
            yield from _rule(heads, text, drawn)
            heads.append(text.rpartition(";")[2].strip())
            text = ""
        elif part == "}":
            yield from _rule(heads, text, drawn)
            if heads:
                heads.pop()
            text = ""
        elif part == ";" and not heads:
            text = ""
        else:
            text += part
    yield from _rule(heads, text, drawn)


def _rule(heads: list[str], body: str, drawn: Drawn) -> Iterator[Rule]:
    if "animation" not in body.lower() or any(_FRAMES.match(head) for head in heads):
        return
    conditions = [head for head in heads[:_DEEPEST] if head.startswith("@")]
    selectors = [head for head in heads[-_DEEPEST:] if not head.startswith("@")]
    if all(any(drawn.has(one) for one in selector.split(",")) for selector in selectors):
        yield Rule(body, any(_NO_PREFERENCE.fullmatch(condition) for condition in conditions))
