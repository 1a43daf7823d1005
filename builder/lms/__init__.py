"""Limits and quirks of LMSs as data, each with its evidence."""
