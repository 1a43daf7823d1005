"""Callouts: a drawing and a word say what they are, so that their colour need not."""

from markupsafe import Markup

from builder.interface.catalogue import Catalogue

_DRAWINGS = {
    "note": "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 9v5M10 6v.2",
    "tip": "M7 14.5a6 6 0 1 1 6 0V16H7zM8 18.5h4",
    "example": "M4 3h9l3 3v11H4zM7 9h6M7 13h6",
    "important": "M5 18V3h11l-3 4 3 4H5",
    "warning": "M10 3L18 17H2zM10 8v4M10 14.4v.2",
}


def icon(kind: str) -> Markup:
    """The drawing of a kind; of a note for one that is not known."""
    drawing = Markup(
        '<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="{}"/></svg>'
    )
    return drawing.format(_DRAWINGS.get(kind, _DRAWINGS["note"]))


def word(kind: str, words: Catalogue) -> str:
    """What a kind is called on the page; a kind that is not known as the author called it."""
    match kind:
        case "note":
            # TRANSLATORS: above a remark in the text
            return words.say("Note")
        case "tip":
            # TRANSLATORS: above a piece of advice in the text
            return words.say("Tip")
        case "example":
            # TRANSLATORS: above an example in the text
            return words.say("Example")
        case "important":
            # TRANSLATORS: above something in the text that nobody should miss
            return words.say("Important")
        case "warning":
            # TRANSLATORS: above something in the text that warns of harm
            return words.say("Warning")
        case _:
            return kind
