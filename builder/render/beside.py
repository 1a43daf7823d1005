"""Links to modules that may be made in the same run, where their pages lie beside this one without an LMS."""

from markupsafe import Markup

from builder.render import variants


def beside(module: str) -> str:
    """What a page is told where the module of that id is, if it is there; also the kind of pages that are."""
    return f"beside-{module}"


def link(module: str, anchor: str, title: Markup, otherwise: Markup) -> Markup:
    """A link where the module is there, else what there is otherwise."""
    name = beside(module)
    there = Markup('<a href="{}{}">{}</a>').format(variants.place(name), anchor, title)
    return variants.only(name, there) + variants.unless(name, otherwise)
