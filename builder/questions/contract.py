"""What a question type must offer beyond a block's. ``registry`` lists them."""

from typing import Any, Protocol

from builder.blocks.contract import BlockType
from builder.questions.marking import Mark
from builder.questions.question import Response


class QuestionType(BlockType, Protocol):
    """One type of question: a block that can be marked."""

    def mark(self, block: Any, response: Response) -> Mark:
        """What a response is worth, exactly as the type's script says; never raises for any plain JSON."""
        ...
