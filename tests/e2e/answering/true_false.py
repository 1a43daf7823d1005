"""True or false: two radio buttons."""

from tests.e2e.answering.choice import by_keyboard, by_pointer

__all__ = ["by_keyboard", "by_pointer"]
