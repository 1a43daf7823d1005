"""The command line: parse, call one pipeline function, hand findings to a reporter, return the exit code."""
