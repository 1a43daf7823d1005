"""Exceptions, for the environment only. A fault in an author's content is a Finding, never one of these."""


class CoursewrightError(Exception):
    """The environment does not allow the work: no permission, no space, a broken installation.

    The command line prints its text as one line and ends with exit code 3.
    """


class InstallationError(CoursewrightError):
    """A file that belongs to coursewright itself is missing or unreadable."""


class OutputError(CoursewrightError):
    """The output folder cannot be written."""
