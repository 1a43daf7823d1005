"""A work as reference managers read it: BibTeX and RIS."""

import re

from builder.model.reference import OTHERS, Reference

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_SPECIAL = re.compile(r"[\\{}~^&%$#_]")

_BIBTEX = {
    "title": "title",
    "container-title": "booktitle",
    "issued": "date",
    "publisher": "publisher",
    "version": "version",
    "URL": "url",
}
_RIS = {
    "title": "TI",
    "container-title": "T2",
    "publisher": "PB",
    "version": "ET",
    "language": "LA",
    "URL": "UR",
}


def bibtex(work: Reference) -> str:
    """An entry in BibTeX, in UTF-8."""
    kind = "incollection" if work.type == "chapter" else "online" if work.field("URL") else "misc"
    fields = [("author", _people(work.authors)), ("editor", _people(work.editors))]
    for variable, name in _BIBTEX.items():
        text = work.field(variable)
        # A second pair of braces keeps capitals.
        fields.append(
            (name, _raw_url(text) if name == "url" else _latex(text) if name != "title" else _kept(text))
        )
    year = re.search(r"\d{4}", work.field("issued"))
    fields.append(("year", year[0] if year else ""))
    written = ",\n".join(f"  {name} = {{{text}}}" for name, text in fields if text)
    return f"@{kind}{{{work.key},\n{written}\n}}\n"


def ris(work: Reference) -> str:
    """A record in RIS, in UTF-8."""
    year = re.search(r"\d{4}", work.field("issued"))
    lines = [("TY", "CHAP" if work.type == "chapter" else "ELEC"), ("ID", work.key)]
    lines += [("AU", _listed(name)) for name in work.authors if name != OTHERS]
    lines += [("A2", _listed(name)) for name in work.editors if name != OTHERS]
    lines += [(tag, work.field(variable)) for variable, tag in _RIS.items()]
    lines += [("PY", year[0] if year else ""), ("DA", work.field("issued").replace("-", "/"))]
    return "".join(f"{tag}  - {text}\n" for tag, text in lines if text) + "ER  - \n"


def _people(names: tuple[tuple[str, str], ...]) -> str:
    return " and ".join(map(_person, names))


def _person(name: tuple[str, str]) -> str:
    """In braces an organization; bare, "others" says that there are more."""
    family, given = name
    if name == OTHERS:
        return family
    return f"{_latex(family)}, {_latex(given)}" if given else _kept(family)


def _listed(name: tuple[str, str]) -> str:
    family, given = name
    return f"{family}, {given}" if given else family


def _kept(text: str) -> str:
    return f"{{{_latex(text)}}}" if text else ""


def _latex(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _LATEX[sign[0]], text)


def _raw_url(text: str) -> str:
    """An address keeps its signs; braces would end the field."""
    return text.replace("{", "%7B").replace("}", "%7D")
