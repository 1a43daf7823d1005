"""Names of people and organizations as a BibTeX field lists them."""

from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

from builder.model.reference import OTHERS
from builder.source.bibtex.latex import plain


def people(latex: str) -> tuple[tuple[str, str], ...]:
    """Family and given name of each; given is "" for an organization (in braces) or a single name."""
    return tuple(_one(name.strip()) for name in split_multiple_persons_names(latex) if name.strip())


def _one(name: str) -> tuple[str, str]:
    if name.lower() == "others":
        return OTHERS
    if name.startswith("{") and name.endswith("}") and name.count("{") == name.count("}") == 1:
        return plain(name), ""
    parts = parse_single_name_into_parts(name, strict=False)
    family = plain(" ".join([*parts.von, *parts.last]))
    junior = plain(" ".join(parts.jr))
    given = plain(" ".join(parts.first))
    if not family:
        return given, ""
    return (f"{family} {junior}" if junior else family), given
