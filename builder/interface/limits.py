"""What is known not to work for everyone, by the type of block or question, whatever an author does."""

from collections.abc import Collection

from builder.interface.catalogue import Catalogue


def known_limits(types: Collection[str], catalogue: Catalogue) -> tuple[str, ...]:
    """The limits of the types in use, in the catalogue's language. A type that is not here has none that we know of."""
    found = []
    if {"audio", "video"} & set(types):
        # TRANSLATORS: one of the known limits of the module, for people with disabilities.
        found.append(
            catalogue.say("The player is your browser’s own; what it offers differs from browser to browser.")
        )
    if "embed" in types:
        # TRANSLATORS: one of the known limits of the module, for people with disabilities.
        found.append(catalogue.say("What another site shows inside this page was not checked."))
    if "hotspot" in types:
        # TRANSLATORS: one of the known limits of the module, for people with disabilities.
        found.append(
            catalogue.say("Where the regions of a picture lie is not told; the list beside it names them.")
        )
    return tuple(found)
