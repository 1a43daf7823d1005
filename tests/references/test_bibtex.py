"""A reference list in BibTeX, as reference managers write it."""

import pytest

from builder.findings import Severity
from builder.findings.rules.references import entries, files, works
from builder.model.reference import OTHERS
from builder.source.references import read_references

TITLE = "title = {T}, year = {2016}"


def read(tmp_path, text: str | bytes):
    path = tmp_path / "references.bib"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_references(path, "my/references.bib")


@pytest.fixture
def one(tmp_path):
    """The only reference of a text that has no faults."""

    def read_one(text: str):
        (reference,), findings = read(tmp_path, text)
        assert findings == []
        return reference

    return read_one


@pytest.fixture
def faults(tmp_path):
    def read_faults(text: str):
        return [(finding.code, finding.place.line) for finding in read(tmp_path, text)[1]]

    return read_faults


def test_an_entry_with_its_place(tmp_path):
    text = f"% comment\n\n@Book{{ key ,\n  Title = {{A title}},\n  year = 2016\n}}\n@article{{b, {TITLE}}}"
    (book, article), findings = read(tmp_path, text)
    assert findings == []
    assert (book.key, book.type, book.field("title"), book.field("issued")) == (
        "key",
        "book",
        "A title",
        "2016",
    )
    assert (book.place.file, book.place.line, article.place.line) == ("my/references.bib", 3, 7)


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Northouse, Peter G.", (("Northouse", "Peter G."),)),
        ("Peter G. Northouse", (("Northouse", "Peter G."),)),
        ("A. Adams and Brown, B. and {Department of Health and Social Care}",
         (("Adams", "A."), ("Brown", "B."), ("Department of Health and Social Care", ""))),
        ("{{The King's Fund}}", (("The King's Fund", ""),)),
        ("Adams, A. and others", (("Adams", "A."), OTHERS)),
        ("Ludwig van Beethoven", (("van Beethoven", "Ludwig"),)),
        ("de la Cruz, María", (("de la Cruz", "María"),)),
        ("King, Jr, Martin Luther", (("King Jr", "Martin Luther"),)),
        (r"{\"O}zg{\"u}r, A.", (("Özgür", "A."),)),
        ("Plato", (("Plato", ""),)),
    ],
)  # fmt: skip
def test_names(one, author, expected):
    assert one(f"@book{{k, author = {{{author}}}, editor = {{{author}}}, {TITLE}}}").authors == expected


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\"o} \'e \^{w} {\o} \c{c} \v{s} \ss{} {\aa} \~n", "ö é ŵ ø ç š ß å ñ"),
        ("a--b and a---b", "a–b and a—b"),
        ("p.~2", "p.\xa02"),
        ("The {NHS} in {W}ales", "The NHS in Wales"),
        (r"Health \& care", "Health & care"),
        ("Health & care", "Health & care"),
        (r"50\% and 5% of $5", "50% and 5% of $5"),
        ("``quoted''", "“quoted”"),
        (r"\emph{stressed} \textit{too}", "stressed too"),
        ("two\n   lines", "two lines"),
        ("Ŵyl ‘Schön’", "Ŵyl ‘Schön’"),
        ("a_b #1 ^x", "a_b #1 ^x"),
    ],
)
def test_latex(one, latex, text):
    assert one(f"@book{{k, title = {{{latex}}}, year = 2016}}").field("title") == text


def test_strings_numbers_and_joined_values(one):
    reference = one(
        '@string{tso = "The " # {Stationery}}\n@STRING(both = tso # " Office")\n'
        '@book{k, title = "A {"}title{"}", year = 20 # 16, month = oct, publisher = Both}'
    )
    assert reference.field("publisher") == "The Stationery Office"
    assert reference.field("issued") == "2016-10"


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("year = 2016", "2016"),
        ("year = 2016, month = 2", "2016-02"),
        ("year = 2016, month = {February}, day = 6", "2016-02-06"),
        ("date = {2016-02-06}, year = 1999", "2016-02-06"),
        ("year = {in press}, month = feb", "in press"),
        ("year = {n.d.}", ""),
        ("year = 2016, month = {Spring}", "2016"),
    ],
)
def test_dates(one, fields, issued):
    assert one(f"@book{{k, title = {{T}}, {fields}}}").field("issued") == issued


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("@article{k, %s}", "article-journal"),
        ("@article{k, %s, entrysubtype = {newspaper}}", "article-newspaper"),
        ("@incollection{k, %s}", "chapter"),
        ("@techreport{k, %s}", "report"),
        ("@phdthesis{k, %s}", "thesis"),
        ("@online{k, url = {https://example.org}, urldate = {2026-01-02}, %s}", "webpage"),
        ("@misc{k, %s}", "document"),
        ("@misc{k, %s, url = {https://example.org}, urldate = {2026-01-02}}", "webpage"),
        ("@misc{k, %s, howpublished = {\\url{https://example.org}}, urldate = {2026-01-02}}", "webpage"),
    ],
)
def test_types(one, entry, kind):
    assert one(entry.replace("%s", TITLE)).type == kind


@pytest.mark.parametrize("kind", ["artwork", "jurisdiction", "letter", "audio", "mvproceedings", "suppbook"])
def test_what_biblatex_and_its_exporters_call_works_is_known(tmp_path, kind):
    (work,), findings = read(tmp_path, f"@{kind}{{k, title = {{T}}, date = {{2016}}}}")
    assert (findings, work.type != "document") == ([], True)


@pytest.mark.parametrize(
    ("isbn", "faults_in"),
    [
        ("978-0-19-852663-6 0-19-852663-6", 0),
        ("0-19-852663-6 978-0-19-852663-6", 0),
        ("9780198526636 0198526636", 0),
        ("978 0 19 852663 6", 0),
        ("978-0-19-852663-6 0-19-852663-5", 1),
        ("978-0-19-852663-5 0-19-852663-5", 2),
    ],
)
def test_two_isbns_as_zotero_writes_them(tmp_path, isbn, faults_in):
    _, findings = read(tmp_path, f"@book{{k, title = {{T}}, date = {{2016}}, isbn = {{{isbn}}}}}")
    assert [finding.code for finding in findings] == [works.ISBN.code] * faults_in


def test_fields_in_csl_words(one):
    reference = one(
        "@incollection{k, title = {Chapter}, subtitle = {more}, booktitle = {Book}, date = {2016}, volume = 2,"
        " number = 3, pages = {12--20}, publisher = {Sage}, address = {London}, edition = {2nd},"
        " isbn = {978-0-19-852663-6},"
        " doi = {https://doi.org/10.1000/x(1)y}, url = {https://x.org/a%20b_c\\_d?e=1\\&f=2}, urldate={2026-01-02}}"
    )
    assert dict(reference.fields) == {
        "DOI": "10.1000/x(1)y",
        "ISBN": "978-0-19-852663-6",
        "URL": "https://x.org/a%20b_c_d?e=1&f=2",
        "accessed": "2026-01-02",
        "container-title": "Book",
        "edition": "2nd",
        "issued": "2016",
        "number": "3",
        "page": "12–20",
        "publisher": "Sage",
        "publisher-place": "London",
        "title": "Chapter: more",
        "volume": "2",
    }


def test_an_article_has_an_issue_and_a_report_a_number(one):
    assert one(f"@article{{k, {TITLE}, number = 4}}").field("issue") == "4"
    assert one(f"@techreport{{k, {TITLE}, number = {{HC 947}}}}").field("number") == "HC 947"


def test_a_web_page_without_author_is_by_its_organization(one):
    reference = one(
        f"@online{{k, {TITLE}, organization = {{NHS}}, url = {{https://x.org}}, urldate = {{2026-01-02}}}}"
    )
    assert reference.authors == (("NHS", ""),)


def test_line_ends_and_a_byte_order_mark_change_nothing(tmp_path):
    text = f"@book{{k,\n  {TITLE},\n}}\n\n@book{{l, title = {{two\n lines}}, year = 2016}}\n"
    plain = read(tmp_path, text)
    assert read(tmp_path, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == plain
    assert read(tmp_path, text.replace("\n", "\r")) == plain
    assert [reference.place.line for reference in plain[0]] == [1, 5]


def test_a_file_that_cannot_be_read(tmp_path):
    assert [(f.code, f.place.line) for f in read_references(tmp_path / "no.bib", "no.bib")[1]] == [
        (files.UNREADABLE_FILE.code, 0)
    ]
    assert read_references(tmp_path, "folder")[1][0].code == files.UNREADABLE_FILE.code
    assert [(f.code, f.place.line) for f in read(tmp_path, "ok\nSch\xf6n".encode("latin-1"))[1]] == [
        (files.UNREADABLE_FILE.code, 2)
    ]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("\n@book{k,\n title = {T,\n year = 2016}\n@book{l, %s}", entries.BROKEN_ENTRY, 2),
        ('\n@book{k,\n title = "T,\n year = 2016}\n@book{l, %s}', entries.BROKEN_ENTRY, 2),
        ("@book{k, %s", entries.BROKEN_ENTRY, 1),
        ("@book{k %s}", entries.BROKEN_ENTRY, 1),
        ("@book{k, title {T}, year = 2016}", entries.BROKEN_ENTRY, 1),
        ("@book{k,\n title = {T}\n year = {2016}\n}", entries.BROKEN_ENTRY, 2),
        ("@book{k,\n title = {T},\n year =\n}", entries.BROKEN_ENTRY, 3),
        ("text\n\n@book k, title = {T}", entries.BROKEN_ENTRY, 3),
        ("@book{k, %s}\n\n@report{k, %s}", entries.DUPLICATE_KEY, 3),
        ("@book{k, %s,\n Title = {U}}", entries.DUPLICATE_FIELD, 2),
        ("@book{k, %s,\n title = {U}}", entries.DUPLICATE_FIELD, 2),
        ("@book{k, year = 2016}", works.NO_TITLE, 1),
        ("@book{k, title = {}, year = 2016}", works.NO_TITLE, 1),
        ("@book{k, title = {T}}", works.NO_DATE, 1),
        ("@book{k, %s,\n url = {www.example.org}}", works.ADDRESS, 2),
        ("@book{k, %s,\n url = {javascript:alert(1)}}", works.ADDRESS, 2),
        ("@misc{k, %s,\n howpublished = {http://}}", works.ADDRESS, 2),
        ("@book{k, %s,\n doi = {amr.2010.0490}}", works.DOI, 2),
        ("@book{k, %s,\n note = {Available at: }}", works.ADDRESS_PROMISED, 2),
        ("@online{k, %s,\n url = {https://example.org}}", works.NO_ACCESS_DATE, 1),
        ("@book{k, %s,\n publisher = {A \\foo{b}}}", entries.LATEX, 2),
        ("@book{k, %s,\n publisher = sage}", entries.MACRO, 2),
        ("@string{a = b}", entries.MACRO, 1),
        ("@artcle{k, %s}", works.UNKNOWN_TYPE, 1),
        ("@book{k, %s,\n pubisher = {Sage}}", entries.MISSPELT_FIELD, 2),
        ("@book{k, %s,\n publisher = {Sage. Western S (2019) Leadership}}", works.RUN_TOGETHER, 2),
        ("@incollection{k, %s,\n crossref = {b}}", entries.CROSSREF, 2),
        ("@book{a key, %s}", entries.KEY, 1),
        ("@book{, %s}", entries.KEY, 1),
    ],
)
def test_a_fault(faults, text, rule, line):
    assert faults(text.replace("%s", TITLE)) == [(rule.code, line)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "only a comment",
        f'@comment{{@book{{k, {TITLE}}}}}\n@preamble{{"x"}}',
        f"@book{{k, {TITLE}, abstract = {{Western S (2019) says}}, keywords = {{x}}, file = {{a:b}}}}",
        f"@book{{k, {TITLE}, note = {{Available at: https://x.org}}, url = {{https://x.org}}}}",
        f"@book(k, {TITLE})",
        f"@book{{k, {TITLE}, note = {{mail a@b.org}}}}",
    ],
)
def test_no_fault(faults, text):
    assert faults(text) == []


def test_what_is_broken_does_not_take_its_neighbours_along(tmp_path):
    references, findings = read(
        tmp_path, f"@book{{a, {TITLE}}}\n@book{{b, title = {{T, year = 2016}}\n@book{{c, {TITLE}}}"
    )
    assert [reference.key for reference in references] == ["a", "c"]
    assert [finding.severity for finding in findings] == [Severity.ERROR]


def test_a_broken_title_is_said_once(faults):
    assert faults("@book{k, title = {T} x, year = {2016}}") == [(entries.BROKEN_ENTRY.code, 1)]


def test_hints_can_be_pasted(tmp_path):
    (finding,) = read(tmp_path, f"@misc{{k, {TITLE}, note = {{Available at: https://x.org/a.}}}}")[1]
    assert finding.hint == "Add: url = {https://x.org/a},"
    (finding,) = read(tmp_path, f"@book{{k, {TITLE}, publisher = sage}}")[1]
    assert finding.hint == "Write: publisher = {sage},"


def only(tmp_path, field: str):
    """The one finding on a sound entry that has this field too."""
    (finding,) = read(tmp_path, f"@book{{k,\n  title = {{T}},\n  {field},\n  publisher = {{P}}\n}}")[1]
    return finding


@pytest.mark.parametrize("year", ["20018", "2O18", "218", "18", "l998", "20 18", "2018 to 20189"])
def test_a_year_that_is_none(tmp_path, year):
    finding = only(tmp_path, f"year = {{{year}}}")
    assert (finding.code, finding.severity, finding.place.line) == (works.YEAR.code, Severity.WARNING, 3)
    assert finding.message.endswith("is not a year")
    assert "four digits" in finding.hint


@pytest.mark.parametrize("date", ["20018-05-01", "2O18-05"])
def test_a_date_whose_year_is_none(tmp_path, date):
    assert only(tmp_path, f"date = {{{date}}}").code == works.YEAR.code


@pytest.mark.parametrize(
    "year",
    [
        *(
            "2018",
            "2018a",
            "n.d.",
            "in press",
            "2016/17",
            "2016--2018",
            "c. 1900",
            "c1999",
            "[1859] 2008",
            "©2018",
        ),
        *("44 BC", "19th century", "12 May 2018", "198X", "2018?"),
    ],
)
def test_a_year_that_is_one(faults, year):
    assert faults(f"@book{{k, title = {{T}}, year = {{{year}}}}}") == []


def test_a_date_that_is_one(faults):
    for date in ("2018-05-12", "2018-05", "2018-05-12/2018-06-01", "2018-05-12T10:30:00"):
        assert faults(f"@book{{k, title = {{T}}, date = {{{date}}}}}") == []


@pytest.mark.parametrize(
    ("names", "mended"),
    [
        ("Müller M, Jürgens J, Redaèlli M", "Müller, M. and Jürgens, J. and Redaèlli, M."),
        ("Müller M, Jürgens JM", "Müller, M. and Jürgens, J. M."),
        ("Müller M, Jürgens J and Redaèlli M", "Müller, M. and Jürgens, J. and Redaèlli, M."),
        ("van der Berg AB, Smith-Jones C-D, et al.", "van der Berg, A. B. and Smith-Jones, C.-D. and others"),
        ("Smith J et al.", "Smith, J. and others"),
        ("Adams, A., Brown, B.", "Adams, A. and Brown, B."),
        (r"Adams, A. \& Brown, B.", "Adams, A. and Brown, B."),
        ("Adams, A.; Brown, B.", "Adams, A. and Brown, B."),
        ("Ann Lee, Michael West, and Jane Roe", "Ann Lee and Michael West and Jane Roe"),
        (r"M{\"u}ller M, J{\"u}rgens J", r"M{\"u}ller, M. and J{\"u}rgens, J."),
    ],
)
@pytest.mark.parametrize("field", ["author", "editor"])
def test_names_that_are_not_parted(tmp_path, field, names, mended):
    finding = only(tmp_path, f"{field} = {{{names}}}, year = {{2018}}")
    assert (finding.code, finding.severity, finding.place.line) == (entries.NAMES.code, Severity.WARNING, 3)
    assert finding.hint == f"Write:\n{field} = {{{mended}}},"
    again = read(tmp_path, f"@book{{k, title = {{T}}, year = 2018, {field} = {{{mended}}}}}")
    assert again[1] == []


def test_names_that_nobody_can_tell_apart(tmp_path):
    finding = only(tmp_path, "author = {World Health Organization, UNICEF, UNAIDS}, year = {2018}")
    assert (finding.code, "{UNICEF} and {NICE}" in finding.hint) == (entries.NAMES.code, True)


@pytest.mark.parametrize(
    "names", ["King, Jr, Martin Luther", "{Health, Care, and Social Work}", "West, M. and others", "NICE, UK"]
)
def test_names_that_are_parted(faults, names):
    assert faults(f"@book{{k, author = {{{names}}}, title = {{T}}, year = {{2018}}}}") == []


def test_a_missing_comma_is_shown_where_it_is_missing(tmp_path):
    text = "@article{k,\n  title = {T},\n  year = {2018},\n  number = {8}\n  pages = {1--2}\n}"
    (finding,) = read(tmp_path, text)[1]
    assert (finding.code, finding.place.line, finding.place.column) == (entries.BROKEN_ENTRY.code, 4, 15)
    assert finding.message == "A comma is missing at the end of line 4"
    assert finding.hint == "Write:\n  number = {8},"
    assert read(tmp_path, text.replace("  number = {8}", finding.hint.partition("\n")[2]))[1] == []


@pytest.mark.parametrize(
    ("before", "line", "mended"),
    [
        ("  title = {The {WHO} guide,\n  year = {2009}", 2, "  title = {The {WHO} guide},"),
        ("  title = {{The guide},\n  year = {2009}", 2, "  title = {{The guide}},"),
        ('  title = "The guide,\n  year = {2009}', 2, '  title = "The guide",'),
        ("  title = {The guide\n    to hands,\n\n  year = {2009}", 3, "    to hands},"),
        ("  title = {The guide},\n  year = {2009", 3, "  year = {2009}"),
    ],
)
def test_a_field_that_is_not_closed_is_shown_closed(tmp_path, before, line, mended):
    text = f"@book{{k,\n{before}\n}}\n\n@book{{sound,\n  {TITLE}\n}}\n"
    finding = read(tmp_path, text)[1][0]
    assert (finding.code, finding.place.line) == (entries.BROKEN_ENTRY.code, line)
    assert finding.hint == f"Write:\n{mended}"
    lines = text.split("\n")
    lines[line - 1] = mended
    works, findings = read(tmp_path, "\n".join(lines))
    assert ([work.key for work in works], findings) == (["k", "sound"], [])


def test_a_brace_too_many_at_the_end_hides_no_field(tmp_path):
    text = "@book{k,\n  title = {T,\n  year = {2009},\n  publisher = {P}\n}}\n"
    (finding,) = read(tmp_path, text)[1]
    assert (finding.code, finding.place.line) == (entries.BROKEN_ENTRY.code, 2)
    assert finding.message == "The brace of title is not closed, so year would be part of it"
    assert finding.hint == "Write:\n  title = {T},\nand take out a } where the entry ends."


@pytest.mark.parametrize(
    "field", ["abstract = {Code:\n  x = {1}\n  }", 'note = "a\n b"', "note = {\n  a = b\n  }", "note = {\\{}"]
)
def test_texts_of_several_lines_are_closed(faults, field):
    assert faults(f"@book{{k,\n  {TITLE},\n  {field}\n}}\n") == []


@pytest.mark.parametrize("depth", [400, 10_000])
@pytest.mark.parametrize("field", ["author", "note", "ours", "title", "url"])
def test_braces_without_end_are_a_fault_in_their_line(tmp_path, field, depth):
    braces = "{" * depth + "x" + "}" * depth
    text = f"@book{{deep,\n  {field} = {{a\n b {braces}}},\n}}\n@book{{sound, {TITLE}}}"
    references, findings = read(tmp_path, text)
    assert [reference.key for reference in references] == ["deep", "sound"]
    found = next(finding for finding in findings if finding.code == entries.BROKEN_ENTRY.code)
    assert (found.place.line, found.message) == (3, f"{field}: braces are nested more than 64 levels deep")


def test_braces_without_end_in_a_string_or_left_open_are_a_fault(faults):
    braces = "{" * 400 + "x" + "}" * 400
    assert faults(f"@string{{s = {{a\n {braces}}}}}\n@book{{k, {TITLE}}}") == [(entries.BROKEN_ENTRY.code, 2)]
    assert faults("@book{k,\n title = " + "{" * 10_000) == [(entries.BROKEN_ENTRY.code, 1)]


@pytest.mark.parametrize("opening", ["{", "\\emph{", "\\url{"])
def test_braces_as_deep_as_they_may_be_are_read(one, opening):
    assert "x" in one(f"@book{{k, year = 2016, title = {{{opening * 64}x{'}' * 64}}}}}").field("title")


@pytest.mark.parametrize("words", ["word ", "word-", "A, B and ", "{W}ord ", "\\'e "])
def test_a_very_long_line_is_read(tmp_path, words):
    text = words * (60_000 // len(words))
    (reference,), findings = read(tmp_path, f"@book{{k, {TITLE}, note = {{{text}}}, author = {{{text}z}}}}")
    assert not [finding for finding in findings if finding.severity is Severity.ERROR]
    assert len(reference.field("note")) > 10_000


@pytest.mark.parametrize(
    "tex", ["Area \\sqrt", "See \\href{a}", "\\title", "\\begin{array}", "\\begin{x}" * 2000, "\\(" * 2000]
)
def test_commands_that_cannot_be_read_are_said_and_left_out(tmp_path, tex):
    text = f"@book{{k, year = 2016, title = {{Kept}}, author = {{B and {tex}}},\nnote = {{Words {tex}}}}}"
    (reference,), findings = read(tmp_path, text)
    said = [(finding.code, finding.place.line) for finding in findings if "cannot be read" in finding.message]
    assert said == [(entries.LATEX.code, 1), (entries.LATEX.code, 2)]
    assert reference.field("note").startswith("Words")
    assert "\\" not in reference.field("note")


def test_what_the_converter_logs_is_not_shown(faults, caplog):
    faults("@book{k, year = 2016, title = {\\frac}}")
    assert not caplog.records
