"""Where citeproc-py does not do what CSL says, mended in its classes."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps
from typing import Any

CSL = "{http://purl.org/net/xbiblio/csl}"

_GENERATED = "year-suffix"
_NUMERIC = re.compile(r"[A-Z]*\d+[A-Z]*(?:\s*[-–,&]\s*[A-Z]*\d+[A-Z]*)*", re.IGNORECASE)
_NOT_SORTED = re.compile("[\ue000-\uf8ff]")


def with_macros(root: Any, part: Any) -> Any:
    """An element of a style and all in it, macros followed."""
    seen: set[str] = set()
    waiting = [part]
    while waiting:
        for element in waiting.pop().iter():
            yield element
            name = element.get("macro")
            if name and name not in seen:
                seen.add(name)
                waiting += root.findall(f"{CSL}macro[@name='{name}']")


def without_numbers(root: Any) -> None:
    """Takes the number of an entry out of the list's layout: the page's list has them."""
    for element in list(with_macros(root, root.bibliography.layout)):
        if element.tag == f"{CSL}text" and element.get("variable") == "citation-number":
            element.getparent().remove(element)


@cache
def mend() -> None:
    """Mend it, once."""
    from citeproc import model  # noqa: PLC0415 optional

    model.Substitute.add_to_repressed_list = _repress
    model.Date.render_single_date = _date
    model.If._is_numeric = _is_numeric  # noqa: SLF001 what is mended
    model.Group.process = _group
    model.Names.process = _counted(_names(model.Names.process, model.VariableError), "variable")
    model.Text._variable = _counted(model.Text._variable, "variable")  # noqa: SLF001 likewise
    for element in (model.Number, model.Date):
        element.process = _counted(element.process, "variable")
    model.Label.markup = _label
    model.Key.sort_keys = _sortable(model.Key.sort_keys)


@dataclass(slots=True)
class _Tally:
    """How many variables were called, and how many of them said something."""

    called: int = 0
    said: int = 0


_TALLY = _Tally()


def _counted(method: Callable[..., Any], name: str) -> Callable[..., Any]:
    """Counts the variables that an element calls."""

    @wraps(method)
    def counting(self: Any, *given: Any, **named: Any) -> Any:
        counts = self.get(name) not in {None, _GENERATED}
        _TALLY.called += counts
        said = method(self, *given, **named)
        _TALLY.said += counts and bool(said)
        return said

    return counting


def _group(self: Any, item: Any, context: Any = None, **more: Any) -> Any:
    """A group is left out when it calls variables and all of them are empty, whatever words stand beside them."""
    from citeproc.model import Choose, VariableError  # noqa: PLC0415 optional

    called, said = _TALLY.called, _TALLY.said
    made = []
    for child in self.iterchildren():
        passed = {"delimiter": self.get("delimiter", "")} if isinstance(child, Choose) else {}
        try:
            made.append(child.render(item, context=context, **passed, **more))
        except VariableError:
            continue
    made = [part for part in made if part is not None]
    if not made or (_TALLY.called > called and _TALLY.said == said):
        raise VariableError
    return self.join(made)


def _names(method: Callable[..., Any], nothing: type[Exception]) -> Callable[..., Any]:
    """Names that stood for others that are missing are not said again."""

    @wraps(method)
    def once(self: Any, item: Any, names_context: Any = None, context: Any = None, **more: Any) -> Any:
        layout = (self if context is None else context).get_layout()
        said = {name for names in layout.repressed.get(self.tag, ()) for name in (names or "").split()}
        own = self.get("variable")
        left = [name for name in own.split() if name not in said]
        if not left:
            raise nothing
        self.set("variable", " ".join(left))
        try:
            return method(self, item, names_context=names_context, context=context, **more)
        finally:
            self.set("variable", own)

    return once


def _repress(_self: Any, child: Any, context: Any) -> None:
    """What stands for something that is missing is not said again: also where a macro says it."""
    layout = context.get_layout()
    root = child.getroottree().getroot()
    for element in with_macros(root, child):
        if element.get("variable"):
            layout.repressed.setdefault(element.tag, []).append(element.get("variable"))


def _date(self: Any, date: Any, show_parts: Any = None, context: Any = None) -> Any:
    """The parts of a date are joined by the delimiter of the element that has the parts."""
    parts = self.parts(date, show_parts, *(() if context is self else (context,)))
    return self.join(parts) if parts else None


def _is_numeric(self: Any, item: Any) -> list[bool]:
    """Ranges and lists of numbers are numeric, and so may a locator be."""
    found = []
    for variable in self.get("is-numeric").split():
        name = variable.replace("-", "_")
        if name == "locator":
            text = str(item.locator.identifier) if item.has_locator else ""
        else:
            text = str(item.reference[name]) if name in item.reference else ""
        found.append(_NUMERIC.fullmatch(text) is not None)
    return found


def _label(self: Any, text: Any) -> Any:
    """A label is a word of the style's language, and gets capitals by its rules."""
    if not text:
        return None
    # What is short is written as a title in English alone.
    language = str(self.get_root().locales[0].get(f"{{{_XML}}}lang", "en"))[:2]
    return self.wrap(self.format(self.case(self.strip_periods(text), language)))


_XML = "http://www.w3.org/XML/1998/namespace"


def _sortable(method: Callable[..., Any]) -> Callable[..., Any]:
    """Keys as an alphabet sees them: without accents, and without what marks slanted text."""

    def plain(key: Any) -> Any:
        if key is None or isinstance(key, int):
            return key
        decomposed = unicodedata.normalize("NFKD", _NOT_SORTED.sub("", str(key)).casefold())
        return "".join(one for one in decomposed if not unicodedata.combining(one)).lstrip("“”‘’'\"([")

    @wraps(method)
    def keys(self: Any, items: Any, context: Any) -> list[Any]:
        return [plain(key) for key in method(self, items, context)]

    return keys
