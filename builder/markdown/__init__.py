"""The Markdown that authors write: CommonMark, tables, citations, links to related pages, each with its place."""
