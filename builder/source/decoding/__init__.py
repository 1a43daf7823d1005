"""A document that the schema accepts -> a frozen ``Module``: one file for what belongs together in it."""
