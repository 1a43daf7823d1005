"""Writes catalogues so that the same texts give the same bytes: no dates, no line numbers."""

from collections.abc import Iterable, Mapping, Sequence

from builder.interface.extract import Message

UNREVIEWED = "unreviewed"
"""The translator's comment on an entry that nobody who speaks the language has checked."""

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def template(messages: Iterable[Message], about: Sequence[str]) -> str:
    """The .pot: every text, untranslated."""
    return _file(about, {}, (_entry(message, (), ("", "")) for message in messages))


def catalogue(
    messages: Iterable[Message],
    about: Sequence[str],
    *,
    header: Mapping[str, str],
    translations: Mapping[str, Sequence[str]],
    notes: Mapping[str, Sequence[str]],
    forms: int,
) -> str:
    """A .po: the texts with their translations, by msgid; ``notes`` are translators' comments, kept as they were."""
    empty = [""] * forms
    return _file(
        about,
        header,
        (
            _entry(m, notes.get(m.one, ()), translations.get(m.one) or (empty if m.other else [""]))
            for m in messages
        ),
    )


def _file(about: Sequence[str], header: Mapping[str, str], entries: Iterable[str]) -> str:
    fields = {**header, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8"}
    lines = [
        *(f"# {line}".rstrip() for line in about),
        'msgid ""',
        'msgstr ""',
        *(f'"{name}: {value}\\n"' for name, value in fields.items()),
    ]
    return "\n".join(["\n".join(lines) + "\n", *entries])


def _entry(message: Message, notes: Sequence[str], strings: Sequence[str]) -> str:
    lines = [
        *(f"# {note}" for note in notes),
        *(f"#. {comment}" for comment in message.comments),
        *(f"#: {file}" for file in message.files),
        f"msgid {_quoted(message.one)}",
    ]
    if message.other:
        lines.append(f"msgid_plural {_quoted(message.other)}")
        lines.extend(f"msgstr[{index}] {_quoted(string)}" for index, string in enumerate(strings))
    else:
        lines.append(f"msgstr {_quoted(strings[0])}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
