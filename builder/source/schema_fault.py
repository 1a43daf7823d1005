"""One thing that a schema has against a document, with what findings about it need."""

from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError

from builder.findings import Place, Rule
from builder.findings.rules import questions, structure
from builder.source.document import Document
from builder.source.nodes import Mapping, Node, Path, Scalar, at

_CODES: dict[str, Rule] = {rule.code: rule for rule in (*structure.RULES, *questions.RULES)}


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """A jsonschema error at home in a document.

    Attributes:
        path: to the value it is about.
        node: that value.
    """

    document: Document
    error: ValidationError
    path: Path
    node: Node

    @property
    def schema(self) -> dict[str, Any]:
        return self.error.schema if isinstance(self.error.schema, dict) else {}

    @property
    def keyword(self) -> str:
        return str(self.error.validator)

    @property
    def limits(self) -> Any:
        """What stands after the keyword in the schema: a number, a list of words."""
        return self.error.validator_value

    @property
    def is_key(self) -> bool:
        return "propertyNames" in list(self.error.schema_path)

    @property
    def name(self) -> str:
        """What the author calls it: the key above the value."""
        key = next((step for step in reversed(self.path) if isinstance(step, str)), "")
        if self.path and isinstance(self.path[-1], int):
            return f"an entry of `{key}`"
        return f"`{key}`" if key else f"the {self.document.kind}"

    @property
    def expected(self) -> str:
        return str(self.schema.get("x-expected", ""))

    @property
    def place(self) -> Place:
        """Of the value if it is a single one, else of what it hangs from."""
        if self.is_key and isinstance(self.node, Mapping):
            entry = self.node.entry(str(self.error.instance))
            assert entry is not None, "the key was found in this mapping"
            return entry.key.place
        return (
            self.node.place
            if isinstance(self.node, Scalar) and self.node.text is not None
            else self.key_place
        )

    @property
    def key_place(self) -> Place:
        """Of the key above the value; of the value itself in a list."""
        if self.path and isinstance(self.path[-1], str):
            parent = at(self.document.root, self.path[:-1])
            if isinstance(parent, Mapping) and (entry := parent.entry(self.path[-1])):
                return entry.key.place
        return self.node.place

    def rule(self, default: Rule) -> Rule:
        """The rule that the schema names for this keyword."""
        code = self.schema.get("x-rules", {}).get(self.keyword)
        return _CODES[code] if code else default
