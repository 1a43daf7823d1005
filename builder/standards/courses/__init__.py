"""How a package of several modules is described, by standard."""
