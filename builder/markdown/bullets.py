"""Signs that word processors and web pages put before the entries of a list, where Markdown and YAML want a hyphen."""

BULLETS = "–—•·▪◦‣●○➢✓✔§\uf020-\uf0ff"
"""For a set in a regular expression: dashes, dots and ticks, and the private characters of Symbol and Wingdings."""

LETTERS = "oØüvq"
"""What bullets of Wingdings and Courier become as plain text; a tab stands behind them."""
