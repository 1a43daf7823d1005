"""The same works from every format, and what is wrong with them on its line."""

import json
import os

import pytest

from builder.findings import Severity
from builder.findings.rules import source
from builder.findings.rules.references import entries, files
from builder.findings.rules.references.works import (
    ADDRESS,
    DOI,
    ISBN,
    NO_ADDRESS,
    NO_DATE,
    NO_TITLE,
    RUN_TOGETHER,
    UNKNOWN_TYPE,
    YEAR,
)
from builder.source.references import read_references
from builder.source.works import bounds
from tests.growth import units

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


@pytest.mark.parametrize(
    ("name", "text", "issued"),
    [
        ("list.json", '{"date-parts": [[1850]], "circa": true}', "c. 1850"),
        ("list.json", '{"date-parts": [[1850]], "circa": false}', "1850"),
        ("list.json", '{"date-parts": [[-44]]}', "44 BC"),
        ("list.json", '{"date-parts": [[2001], [2005]]}', "2001/2005"),
        ("list.json", '"1850~"', "c. 1850"),
        ("list.yaml", "1850?", "1850?"),
        ("list.yaml", "1850-05~", "1850-05"),
        ("list.bib", "1850%", "c. 1850?"),
        ("list.bib", "-0043", "44 BC"),
    ],
)
def test_dates_that_are_not_a_plain_year(tmp_path, name, text, issued):
    written = {
        "list.json": f'[{{"id": "a", "type": "book", "title": "T", "issued": {text}}}]',
        "list.yaml": f"- id: a\n  type: book\n  title: T\n  issued: {text}\n",
        "list.bib": f"@book{{a, title = {{T}}, date = {{{text}}}}}",
    }
    (work,), findings = read(tmp_path, name, written[name])
    assert (work.field("issued"), findings) == (issued, [])


@pytest.mark.parametrize(
    ("date", "key"), [("2021/05/02", "west2021"), ("c. 1850", "west1850"), ("in press", "west"), ("", "west")]
)
def test_a_key_that_is_made_can_be_cited(tmp_path, date, key):
    text = f"TY  - BOOK\nAU  - West, M.\nTI  - T\nPY  - {date}\nER  -\n"
    assert [work.key for work in read(tmp_path, "list.ris", text)[0]] == [key]


def test_a_type_that_is_not_known_is_mended_in_the_words_of_its_format(tmp_path):
    for name, text, word in (
        ("list.ris", "TY  - XYZ\nTI  - T\nPY  - 2021\nER  -\n", "JOUR"),
        ("list.yaml", "- id: a\n  type: xyz\n  title: T\n  issued: 2021\n", "article-journal"),
    ):
        (finding,) = read(tmp_path, name, text)[1]
        assert (finding.code, word in finding.hint) == (UNKNOWN_TYPE.code, True)


def test_what_biblatex_has_beside_works_is_none(tmp_path):
    text = "@xdata{x, publisher = {P}}\n@set{s, entryset = {a, b}}\n@book{a, title = {T}, year = 2021}"
    works, findings = read(tmp_path, "list.bib", text)
    assert ([work.key for work in works], findings) == (["a"], [])


FAULTY = {
    "list.ris": (
        (
            "TY  - WEB\nID  - a\nTI  - T\nPY  - 2020\nER  -\n\nTY  - BOOK\nTI  - T\nDO  - abc\n"
            "SN  - 978-0-19-852663-5\nER  -\n"
            "\nTY  - BOK\nAU  - Ünal, A.\nPY  - 20199\nTI  - T\nER  -\n"
        ),
        {
            (NO_ADDRESS, 1),
            (NO_DATE, 7),
            (DOI, 9),
            (ISBN, 10),
            (UNKNOWN_TYPE, 13),
            (YEAR, 15),
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
            (NO_ADDRESS, 2),
            (NO_DATE, 3),
            (DOI, 5),
            (ISBN, 6),
            (UNKNOWN_TYPE, 8),
            (YEAR, 9),
        },
    ),
    "list.yaml": (
        (
            "- id: a\n  type: webpage\n  title: T\n  issued: 2020\n- id: b\n  type: book\n  title: T\n  DOI: abc\n"
            "  ISBN: 978-0-19-852663-5\n- id: c\n  type: bok\n  title: T\n  issued: 20199\n"
        ),
        {
            (NO_ADDRESS, 1),
            (NO_DATE, 5),
            (DOI, 8),
            (ISBN, 9),
            (UNKNOWN_TYPE, 11),
            (YEAR, 13),
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
        ("list.ris", "TY  - BOOK\nTI  - T\nPY  - 2020\n", entries.BROKEN_ENTRY, 1),
        ("list.ris", "TY  - BOOK\nTI - T\nPY: 2020\nTI  - T\nPY  - 2020\nER  -\n", entries.BROKEN_ENTRY, 3),
        ("list.ris", "AU  - A\nTI  - T\n", entries.BROKEN_ENTRY, 1),
        ("list.ris", "TY  - BOOK\nID  - a b\nTI  - T\nPY  - 2020\nER  -\n", entries.KEY, 2),
        ("list.json", '[\n{"id": "a",\n"type" "book"}]', files.UNREADABLE_FILE, 3),
        ("list.json", '[{"id": "a"},\n]', files.UNREADABLE_FILE, 2),
        ("list.json", "[" * 2000, files.UNREADABLE_FILE, 1),
        ("list.json", '[{"id":\n"a b", "type": "book", "title": "T", "issued": "2020"}]', entries.KEY, 2),
        ("list.json", '[\n"text"]', entries.BROKEN_ENTRY, 2),
        ("list.yaml", "- id: a\n  type: book\n  titel: T\n  title: T\n  issued: 2020", entries.MISSPELT_FIELD, 3),
        ("list.yaml", "- id: a\n  type: book\n  title: T\n  issued: 2020\n  doi: 10.1/x", entries.MISSPELT_FIELD, 5),
        ("list.yaml", "- id: a\n  type: webpage\n  title: T\n  issued: 2020\n  URL: www.x.org", ADDRESS, 5),
        ("list.yaml", "- id: a\n  type: book\n  title: T\n  issued: 2020\n  publisher: Sage. West S (2019) T",
         RUN_TOGETHER, 5),
        ("list.yaml", "- id: a\n  type: book\n  issued: 2020", NO_TITLE, 1),
        ("list.docx", "", files.UNKNOWN_FORMAT, 0),
        ("list.json", '[{"id": "a",\n"title": "\\ud800"}]', files.UNREADABLE_FILE, 2),
        ("list.json", '[{"id": "a", "author":\n[{"family": "\\udc00"}]}]', files.UNREADABLE_FILE, 2),
        ("list.json", '[{"\\ud83d": "a"}]', files.UNREADABLE_FILE, 1),
        ("list.bib", "@", entries.BROKEN_ENTRY, 1),
        ("list.bib", "% works\nTY  - BOOK\n", entries.BROKEN_ENTRY, 1),
        ("list.ris", "@book{a,\n}\n", entries.BROKEN_ENTRY, 1),
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
        (entries.DUPLICATE_KEY.code, 18, "The key own2024 already stands in line 2 of modules/small/one.bib")
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


@pytest.mark.parametrize(
    ("name", "text"),
    [("list.bib", ""), ("list.bib", "\n% none yet\n"), ("list.ris", "\n"), ("list.json", "[]"),
     ("list.json", '[{"id": "a", "type": "book", "title": "\\ud83d\\ude00", "issued": "2020"}]')],
)  # fmt: skip
def test_a_list_that_is_still_empty_or_has_a_whole_sign_is_no_fault(tmp_path, name, text):
    assert read(tmp_path, name, text)[1] == []


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("list.json", "[" + "1," * 5_000 + "1]", source.STOPPED),
        ("list.json", "[" + "1," * 300_000 + "1]", files.UNREADABLE_FILE),
        ("list.json", json.dumps([{"id": "a", "author": [{}] * 20_000}]), source.STOPPED),
        ("list.json", json.dumps([{f"x{n}": "" for n in range(90_000)}]), entries.KEY),
        ("list.json", json.dumps([{"id": "a", **{f"x{n}": "" for n in range(90_000)}}]), NO_DATE),
        ("list.ris", "TY  - BOOK\n" * 80_000, source.STOPPED),
        ("list.ris", "AU  - A\n\n" * 80_000, source.STOPPED),
        ("list.ris", "TY  - BOOK\nID  - a{}\nTI  - T\nPY  - 2020\nER  -\n", source.TOO_MANY_VALUES),
        ("list.bib", "@book{{a{},\n author = {{A}}, title = {{T}},\n publisher = {{P}}, year = 2020\n}}\n",
         source.TOO_MANY_VALUES),
        ("list.bib", "@book\n" * 80_000, source.STOPPED),
        ("list.bib", "@book{a, title = {T}, year = 2020, author = {A}, publisher = {P}, note = {" + "{\\'e}x" * 200_000
         + "}}", entries.BROKEN_ENTRY),
        ("list.bib", "x" * 5_000_000, files.UNREADABLE_FILE),
    ],
)  # fmt: skip
def test_a_list_that_is_far_too_long_is_not_read_to_its_end(tmp_path, name, text, rule):
    if "a{}" in text:
        text = "".join(text.format(number) for number in range(5_001))
    found = []

    def work():
        found[:] = read(tmp_path, name, text)

    assert units(work, 150) < 150
    works, findings = found
    assert len(works) <= bounds.WORKS_LIMIT
    assert len(findings) <= bounds.FAULTS_LIMIT + 1
    assert findings[-1].code == rule.code


def test_what_strings_make_is_bounded(tmp_path):
    text = "".join(f"@string{{s{n + 1} = s{n} # s{n}}}\n" for n in range(39))
    entry = "@book{{{}, title = {}, author = {{A}}, publisher = {{P}}, year = 2020, month = mar}}\n"
    every = f'@string{{s0 = "x"}}\n{text}{entry.format("a", "S9")}{entry.format("b", "s39")}'
    (first, second), findings = read(tmp_path, "list.bib", every)
    assert (first.field("title"), second.field("title")) == ("x" * 2**9, "")
    assert findings[0].code == entries.BROKEN_ENTRY.code
    assert "more than 2,000,000 characters" in findings[0].message
    assert len(findings) < 39


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a kind of file of POSIX")
def test_only_an_ordinary_file_is_read(tmp_path):
    os.mkfifo(tmp_path / "list.bib")
    (found,) = read_references(tmp_path / "list.bib", "list.bib")[1]
    assert (found.code, found.message) == (files.UNREADABLE_FILE.code, "list.bib is no ordinary file")
