"""References to footnotes."""

from markdown_it.token import Token
from markupsafe import Markup, escape

from builder.render.tokens.contract import Writer


def note_reference(writer: Writer, token: Token, _following: Token | None) -> Markup:
    uses = writer.names.notes if writer.names else ()
    use = uses[writer.notes_seen] if writer.notes_seen < len(uses) else None
    writer.notes_seen += 1
    if use is None:
        return _note_in_place(writer, token)
    # TRANSLATORS: read out by screen readers before the number of a footnote in the text
    said = Markup('<span class="visually-hidden">{} </span>').format(writer.setting.words.say("Note"))
    own = Markup(' id="{}"').format(use.id) if use.id else Markup()
    if any(writer.closing):
        return Markup('<sup class="note-number"{}>{}{}</sup>').format(own, said, use.number)
    return Markup('<sup class="note-number"><a href="#{}"{} role="doc-noteref">{}{}</a></sup>').format(
        use.target, own, said, use.number
    )


def _note_in_place(writer: Writer, token: Token) -> Markup:
    """Where no footnote can be: refused by a finding; what it says is not lost."""
    note = writer.written_in_place.get(token.meta["label"])
    if note is None:
        return escape(token.content)
    said = Writer(writer.setting, None).write([inner for inner in note.tokens if inner.type == "inline"])
    return Markup(" ({})").format(said)
