"""Kinds of works that every style sets apart, by CSL's types."""

SERIALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "post-weblog"})
"""What appears in something that goes on: a journal, a newspaper, a blog."""

PARTS = frozenset({"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
"""What stands in a book."""
