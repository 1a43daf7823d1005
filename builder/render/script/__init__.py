"""The page's one script: which sources, in which order, and what is shipped of them."""
