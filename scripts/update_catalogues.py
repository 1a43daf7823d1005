"""Brings templates/locales/ up to date with the interface text in the sources.

    python scripts/update_catalogues.py            rewrite coursewright.pot, en.po and cy.po
    python scripts/update_catalogues.py --check    only say whether they are up to date

Translations are kept by their English; a text whose English changed is to be translated anew.
"""

import sys
from io import StringIO
from pathlib import Path

from babel.messages.pofile import read_po

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

from builder.interface.extract import Message, messages  # noqa: E402 the checkout itself, installed or not
from builder.interface.powriting import UNREVIEWED, catalogue, template  # noqa: E402

LOCALES = TOP / "templates" / "locales"
TEMPLATE_NOTE = [
    "Interface text of the pages that coursewright makes: everything a learner reads that no author wrote.",
    "Made by scripts/update_catalogues.py; changes by hand are lost.",
]
ENGLISH_NOTE = [
    "English interface text. A project that wants other words copies entries into an en.po of its own.",
    "Made by scripts/update_catalogues.py from the sources; changes by hand are lost.",
]
WELSH_NOTE = [
    "Welsh interface text, unreviewed: nobody who speaks Welsh has checked the entries marked so.",
    f'After checking an entry, delete its line "# {UNREVIEWED}".',
]
ENGLISH_PLURALS = "nplurals=2; plural=(n != 1);"
ENGLISH_FORMS = 2
WELSH_PLURALS = (
    "nplurals=6; plural=(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n == 3 ? 3 : n == 6 ? 4 : 5);"  # CLDR's six
)
WELSH_FORMS = 6


def made() -> dict[Path, str]:
    """The files as they should be."""
    found = messages(TOP)
    return {
        LOCALES / "coursewright.pot": template(found, TEMPLATE_NOTE),
        LOCALES / "en.po": english(found),
        LOCALES / "cy.po": welsh(found, LOCALES / "cy.po"),
    }


def english(found: tuple[Message, ...]) -> str:
    strings = {
        message.one: [message.one, message.other] if message.other else [message.one] for message in found
    }
    header = {"Language": "en", "Plural-Forms": ENGLISH_PLURALS}
    return catalogue(found, ENGLISH_NOTE, header=header, translations=strings, notes={}, forms=ENGLISH_FORMS)


def welsh(found: tuple[Message, ...], existing: Path) -> str:
    strings: dict[str, list[str]] = {}
    notes: dict[str, list[str]] = {message.one: [UNREVIEWED] for message in found}
    if existing.is_file():
        for entry in read_po(StringIO(existing.read_text(encoding="utf-8")), abort_invalid=True):
            if not entry.id:
                continue
            one = entry.id if isinstance(entry.id, str) else entry.id[0]
            given = entry.string or ""
            strings[one] = [given] if isinstance(given, str) else [text or "" for text in given]
            if any(strings[one]):
                notes[one] = list(entry.user_comments)
    header = {"Language": "cy", "Plural-Forms": WELSH_PLURALS}
    return catalogue(found, WELSH_NOTE, header=header, translations=strings, notes=notes, forms=WELSH_FORMS)


def main(arguments: list[str]) -> int:
    stale = [
        path
        for path, text in made().items()
        if not path.is_file() or path.read_bytes() != text.encode("utf-8")
    ]
    if "--check" in arguments:
        for path in stale:
            print(f"{path.relative_to(TOP).as_posix()} is not up to date: run scripts/update_catalogues.py")
        return 1 if stale else 0
    LOCALES.mkdir(parents=True, exist_ok=True)
    files = made()
    for path in stale:
        path.write_bytes(files[path].encode("utf-8"))
        print(f"wrote {path.relative_to(TOP).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
