"""The same works from every format, and what is wrong with them on its line."""

import json

import pytest

from builder.findings import Severity
from builder.findings.rules import references as rules
from builder.source.references import read_references

BIBTEX = """
@article{west2021,
  author = {West, Michael A. and {The King's Fund}},
  title = {Compassionate leadership},
  journal = {BMJ},
  volume = {12},
  number = {3},
  pages = {4--9},
  date = {2021-05-02},
  doi = {10.1000/abc},
  issn = {0140-6736},
  urldate = {2026-11-02}
}
"""
RIS = """
TY  - JOUR
ID  - west2021
AU  - West, Michael A.
AU  - The King's Fund
TI  - Compassionate leadership
T2  - BMJ
VL  - 12
IS  - 3
SP  - 4
EP  - 9
PY  - 2021/05/02
DO  - https://doi.org/10.1000/abc
SN  - 0140-6736
Y2  - 2026/11/02
ER  -
"""
ITEM = {
    "id": "west2021",
    "type": "article-journal",
    "author": [{"family": "West", "given": "Michael A."}, {"literal": "The King's Fund"}],
    "title": "Compassionate <i>leadership</i>",
    "container-title": "BMJ",
    "volume": 12,
    "issue": "3",
    "page": "4–9",
    "issued": {"date-parts": [[2021, 5, 2]]},
    "DOI": "doi:10.1000/abc",
    "ISSN": "0140-6736",
    "accessed": {"date-parts": [["2026", 11, 2]]},
}
YAML = """
references:
  - id: west2021
    type: article-journal
    author:
      - West, Michael A.
      - The King's Fund
    title: Compassionate leadership
    container-title: BMJ
    volume: 12
    issue: 3
    page: 4–9
    issued: 2021-05-02
    DOI: 10.1000/abc
    ISSN: 0140-6736
    accessed:
      - year: 2026
        month: 11
        day: 2
"""
LISTS = {
    "list.bib": BIBTEX,
    "list.ris": RIS,
    "list.json": json.dumps([ITEM], indent=1),
    "list.yaml": YAML,
}


def read(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_references(path, f"my/{name}")


@pytest.mark.parametrize("name", LISTS)
def test_the_same_work(tmp_path, name):
    (work,), findings = read(tmp_path, name, LISTS[name])
    assert findings == []
    assert (work.key, work.type) == ("west2021", "article-journal")
    assert work.authors == (("West", "Michael A."), ("The King's Fund", ""))
    fields = {**dict(work.fields), "page": work.field("page").replace("--", "–")}
    assert fields == {
        "title": "Compassionate leadership",
        "container-title": "BMJ",
        "volume": "12",
        "issue": "3",
        "page": "4–9",
        "issued": "2021-05-02",
        "DOI": "10.1000/abc",
        "ISSN": "0140-6736",
        "accessed": "2026-11-02",
    }
    line = next(i for i, text in enumerate(LISTS[name].split("\n"), 1) if "10.1000/abc" in text)
    assert (work.place.file, work.place_of("DOI").line) == (f"my/{name}", line)


FAULTY = {
    "list.ris": (
        (
            "TY  - WEB\nID  - a\nTI  - T\nPY  - 2020\nER  -\n\nTY  - BOOK\nTI  - T\nDO  - abc\n"
            "SN  - 978-0-19-852663-5\nER  -\n"
            "\nTY  - BOK\nAU  - Ünal, A.\nPY  - 20199\nTI  - T\nER  -\n"
        ),
        {
            (rules.NO_ADDRESS, 1),
            (rules.NO_DATE, 7),
            (rules.DOI, 9),
            (rules.ISBN, 10),
            (rules.UNKNOWN_TYPE, 13),
            (rules.YEAR, 15),
        },
    ),
    "list.json": (
        (
            '[\n{"id": "a", "type": "webpage", "title": "T", "issued": "2020"},\n'
            '{"id": "b", "type": "book",\n"title": "T",\n'
            '"DOI": "abc",\n"ISBN": "978-0-19-852663-5"},\n'
            '{"id": "c",\n"type": "bok", "title": "T",\n"issued": "20199"}]'
        ),
        {
            (rules.NO_ADDRESS, 2),
            (rules.NO_DATE, 3),
            (rules.DOI, 5),
            (rules.ISBN, 6),
            (rules.UNKNOWN_TYPE, 8),
            (rules.YEAR, 9),
        },
    ),
    "list.yaml": (
        (
            "- id: a\n  type: webpage\n  title: T\n  issued: 2020\n- id: b\n  type: book\n  title: T\n  DOI: abc\n"
            "  ISBN: 978-0-19-852663-5\n- id: c\n  type: bok\n  title: T\n  issued: 20199\n"
        ),
        {
            (rules.NO_ADDRESS, 1),
            (rules.NO_DATE, 5),
            (rules.DOI, 8),
            (rules.ISBN, 9),
            (rules.UNKNOWN_TYPE, 11),
            (rules.YEAR, 13),
        },
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_faults_stand_on_their_lines(tmp_path, name):
    text, expected = FAULTY[name]
    _, findings = read(tmp_path, name, text)
    assert {(f.code, f.place.line) for f in findings} == {(rule.code, line) for rule, line in expected}


@pytest.mark.parametrize(
    ("name", "text", "rule", "line"),
    [
        ("list.ris", "TY  - BOOK\nTI  - T\nPY  - 2020\n", rules.BROKEN_ENTRY, 1),
        ("list.ris", "TY  - BOOK\nTI - T\nPY: 2020\nTI  - T\nPY  - 2020\nER  -\n", rules.BROKEN_ENTRY, 3),
        ("list.ris", "AU  - A\nTI  - T\n", rules.BROKEN_ENTRY, 1),
        ("list.ris", "TY  - BOOK\nID  - a b\nTI  - T\nPY  - 2020\nER  -\n", rules.KEY, 2),
        ("list.json", '[\n{"id": "a",\n"type" "book"}]', rules.UNREADABLE_FILE, 3),
        ("list.json", '[{"id": "a"},\n]', rules.UNREADABLE_FILE, 2),
        ("list.json", "[" * 2000, rules.UNREADABLE_FILE, 1),
        ("list.json", '[{"id":\n"a b", "type": "book", "title": "T", "issued": "2020"}]', rules.KEY, 2),
        ("list.json", '[\n"text"]', rules.BROKEN_ENTRY, 2),
        ("list.yaml", "- id: a\n  type: book\n  titel: T\n  title: T\n  issued: 2020", rules.MISSPELT_FIELD, 3),
        ("list.yaml", "- id: a\n  type: book\n  title: T\n  issued: 2020\n  doi: 10.1/x", rules.MISSPELT_FIELD, 5),
        ("list.yaml", "- id: a\n  type: webpage\n  title: T\n  issued: 2020\n  URL: www.x.org", rules.ADDRESS, 5),
        ("list.yaml", "- id: a\n  type: book\n  title: T\n  issued: 2020\n  publisher: Sage. West S (2019) T",
         rules.RUN_TOGETHER, 5),
        ("list.yaml", "- id: a\n  type: book\n  issued: 2020", rules.NO_TITLE, 1),
        ("list.docx", "", rules.UNKNOWN_FORMAT, 0),
    ],
)  # fmt: skip
def test_broken_lists(tmp_path, name, text, rule, line):
    assert (rule.code, line) in {(f.code, f.place.line) for f in read(tmp_path, name, text)[1]}


def test_keys_that_ris_does_not_have_are_made(tmp_path):
    record = "TY  - BOOK\nAU  - Ó Brien, Siân\nTI  - T\nPY  - 2020\nER  -\n"
    works, findings = read(tmp_path, "list.ris", record * 2 + "TY  - BOOK\nTI  - Care\nPY  - n.d.\nER  -\n")
    assert findings == []
    assert [work.key for work in works] == ["obrien2020", "obrien2020b", "care"]


MODULE = """references:
  - one.bib
  - two.ris
  - id: own2024
    type: book
    author: Own, Olwen
    title: My own book
    issued: 2024
"""


@pytest.fixture
def project(tmp_path, small):
    folder = tmp_path / "modules" / "small"
    folder.mkdir(parents=True)
    text = small.replace("everyone.", "everyone [@one2020; @two2021; @own2024].")
    (folder / "module.yaml").write_text(text + MODULE, encoding="utf-8")
    (folder / "one.bib").write_text("@book{one2020, title = {One}, year = 2020}", encoding="utf-8")
    (tmp_path / "two.ris").write_text(
        "TY  - BOOK\nID  - two2021\nTI  - Two\nPY  - 2021\nER  -\n"
        "TY  - BOOK\nID  - other2022\nTI  - O\nPY  - 2022\nER  -\n",
        encoding="utf-8",
    )
    return tmp_path


def load_project(project, libraries=()):
    from builder.lint import lint
    from builder.source import load

    module, findings = load(project / "modules" / "small", shown="modules/small", libraries=libraries)
    return module, findings + (lint(module) if module is not None else [])


def test_files_of_module_and_project_and_works_written_out(project):
    module, findings = load_project(project)
    assert findings == []
    assert [work.key for work in module.references] == ["one2020", "two2021", "other2022", "own2024"]
    own = module.references[-1]
    assert (own.place.file, own.place.line) == ("modules/small/module.yaml", 18)
    assert project / "two.ris" in module.inputs


def test_a_key_of_two_lists_is_found(project):
    (project / "modules/small/one.bib").write_text(
        "@book{one2020, title = {One}, year = 2020}\n@book{own2024, title = {One}, year = 2020}",
        encoding="utf-8",
    )
    _, findings = load_project(project)
    found = [(f.code, f.place.line, f.message) for f in findings if f.severity is Severity.ERROR]
    assert found == [
        (rules.DUPLICATE_KEY.code, 18, "The key own2024 already stands in line 2 of modules/small/one.bib")
    ]


def test_the_project_s_library_gives_way_to_the_module_s_own(project):
    library = project / "library.bib"
    library.write_text(
        "@book{one2020, title = {Another}, year = 2020}\n@book{far1999, title = {Far}, year = 1999}",
        encoding="utf-8",
    )
    module, findings = load_project(project, (library,))
    assert findings == []
    titles = {work.key: work.field("title") for work in module.references}
    assert (titles["one2020"], titles["far1999"]) == ("One", "Far")
