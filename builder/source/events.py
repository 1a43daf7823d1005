"""The YAML event parsers: libyaml's where PyYAML was built with it, else PyYAML's own. Both give the same events."""

from collections.abc import Callable
from typing import Protocol

from yaml import Mark
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML without libyaml: slower, nothing else
    CParser = None  # type: ignore[assignment,misc]


class Events(Protocol):
    """A source of YAML events. Raises yaml.YAMLError where the text is no YAML."""

    def get_event(self) -> Event | None:
        """The next event; None after the last."""
        ...


class _PythonParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, with libyaml's view of tabs: white space inside a line, never indentation."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            while self.peek() in " \t":
                self.forward()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: Mark) -> list[str]:
        spaces = []
        while self.peek() in " \t":
            spaces.append(self.peek())
            self.forward()
        if self.peek() != "\n":
            return ["".join(spaces)] if spaces else []
        chunks = super().scan_plain_spaces(indent, start_mark) or []
        while self.peek() == "\t" and self.column >= indent:
            while self.peek() in " \t":
                self.forward()
            if self.peek() == "\n":
                chunks += [
                    part for part in super().scan_plain_spaces(indent, start_mark) or [] if part == "\n"
                ]
        return chunks


def python_events(text: str) -> Events:
    """The events of ``text`` by the parser that is written in Python."""
    return _PythonParser(text)


def events(text: str) -> Events:
    """The events of ``text`` by the fastest parser there is."""
    return python_events(text) if CParser is None else CParser(text)


MakeEvents = Callable[[str], Events]
