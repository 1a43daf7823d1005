"""Every element of an LMS that a package reads or sets, with its purpose: what the data sheet says of a standard."""
