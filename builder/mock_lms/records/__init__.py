"""A double of LMSs that keep a learning record store: cmi5, and packages of plain xAPI."""
