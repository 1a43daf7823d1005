"""BibTeX as far as a reference list needs it: values, LaTeX, names, and CSL's words for it."""
