"""The tokens of one piece of Markdown as HTML: one file for what belongs together."""
