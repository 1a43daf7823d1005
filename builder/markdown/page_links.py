"""What ``[[page]]`` and ``[[module#section]]`` name."""

from dataclasses import dataclass

from builder.model.module import Module


@dataclass(frozen=True, slots=True)
class PageTarget:
    """Where such a link leads.

    Attributes:
        section: the title of the section it names; "" where it names none.
        url: "" where there is no address yet.
        anchor: of a section of this module; "" for anything else.
        module: the id of another module, which the course's menu opens; "" for anything else.
        section_id: of its section that is named.
    """

    title: str
    section: str = ""
    url: str = ""
    anchor: str = ""
    module: str = ""
    section_id: str = ""


@dataclass(frozen=True, slots=True)
class NoTarget:
    """Why it leads nowhere.

    Attributes:
        there: what could have been named in the place of ``wanted``.
        module: the module whose section is missing; "" where the page is.
    """

    wanted: str
    there: tuple[str, ...]
    module: str = ""


def target(module: Module, name: str) -> PageTarget | NoTarget:
    """What the brackets name: a related page, a module beside this one, or a section of either or of this one."""
    page, _, section = (part.strip() for part in name.partition("#"))
    related = next((one for one in module.related if one.id == page), None)
    if related is not None:
        url = f"{related.url}#{section}" if related.url and section else related.url
        return PageTarget(related.title.text, url=url)
    if page in ("", module.id):
        own = {one.id: one.title.text for one in module.sections}
        if section in own:
            return PageTarget(own[section], anchor=f"section-{section}")
        return NoTarget(section, tuple(own), module.id) if section else NoTarget(page, _known(module))
    neighbour = next((one for one in module.neighbours if one.id == page), None)
    if neighbour is None:
        return NoTarget(page, _known(module))
    sections = dict(neighbour.sections)
    if section and section not in sections:
        return NoTarget(section, tuple(sections), page)
    url = f"{neighbour.url}#section-{section}" if neighbour.url and section else neighbour.url
    return PageTarget(neighbour.title, sections.get(section, ""), url, module=page, section_id=section)


def _known(module: Module) -> tuple[str, ...]:
    return (*(page.id for page in module.related), *(one.id for one in module.neighbours))
