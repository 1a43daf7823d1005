"""Web addresses whose host no browser finds, or that lead elsewhere than they seem to, wherever one may stand."""

import pytest

from builder import addresses, pipeline
from builder.pipeline import Options
from tests.source.small import SMALL

WRONG = {
    "https://[2001:db8::1/": "its host cannot be read",
    "https://[::1/": "its host cannot be read",
    "https://[x]/": "its host cannot be read",
    "https://[x": "its host cannot be read",
    "https://a\u2100b.example/": "its host cannot be read",
    "https://www.nhs.uk@evil.example/": "“www.nhs.uk@” is no part of the host: it leads to evil.example",
    "https://a:b@evil.example/": "“a:b@” is no part of the host: it leads to evil.example",
    "https://a.example:999999/": "there is no port 999999",
    "https://a.example:0/": "there is no port 0",
    "https://a.example:x/": "there is no port x",
    "https://a.example:" + "9" * 5000: "there is no port 99999999999999999999",
    "https://a%09.example/": "no host has “%” in its name",
    "https://a|b.example/": "no host has “|” in its name",
    "https://a..b/": "in the host a..b there is nothing between two dots",
    "https://.a.example/": "in the host .a.example there is nothing between two dots",
    "https://?x": "it names no host",
    "https://:80/": "it names no host",
    "HTTPS:///a": "it names no host",
}
RIGHT = {
    "https://www.example.org": "www.example.org",
    "http://EXAMPLE.org:8080/a?b@c#d": "example.org",
    "https://example.org./": "example.org.",
    "https://example.org:/": "example.org",
    "https://b\u00fccher.example/": "b\u00fccher.example",
    "https://a_b.example/": "a_b.example",
    "https://192.0.2.7/": "192.0.2.7",
    "https://[2001:db8::1]:8443/a": "2001:db8::1",
    "https://localhost/": "localhost",
    "https://example.org/a@b:c//d": "example.org",
}
FIELDS = {
    "resource": "      - type: resource\n        kind: website\n        title: A site\n        url: {}\n",
    "related": "related:\n  more:\n    title: More\n    url: {}\n",
    "contact": "contact: {}\n",
    "prose": "      - '[the report](<{}>)'\n",
}


@pytest.mark.parametrize("url", WRONG)
def test_what_is_wrong(url):
    assert addresses.fault(url) == WRONG[url]


@pytest.mark.parametrize("url", RIGHT)
def test_nothing_is_wrong(url):
    assert (addresses.fault(url), addresses.host(url)) == ("", RIGHT[url])


@pytest.mark.parametrize("url", [*WRONG, "", "mailto:a@b.example", "#a", "a", "//[x"])
def test_whatever_is_written_the_host_can_be_asked_for(url):
    assert isinstance(addresses.host(url), str)


@pytest.mark.parametrize("url", ["mailto:a@b.example", "team@example.org", "unknown", "", "#a"])
def test_only_web_addresses_have_hosts(url):
    assert (addresses.fault(url), addresses.host(url)) == ("", "")


def built(tmp_path, text, references=""):
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "module.yaml").write_text(text, encoding="utf-8")
    if references:
        (folder / "references.bib").write_text(references, encoding="utf-8")
    return pipeline.build([folder], Options(output=tmp_path / "out"))


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    "url", ["https://[2001:db8::1/", "https://www.nhs.uk@evil.example/", "https://a..b/"]
)
def test_a_finding_at_the_line(url, field, tmp_path):
    """The build ends with what the author wrote, not with a defect of the program."""
    line = FIELDS[field].format(f"'{url}'" if field in ("contact", "resource", "related") else url)
    text = f"{line}{SMALL}" if field == "contact" else f"{SMALL}{line}"
    result = built(tmp_path, text)
    assert not result.built
    (finding,) = (finding for finding in result.findings if finding.code in {"STR-004", "PRO-005"})
    assert url in text.split("\n")[finding.place.line - 1]
    assert addresses.fault(url) in f"{finding.message} {finding.hint}" or field == "prose"


def test_a_finding_in_the_references(tmp_path):
    entry = "@misc{{a, author = {{A. Author}}, title = {{A}}, year = {{2020}}, url = {{{}}}}}"
    text = SMALL.replace("outcomes:", "references: references.bib\noutcomes:") + "      - Words [@a].\n"
    result = built(tmp_path, text, entry.format("https://[2001:db8::1/"))
    assert not result.built
    (finding,) = (finding for finding in result.findings if "its host cannot be read" in finding.hint)
    assert finding.place.file.endswith("references.bib")


def test_the_report_of_a_page_with_an_address_of_numbers(tmp_path):
    """What reads the page again has the same guard."""
    result = built(tmp_path, f"{SMALL}      - '[the report](https://[2001:db8::1]:8443/)'\n")
    assert result.built
