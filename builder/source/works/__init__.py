"""Lists of works: the formats of reference managers but BibTeX, and what may be wrong with a work in any of them."""
